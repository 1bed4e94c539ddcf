// The text that encode.js writes, taken apart no further than needed: what nobody looks into stays as it is written,
// and what JSON cannot say (`!"kind"`) gets to the core as it came.

/** The texts between the outer brackets, split at commas and colons. */
function split(text) {
  const parts = [];
  let start = 1;
  let depth = 0;
  let inString = false;
  for (let at = 1; at < text.length; at++) {
    const letter = text[at];
    if (inString) {
      if (letter === "\\") at++;
      else inString = letter !== '"';
    } else if (letter === '"') inString = true;
    else if (letter === "[" || letter === "{") depth++;
    else if (depth === 0 && /[\]},:]/.test(letter)) {
      if (at > start) parts.push(text.slice(start, at));
      start = at + 1;
    } else if (letter === "]" || letter === "}") depth--;
  }
  return parts;
}

/** The items of an array; none of anything else. */
export const items = (text) => (text?.startsWith("[") ? split(text) : []);

/** The members of an object, each a name and its value as text; none of anything else. */
export function members(text) {
  const found = [];
  const parts = text?.startsWith("{") ? split(text) : [];
  for (let i = 0; i < parts.length; i += 2) {
    const name = JSON.parse(parts[i]);
    const clean = wellFormed(name);
    // As in the core, nothing is known by a name that is no text.
    found.push([clean, clean === name ? parts[i + 1] : '!"a lone surrogate"']);
  }
  return found;
}

/** The text of an object with these members; the value of a list may be its items. */
export const write = (list) =>
  `{${list.map(([name, value]) => `${JSON.stringify(name)}:${Array.isArray(value) ? `[${value}]` : value}`)}}`;

/** What is in quotes, or undefined when the value is none, or has lone surrogates. */
export function textOf(value) {
  if (!value?.startsWith('"')) return undefined;
  const text = JSON.parse(value);
  return wellFormed(text) === text ? text : undefined;
}

const wellFormed = (text) => text.replace(/\p{Cs}/gu, "\ufffd");

/** Whether there is a value. */
export const given = (value) => value !== undefined && value !== "null";
