import assert from "node:assert/strict";
import { createEmulator } from "../../pkg-template/emulator/index.js";

export const NOW = Date.parse("2026-11-21T12:00:00.000Z");
export const DAY = 86_400_000;
export const ORIGIN = "https://api.anthropic.com";
export const ROOT = "/v1/organizations";
export const HEADERS = { "x-api-key": "sk-ant-admin01-test", "anthropic-version": "2026-10-21" };

/** An emulator with a clock that stands still, and `call(method, path, body, headers)`. */
export function start(options = {}) {
  const emulator = createEmulator({
    now: () => NOW,
    ...options,
    limits: { perMinute: null, ...options.limits },
  });
  const call = async (method, path, body, headers = {}) => {
    const response = await emulator.fetch(ORIGIN + ROOT + path, {
      method,
      headers: {
        ...HEADERS,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: text === "" ? null : JSON.parse(text),
    };
  };
  const get = (path, headers) => call("GET", path, undefined, headers);
  const post = (path, body, headers) => call("POST", path, body, headers);
  const del = (path) => call("DELETE", path);
  return { emulator, call, get, post, del };
}

/** The answer was refused with this status, type and code, in the documented shape. */
export function refused(answer, status, type, code) {
  assert.equal(answer.status, status, JSON.stringify(answer.body));
  assert.equal(answer.body.type, "error");
  assert.equal(answer.body.error.type, type);
  assert.equal(typeof answer.body.error.message, "string");
  assert.equal(answer.body.error.details?.error_code, code);
  assert.equal(Object.hasOwn(answer.body.error, "details"), code !== undefined);
  assert.match(answer.body.request_id, /^req_/);
  assert.equal(answer.body.request_id, answer.headers["request-id"]);
}
export const badRequest = (answer, code) => refused(answer, 400, "invalid_request_error", code);
export const notFound = (answer) => refused(answer, 404, "not_found_error");

export function ok(answer) {
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body;
}

/** Every object of a list, in the order the pages give them. */
export async function all(get, path, { limit = 1000, id = "id" } = {}) {
  const found = [];
  let cursor = "";
  for (;;) {
    const page = ok(await get(`${path}${path.includes("?") ? "&" : "?"}limit=${limit}${cursor}`));
    found.push(...page.data);
    if (!page.has_more) return found;
    assert.equal(page.last_id, page.data.at(-1)[id]);
    cursor = `&after_id=${page.last_id}`;
  }
}

/** Objects for a hand-made organization. */
export const user = (name, role, added = 0) => ({
  id: `user_01${name}`,
  type: "user",
  email: `${name}@example.com`,
  name,
  role,
  added_at: new Date(NOW - 400 * DAY + added * DAY).toISOString(),
});
export const workspace = (name, more = {}) => ({
  id: `wrkspc_01${name}`,
  type: "workspace",
  name,
  created_at: new Date(NOW - 300 * DAY).toISOString(),
  archived_at: null,
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
  ...more,
});
export const member = (workspaceName, userName, role) => ({
  type: "workspace_member",
  user_id: `user_01${userName}`,
  workspace_id: `wrkspc_01${workspaceName}`,
  workspace_role: role,
});
export const key = (name, more = {}) => ({
  id: `apikey_01${name}`,
  type: "api_key",
  name,
  status: "active",
  created_at: new Date(NOW - 200 * DAY).toISOString(),
  expires_at: null,
  partial_key_hint: "sk-ant-api03-R2D...igAA",
  created_by: null,
  principal: null,
  scope: { type: "organization" },
  ...more,
});
export const invite = (name, invitedDaysAgo, more = {}) => ({
  id: `invite_01${name}`,
  type: "invite",
  email: `${name}@example.com`,
  role: "user",
  status: "pending",
  invited_at: new Date(NOW - invitedDaysAgo * DAY).toISOString(),
  expires_at: new Date(NOW + (21 - invitedDaysAgo) * DAY).toISOString(),
  accepted_at: null,
  rbac_group_ids: [],
  ...more,
});

/** ada is admin, bill billing, dev developer, cleo claude_code_user, uli user; W1, W2, Def. */
export const team = (more = {}) => ({
  users: [
    user("uli", "user", 5),
    user("cleo", "claude_code_user", 4),
    user("dev", "developer", 3),
    user("bill", "billing", 2),
    user("ada", "admin", 1),
  ],
  workspaces: [workspace("W1"), workspace("W2"), workspace("Def", { name: "Default" })],
  defaultWorkspaceId: "wrkspc_01Def",
  ...more,
});
