// What docs/endpoints.md says of each call: it is generated from the contract, which has no other public face.
import { readFileSync } from "node:fs";

const text = readFileSync(new URL("../../../docs/endpoints.md", import.meta.url), "utf8");

/** Call → { method, path, credential, paging, repeat }, of one client; older forms of a call are left out. */
function table(client) {
  const section = text.split(/^## /m).find((part) => part.startsWith(`\`${client}\``)) ?? "";
  const rows = section
    .split("\n")
    .filter((line) => line.startsWith("| `") && !line.includes("(legacy dialect)"));
  return Object.fromEntries(
    rows.map((line) => {
      const [, call, method, path, credential, paging, repeat] = line.split("|").map((cell) => cell.trim());
      return [bare(call), { method, path: bare(path), credential, paging, repeat }];
    }),
  );
}

const bare = (cell) => cell.replaceAll("`", "");

export const anthropic = table("AnthropicAdmin");
export const anaconda = table("AnacondaOrg");

/** Whether a path as it was sent is one of `pattern`, whose `{names}` stand for one segment each. */
export const fits = (pattern, path) => {
  const escaped = pattern.replace(/[.+()]/g, "\\$&").replace(/\{\w+\}/g, "[^/]+");
  return new RegExp(`^${escaped}$`).test(path);
};

export const needsToken = (call) => anthropic[call].credential.startsWith("bearer");
