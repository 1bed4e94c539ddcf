// The answers of a made-up organization of any size, the same on each day: a `fetch` that gives its pages, each made when it
// is asked for, or all of them beforehand so that only their reading is measured.

const PAGE = 1_000;
const DAY = 86_400_000;
/** Ages are told in days of today, so that nothing in it is of the future, whenever it is measured. */
export const TODAY = Math.floor(Date.now() / DAY) * DAY;
const ROLES = ["user", "developer", "claude_code_user", "user", "developer"];
const GIVEN = ["workspace_user", "workspace_developer", "workspace_restricted_developer", "workspace_user"];
const ROOT = "/v1/organizations";

const encoder = new TextEncoder();
const ago = (days) => new Date(TODAY - days * DAY).toISOString();

/** 22 characters that are in no order, as those of the API. */
function id(kind, number) {
  let [a, b] = [Math.imul(number + 1, 0x9e3779b1) >>> 0, Math.imul(number + 77, 0x85ebca6b) >>> 0];
  a ^= a >>> 15;
  b ^= b >>> 13;
  const text = `${(a >>> 0).toString(36)}${number.toString(36)}${(b >>> 0).toString(36)}`;
  return `${kind}_01${text.padEnd(22, "0")}`;
}

const userId = (n) => id("user", n);
const workspaceId = (n) => id("wrkspc", n);

const user = (n) => ({
  id: userId(n),
  type: "user",
  email: `Person.${n}@example.com`,
  name: n % 50 === 0 ? "" : `Person ${n}`,
  role: n % 200 === 0 ? "admin" : n % 201 === 0 ? "billing" : ROLES[n % ROLES.length],
  added_at: ago(n % 900),
});

const workspace = (n, last) => ({
  id: workspaceId(n),
  type: "workspace",
  name: n === last ? "Default" : `Workspace of team ${n}`,
  created_at: ago(300 + n),
  archived_at: n % 25 === 24 && n !== last ? ago(n) : null,
  display_color: "#6C5BB9",
  compartment_id: `cmp_${n}`,
  data_residency: {
    workspace_geo: "us",
    allowed_inference_geos: n % 3 ? "unrestricted" : ["us", "global"],
    default_inference_geo: "us",
  },
  external_key_id: null,
  user_profile_id: null,
  tags: n === last ? {} : { team: `team-${n}`, "cost-center": String(n % 7) },
});

const apiKey = (n, { users, workspaces }) => ({
  id: id("apikey", n),
  type: "api_key",
  name: n % 400 === 0 ? "test" : `service-${n % 9_000}`,
  status: n % 4 === 3 ? "inactive" : "active",
  created_at: ago(n % 365),
  expires_at: n % 2 ? null : ago((n % 600) - 500),
  partial_key_hint: "sk-ant-api03-R2D...igAA",
  // Some were made by people who have left, some by nobody that anybody knows.
  created_by: n % 1000 === 7 ? null : { id: userId(n % 500 === 9 ? users + n : n % users), type: "user" },
  principal: n % 300 === 11 ? { type: "user_actor", user_id: userId(n % users) } : null,
  scope:
    n % 300 === 11
      ? { type: "organization" }
      : { type: "workspace", workspace_id: workspaceId(n % workspaces) },
});

const invite = (n) => ({
  id: id("invite", n),
  type: "invite",
  email: `newcomer.${n}@example.com`,
  role: ROLES[n % ROLES.length],
  status: n % 3 === 2 ? "expired" : "pending",
  invited_at: ago(n % 3 === 2 ? 40 + n : n % 20),
  expires_at: ago((n % 3 === 2 ? 40 + n : n % 20) - 21),
  accepted_at: null,
  rbac_group_ids: [],
});

/** Some of the rows are of people who have left. */
const member = (n, place, { users }) => ({
  type: "workspace_member",
  user_id: userId(n % 5_000 === 4_999 ? users + n : (n * 7 + place * 13) % users),
  workspace_id: workspaceId(place),
  workspace_role: n === 0 && place % 10 ? "workspace_admin" : GIVEN[n % GIVEN.length],
});

/**
 * Each list: how many rows there are, and how one is made. The first row of a page is the last one of the page before, as
 * where a list changes while it is read.
 */
function listOf(path, search, counts) {
  const { users, workspaces, keys, invites, memberships } = counts;
  const last = workspaces - 1; // the default one
  if (path === "/users") return [users, user];
  if (path === "/api_keys") return [keys, (n) => apiKey(n, counts)];
  if (path === "/invites") return [invites, invite];
  if (path === "/workspaces") {
    const all = Array.from({ length: workspaces }, (_, n) => workspace(n, last));
    const listed = search.has("include_default")
      ? all.filter((one) => one.archived_at === null)
      : all.slice(0, last);
    return [listed.length, (n) => listed[n]];
  }
  const [, , of, what] = path.split("/");
  const place = all(workspaces).indexOf(of);
  if (what !== "members" || place < 0 || place === last) return undefined;
  return [Math.ceil(memberships / last), (n) => member(n, place, counts)];
}

let known = [];
/** The ids of all workspaces. */
function all(count) {
  if (known.length !== count) known = Array.from({ length: count }, (_, n) => workspaceId(n));
  return known;
}

function page(url, counts) {
  const path = url.pathname.slice(ROOT.length);
  if (path === "/me")
    return { id: "5b0f5a0e-3c58-4f0f-8f3d-0a5d5b6f2c11", type: "organization", name: "Large" };
  const list = listOf(path, url.searchParams, counts);
  if (!list) return undefined;
  const [count, make] = list;
  // The cursor is opaque to whoever reads; here it is the number of the row to go on with.
  const from = Number(url.searchParams.get("after_id") ?? 0);
  const to = Math.min(count, from + PAGE);
  const data = Array.from({ length: to - Math.max(0, from - 1) }, (_, n) => make(Math.max(0, from - 1) + n));
  return { data, has_more: to < count, first_id: String(from), last_id: String(to) };
}

const headers = { "content-type": "application/json", "request-id": "req_011CV5tFzYyH8mQ2pTgXw4Ns" };
const missing = JSON.stringify({
  type: "error",
  error: { type: "not_found_error", message: "there is no such thing" },
});

/** Answers as they are asked for. `more` may change what is made of a page before it is written. */
export function openOrganization(counts, { more = (made) => made } = {}) {
  const kept = new Map();
  const bodyOf = (address) => {
    const made = page(new URL(address), counts);
    return made && encoder.encode(JSON.stringify(more(made)));
  };
  return {
    async fetch(address) {
      const body = kept.get(`${address}`) ?? bodyOf(address);
      return body ? new Response(body, { headers }) : new Response(missing, { status: 404, headers });
    },
    /** Makes these answers now, so that reading them is all that is left to do. */
    keep(addresses) {
      for (const address of addresses) kept.set(address, bodyOf(address));
    },
  };
}
