// Wire objects, from the examples of the API's documentation.
export const organization = {
  id: "12345678-1234-5678-1234-567812345678",
  type: "organization",
  name: "Acme Robotics",
};
export const user = {
  id: "user_01WCz1FkmYMm4gnmykNKUu3Q",
  type: "user",
  email: "ada@acme.example",
  name: "Ada",
  role: "developer",
  added_at: "2026-03-02T09:15:00Z",
};
export const invite = {
  id: "invite_015gWxCN9Hfg2QhZwTK7Mdeu",
  type: "invite",
  email: "bob@acme.example",
  role: "user",
  status: "pending",
  invited_at: "2026-11-02T10:00:00Z",
  expires_at: "2026-11-23T10:00:00Z",
  accepted_at: null,
  rbac_group_ids: [],
};
export const workspace = {
  id: "wrkspc_01JwQvzr7rXLA5AGx3HKfFUJ",
  type: "workspace",
  name: "Production",
  created_at: "2026-02-01T08:00:00Z",
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
  tags: { team: "core" },
};
export const member = {
  type: "workspace_member",
  user_id: user.id,
  workspace_id: workspace.id,
  workspace_role: "workspace_developer",
};
export const apiKey = {
  id: "apikey_01Rj2N8SVvo6BePZj99NhmiT",
  type: "api_key",
  name: "ci",
  status: "active",
  created_at: "2026-05-01T00:00:00Z",
  expires_at: null,
  partial_key_hint: "sk-ant-api03-R2D...igAA",
  created_by: { id: user.id, type: "user" },
  principal: null,
  scope: { type: "workspace", workspace_id: workspace.id },
};
export const users = (...names) => names.map((name) => ({ ...user, id: `user_01${name}`, name }));
