// Bodies for upload, none larger than the server takes.

import { uploadable } from "./jupiterone.js";

const LARGEST = 5_000_000; // bytes of JSON

const encoder = /* @__PURE__ */ new TextEncoder();

/** `{ body, count }`: lists of lines, and how many there are. `kind` is "entities" or "relationships". */
export function* batches(source, kind, largest = LARGEST) {
  const frame = bodyOf(kind, []).length;
  let lines = [];
  let size = frame;
  for (const line of source.lines(kind)) {
    const text = uploadable(line);
    const more = encoder.encode(text).length + 1;
    if (lines.length > 0 && size + more > largest) {
      yield { body: batchOf(kind, lines), count: lines.length };
      lines = [];
      size = frame;
    }
    lines.push(text);
    size += more;
  }
  if (lines.length > 0) yield { body: batchOf(kind, lines), count: lines.length };
}

const bodyOf = (kind, lines) => `{"${kind}":[${lines.join(",")}]}`;

/** The text, and how to get two smaller ones when even that was too large for whoever stands in between. */
const batchOf = (kind, lines) => ({
  text: bodyOf(kind, lines),
  halves: () => {
    if (lines.length < 2) return null;
    const middle = Math.ceil(lines.length / 2);
    return [batchOf(kind, lines.slice(0, middle)), batchOf(kind, lines.slice(middle))];
  },
});
