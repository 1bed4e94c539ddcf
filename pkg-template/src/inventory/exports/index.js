// The formats, each in a file of its own, and the way into JupiterOne.

import { csv } from "./csv.js";
import { cypher } from "./cypher.js";
import { dot } from "./dot.js";
import { graphml } from "./graphml.js";
import { jgf } from "./jgf.js";
import { jupiterone } from "./jupiterone.js";
import { mermaid } from "./mermaid.js";
import { ndjson } from "./ndjson.js";
import { neo4jCSV } from "./neo4j-csv.js";
import { openSource } from "./source.js";
import { gather } from "./text.js";

export { loadIntoJupiterOne } from "./jupiterone-load.js";

const TEXTS = { cypher, dot, graphml, jgf, jupiterone, mermaid, ndjson };
const FILES = { csv, "neo4j-csv": neo4jCSV };

/** Pieces of text, or for a format of several files `{ name, chunks }`, where `chunks()` begins the file's pieces. */
export async function* exportAs(inventory, format, options) {
  const source = openSource(inventory, options.types);
  if (Object.hasOwn(TEXTS, format)) yield* gather(TEXTS[format](source, options));
  else
    for (const { name, pieces } of FILES[format](source, options)) yield { name, chunks: chunksOf(pieces) };
}

const chunksOf = (pieces) =>
  async function* () {
    yield* gather(pieces());
  };
