import assert from "node:assert/strict";
import { DAY, NOW, ok, refused, start, team } from "./helpers.mjs";

/** Like `start`, without the limits of requests a minute. */
export const startUnlimited = (options = {}) =>
  start({ ...options, limits: { spendLimitsPerMinute: null, analyticsPerMinute: null, ...options.limits } });

export const missing = (answer, code) => refused(answer, 404, "not_found_error", code);

/** Every row of a list that pages by token, in the order of the pages, with the pages. */
export async function pages(get, path, limit) {
  const found = [];
  let page = "";
  for (;;) {
    const size = limit === undefined ? "" : `${path.includes("?") ? "&" : "?"}limit=${limit}`;
    const joint = path.includes("?") || size !== "" ? "&" : "?";
    const answer = ok(await get(`${path}${size}${page === "" ? "" : `${joint}page=${page}`}`));
    found.push(answer);
    if (answer.next_page === null) return found;
    assert.equal(typeof answer.next_page, "string");
    page = encodeURIComponent(answer.next_page);
  }
}

export const rowsOf = async (get, path, limit = 1000) =>
  (await pages(get, path, limit)).flatMap(({ data }) => data);

/** A hundredth of a cent and less in whole numbers, to add up what is never a float. */
export function units(amount) {
  assert.match(amount, /^\d+(\.\d+)?$/);
  const [whole, fraction = ""] = amount.split(".");
  assert.ok(fraction.length <= 12);
  return BigInt(whole + fraction.padEnd(12, "0"));
}

const ago = (days) => new Date(NOW - days * DAY).toISOString();

export const group = (name, more = {}) => ({
  id: `rbac_group_01${name}`,
  type: "rbac_group",
  name,
  source_type: "direct",
  role_ids: [],
  created_at: ago(100),
  updated_at: ago(100),
  ...more,
});
export const groupMember = (groupName, userName, days = 50) => ({
  type: "rbac_group_member",
  rbac_group_id: `rbac_group_01${groupName}`,
  user_id: `user_01${userName}`,
  email: `${userName}@example.com`,
  created_at: ago(days),
});
export const role = (name, source, days = 60) => ({
  id: `rbac_role_01${name}`,
  type: "rbac_role",
  display_name: name,
  source: { type: source },
  created_at: ago(days),
  updated_at: ago(days),
});
export const permission = (roleName, action, resource) => ({
  type: "rbac_role_permission",
  rbac_role_id: `rbac_role_01${roleName}`,
  action,
  resource,
});
export const limit = (name, scope, amount, more = {}) => ({
  id: `spl_01${name}`,
  type: "spend_limit",
  amount,
  currency: "USD",
  period: "monthly",
  is_enabled: true,
  scope,
  created_at: ago(30),
  updated_at: ago(30),
  ...more,
});
export const actor = (name) => ({
  type: "user_actor",
  user_id: `user_01${name}`,
  email_address: `${name}@example.com`,
  name,
  deleted: false,
});
export const request = (name, userName, days, more = {}) => ({
  id: `slir_01${name}`,
  type: "spend_limit_increase_request",
  actor: actor(userName),
  period: "monthly",
  status: "pending",
  created_at: ago(days),
  resolved_at: null,
  resolved_by: null,
  ...more,
});

/** The team with the groups G1 (dev, uli) and S1 (scim, cleo). */
export const grouped = (more = {}) =>
  team({
    rbacGroups: [group("S1", { source_type: "scim", created_at: ago(90) }), group("G1")],
    rbacGroupMembers: [
      groupMember("S1", "cleo", 40),
      groupMember("G1", "uli", 45),
      groupMember("G1", "dev", 50),
    ],
    ...more,
  });
