//! The organization that the credential belongs to.

use crate::contract::kinds::Str;
use rolecall_macros::{Endpoint, Model};

/// The organization a credential belongs to.
#[derive(Model)]
#[model(type = "organization")]
pub struct OrganizationInfo {
    /// Its UUID.
    pub id: Str,
    /// Its name.
    pub name: Str,
}

/// Who am I: the organization that the credential belongs to.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/me", call = "retrieve", returns = OrganizationInfo, available_to(CONSOLE, ENTERPRISE))]
pub struct RetrieveParams {}
