// Bytes as text, where runtimes have no method for it yet.

// A multiple of three, so that the pieces can stand side by side, and no more than a call takes as arguments.
const PIECE = 0x6000;

export function toBase64(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
  return text;
}

/** Throws what is no base64. */
export const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
