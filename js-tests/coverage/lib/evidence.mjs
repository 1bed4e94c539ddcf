// Where a call is tested: in the native tests, in the types tests, in the differential test, and by the emulator.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../scripts/lib/paths.mjs";
import { table } from "../../differential/arguments/index.mjs";
import { fits } from "./endpoints.mjs";
import { itemsOf, rowsOf } from "./rust.mjs";

const read = (...path) => readFileSync(join(root, ...path), "utf8");
const filesIn = (folder, end) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(end))
    .map((name) => [folder, name]);

const SOURCES = {
  AnthropicAdmin: {
    requests: [
      ["tests", "requests.rs"],
      ["tests", "reports.rs"],
      ...filesIn("tests/general", ".rs"),
      ...filesIn("tests/enterprise", ".rs"),
    ],
    answers: [
      ["tests", "answers.rs"],
      ["tests", "reports.rs"],
      ["tests/general", "answers.rs"],
      ["tests/enterprise", "answers.rs"],
    ],
    client: "admin",
  },
  AnacondaOrg: {
    requests: [["tests", "anaconda_requests.rs"]],
    answers: [["tests", "anaconda_answers.rs"]],
    client: "org",
  },
};
const items = (paths) => paths.flatMap((path) => itemsOf(read(...path)));

const types = filesIn("js-tests/types", ".ts")
  .map((path) => read(...path))
  .join("\n")
  // What must not compile proves nothing of a call that is there.
  .replace(/\/\/ @ts-expect-error[^\n]*\n[^\n]*/g, "");

/** `GET /v1/organizations/users?limit=1` is a request of this endpoint; one API's tests leave the organization out. */
function isRequest(text, { method, path }) {
  const [, verb, sent] = /^(GET|POST|PATCH|DELETE) ([^ ?]*)/.exec(text) ?? [];
  return verb === method && (fits(path, sent) || fits(path, `/organizations/o${sent}`));
}

/** A row that begins with the call and holds its request, or a `sent(call, …)` in a function that holds it. */
export const requestTested = (all, call, endpoint) =>
  all
    .flatMap(rowsOf)
    .filter(({ head }) => head === call)
    .some(({ after, texts, item }) =>
      (after === "sent" ? item.texts : texts).some((text) => isRequest(text, endpoint)),
    );

/** Named in a table of answers, or in a function that looks at what the check says of them. */
export const answerTested = (all, call) =>
  all.some(({ texts, tokens }) => {
    const named = texts.includes(call) || texts.includes(`[${call}]`);
    const isTable = tokens[0] === "=";
    const looks = tokens.some((token) => token === "misfits" || token === "checked");
    return named && (isTable || looks);
  });

const isCalled = (client, call) =>
  new RegExp(`\\b${client}\\s*\\.${call.replaceAll(".", "\\s*\\.\\s*")}\\(`).test(types);

/** What the SDK has no method for: nothing to compare with. */
const WITHOUT_SDK = ["usageReport.messages.list", "costReport.list", "usageReport.claudeCode.list"];
export const withoutSDK = (calls) => calls.filter((call) => WITHOUT_SDK.includes(call));

/** The kinds of tests that a call lacks. */
export function lacking(api, call, endpoint, isServed) {
  const { requests, answers, client } = parsed[api];
  const found = {
    "an emulator route": isServed(endpoint),
    "a native request test": requestTested(requests, call, endpoint),
    "a native answer test": answerTested(answers, call),
    "a types test": isCalled(client, call),
  };
  if (api === "AnthropicAdmin")
    found["arguments in the differential test"] =
      Object.hasOwn(table, call) || (WITHOUT_SDK.includes(call) && found["a native request test"]);
  return Object.keys(found).filter((kind) => !found[kind]);
}

const parsed = Object.fromEntries(
  Object.entries(SOURCES).map(([api, { requests, answers, client }]) => [
    api,
    { requests: items(requests), answers: items(answers), client },
  ]),
);
