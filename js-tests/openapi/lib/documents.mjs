// The OpenAPI documents as a program imports them from the packed package.
import { pathToFileURL } from "node:url";
import { project } from "../../lib/project.mjs";

export const consumer = await project({
  "documents.mjs": `export { default as anthropic } from "rolecall/openapi/anthropic-admin.json" with { type: "json" };
export { default as anaconda } from "rolecall/openapi/anaconda-org.json" with { type: "json" };
export * from "rolecall";
`,
});
export const { anthropic, anaconda, AnthropicAdmin, AnacondaOrg } = await import(
  pathToFileURL(consumer.path("documents.mjs")).href
);
export const documents = { "anthropic-admin": anthropic, "anaconda-org": anaconda };
export const pathOf = (name) => consumer.path("node_modules", "rolecall", "openapi", `${name}.json`);

const VERBS = ["get", "post", "patch", "delete"];

/** Every operation with where it is, and with the parameters that all of its path have. */
export const operationsOf = (document) =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([verb]) => VERBS.includes(verb))
      .map(([verb, operation]) => ({
        ...operation,
        path,
        verb: verb.toUpperCase(),
        parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) =>
          resolved(document, one),
        ),
      })),
  );

/** What a reference stands for; anything else as it is. */
export function resolved(document, part) {
  if (part?.$ref === undefined) return part;
  const { $ref, ...beside } = part;
  const found = $ref
    .slice(2)
    .split("/")
    .reduce((at, name) => at[name], document);
  return { ...resolved(document, found), ...beside };
}
