//! Tokens with which users reach the organization's channels.

use crate::contract::kinds::{Any, Integer, Nullable, Ours, PlainId, Secret, Str, Timestamp};
use rolecall_macros::{Endpoint, Model};

/// Months of grace after the end: none when absent; not below 0 (a rule of this client).
pub type Grace = Ours<Integer<0, { i32::MAX }>>;

/// A token that was just made.
#[derive(Model)]
pub struct AnacondaCreatedToken {
    /// The token. Nothing gives it out a second time.
    pub token: Secret,
    /// When it ends; `null` does not mean never.
    pub expires_at: Option<Nullable<Str>>,
}

/// A token, without its value.
#[derive(Model)]
pub struct AnacondaToken {
    /// Identifier of the token.
    pub id: Str,
    /// When it ends.
    pub expires_at: Str,
    /// What else the server keeps about it.
    pub metadata: Any,
    /// Whether it was revoked.
    pub revoked: Option<Nullable<bool>>,
}

/// Make a token for a user.
///
/// Whether it replaces an earlier one is not documented.
#[derive(Endpoint)]
#[endpoint(POST "/users/{user_id}/token", call = "tokens.create", returns = AnacondaCreatedToken, credential = Service)]
#[create(
    how_to_find_out = "list the user's tokens with `tokens.list(userId)`; if it was made its value is lost: revoke it and make another one"
)]
#[warning("the token is in the answer, once; a mail with it goes out unless `send_token_email` is `false`")]
pub struct AnacondaTokenCreateParams {
    /// Identifier of the member.
    #[segment]
    pub user_id: PlainId,
    /// When it is to end.
    #[body]
    pub expires_at: Timestamp,
    /// Months of grace after the end.
    #[body]
    pub expiration_tolerance_months: Option<Grace>,
    /// Whether to mail the token to the user; it is sent when absent.
    #[body]
    pub send_token_email: Option<bool>,
}

/// Change the end of a user's token.
///
/// Needs either `expires_at` or `is_renewal: true`: the server would ignore the date beside
/// a renewal (a rule of this client).
#[derive(Endpoint)]
#[endpoint(PATCH "/users/{user_id}/token", call = "tokens.update", returns = Anything, credential = Service)]
#[either(expires_at, is_renewal)]
pub struct AnacondaTokenUpdateParams {
    /// Identifier of the member.
    #[segment]
    pub user_id: PlainId,
    /// When it is to end.
    #[body]
    pub expires_at: Option<Nullable<Timestamp>>,
    /// Months of grace after the end.
    #[body]
    pub expiration_tolerance_months: Option<Grace>,
    /// Whether to extend it to the end of the subscription.
    #[body]
    pub is_renewal: Option<bool>,
}

/// Extend a user's token to the end of the subscription. Renewing the subscription does not
/// do that by itself.
#[derive(Endpoint)]
#[endpoint(PATCH "/users/{user_id}/token", call = "tokens.sync", returns = Anything, credential = Service, dialects(CURRENT), fixed_body = "{\"is_renewal\":true}")]
pub struct AnacondaTokenSyncParams {
    /// Identifier of the member.
    #[segment]
    pub user_id: PlainId,
}

/// Extend a user's token to the end of the subscription.
#[derive(Endpoint)]
#[endpoint(PATCH "/users/{user_id}/token", call = "tokens.sync", returns = Anything, credential = Service, dialects(LEGACY))]
pub struct LegacyTokenSyncParams {
    /// Identifier of the member.
    #[segment]
    pub user_id: PlainId,
}

/// List a user's tokens, without their values.
#[derive(Endpoint)]
#[endpoint(GET "/users/{user_id}/tokens", call = "tokens.list", returns = Items<AnacondaToken>, credential = Service, dialects(CURRENT))]
pub struct AnacondaTokenListParams {
    /// Identifier of the member.
    #[segment]
    pub user_id: PlainId,
}

/// Revoke one token of a user.
///
/// Answers 409 for reasons that are not documented. In the legacy dialect the id is left out
/// (`tokens.revoke(undefined, { user_id })`) and the user's one token is revoked.
#[derive(Endpoint)]
#[endpoint(DELETE "/users/{user_id}/tokens/{token_id}", call = "tokens.revoke", returns = Nothing, repeat = 404, credential = Service, dialects(CURRENT))]
pub struct AnacondaTokenRevokeParams {
    /// Identifier of the member.
    #[segment]
    pub user_id: PlainId,
    /// Identifier of the token.
    #[segment]
    pub token_id: PlainId,
}

/// Revoke the token of a user.
#[derive(Endpoint)]
#[endpoint(DELETE "/users/{user_id}/token", call = "tokens.revoke", returns = Nothing, repeat = 404, credential = Service, dialects(LEGACY), named)]
pub struct LegacyTokenRevokeParams {
    /// Identifier of the member.
    #[segment]
    pub user_id: PlainId,
}
