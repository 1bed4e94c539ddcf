// The calls of a client, read off its tree of plans: that tree holds nothing but calls.

/** The names of all calls below a branch, as `workspaces.members.list`. */
export const callsOf = (branch, path = []) =>
  Object.entries(branch).flatMap(([name, value]) =>
    typeof value === "function" ? [[...path, name].join(".")] : callsOf(value, [...path, name]),
  );

/** The method of a call in a client or in its tree of plans. */
export const methodOf = (tree, call) => call.split(".").reduce((branch, name) => branch?.[name], tree);

/** The client's calls as a tree of its own, which tells `note` of every call and its arguments. */
export function traced(client, note) {
  const tree = {};
  for (const call of callsOf(client.plan)) {
    const path = call.split(".");
    const name = path.pop();
    let branch = tree;
    for (const part of path) {
      branch[part] ??= {};
      branch = branch[part];
    }
    branch[name] = (...args) => {
      note({ call, args });
      return methodOf(client, call)(...args);
    };
  }
  return tree;
}
