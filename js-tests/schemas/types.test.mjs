// The declarations fit those of the standard, strictly, as a consumer with its package would have them.
import { cpSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bin, root } from "../../scripts/lib/paths.mjs";
import { project } from "../lib/project.mjs";

const source = `
import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import type { InviteCreateParams, Schema } from "rolecall";
import { schemas } from "rolecall";

const one: StandardSchemaV1<InviteCreateParams> = schemas.InviteCreateParams;
const json: StandardJSONSchemaV1<InviteCreateParams> = schemas.InviteCreateParams;
const all: Record<string, StandardSchemaV1> = { ...schemas };

type Output = StandardSchemaV1.InferOutput<typeof schemas.InviteCreateParams>;
const output: Output = { email: "ada@example.com", role: "user" };
// @ts-expect-error never given through the API
const wrong: Output = { email: "ada@example.com", role: "admin" };

function check<T extends StandardSchemaV1>(schema: T, value: unknown): StandardSchemaV1.InferOutput<T> {
  const result = schema["~standard"].validate(value);
  if (result instanceof Promise) throw new Error("it is at once");
  if (result.issues) throw new Error(result.issues.map(({ message }) => message).join());
  return result.value;
}
const role: string = check(schemas.UserUpdateParams, {}).role;
export const used: Schema<InviteCreateParams>[] = [schemas.InviteCreateParams];
export { all, json, one, output, role, wrong };
`;

const consumer = await project({ "main.ts": source });
cpSync(join(root, "node_modules", "@standard-schema"), consumer.path("node_modules", "@standard-schema"), {
  recursive: true,
});

for (const [module, moduleResolution] of [
  ["ESNext", "bundler"],
  ["NodeNext", "nodenext"],
])
  test(`tsc --strict under ${moduleResolution}`, async () => {
    const options = {
      module,
      moduleResolution,
      strict: true,
      noEmit: true,
      target: "ES2022",
      skipLibCheck: false,
    };
    const compilerOptions = {
      ...options,
      exactOptionalPropertyTypes: true,
      types: [],
      lib: ["ES2022", "DOM"],
    };
    consumer.write("tsconfig.json", JSON.stringify({ compilerOptions, files: ["main.ts"] }));
    await consumer.run(process.execPath, [bin("typescript/bin/tsc"), "-p", ".", "--pretty", "false"]);
  });
