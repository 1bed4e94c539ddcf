// Reading Rust tests as text: enough of the language to tell literals from comments, and what stands in which brackets.

const TOKEN =
  /(\/\/[^\n]*|\/\*[\s\S]*?\*\/)|b?r(#*)"([\s\S]*?)"\2|b?"((?:[^"\\]|\\[\s\S])*)"|'(?:[^'\\]|\\.[^']*)'|('?[A-Za-z_]\w*)|(\d[\w.]*)|(\s+)|([\s\S])/g;

/** Words, texts (`{ text }`) and single signs, without comments. */
function tokensOf(source) {
  const tokens = [];
  for (const [whole, comment, , raw, text, word, , space] of source.matchAll(TOKEN)) {
    if (comment !== undefined || space !== undefined) continue;
    const literal = raw ?? text;
    tokens.push(literal === undefined ? (word ?? whole) : { text: literal });
  }
  return tokens;
}

/** The constants of a file that are texts, put in the place of their names. */
function withConstants(tokens) {
  const values = new Map();
  tokens.forEach((token, index) => {
    if (token !== "const") return;
    const end = tokens.indexOf("=", index);
    const value = tokens[end + 1];
    if (value?.text !== undefined && tokens[end + 2] === ";") values.set(tokens[index + 1], value);
  });
  return tokens.map((token) => values.get(token) ?? token);
}

const OPENING = { "(": ")", "[": "]", "{": "}" };

/** The index of the bracket that closes the one at `start`. */
function closing(tokens, start) {
  let depth = 0;
  for (let index = start; index < tokens.length; index++) {
    if (tokens[index] in OPENING) depth++;
    else if (Object.values(OPENING).includes(tokens[index]) && --depth === 0) return index;
  }
  return tokens.length;
}

const textsOf = (tokens) => tokens.filter(({ text }) => text !== undefined).map(({ text }) => text);

/** Where a constant ends: at the first semicolon outside of brackets. */
function endOfConstant(tokens, start) {
  let index = start;
  while (index < tokens.length && tokens[index] !== ";")
    index = tokens[index] in OPENING ? closing(tokens, index) + 1 : index + 1;
  return index;
}

/** The items of a file, functions and constants, as `{ tokens, texts }`: what stands in them. */
export function itemsOf(source) {
  const tokens = withConstants(tokensOf(source));
  const items = [];
  for (let index = 0; index < tokens.length; index++) {
    if (tokens[index] !== "fn" && tokens[index] !== "const") continue;
    const isFunction = tokens[index] === "fn";
    const start = tokens.indexOf(isFunction ? "{" : "=", index);
    if (start < 0) break;
    index = isFunction ? closing(tokens, start) : endOfConstant(tokens, start);
    const inside = tokens.slice(start, index);
    items.push({ tokens: inside, texts: textsOf(inside) });
  }
  return items;
}

/** What stands in brackets after `(` and a text: rows of tables, and calls with a text first. */
export function rowsOf(item) {
  const { tokens } = item;
  return tokens.flatMap((token, index) => {
    if (token !== "(" || tokens[index + 1]?.text === undefined) return [];
    const inside = tokens.slice(index + 1, closing(tokens, index));
    return [{ head: inside[0].text, after: tokens[index - 1], texts: textsOf(inside), item }];
  });
}
