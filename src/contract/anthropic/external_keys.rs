//! External keys: what is known of a customer's own encryption keys, never the keys themselves.

use super::ids::{ExternalKey as ExternalKeyKind, UserProfile};
use super::paging::SmallLimit;
use crate::contract::kinds::{Bounded, Cursor, Id, Nullable, Str, Timestamp};
use rolecall_macros::{Choice, Endpoint, Model, Variants};

/// A key in the Key Management Service of AWS.
#[derive(Model)]
#[model(type = "aws")]
pub struct AWSExternalKeyConfig {
    /// ARN of the key, at most 2,048 characters; on Claude Platform on AWS not the ARN of an alias.
    pub kms_arn: Bounded<0, 2048>,
    /// Region of the key; read off the ARN when absent.
    pub region: Option<Nullable<Str>>,
}

/// A key in the Cloud Key Management Service of Google.
#[derive(Model)]
#[model(type = "gcp")]
pub struct GCPExternalKeyConfig {
    /// Full name of the key, such as `projects/p/locations/us/keyRings/r/cryptoKeys/k`.
    pub key_name: Str,
}

/// A key in a Key Vault of Azure.
#[derive(Model)]
#[model(type = "azure")]
pub struct AzureExternalKeyConfig {
    /// Name of the key in the vault.
    pub key_name: Str,
    /// Identifier of the tenant.
    pub tenant_id: Str,
    /// Address of the vault, such as `https://name.vault.azure.net`.
    pub vault_uri: Str,
    /// Identifier of an application of your own tenant; the vendor's application when absent.
    pub client_id: Option<Nullable<Str>>,
}

/// Where an external key is and how it is reached.
#[derive(Variants)]
pub enum ExternalKeyProviderConfig {
    /// At AWS.
    Aws(AWSExternalKeyConfig),
    /// At Google.
    Gcp(GCPExternalKeyConfig),
    /// At Azure.
    Azure(AzureExternalKeyConfig),
}

/// A workspace uses the key, be it an archived one.
#[derive(Model)]
#[model(type = "attached")]
pub struct ExternalKeyAttachedAttachment {}

/// No workspace uses the key; it can be deleted.
#[derive(Model)]
#[model(type = "unattached")]
pub struct ExternalKeyUnattachedAttachment {}

/// Whether a workspace uses the key.
#[derive(Variants)]
pub enum ExternalKeyAttachment {
    /// One does.
    Attached(ExternalKeyAttachedAttachment),
    /// None does.
    Unattached(ExternalKeyUnattachedAttachment),
}

/// Where an external key can be used.
#[derive(Choice)]
pub enum ExternalKeyGeo {
    /// In the United States.
    Us,
}

/// What is known of an external key.
#[derive(Model)]
#[model(type = "external_key")]
pub struct ExternalKey {
    /// Identifier of the external key; on Claude Platform on AWS the ARN of the key.
    pub id: Id<ExternalKeyKind>,
    /// Whether a workspace uses it.
    pub attachment: ExternalKeyAttachment,
    /// When it was made known.
    pub created_at: Timestamp,
    /// Its name.
    pub display_name: Nullable<Str>,
    /// Where it is used.
    pub geo: Str,
    /// Where it is and how it is reached.
    pub provider_config: ExternalKeyProviderConfig,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// The user profile that it is bound to: only workspaces with the same one can use it; with `null`, only those
    /// without any.
    pub user_profile_id: Nullable<Id<UserProfile>>,
}

/// Make an external key known.
///
/// Answers 400 `user_profile_not_found`.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/external_keys", call = "externalKeys.create", returns = ExternalKey, available_to(CONSOLE, AWS))]
#[create(
    how_to_find_out = "list the external keys with `externalKeys.list()`, newest first, and look for the `provider_config`"
)]
pub struct ExternalKeyCreateParams {
    /// Where the key is and how it is reached.
    #[body]
    pub provider_config: ExternalKeyProviderConfig,
    /// Its name, 1 to 255 characters.
    #[body]
    pub display_name: Option<Nullable<Bounded<1, 255>>>,
    /// Where it is used: `us` is all there is.
    #[body]
    pub geo: Option<ExternalKeyGeo>,
    /// The user profile to bind it to, for a customer's key; cannot be changed or added later.
    #[body]
    pub user_profile_id: Option<Nullable<Id<UserProfile>>>,
}

