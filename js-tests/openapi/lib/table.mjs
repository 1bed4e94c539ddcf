// The tables of docs/endpoints.md.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../scripts/lib/paths.mjs";

export const CLASSES = { "anthropic-admin": "AnthropicAdmin", "anaconda-org": "AnacondaOrg" };

const ROW =
  /^\| `([\w.]+)`( \(legacy dialect\))? \| (\w+) \| `([^`]+)` \| ([^|]*) \| ([^|]*) \| ([^|]*) \|$/gm;

/** What the table under the name of a class says of each call of today's dialect, and how many calls the text counts. */
export function tableOf(name) {
  const text = readFileSync(join(root, "docs", "endpoints.md"), "utf8");
  const part = text.split(/^## /m).find((one) => one.startsWith(`\`${name}\``));
  const rows = [...part.matchAll(ROW)].filter(([, , legacy]) => !legacy);
  const cells = rows.map(([, call, , verb, path, credential, paging, repeat]) => {
    const words = [credential, paging, repeat].map((cell) => cell.trim());
    return { call, verb, path, credential: words[0], paging: words[1], repeat: words[2] };
  });
  return { rows: cells, counted: Number(/^(\d+) calls/m.exec(part)[1]) };
}
