// A strict reader of CSV (RFC 4180): what it gives is what a spreadsheet reads.

export function readCSV(text) {
  const lines = [];
  let at = 0;
  while (at < text.length) {
    const line = [];
    for (;;) {
      const found = /^"((?:[^"]|"")*)"(,|\r\n)/.exec(text.slice(at));
      if (!found) throw new Error(`no CSV at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
      line.push(found[1].replaceAll('""', '"'));
      at += found[0].length;
      if (found[2] === "\r\n") break;
    }
    lines.push(line);
  }
  return lines;
}

/** Whether a spreadsheet would take a cell for a formula. */
export const isFormula = (cell) => /^[\s\ufeff]*[=+\-@＝＋－＠]/.test(cell) || /^[\t\r\n]/.test(cell);
