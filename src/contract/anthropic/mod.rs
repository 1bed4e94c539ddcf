//! Anthropic's organization Admin API, as described by the API reference, the
//! official TypeScript SDK 1.12.0 and the guides, state of 21 November 2026.

pub mod api_keys;
pub mod ids;
pub mod invites;
pub mod organization;
pub mod paging;
pub mod roles;
pub mod users;
pub mod workspace_members;
pub mod workspaces;

#[cfg(not(target_arch = "wasm32"))]
use super::shape::{Api, Call};

/// The API and its endpoints.
#[cfg(not(target_arch = "wasm32"))]
pub const API: Api = Api {
    name: "anthropic",
    class: "AnthropicAdmin",
    prefix: "",
    endpoints: &[
        organization::RetrieveParams::ENDPOINT,
        users::UserRetrieveParams::ENDPOINT,
        users::UserUpdateParams::ENDPOINT,
        users::UserListParams::ENDPOINT,
        users::UserRemoveParams::ENDPOINT,
        invites::InviteCreateParams::ENDPOINT,
        invites::InviteRetrieveParams::ENDPOINT,
        invites::InviteListParams::ENDPOINT,
        invites::InviteDeleteParams::ENDPOINT,
        workspaces::WorkspaceCreateParams::ENDPOINT,
        workspaces::WorkspaceRetrieveParams::ENDPOINT,
        workspaces::WorkspaceUpdateParams::ENDPOINT,
        workspaces::WorkspaceListParams::ENDPOINT,
        workspaces::WorkspaceArchiveParams::ENDPOINT,
        workspace_members::MemberRetrieveParams::ENDPOINT,
        workspace_members::MemberUpdateParams::ENDPOINT,
        workspace_members::MemberListParams::ENDPOINT,
        workspace_members::MemberAddParams::ENDPOINT,
        workspace_members::MemberRemoveParams::ENDPOINT,
        api_keys::APIKeyRetrieveParams::ENDPOINT,
        api_keys::APIKeyUpdateParams::ENDPOINT,
        api_keys::APIKeyListParams::ENDPOINT,
    ],
};
