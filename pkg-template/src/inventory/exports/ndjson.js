// One entity or relationship a line, entities first.

export function* ndjson(source) {
  for (const kind of ["entities", "relationships"]) {
    for (const line of source.lines(kind)) yield `${line}\n`;
  }
}
