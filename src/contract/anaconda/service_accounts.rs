//! Service accounts: the credentials of machines.

use crate::contract::kinds::{PlainId, Secret, ServiceName, Str};
use rolecall_macros::{Endpoint, Model};

/// A service account. Its secret is shown once, when it is made.
#[derive(Model)]
pub struct AnacondaServiceAccount {
    /// Its name.
    pub name: Str,
    /// Its identifier, with which it asks for tokens.
    pub client_id: Str,
    /// The organization; not always what stands in the path.
    pub org_id: Str,
}

/// A service account that was just made.
#[derive(Model)]
pub struct AnacondaServiceAccountCreated {
    /// Its name.
    pub name: Str,
    /// Its identifier, with which it asks for tokens.
    pub client_id: Str,
    /// The organization; not always what stands in the path.
    pub org_id: Str,
    /// Its secret. Nothing gives it out a second time.
    pub client_secret: Secret,
}

/// Make a service account.
///
/// The answer holds its secret, here and never again: there is no call to read or renew it.
/// Whether two accounts may share a name is not documented.
#[derive(Endpoint)]
#[endpoint(POST "/service-accounts", call = "serviceAccounts.create", returns = AnacondaServiceAccountCreated, credential = Admin)]
#[create(
    look = AnacondaServiceAccountListParams, key = name, told = client_id,
    how_to_find_out = "list the accounts with `serviceAccounts.list()`; if it was made its secret is lost: delete it and make another one"
)]
#[warning("the secret is in the answer, once: keep it")]
pub struct AnacondaServiceAccountCreateParams {
    /// Its name: 1 to 64 lower-case letters, digits, hyphens and underscores.
    #[body]
    pub name: ServiceName,
}

/// List the service accounts, without their secrets.
#[derive(Endpoint)]
#[endpoint(GET "/service-accounts", call = "serviceAccounts.list", returns = Items<AnacondaServiceAccount>, credential = Admin)]
pub struct AnacondaServiceAccountListParams {}

/// Delete a service account.
///
/// Whether tokens that it already has go on to work for their 15 minutes is not documented.
#[derive(Endpoint)]
#[endpoint(DELETE "/service-accounts/{client_id}", call = "serviceAccounts.delete", returns = Nothing, repeat = 404, credential = Admin)]
#[warning("whatever runs with this account stops working")]
pub struct AnacondaServiceAccountDeleteParams {
    /// Identifier of the account.
    #[segment]
    pub client_id: PlainId,
}
