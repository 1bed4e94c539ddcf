//! OpenID issuers whose tokens the organization trusts. Only an OAuth token with `org:admin` reaches them.

use super::ids::FederationIssuer as FederationIssuerKind;
use super::paging::SmallLimit;
use crate::contract::kinds::{
    Any, AtLeast, Bounded, Cursor, Free, Id, Integer, IssuerUrl, Nullable, OnlyFalse, Slug, Str, Timestamp,
};
use rolecall_macros::{Endpoint, Model, Variants};

/// The signing keys are found by way of the issuer's discovery document.
#[derive(Model)]
#[model(type = "discovery")]
pub struct JWKSDiscovery {
    /// A certificate authority of your own (PEM) to check the connection by, at most 8,192 characters.
    pub ca_cert_pem: Option<Nullable<Bounded<0, 8192>>>,
    /// Where the discovery document is, when that is not at the issuer's address.
    pub discovery_base: Option<Nullable<Str>>,
}

/// The signing keys are fetched from one address.
#[derive(Model)]
#[model(type = "explicit_url")]
pub struct JWKSExplicitURL {
    /// The address of the keys, not empty.
    pub url: Bounded<1, { u32::MAX }>,
    /// A certificate authority of your own (PEM) to check the connection by, at most 8,192 characters.
    pub ca_cert_pem: Option<Nullable<Bounded<0, 8192>>>,
}

/// The signing keys are given here; nothing is fetched.
#[derive(Model)]
#[model(type = "inline")]
pub struct JWKSInline {
    /// The keys as JSON Web Keys, at least one.
    pub keys: AtLeast<1, Free<Any>>,
}

/// How the signing keys of an issuer are found.
#[derive(Variants)]
pub enum FederationIssuerJWKS {
    /// By way of the discovery document.
    Discovery(JWKSDiscovery),
    /// At one address.
    ExplicitUrl(JWKSExplicitURL),
    /// They are given.
    Inline(JWKSInline),
}

/// How the regular fetching of an issuer's signing keys goes.
#[derive(Model)]
pub struct FederationIssuerPollStatus {
    /// Fetches that failed since the last one that did not.
    pub consecutive_failures: i64,
    /// When the keys were last fetched.
    pub last_fetched_at: Nullable<Timestamp>,
    /// When they are fetched next; `null` while that is paused.
    pub next_poll_at: Nullable<Timestamp>,
}

/// An OpenID issuer that the organization trusts.
#[derive(Model)]
#[model(type = "federation_issuer")]
pub struct FederationIssuer {
    /// Identifier of the issuer.
    pub id: Id<FederationIssuerKind>,
    /// When it was archived; its rules give no tokens since.
    pub archived_at: Nullable<Timestamp>,
    /// Identifier of the member or service account that archived it.
    pub archived_by_actor_id: Nullable<Str>,
    /// Whether a token that carries a `jti` is taken only once.
    pub check_jti: bool,
    /// When it was made.
    pub created_at: Timestamp,
    /// Identifier of the member or service account that made it.
    pub created_by_actor_id: Nullable<Str>,
    /// What the `iss` of a token must be, to the letter.
    pub issuer_url: Str,
    /// How the signing keys are found.
    pub jwks: FederationIssuerJWKS,
    /// When the fetching of the keys was paused because it kept failing.
    pub jwks_polling_disabled_at: Nullable<Timestamp>,
    /// Most seconds between `iat` and `exp` of a token.
    pub max_jwt_lifetime_seconds: i64,
    /// Its name, unique in the organization.
    pub name: Str,
    /// How the fetching of the keys goes; `null` when nothing is fetched or it cannot be told just now.
    pub poll_status: Nullable<FederationIssuerPollStatus>,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Identifier of the member or service account that last changed it.
    pub updated_by_actor_id: Nullable<Str>,
}

