// Names that people can choose and that have harmed pages.

export const HOSTILE = [
  "</script><script>globalThis.ran = 1</script>",
  "</SCRIPT ><img src=x onerror=alert(1)>",
  "<!--<script>",
  "--><svg onload=alert(2)>",
  "]]><b>bold</b>",
  `"quotes" and 'apostrophes' and \`ticks\``,
  "back\\slash \\u003cscript>",
  "line\nbreak\rand\ttab",
  "\u2028line\u2029paragraph",
  "nul\u0000bell\u0007escape\u001b",
  "right\u202eto left\u200f",
  "half \ud800 a character",
  "&lt;b&gt; &amp; &#60;",
  "{{7*7}} #{7*7} <%= 7 %>",
  "a|b;c,d]e",
  '=HYPERLINK("http://example.com")',
  "javascript:alert(3)",
  "__proto__",
  "constructor",
  "end",
  "🦀 émoji עברית العربية",
];

/** An organization in which everything that has a name has one of these. */
export function hostileState() {
  const name = (at) => HOSTILE[at % HOSTILE.length];
  const id = (kind, at) => `${kind}_01hostile${String(at).padStart(14, "0")}`;
  const users = HOSTILE.map((_, at) => ({
    id: id("user", at),
    type: "user",
    email: `${at}"><i>@example.com`,
    name: name(at),
    role: at === 3 ? "<b>owner of all</b>" : "developer",
    added_at: "2025-01-01T00:00:00Z",
  }));
  const workspaces = HOSTILE.map((_, at) => ({
    id: id("wrkspc", at),
    type: "workspace",
    name: name(at),
    created_at: "2025-01-01T00:00:00Z",
    archived_at: null,
    display_color: "red;background:url(//example.com)",
    data_residency: { workspace_geo: "us" },
    tags: { "<u>tag</u>": name(at) },
  }));
  return {
    organization: { id: "6e26bb0a-7a3b-4be5-9a98-0f89bd3c8c19", type: "organization", name: HOSTILE[0] },
    users,
    workspaces,
    workspaceMembers: users.map(({ id: user }, at) => ({
      type: "workspace_member",
      user_id: user,
      workspace_id: workspaces[at].id,
      workspace_role: "workspace_user",
    })),
    apiKeys: HOSTILE.map((_, at) => ({
      id: id("apikey", at),
      type: "api_key",
      name: name(at),
      status: at % 2 ? "active" : "<i>odd</i>",
      created_at: "2025-01-01T00:00:00Z",
      expires_at: null,
      partial_key_hint: "sk-ant-<b>",
      created_by: { id: users[at].id, type: "user" },
      scope: { type: "workspace", workspace_id: workspaces[at].id },
    })),
    invites: [],
  };
}
