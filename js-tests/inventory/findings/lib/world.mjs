// A small organization with something of what findings are about, and somebody whom the list of users does not show.
import { inventory, KEY, ROOT, rolecall } from "../../collect/lib/start.mjs";

export { caught, KEY, rolecall, throws } from "../../collect/lib/start.mjs";
export { inventory };
export const { applyRepairs, collect, findings, findingsReport, fromResponses, load, RULES, save, toSARIF } =
  inventory;

const DAY = 86_400_000;
export const NOW = Date.UTC(2026, 10, 20, 9);
export const ago = (days) => new Date(NOW - days * DAY).toISOString();
const id = (prefix, name) => `${prefix}_01${name.padEnd(22, "0")}`;
export const ANA = id("user", "Ana");
export const BO = id("user", "Bo");
export const GONE = id("user", "Gone");
export const SALES = id("wrkspc", "Sales");
export const OLD = id("wrkspc", "Old");
export const key = (name) => id("apikey", name);
export const invite = (name) => id("invite", name);

const user = (id, role) => ({
  id,
  type: "user",
  email: `${id.slice(7, 12).toLowerCase()}@example.com`,
  name: "Somebody",
  role,
  added_at: ago(400),
});
const workspace = (id, name, archived_at = null) => ({
  id,
  type: "workspace",
  name,
  created_at: ago(300),
  archived_at,
  display_color: "#6C5BB9",
  compartment_id: "f8a7b6c5-4d3e-4f1a-8b9c-0d1e2f3a4b5c",
  data_residency: {
    workspace_geo: "us",
    allowed_inference_geos: "unrestricted",
    default_inference_geo: "global",
  },
  external_key_id: null,
  user_profile_id: null,
  tags: {},
});
const apiKey = (name, changes = {}) => ({
  id: key(name),
  type: "api_key",
  name: `billing export ${name}`,
  status: "active",
  created_at: ago(10),
  created_by: { id: BO, type: "user" },
  expires_at: ago(-200),
  partial_key_hint: "sk-ant-api03-R2D...igAA",
  principal: null,
  scope: { type: "workspace", workspace_id: SALES },
  ...changes,
});
const invitation = (name, changes = {}) => ({
  id: invite(name),
  type: "invite",
  email: `${name.toLowerCase()}@example.com`,
  role: "user",
  status: "pending",
  invited_at: ago(2),
  expires_at: ago(-19),
  accepted_at: null,
  rbac_group_ids: [],
  ...changes,
});

export const data = () => ({
  users: [user(GONE, "developer"), user(BO, "developer"), user(ANA, "admin")],
  workspaces: [workspace(SALES, "Sales"), workspace(OLD, "Old", ago(5))],
  workspaceMembers: [
    { type: "workspace_member", user_id: GONE, workspace_id: SALES, workspace_role: "workspace_user" },
    { type: "workspace_member", user_id: BO, workspace_id: SALES, workspace_role: "workspace_admin" },
  ],
  apiKeys: [
    apiKey("Left", { created_by: { id: GONE, type: "user" } }),
    apiKey("Fine"),
    apiKey("Ancient", { created_at: ago(200), name: "new key" }),
  ],
  invites: [
    invitation("Stale", { invited_at: ago(15), expires_at: ago(-6) }),
    invitation("Over", { status: "expired", invited_at: ago(40), expires_at: ago(19) }),
  ],
});

/** Without the one who has left, whom the emulator knows all the same. */
const hiding = (fetch) => async (url, init) => {
  const response = await fetch(url, init);
  if (new URL(url).pathname !== `${ROOT}/users` || init.method !== "GET") return response;
  const page = await response.json();
  const { status, headers } = response;
  return new Response(JSON.stringify({ ...page, data: page.data.filter(({ id }) => id !== GONE) }), {
    status,
    headers,
  });
};

export function start({ fill = data(), wrap = (fetch) => fetch, ...options } = {}) {
  const emulator = rolecall.createEmulator({ now: () => NOW, limits: { perMinute: null }, fill });
  const admin = new rolecall.AnthropicAdmin({
    apiKey: KEY,
    fetch: wrap(hiding(emulator.fetch)),
    maxRetries: 0,
    pace: { perMinute: 1_000_000 },
    ...options,
  });
  return { emulator, admin };
}

/** What is found in it now. */
export async function find(admin, options = {}) {
  const made = await collect(admin);
  return findings(made, { now: NOW, ...options });
}

/** `rule entity` of each. */
export const briefly = (list) => list.map(({ rule, entities }) => `${rule} ${entities[0]}`);

/** Requests that change something, written `DELETE /invites/…`. */
export const writes = (emulator) =>
  emulator.requests
    .filter(({ method }) => method !== "GET")
    .map(({ method, path }) => `${method} ${path.replace(ROOT, "")}`);
