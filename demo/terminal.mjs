// What the demo is printed with: headings, aligned columns and a progress bar. Without a terminal, or with
// NO_COLOR, everything is plain lines.

const INDENT = "   ";
const BAR = 28;

export function createTerminal(out, env = {}) {
  const plain = !out.isTTY || Boolean(env.NO_COLOR) || env.TERM === "dumb";
  const style = (code) => (text) => (plain ? text : `\x1b[${code}m${text}\x1b[0m`);
  const [bold, dim, green, yellow] = [1, 2, 32, 33].map(style);
  let bar; // the one being drawn
  let ticking;
  let headings = 0;

  const overdraw = (text) => out.write(`\r${text}\x1b[K`);
  const draw = () => bar && !plain && overdraw(INDENT + bar());
  const write = (text) => {
    if (bar && !plain) overdraw("");
    out.write(`${text}\n`);
    draw();
  };
  const width = () => (plain ? Number.POSITIVE_INFINITY : out.columns || 80);
  const say = (text) => write(wrapped(INDENT + text, width()));

  function progress(label, total) {
    let done = 0;
    bar = () =>
      total
        ? `${label}  ${filled(done / total)}  ${done} of ${total}`
        : `${label}  ${done === 0 ? "" : done}`;
    draw();
    return {
      step(by = 1) {
        done += by;
        draw();
      },
      end() {
        if (bar && !plain) overdraw("");
        bar = undefined;
      },
    };
  }

  /** Says that something waits and shows the time go by, until `stopWaiting`. */
  function wait(text, milliseconds) {
    stopWaiting();
    say(yellow(text));
    if (plain) return;
    const before = bar;
    const end = Date.now() + milliseconds;
    const left = () => Math.max(0, end - Date.now());
    bar = () => `waiting  ${filled(1 - left() / milliseconds)}  ${(left() / 1000).toFixed(1)} s`;
    ticking = { before, timer: setInterval(draw, 80).unref() };
    draw();
  }

  function stopWaiting() {
    if (!ticking) return;
    clearInterval(ticking.timer);
    bar = ticking.before;
    ticking = undefined;
    if (bar) draw();
    else overdraw("");
  }

  return {
    bold,
    dim,
    title: (text) => write(bold(text)),
    chapter: (text) => write(`\n\n${bold(text)}`),
    heading: (text) => write(`\n${bold(`${String(++headings).padStart(2)} ${text}`)}`),
    /** The line of code that does what follows. */
    code: (text) => say(dim(text)),
    say,
    good: (text) => say(`${green("✓")} ${text}`),
    /** A problem that was caught. */
    caught: (text) => say(`${yellow("✗")} ${text}`),
    table(head, rows) {
      const [top, ...others] = columns([head, ...rows]).map((line) => cut(INDENT + line, width()));
      for (const line of [dim(top), ...others]) write(line);
    },
    progress,
    wait,
    stopWaiting,
    /** Leaves the cursor at the beginning of a clean line. */
    close() {
      stopWaiting();
      if (bar && !plain) overdraw("");
      bar = undefined;
    },
  };
}

/** Breaks at blanks; what follows the first line stands two further in. The last column of a terminal is left free. */
function wrapped(text, width) {
  const lines = [];
  let line = "";
  for (const word of text.split(/(?<=\S) /)) {
    if (line && visible(`${line} ${word}`) >= width) {
      lines.push(line);
      line = `${INDENT}  ${word}`;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join("\n");
}

const cut = (line, width) => (line.length < width ? line : `${line.slice(0, width - 2)}…`);

// biome-ignore lint/suspicious/noControlCharactersInRegex: the styles above are made of them
const visible = (text) => text.replace(/\x1b\[\d+m/g, "").length;

const filled = (part) => {
  const full = Math.round(Math.min(1, part) * BAR);
  return "█".repeat(full) + "░".repeat(BAR - full);
};

/** Numbers to the right, everything else to the left. */
function columns(rows) {
  const width = (column) => Math.max(...rows.map((row) => String(row[column] ?? "").length));
  const widths = rows[0].map((_, column) => width(column));
  const right = rows[0].map((_, column) => rows.slice(1).every((row) => typeof row[column] === "number"));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const text = String(cell ?? "");
        return right[column] ? text.padStart(widths[column]) : text.padEnd(widths[column]);
      })
      .join("   ")
      .trimEnd(),
  );
}

/** `3 invites`, `1 invite`. */
export const count = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
