// Columns as they stand in the file (see `../columns.js`), read back.

export function readColumn(column) {
  if ("every" in column) return () => column.every;
  if (column.different) return (row) => (column.which[row] ? column.different[column.which[row] - 1] : null);
  if (column.seconds) return (row) => (column.seconds[row] === null ? null : column.seconds[row] * 1000);
  if (column.rest) return readTexts(column);
  return (row) => column.values[row];
}

export const readTexts =
  ({ start, rest }) =>
  (row) =>
    rest[row] === null ? null : start + rest[row];

export function readSteps(steps) {
  let number = 0;
  return Uint32Array.from(steps, (step) => {
    number += step;
    return number;
  });
}
