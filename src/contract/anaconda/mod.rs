//! Anaconda's organization management API: its present documents and OpenAPI 1.0.0, and the
//! older page ("Anaconda Cloud API"), state of August 2026. What only the older page has
//! stands beside it with `dialects(LEGACY)`.

pub mod seats;
pub mod service_accounts;
pub mod token;
pub mod tokens;
pub mod users;

#[cfg(not(target_arch = "wasm32"))]
use super::shape::{Api, Call};

/// The API and its endpoints.
#[cfg(not(target_arch = "wasm32"))]
pub const API: Api = Api {
    name: "anaconda",
    class: "AnacondaOrg",
    prefix: "/organizations/{org_id}",
    endpoints: &[
        service_accounts::AnacondaServiceAccountCreateParams::ENDPOINT,
        service_accounts::AnacondaServiceAccountListParams::ENDPOINT,
        service_accounts::AnacondaServiceAccountDeleteParams::ENDPOINT,
        users::AnacondaAutoRegisterParams::ENDPOINT,
        users::AnacondaUserAddParams::ENDPOINT,
        users::AnacondaUserListParams::ENDPOINT,
        users::AnacondaUserRemoveParams::ENDPOINT,
        seats::AnacondaSeatAssignParams::ENDPOINT,
        seats::AnacondaSeatRevokeParams::ENDPOINT,
        tokens::AnacondaTokenCreateParams::ENDPOINT,
        tokens::AnacondaTokenUpdateParams::ENDPOINT,
        tokens::AnacondaTokenSyncParams::ENDPOINT,
        tokens::LegacyTokenSyncParams::ENDPOINT,
        tokens::AnacondaTokenListParams::ENDPOINT,
        tokens::AnacondaTokenRevokeParams::ENDPOINT,
        tokens::LegacyTokenRevokeParams::ENDPOINT,
        token::AccessTokenParams::ENDPOINT,
    ],
};
