// What calls take, as schemas for forms: at once, without a client and without a request.

import anacondaContract from "../../src/contract/anaconda/packed.txt";
import anthropicContract from "../../src/contract/anthropic/packed.txt";
import { encode } from "./encode.js";
import { inputs } from "./generated/schemas.js";
import { needed } from "./needed.js";
import { createRedactor, parseRedacted } from "./redact.js";
import { fromParams } from "./request.js";

const CONTRACTS = { anthropic: anthropicContract, anaconda: anacondaContract };
const DRAFTS = {
  "draft-2020-12": "https://json-schema.org/draft/2020-12/schema",
  // Nothing in them is newer than this one.
  "draft-07": "http://json-schema.org/draft-07/schema#",
};
const redact = /* @__PURE__ */ createRedactor([]);

export function defineSchemas(core) {
  const clients = {};
  // The check is that of the calls: a client that allows everything plans one.
  const clientOf = (glue, api) => (clients[api] ??= glue.client(api, CONTRACTS[api], "{}"));

  function issuesOf(value, api, call, json) {
    const glue = needed(core, "schemas");
    // For a call it is the same as leaving them out; a form has to have an object.
    const text = value == null ? `!"${value}"` : encode(value);
    const { input } = fromParams(call, undefined, text, { settings: {} });
    const answer = clientOf(glue, api).plan(call, input);
    if (!answer.startsWith('{"error"')) return [];
    const { issues } = parseRedacted(answer, redact).error;
    // The positional argument is none of these parameters, so nobody has given it here.
    const isPositional = ({ path, code }) =>
      code === "required" && path.length === 1 && !Object.hasOwn(json.properties, path[0]);
    return issues.filter((issue) => !isPositional(issue));
  }

  const schemaOf = ([api, call, json]) => {
    const draft = ({ target }) => {
      if (!Object.hasOwn(DRAFTS, target))
        throw new TypeError(`there is no JSON Schema of the kind \`${target}\``);
      return { ...structuredClone(json), $schema: DRAFTS[target] };
    };
    return {
      "~standard": {
        version: 1,
        vendor: "rolecall",
        validate(value) {
          const issues = issuesOf(value, api, call, json);
          return issues.length > 0 ? { issues } : { value };
        },
        jsonSchema: { input: draft, output: draft },
      },
      jsonSchema: () => draft({ target: "draft-2020-12" }),
    };
  };
  return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, schemaOf(input)]));
}
