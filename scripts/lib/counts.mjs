// How many tests a runner reported, read from its closing lines.

const sum = (text, pattern) =>
  [...text.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);

/** cargo test and the wasm test runner: `test result: ok. 3 passed; 0 failed; 1 ignored; …`, one line per binary. */
export const cargoCounts = (text) => ({
  passed: sum(text, /^test result: .*? (\d+) passed/gm),
  failed: sum(text, /^test result: .*? (\d+) failed/gm),
  skipped: sum(text, /^test result: .*? (\d+) ignored/gm),
});

/** node --test with the spec reporter: `ℹ pass 3`. */
export const nodeCounts = (text) => ({
  passed: sum(text, /^ℹ pass (\d+)/gm),
  failed: sum(text, /^ℹ (?:fail|cancelled) (\d+)/gm),
  skipped: sum(text, /^ℹ (?:skipped|todo) (\d+)/gm),
});
