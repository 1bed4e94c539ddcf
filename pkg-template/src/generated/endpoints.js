// Generated from the contract. Do not edit: change src/contract/ and run `cargo xtask declarations`.
//
// One line for each call: its name, then `#` if it has a positional path parameter, `+` if it takes parameters
// besides, `*` if it takes them and answers in pages, `~` if it answers in pages without taking any.
export const anthropic = `
retrieve
users.retrieve #
users.update #+
users.list *
users.remove #
invites.create +
invites.retrieve #
invites.list *
invites.delete #
workspaces.create +
workspaces.retrieve #
workspaces.update #+
workspaces.list *
workspaces.archive #
workspaces.members.retrieve #+
workspaces.members.update #+
workspaces.members.list #*
workspaces.members.add #+
workspaces.members.remove #+
apiKeys.retrieve #
apiKeys.update #+
apiKeys.list *
`;
export const anaconda = `
serviceAccounts.create +
serviceAccounts.list ~
serviceAccounts.delete #
users.autoRegister +
users.add +
users.list *
users.remove #
seats.assign #+
seats.revoke #
tokens.create #+
tokens.update #+
tokens.sync #
tokens.list #~
tokens.revoke #+
`;
