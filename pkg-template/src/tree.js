/** The calls of a generated table: { call, id, params, list }, the last three true or false. */
export const readTable = (table) =>
  table.match(/\S.*/g).map((line) => {
    const [call, marks = ""] = line.split(" ");
    return { call, id: marks.includes("#"), params: /[+*]/.test(marks), list: /[*~]/.test(marks) };
  });

/**
 * The methods of `endpoints` as a tree: `workspaces.members.list` becomes
 * `tree.workspaces.members.list`. Methods are closures, so that `const { list } = admin.users` works.
 */
export function buildTree(endpoints, toMethod) {
  const tree = {};
  for (const endpoint of endpoints) {
    const path = endpoint.call.split(".");
    const name = path.pop();
    let branch = tree;
    for (const part of path) {
      branch[part] ??= {};
      branch = branch[part];
    }
    branch[name] = toMethod(endpoint);
  }
  return tree;
}