/// Register an OpenID issuer whose tokens rules may take.
///
/// Answers 409 when there is one of that name.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/federation_issuers", call = "federation.issuers.create", returns = FederationIssuer, credential = OAuth, available_to(CONSOLE))]
#[create(
    look = FederationIssuerListParams, fixed(limit = "100"), key = name,
    equal(name, issuer_url, jwks, check_jti, max_jwt_lifetime_seconds, archived_at), dated = created_at,
    how_to_find_out = "look for the name in `federation.issuers.list()`: names are unique"
)]
pub struct FederationIssuerCreateParams {
    /// Its name: lower-case letters, digits and hyphens, 1 to 255 of them, unique in the organization.
    #[body]
    pub name: Slug,
    /// What the `iss` of a token must be: an https address with the public name of a host, on port 443.
    #[body]
    pub issuer_url: IssuerUrl,
    /// Whether a token that carries a `jti` is taken only once; `true` when absent.
    #[body]
    pub check_jti: Option<Nullable<bool>>,
    /// How the signing keys are found; by discovery when absent.
    #[body]
    pub jwks: Option<FederationIssuerJWKS>,
    /// Most seconds between `iat` and `exp` of a token: 1 to 176,400, 3,600 when absent.
    #[body]
    pub max_jwt_lifetime_seconds: Option<Nullable<Integer<1, 176_400>>>,
}

/// Get one issuer.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/federation_issuers/{federation_issuer_id}", call = "federation.issuers.retrieve", returns = FederationIssuer, credential = OAuth, available_to(CONSOLE))]
pub struct FederationIssuerRetrieveParams {
    /// Identifier of the issuer.
    #[segment]
    pub federation_issuer_id: Id<FederationIssuerKind>,
}

/// Change an issuer; fields that are left out stay as they are.
///
/// Answers 400 for archived ones, 409 when another one has the name. An issuer of a rule with any
/// scope but `workspace:developer` and `workspace:inference` is changed in the Console only.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/federation_issuers/{federation_issuer_id}", call = "federation.issuers.update", returns = FederationIssuer, partial_update, credential = OAuth, available_to(CONSOLE))]
pub struct FederationIssuerUpdateParams {
    /// Identifier of the issuer.
    #[segment]
    pub federation_issuer_id: Id<FederationIssuerKind>,
    /// Whether a token that carries a `jti` is taken only once.
    #[body]
    pub check_jti: Option<Nullable<bool>>,
    /// What the `iss` of a token must be: an https address with the public name of a host, on port 443. Where the
    /// keys are found by discovery there, this moves them, too.
    #[body]
    pub issuer_url: Option<Nullable<IssuerUrl>>,
    /// How the signing keys are found; replaces all that was said of it.
    #[body]
    pub jwks: Option<Nullable<FederationIssuerJWKS>>,
    /// `false` resumes the fetching of the keys after it was paused; it is paused by the server alone.
    #[body]
    pub jwks_polling_disabled: Option<Nullable<OnlyFalse>>,
    /// Most seconds between `iat` and `exp` of a token: 1 to 176,400.
    #[body]
    pub max_jwt_lifetime_seconds: Option<Nullable<Integer<1, 176_400>>>,
    /// Its name: lower-case letters, digits and hyphens, 1 to 255 of them, unique in the organization.
    #[body]
    pub name: Option<Nullable<Slug>>,
}

/// List the issuers. Archived ones are left out unless asked for.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/federation_issuers", call = "federation.issuers.list", returns = TokenPage<FederationIssuer>, credential = OAuth, available_to(CONSOLE))]
pub struct FederationIssuerListParams {
    /// Issuers per page, 20 when absent.
    #[query]
    pub limit: Option<SmallLimit>,
    /// Cursor: the next page of an answer, everything else being the same.
    #[query]
    pub page: Option<Cursor>,
    /// Archived issuers too.
    #[query]
    pub include_archived: Option<bool>,
}

/// Archive an issuer. One that is archived already stays as it is.
///
/// Answers 400 while a rule that is not archived refers to it.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/federation_issuers/{federation_issuer_id}/archive", call = "federation.issuers.archive", returns = FederationIssuer, credential = OAuth, available_to(CONSOLE))]
#[warning("the API has no call that brings an archived issuer back, and it can no longer be changed")]
pub struct FederationIssuerArchiveParams {
    /// Identifier of the issuer.
    #[segment]
    pub federation_issuer_id: Id<FederationIssuerKind>,
}
