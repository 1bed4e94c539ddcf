//! The request for an access token: no call of the tree, but sent, retried and checked like one.

use crate::contract::kinds::{Any, Secret};
use rolecall_macros::{Endpoint, Model};

/// An access token for this API, good for 900 seconds when nothing else is said.
#[derive(Model)]
pub struct AccessToken {
    /// The token.
    pub access_token: Secret,
    /// Seconds that it lives.
    pub expires_in: Option<Any>,
}

/// Exchange a password or a client secret for an access token. The form-encoded body holds
/// secrets and is put on outside of the core.
#[derive(Endpoint)]
#[endpoint(POST "", call = "token", returns = AccessToken, credential = None)]
pub struct AccessTokenParams {}
