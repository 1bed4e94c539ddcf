// Where a key leads in a grid. Row -1 is its head.

/** The next `{ row, column }`, or undefined where the key means nothing here. */
export function moves({ key, ctrlKey, metaKey, altKey }, { row, column }, { rows, columns, page }) {
  if (altKey) return undefined;
  const far = ctrlKey || metaKey;
  const to = (nextRow, nextColumn) => ({
    row: Math.max(-1, Math.min(nextRow, rows - 1)),
    column: Math.max(0, Math.min(nextColumn, columns - 1)),
  });
  const ways = {
    ArrowDown: () => to(far ? rows - 1 : row + 1, column),
    ArrowUp: () => to(far ? 0 : row - 1, column),
    ArrowRight: () => to(row, far ? columns - 1 : column + 1),
    ArrowLeft: () => to(row, far ? 0 : column - 1),
    PageDown: () => to(row + page, column),
    PageUp: () => to(Math.max(row - page, 0), column),
    Home: () => to(far ? 0 : row, 0),
    End: () => to(far ? rows - 1 : row, columns - 1),
  };
  return Object.hasOwn(ways, key) ? ways[key]() : undefined;
}
