// Arguments for any call, made from what the document says that it takes.
import { resolved } from "./documents.mjs";
import { kept, needed } from "./rules.mjs";
import { textOf } from "./texts.mjs";

/**
 * Arguments of a call: with all that it takes, numbers and texts as large as they may be, or with no more than it needs
 * and these as small. There is one set for each alternative of whatever has most of them: words of a list, objects of a
 * union, parameters that exclude one another.
 */
export function* argumentsOf(document, operation, { all }) {
  let rounds = 1;
  for (let round = 0; round < rounds; round++) {
    const choose = (options) => {
      rounds = Math.max(rounds, options.length);
      return options[round % options.length];
    };
    yield taken({ document, all, choose }, operation);
  }
}

function taken(want, { path, parameters, requestBody, "x-rolecall-rules": rules = [] }) {
  const body = resolved(want.document, requestBody?.content["application/json"].schema) ?? {};
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).filter((name) => name !== "org_id");
  const positional = inPath.pop();
  const fields = Object.entries(body.properties ?? {});
  // An update has no field that it needs, but it needs one.
  const one = body.minProperties && !body.required ? [want.choose(fields)[0]] : [];
  const must = [...(body.required ?? []), ...one, ...needed(rules, want.choose)];
  const taking = Object.fromEntries(fields.map(([name, schema]) => [name, schema]));
  for (const { name, in: place, required, schema } of parameters) {
    if (place === "header" || name === "org_id" || name === positional) continue;
    taking[name.replace("[]", "")] = schema;
    if (required) must.push(name.replace("[]", ""));
  }
  const wanted = Object.entries(taking).filter(([name]) => want.all || must.includes(name));
  const given = kept(
    rules,
    Object.fromEntries(wanted.map(([name, schema]) => [name, sample(want, schema)])),
    want.choose,
  );
  const id = parameters.find(({ name }) => name === positional);
  return [...(id ? [sample(want, id.schema)] : []), ...(Object.keys(given).length ? [given] : [])];
}

/** A value that fits a schema. */
function sample(want, schema) {
  const one = schema === true ? { const: "anything" } : resolved(want.document, schema);
  const union = (one.anyOf ?? one.oneOf)?.filter(({ type }) => type !== "null");
  if (union) return sample(want, want.choose(union));
  if ("const" in one) return one.const;
  if (one.enum) return want.choose(one.enum);
  if (one.examples) return one.examples[0];
  const type = [one.type].flat()[0];
  if (type === "array") return [sample(want, one.items)];
  if (type === "object") return objectOf(want, one);
  if (type === "boolean") return true;
  if (type === "integer" || type === "number")
    return (want.all ? one.maximum : undefined) ?? one.minimum ?? 1;
  return textOf(one, want);
}

function objectOf(want, { properties = {}, additionalProperties, required = [], allOf = [] }) {
  const must = [...required];
  // Of these one at least.
  for (const { anyOf } of allOf) if (anyOf) must.push(...want.choose(anyOf).required);
  const wanted = Object.entries(properties).filter(([name]) => want.all || must.includes(name));
  const fields = wanted.map(([name, one]) => [name, sample(want, one)]);
  if (additionalProperties) fields.push(["team", sample(want, additionalProperties)]);
  return Object.fromEntries(fields);
}
