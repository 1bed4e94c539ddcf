// The arguments of a call as one object, those of the path among them.

const MEMBER = "/workspaces/{workspace_id}/members/{user_id}";
const PATHS = {
  "invites.create": "/invites",
  "users.update": "/users/{user_id}",
  "users.remove": "/users/{user_id}",
  "workspaces.create": "/workspaces",
  "workspaces.members.add": "/workspaces/{workspace_id}/members",
  "workspaces.members.update": MEMBER,
  "workspaces.members.remove": MEMBER,
};

/** Of a call, its last path parameter is the positional one; of a plan, which was checked, URL and body tell all. */
export function paramsOf(call, { id, params, plan }) {
  const path = PATHS[call];
  if (!plan) {
    const name = path.match(/\w+(?=\}[^{]*$)/)?.[0];
    return name ? { ...params, [name]: id } : { ...params };
  }
  const pattern = new RegExp(`${path.replace(/\{(\w+)\}/g, "(?<$1>[^/?]+)")}$`);
  const found = Object.entries(pattern.exec(plan.url)?.groups ?? {});
  return {
    ...plan.body,
    ...Object.fromEntries(found.map(([name, text]) => [name, decodeURIComponent(text)])),
  };
}
