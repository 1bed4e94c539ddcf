// The arguments of a call as one object, those of the path among them.

// The last parameter of each path, which is the positional one.
const POSITIONAL = {
  "users.update": "user_id",
  "users.remove": "user_id",
  "workspaces.members.add": "workspace_id",
  "workspaces.members.update": "user_id",
  "workspaces.members.remove": "user_id",
};

/** What the core was given: `{ id, params }`. */
export function paramsOf(call, { id, params }) {
  const name = POSITIONAL[call];
  return name ? { ...params, [name]: id } : { ...params };
}
