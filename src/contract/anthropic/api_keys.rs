//! API keys. The API neither creates nor deletes them, and never returns a secret.

use super::ids::{ApiKey, ServiceAccount, User, Workspace};
use super::paging::Limit;
use crate::contract::kinds::{Bounded, Cursor, Id, Nullable, Str, Timestamp};
use rolecall_macros::{Choice, Endpoint, Model, Variants};

/// Where an API key stands.
#[derive(Choice)]
pub enum APIKeyStatus {
    /// It works.
    Active,
    /// It is switched off and put away.
    Archived,
    /// It ran out and cannot be reactivated.
    Expired,
    /// It is switched off.
    Inactive,
}

/// A status that an API key can be given.
#[derive(Choice)]
#[refused(expired = "a key expires by itself and cannot be reactivated")]
pub enum SettableAPIKeyStatus {
    /// It works.
    Active,
    /// It is switched off and put away.
    Archived,
    /// It is switched off.
    Inactive,
}

/// Who created an API key.
#[derive(Model)]
pub struct APIKeyCreatedBy {
    /// Identifier of the creator.
    pub id: Str,
    /// Kind of the creator.
    pub r#type: APIKeyCreatorType,
}

/// Kind of an API key's creator.
#[derive(Choice)]
pub enum APIKeyCreatorType {
    /// A service account.
    ServiceAccount,
    /// A member.
    User,
}

/// The key acts for a member.
#[derive(Model)]
#[model(type = "user_actor")]
pub struct APIKeyUserActor {
    /// Identifier of the member.
    pub user_id: Id<User>,
}

/// The key acts for a service account.
#[derive(Model)]
#[model(type = "service_account_actor")]
pub struct APIKeyServiceAccountActor {
    /// Identifier of the service account.
    pub service_account_id: Id<ServiceAccount>,
}

/// For whom an API key acts.
#[derive(Variants)]
pub enum APIKeyPrincipal {
    /// A member.
    User(APIKeyUserActor),
    /// A service account.
    ServiceAccount(APIKeyServiceAccountActor),
}

/// The key works in the whole organization.
#[derive(Model)]
#[model(type = "organization")]
pub struct APIKeyOrganizationScope {}

/// The key works in one workspace.
#[derive(Model)]
#[model(type = "workspace")]
pub struct APIKeyWorkspaceScope {
    /// Identifier of the workspace, also of the default workspace.
    pub workspace_id: Id<Workspace>,
}

/// Where an API key works.
#[derive(Variants)]
pub enum APIKeyScope {
    /// In the whole organization.
    Organization(APIKeyOrganizationScope),
    /// In one workspace.
    Workspace(APIKeyWorkspaceScope),
}

/// An API key, without its secret.
#[derive(Model)]
#[model(type = "api_key")]
pub struct APIKey {
    /// Identifier of the key.
    pub id: Id<ApiKey>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Who made it; `null` for legacy, federated and system-created keys.
    pub created_by: Nullable<APIKeyCreatedBy>,
    /// When it expires; `null` means never.
    pub expires_at: Nullable<Timestamp>,
    /// Its name.
    pub name: Str,
    /// The beginning and the end of the secret.
    pub partial_key_hint: Nullable<Str>,
    /// For whom it acts.
    pub principal: Nullable<APIKeyPrincipal>,
    /// Where it works.
    pub scope: APIKeyScope,
    /// Where it stands.
    pub status: APIKeyStatus,
    /// Version `2023-06-01` only: the workspace, `null` for the default workspace and for keys without one.
    pub workspace_id: Option<Nullable<Id<Workspace>>>,
}

/// Get one API key. The secret is never returned.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/api_keys/{api_key_id}", call = "apiKeys.retrieve", returns = APIKey, available_to(CONSOLE))]
pub struct APIKeyRetrieveParams {
    /// Identifier of the key.
    #[segment]
    pub api_key_id: Id<ApiKey>,
}

/// Rename an API key or change its status.
///
/// Answers 400 `org_api_key_limit_exceeded` or `workspace_api_key_limit_exceeded`
/// when a reactivation passes the cap.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/api_keys/{api_key_id}", call = "apiKeys.update", returns = APIKey, partial_update, available_to(CONSOLE))]
pub struct APIKeyUpdateParams {
    /// Identifier of the key.
    #[segment]
    pub api_key_id: Id<ApiKey>,
    /// Its name, 1 to 500 characters.
    #[body]
    pub name: Option<Nullable<Bounded<1, 500>>>,
    /// Its status; `expired` cannot be set.
    #[body]
    pub status: Option<Nullable<SettableAPIKeyStatus>>,
}

/// List the API keys.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/api_keys", call = "apiKeys.list", returns = Page<APIKey>, available_to(CONSOLE))]
#[exclusive(after_id, before_id)]
pub struct APIKeyListParams {
    /// Keys per page, 20 when absent.
    #[query]
    pub limit: Option<Limit>,
    /// Cursor: the page right after this key.
    #[query]
    pub after_id: Option<Cursor>,
    /// Cursor: the page right before this key.
    #[query]
    pub before_id: Option<Cursor>,
    /// Only keys that this member created.
    #[query]
    pub created_by_user_id: Option<Nullable<Id<User>>>,
    /// Only keys with this status.
    #[query]
    pub status: Option<Nullable<APIKeyStatus>>,
    /// Only keys of this workspace.
    #[query]
    pub workspace_id: Option<Nullable<Id<Workspace>>>,
}
