// Mermaid: a flowchart that the renderer draws with the limits it comes with.

import { fold } from "./fold.js";
import { visible } from "./text.js";

const MAX_EDGES = 500;
const MAX_TEXT = 50_000;
const MAX_NODES = 200;

// Fill and border by type: pale, with dark letters on them, so that they read on a light and on a dark page.
const COLORS = {
  anthropic_account: ["#e9d8fd", "#6b46c1"],
  anthropic_user: ["#d6eaff", "#1e5fa8"],
  anthropic_workspace: ["#d5f2e0", "#1e7a46"],
  anthropic_api_key: ["#ffe9c7", "#a35b00"],
  anthropic_invite: ["#fde0ea", "#a8326b"],
};
const OTHER = ["#ececec", "#555555"];

// In a label everything but letters, digits and blanks may mean something: to the lexer, to its directives, as HTML, or
// as Markdown. For characters written by their number the renderer puts marks of its own in, `ﬂ°` and `¶ß`, and takes
// those for marks that were in the text before: there each of the two letters is given as the two that it stands for.
const safe = (text) =>
  visible(text)
    .replaceAll("ﬂ°", "fl°")
    .replaceAll("¶ß", "¶ss")
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Cf} ,\u2400-\u2421\uFFFD]/gu, (one) => {
      const short = { '"': "#quot;", "<": "#lt;", ">": "#gt;", "&": "#amp;" }[one];
      return short ?? `#${one.codePointAt(0)};`;
    });

const labelOf = ({ type, label, count }) => (count === undefined ? safe(label) : safe(`${type}: ${count}`));
const classOf = (type) => type.replace(/\W/g, "_");
const nodeLine = (node, i) => `  n${i}["${labelOf(node)}"]\n`;
const edgeLine = ({ from, to, label, count }) =>
  `  n${from} -->|${count === 1 ? safe(label) : `"${safe(label)} × ${count}"`}| n${to}\n`;
const hiddenLine = ({ nodes, edges }) =>
  nodes + edges === 0 ? "" : `  omitted["not shown#58; ${nodes} nodes, ${edges} edges"]\n`;

const HEAD = "flowchart LR\n";

/** `room`: the most characters; what does not fit is counted. */
function write({ nodes, edges, hidden }, room) {
  const left = { ...hidden };
  // With the longest numbers there can be.
  const reserve = hiddenLine({ nodes: Number.MAX_SAFE_INTEGER, edges: Number.MAX_SAFE_INTEGER }).length;
  let text = HEAD;
  const put = (line, keep) => {
    if (text.length + line.length + keep > room) return false;
    text += line;
    return true;
  };
  const shown = new Set();
  for (const [i, node] of nodes.entries()) {
    if (put(nodeLine(node, i), reserve)) shown.add(i);
    else left.nodes += node.count ?? 1;
  }
  for (const edge of edges) {
    if (shown.has(edge.from) && shown.has(edge.to) && put(edgeLine(edge), reserve)) continue;
    left.edges += edge.count;
  }
  put(hiddenLine(left), 0);
  // Colours are nice to have: they take what is left.
  for (const type of new Set(nodes.map((node) => node.type))) {
    const places = [...shown].filter((i) => nodes[i].type === type);
    const [fill, stroke] = Object.hasOwn(COLORS, type) ? COLORS[type] : OTHER;
    if (places.length > 0) {
      put(
        `  classDef ${classOf(type)} fill:${fill},stroke:${stroke},color:#1a1a1a\n` +
          `  class ${places.map((i) => `n${i}`).join(",")} ${classOf(type)}\n`,
        0,
      );
    }
  }
  return { text, whole: left.nodes === hidden.nodes && left.edges === hidden.edges };
}

export function* mermaid(source, options) {
  const { maxEdges = MAX_EDGES, maxText = MAX_TEXT, maxNodes = MAX_NODES, group = "auto" } = options;
  const fits = (picture) => write(picture, maxText).whole;
  yield write(fold(source, { group, maxNodes, maxEdges }, fits), maxText).text;
}
