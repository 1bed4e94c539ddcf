// Generated from the contract. Do not edit: change src/contract/ and run `cargo xtask declarations`.
//
// One line for each call: its name, its positional path parameter, whether it takes parameters besides (`params`),
// whether one of them must be given (`required`), whether it answers in pages, whether it changes something.
export const anthropic = [
  { call: "retrieve", id: null, params: false, required: false, list: false, write: false },
  { call: "users.retrieve", id: "user_id", params: false, required: false, list: false, write: false },
  { call: "users.update", id: "user_id", params: true, required: true, list: false, write: true },
  { call: "users.list", id: null, params: true, required: false, list: true, write: false },
  { call: "users.remove", id: "user_id", params: false, required: false, list: false, write: true },
  { call: "invites.create", id: null, params: true, required: true, list: false, write: true },
  { call: "invites.retrieve", id: "invite_id", params: false, required: false, list: false, write: false },
  { call: "invites.list", id: null, params: true, required: false, list: true, write: false },
  { call: "invites.delete", id: "invite_id", params: false, required: false, list: false, write: true },
  { call: "workspaces.create", id: null, params: true, required: true, list: false, write: true },
  { call: "workspaces.retrieve", id: "workspace_id", params: false, required: false, list: false, write: false },
  { call: "workspaces.update", id: "workspace_id", params: true, required: false, list: false, write: true },
  { call: "workspaces.list", id: null, params: true, required: false, list: true, write: false },
  { call: "workspaces.archive", id: "workspace_id", params: false, required: false, list: false, write: true },
  { call: "workspaces.members.retrieve", id: "user_id", params: true, required: true, list: false, write: false },
  { call: "workspaces.members.update", id: "user_id", params: true, required: true, list: false, write: true },
  { call: "workspaces.members.list", id: "workspace_id", params: true, required: false, list: true, write: false },
  { call: "workspaces.members.add", id: "workspace_id", params: true, required: true, list: false, write: true },
  { call: "workspaces.members.remove", id: "user_id", params: true, required: true, list: false, write: true },
  { call: "apiKeys.retrieve", id: "api_key_id", params: false, required: false, list: false, write: false },
  { call: "apiKeys.update", id: "api_key_id", params: true, required: false, list: false, write: true },
  { call: "apiKeys.list", id: null, params: true, required: false, list: true, write: false },
];
