// An organization in which every name is meant to break somebody's parser: what the API answers for it.

/** By what is nasty about it. */
export const NAMES = {
  quotes: `"Ada" 'Lovelace' \`x\` ""`,
  backslashes: "C:\\new\\table\\u0041\\N\\\\",
  "a backslash before a quote": String.raw`\"; x \\" y`,
  "line breaks": "first\nsecond\r\nthird\rfourth",
  "blanks at the ends": "  padded\t ",
  bars: "a|has|b || c",
  semicolons: "a;b;;c",
  commas: "a,b,,c",
  "angle brackets": "<b>x</b> <!-- y --> <![CDATA[z]]> </data>",
  brackets: 'a]b"] --> {c} (d) [[e]]',
  ampersands: "&lt; &amp;amp; &#65; #35; #quot; &",
  emoji: "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 é e\u0301 漢字",
  "right to left": "\u202Eevil\u202C \u200Fשלום\u200E \u2067x\u2069",
  "control characters": "a\u0000b\u0001c\u0007d\be\u000Bf\fg\u001Bh\u001Fi\u007Fj\u0085k",
  "line ends of Unicode": "a\u2028b\u2029c\uFEFFd",
  "no characters of XML": "a\uFFFEb\uFFFFc",
  keyword: "end",
  "keyword of Graphviz": "node",
  directive: "%%{init: {'theme':'dark'}}%% %% x",
  markdown: "1. **x** _y_ ~~z~~ ![i](u) [l](u) $$k$$",
  "list of markdown": "- item",
  "name of an icon": "fa:fa-user :::cls @{ shape: x }",
  formula: "=1+1",
  "formula with a plus": "+1+1",
  "formula with a minus": '-1+cmd|"/C calc"!A0',
  "formula with an at": "@SUM(A1)",
  "formula behind a tab": "\t=1+1",
  "formula behind a return": "\r=1+1",
  "name of a property of objects": "__proto__",
  "statement of Cypher": `x"}) DETACH DELETE n; //`,
  "marks of a renderer": "ﬂ°°35¶ß",
  apostrophe: "'=1+1",
  twice: "The same name",
  "twice, again": "The same name",
};

export const ORGANIZATION = {
  id: "5b1f2d3c-0000-4000-8000-00000000000a",
  name: NAMES.brackets,
  type: "organization",
};

const number = (i) => String(i).padStart(4, "0");
const all = Object.values(NAMES);
const ROLES = ["user", "developer", "billing", "admin", "claude_code_user", "managed", "role of tomorrow"];

export const users = all.map((name, i) => ({
  id: `user_hostile${number(i)}`,
  type: "user",
  email: `person-${i}+x@Example.com`,
  name,
  role: ROLES[i % ROLES.length],
  // Fractions beyond the millisecond, and another zone.
  added_at: i % 2 ? "2025-03-01T12:34:56.789123Z" : "2025-03-01T14:34:56+02:00",
}));

export const workspaces = [
  ...all.map((name, i) => ({
    id: `wrkspc_hostile${number(i)}`,
    type: "workspace",
    name,
    created_at: "2025-12-31T23:59:59.999999Z",
    archived_at: i === 3 ? "2026-01-01T00:00:00Z" : null,
    display_color: "#6C5BB9",
    compartment_id: `cmpt_${number(i)}`,
    external_key_id: null,
    user_profile_id: null,
    data_residency: {
      allowed_inference_geos: i % 2 ? "unrestricted" : ["us", "eu"],
      default_inference_geo: "us",
      workspace_geo: "us",
    },
    tags: i % 3 ? {} : { "cost:center/x_y": name, plain: "a;b", team: "007" },
  })),
  {
    id: "wrkspc_default0001",
    type: "workspace",
    name: "Default",
    created_at: "2024-01-01T00:00:00Z",
    archived_at: null,
    display_color: "#000000",
    compartment_id: "cmpt_default",
    external_key_id: null,
    user_profile_id: null,
    data_residency: {
      allowed_inference_geos: "unrestricted",
      default_inference_geo: "global",
      workspace_geo: "us",
    },
    tags: {},
  },
];
export const DEFAULT_WORKSPACE = "wrkspc_default0001";

// Each in the workspace of the same number, every third its admin, and in the first one as well.
export const workspaceMembers = users.flatMap(({ id }, i) =>
  [...new Set([workspaces[i].id, workspaces[0].id])].map((workspace_id) => ({
    type: "workspace_member",
    user_id: id,
    workspace_id,
    workspace_role: i % 3 ? "workspace_developer" : "workspace_admin",
  })),
);

export const apiKeys = all.map((name, i) => ({
  id: `apikey_hostile${number(i)}`,
  type: "api_key",
  name,
  status: ["active", "inactive", "archived"][i % 3],
  created_at: "2025-03-01T12:34:56.789123Z",
  created_by: i === 2 ? null : { id: users[i].id, type: "user" },
  expires_at: i % 2 ? "2099-01-01T00:00:00.000001Z" : null,
  partial_key_hint: i === 4 ? null : "sk-ant-api03-R2D...igAA",
  principal: null,
  scope: i === 5 ? { type: "organization" } : { type: "workspace", workspace_id: workspaces[i].id },
}));

export const invites = ["pending", "accepted", "expired", "deleted"].map((status, i) => ({
  id: `invite_hostile${number(i)}`,
  type: "invite",
  email: `invited-${i}@example.com`,
  role: ROLES[i],
  status,
  invited_at: "2025-06-01T00:00:00.123456Z",
  expires_at: "2025-06-22T00:00:00Z",
  accepted_at: status === "accepted" ? "2025-06-02T00:00:00Z" : null,
  rbac_group_ids: [],
}));

export const WIRE = { organization: ORGANIZATION, users, workspaces, workspaceMembers, apiKeys, invites };
/** An organization that nobody and nothing is in. */
export const EMPTY = {
  organization: { ...ORGANIZATION, name: "Empty" },
  users: [],
  workspaces: [],
  workspaceMembers: [],
  apiKeys: [],
  invites: [],
};
