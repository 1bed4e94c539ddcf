// A text that fits what a schema says of texts.

const FORMS = {
  email: "ada@example.com",
  "date-time": "2027-01-31T00:00:00Z",
  date: "2026-11-01",
  uri: "https://token.example.com",
};
const TEXTS = ["build-1", "#6C5BB9", "50000"];

/** One as long as it may be, or as short. */
export function textOf(schema, { all, choose }) {
  if (schema.format) return fitting(schema, [FORMS[schema.format]]);
  const text = schema.pattern ? fitting(schema, patterned(schema.pattern, choose)) : "build-1";
  const length = all ? schema.maxLength : schema.minLength;
  return length === undefined ? text : text.slice(0, length).padEnd(length, "1");
}

/** Texts to try: those that begin with a word of the pattern, as ids and filters do, and others. */
function patterned(pattern, choose) {
  const [, words] = /^\^\(([\w|]+)\)/.exec(pattern) ?? [];
  const word = words && choose(words.split("|"));
  return word ? [`${word}1`, `${word}:1`] : TEXTS;
}

function fitting({ pattern, format, minLength = 0 }, texts) {
  const fits = (text) =>
    text !== undefined && text.length >= minLength && (!pattern || new RegExp(pattern, "u").test(text));
  const found = texts.find(fits);
  if (found === undefined) throw new Error(`no sample of ${JSON.stringify({ pattern, format, minLength })}`);
  return found;
}
