/**
 * The methods of `endpoints` as a tree: `workspaces.members.list` becomes
 * `tree.workspaces.members.list`. Each branch is made when it is first touched; methods are closures,
 * so that `const { list } = admin.users` works.
 */
export function buildTree(endpoints, toMethod, prefix = "") {
  const tree = {};
  for (const endpoint of endpoints) {
    if (!endpoint.call.startsWith(prefix)) continue;
    const [name, deeper] = endpoint.call.slice(prefix.length).split(".");
    if (deeper === undefined) tree[name] = toMethod(endpoint);
    else if (!(name in tree))
      defineLazy(tree, name, () => buildTree(endpoints, toMethod, `${prefix}${name}.`));
  }
  return tree;
}

function defineLazy(target, name, make) {
  const own = { configurable: true, enumerable: true };
  Object.defineProperty(target, name, {
    ...own,
    get() {
      const value = make();
      Object.defineProperty(target, name, { ...own, value, writable: true });
      return value;
    },
  });
}
