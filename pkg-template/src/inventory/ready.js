// For what is synchronous in a page.

/** Brings the module of the inventory, and the rules that `diff` asks; a `source` is that of the inventory's module alone. */
export const readyWith = (graphs, readyMain) => async (source) => {
  await Promise.all(source === undefined ? [graphs.ready(), readyMain()] : [graphs.ready(source)]);
};
