// The body of JupiterOne's synchronization API, and beside it what `finalize` needs to know.

// Longer texts are refused there; their own tools cut them the same way.
const LONGEST = 4096;
const REST = "...";

const cut = (text) => {
  if (text.length <= LONGEST) return text;
  const end = LONGEST - REST.length;
  // Not through the middle of a character.
  const high = (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
  return text.slice(0, high ? end - 1 : end) + REST;
};

/** A line as it may be uploaded. */
export function uploadable(line) {
  if (line.length <= LONGEST) return line;
  const one = JSON.parse(line);
  for (const name of Object.keys(one)) {
    if (typeof one[name] === "string" && !name.startsWith("_")) one[name] = cut(one[name]);
  }
  return JSON.stringify(one);
}

export function* jupiterone(source) {
  yield '{"entities":[';
  yield* list(source.lines("entities"));
  yield '\n],"relationships":[';
  yield* list(source.lines("relationships"));
  // Whatever is missing would be deleted there, if its type were not named.
  const types = [...new Set([...(source.inventory.partialTypes ?? []), ...source.leftOut()])].sort();
  yield `\n],"partialDatasets":${JSON.stringify({ types })}}\n`;
}

function* list(lines) {
  let before = "\n";
  for (const line of lines) {
    yield before + uploadable(line);
    before = ",\n";
  }
}
