// Texts on their way into a format.

// Large enough that a file of some hundred megabytes is no matter of millions of pieces, small enough to be nothing.
const PIECE = 65_536;

/** The same text in pieces of a useful size. */
export function* gather(pieces) {
  let waiting = "";
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < PIECE) continue;
    yield waiting;
    waiting = "";
  }
  if (waiting) yield waiting;
}

/** Whether no format sees anything in the text but letters: most are of this kind, and go through as they are. */
export const isPlain = (text) => /^[\w .:@|/+-]*$/.test(text);

/** Without halves of characters, which no encoding can write. JSON has escapes for them; other formats do not. */
export const wellFormed = (text) => text.replace(/\p{Cs}/gu, "\uFFFD");

/**
 * For pictures: control characters as the signs that stand for them, so that a name stays one line and nothing in it
 * is lost; what no picture can hold, as the sign for that.
 */
export const visible = (text) =>
  wellFormed(text).replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (one) => {
    const code = one.charCodeAt(0);
    if (code < 32) return String.fromCharCode(0x2400 + code);
    return code === 127 ? "\u2421" : "\uFFFD";
  });

/** What a name in a file system may be made of; types are, unless somebody meddled with a saved inventory. */
export const fileName = (text) => text.replace(/[^\w.-]/g, "-");

/** Whether a property of this name and value is a time: epoch milliseconds, as the data model has them. */
export const isTime = (name, value) =>
  typeof value === "number" && /^[a-z]\w*On$/.test(name) && Math.abs(value) <= 8.64e15;

/** RFC 3339. */
export const timeText = (ms) => new Date(ms).toISOString();

/** Of whom the inventory is. */
export const titleOf = ({ organization }) => organization?.name || organization?.id || "organization";
