// What a graph says in lines, some thousand at a time.

export const AT_ONCE = 2_000;

/** Texts of lines. Each answer begins with the number to go on from. */
export function* pagesOf(ask, question, args) {
  for (let from = 0; ; ) {
    const text = ask(question, { ...args, from, count: AT_ONCE });
    const end = text.indexOf("\n");
    const lines = text.slice(end + 1);
    const next = Number(text.slice(0, end));
    if (lines !== "") yield lines;
    if (next <= from) return;
    from = next;
  }
}

/** The lines one by one. */
export function* eachLine(ask, question, args) {
  for (const text of pagesOf(ask, question, args)) yield* text.trimEnd().split("\n");
}