/// Get what is known of one external key.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/external_keys/{external_key_id}", call = "externalKeys.retrieve", returns = ExternalKey, available_to(CONSOLE, AWS))]
pub struct ExternalKeyRetrieveParams {
    /// Identifier of the external key, or the ARN of the key.
    #[segment]
    pub external_key_id: Id<ExternalKeyKind>,
}

/// Change what is known of an external key; fields that are left out stay as they are.
///
/// Once a workspace uses the key, only its name can be changed; a key at Google stays there and
/// keeps its `key_name`. Answers 400 `external_key_in_workspace_policy`.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/external_keys/{external_key_id}", call = "externalKeys.update", returns = ExternalKey, partial_update, available_to(CONSOLE, AWS))]
pub struct ExternalKeyUpdateParams {
    /// Identifier of the external key, or the ARN of the key.
    #[segment]
    pub external_key_id: Id<ExternalKeyKind>,
    /// Its name, 1 to 255 characters.
    #[body]
    pub display_name: Option<Nullable<Bounded<1, 255>>>,
    /// Where it is used: `us` is all there is.
    #[body]
    pub geo: Option<Nullable<ExternalKeyGeo>>,
    /// Where the key is and how it is reached.
    #[body]
    pub provider_config: Option<Nullable<ExternalKeyProviderConfig>>,
}

/// List the external keys, newest first.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/external_keys", call = "externalKeys.list", returns = TokenPage<ExternalKey>, available_to(CONSOLE, AWS))]
pub struct ExternalKeyListParams {
    /// External keys per page, 20 when absent.
    #[query]
    pub limit: Option<SmallLimit>,
    /// Cursor: the next page of an answer, everything else being the same.
    #[query]
    pub page: Option<Cursor>,
}

/// Answer of a deletion.
#[derive(Model)]
#[model(type = "external_key_deleted")]
pub struct ExternalKeyDeleteResponse {
    /// Identifier of the external key.
    pub id: Id<ExternalKeyKind>,
}

/// Forget an external key; the key itself is not touched.
///
/// Refused while a workspace uses it. Answers 400 `external_key_in_workspace_policy`.
#[derive(Endpoint)]
#[endpoint(DELETE "/v1/organizations/external_keys/{external_key_id}", call = "externalKeys.delete", returns = ExternalKeyDeleteResponse, repeat = 404, available_to(CONSOLE, AWS))]
#[warning("what is known of the key is deleted; a workspace that is to use it needs it made known again")]
pub struct ExternalKeyDeleteParams {
    /// Identifier of the external key, or the ARN of the key.
    #[segment]
    pub external_key_id: Id<ExternalKeyKind>,
}

/// How the check of an external key ended.
#[derive(Choice)]
pub enum ExternalKeyValidationStatus {
    /// It did not work, or not in time.
    Failure,
    /// It worked.
    Success,
}

/// Result of the check of an external key.
#[derive(Model)]
#[model(type = "external_key_validation")]
pub struct ExternalKeyValidateResponse {
    /// What went wrong; `null` after a success.
    pub error: Nullable<Str>,
    /// How it ended.
    pub status: ExternalKeyValidationStatus,
}

/// Encrypt and decrypt something with an external key, to see that it works.
///
/// Waits up to 30 seconds. Answers 200 also when the key does not work: read `status`.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/external_keys/{external_key_id}/validate", call = "externalKeys.validate", returns = ExternalKeyValidateResponse, available_to(CONSOLE))]
pub struct ExternalKeyValidateParams {
    /// Identifier of the external key.
    #[segment]
    pub external_key_id: Id<ExternalKeyKind>,
}
