// Text into HTML: everything that is put in is escaped, unless it was made here.

class Markup {
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

// An HTML file can hold neither U+0000 nor half a character.
const UNWRITABLE = /\0|\p{Surrogate}/gu;

const escaped = (text) =>
  text.replace(UNWRITABLE, "\ufffd").replace(/[&<>"']/g, (character) => ENTITIES[character]);

function written(value) {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(written).join("");
  return value === null || value === undefined || value === false ? "" : escaped(String(value));
}

/** Markup as it stands: for what this package has written itself. */
export const raw = (text) => new Markup(text);

/** A template whose values are escaped; lists are joined, and nothing stands for null and false. */
export function html(strings, ...values) {
  return new Markup(strings.reduce((text, piece, index) => text + written(values[index - 1]) + piece));
}

/** JSON for a script element: no `<` ends the element or begins a comment in it. */
export const json = (value) =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
