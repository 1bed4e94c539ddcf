//! Federation rules: which tokens of an issuer act as which service account, and in which
//! workspaces. Only an OAuth token with `org:admin` reaches them.

use super::ids::{FederationIssuer, FederationRule as FederationRuleKind, ServiceAccount, Workspace};
use super::paging::{AnyLimit, SmallLimit};
use crate::contract::kinds::{Bounded, Cursor, Free, Id, Integer, Nullable, Slug, Str, Timestamp};
use crate::prelude::*;
use rolecall_macros::{Endpoint, Model};

/// What a token must be like for a rule to take it: all that is said here must hold. A request says
/// more than the audience.
#[derive(Model)]
#[needs(subject_prefix, claims, condition)]
pub struct FederationRuleMatch {
    /// What `aud` must be, or have among others, at most 1,024 characters; the audience that the vendor expects of
    /// the issuer when absent.
    pub audience: Option<Nullable<Bounded<0, 1024>>>,
    /// What claims must be; a claim that is not a text takes a `condition`.
    pub claims: Option<Nullable<Free<Str>>>,
    /// An expression of the Common Expression Language over `claims` that yields `true`, at most 4,096 characters;
    /// one that always does is refused.
    pub condition: Option<Nullable<Bounded<0, 4096>>>,
    /// What `sub` must be, or must begin with where this ends in `*`, at most 1,024 characters; `*` alone says
    /// nothing.
    pub subject_prefix: Option<Nullable<Bounded<0, 1024>>>,
}

/// The service account that the tokens of a rule act as.
#[derive(Model)]
#[model(type = "service_account")]
pub struct ServiceAccountTarget {
    /// Identifier of the service account.
    pub service_account_id: Id<ServiceAccount>,
    /// Its name, as answers tell it; ignored in requests.
    pub service_account_name: Option<Nullable<Str>>,
}

/// A rule by which tokens of an issuer are exchanged for tokens of a service account.
#[derive(Model)]
#[model(type = "federation_rule")]
pub struct FederationRule {
    /// Identifier of the rule.
    pub id: Id<FederationRuleKind>,
    /// Whether it is for every workspace, also for those that are made later; `workspace_ids` does not count then.
    pub applies_to_all_workspaces: bool,
    /// When it was archived; it gives no tokens since.
    pub archived_at: Nullable<Timestamp>,
    /// Identifier of the member or service account that archived it.
    pub archived_by_actor_id: Nullable<Str>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Identifier of the member or service account that made it.
    pub created_by_actor_id: Nullable<Str>,
    /// What it is for.
    pub description: Nullable<Str>,
    /// Identifier of the issuer whose tokens it takes.
    pub issuer_id: Id<FederationIssuer>,
    /// Name of the issuer.
    pub issuer_name: Nullable<Str>,
    /// What a token must be like.
    pub r#match: FederationRuleMatch,
    /// Its name, unique in the organization.
    pub name: Str,
    /// The scopes that it grants, with a blank between them.
    pub oauth_scope: Str,
    /// The service account that its tokens act as.
    pub target: ServiceAccountTarget,
    /// Most seconds that its tokens live.
    pub token_lifetime_seconds: i64,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Identifier of the member or service account that last changed it.
    pub updated_by_actor_id: Nullable<Str>,
    /// The workspaces that it is enabled for; may be empty for old rules that have one workspace in another way.
    pub workspace_ids: Vec<Id<Workspace>>,
}

/// Create a rule.
///
/// Answers 409 when there is one of that name, 400 when the issuer, the service account or the
/// workspace is unknown. On issuers that many organizations share (GitHub Actions, GitLab, Buildkite,
/// Terraform Cloud, Google) the match must hold your own organization fast.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/federation_rules", call = "federation.rules.create", returns = FederationRule, credential = OAuth, available_to(CONSOLE))]
#[create(
    look = FederationRuleListParams, fixed(limit = "100"), key = name,
    equal(name, issuer_id, r#match, target, oauth_scope, applies_to_all_workspaces, workspace_id, description, token_lifetime_seconds, archived_at),
    dated = created_at,
    how_to_find_out = "look for the name in `federation.rules.list()`: names are unique"
)]
#[needs(workspace_id, applies_to_all_workspaces)]
pub struct FederationRuleCreateParams {
    /// Its name: lower-case letters, digits and hyphens, 1 to 255 of them, unique in the organization.
    #[body]
    pub name: Slug,
    /// Identifier of the issuer; cannot be changed later.
    #[body]
    pub issuer_id: Id<FederationIssuer>,
    /// What a token must be like: at least `subject_prefix`, `claims` or `condition`.
    #[body]
    pub r#match: FederationRuleMatch,
    /// The scopes that it grants, with a blank between them; an OAuth token can give `workspace:developer` and
    /// `workspace:inference`, others are given in the Console.
    #[body]
    pub oauth_scope: Bounded<1, { u32::MAX }>,
    /// The service account that its tokens act as.
    #[body]
    pub target: ServiceAccountTarget,
    /// Whether it is for every workspace, also for those that are made later.
    #[body]
    pub applies_to_all_workspaces: Option<bool>,
    /// What it is for, at most 2,000 characters.
    #[body]
    pub description: Option<Nullable<Bounded<0, 2000>>>,
    /// Most seconds that its tokens live: 60 to 86,400, 3,600 when absent.
    #[body]
    pub token_lifetime_seconds: Option<Integer<60, 86_400>>,
    /// The workspace that it is enabled for; needed unless it is for all of them.
    #[body]
    pub workspace_id: Option<Nullable<Id<Workspace>>>,
}

/// Get one rule.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/federation_rules/{federation_rule_id}", call = "federation.rules.retrieve", returns = FederationRule, credential = OAuth, available_to(CONSOLE))]
pub struct FederationRuleRetrieveParams {
    /// Identifier of the rule.
    #[segment]
    pub federation_rule_id: Id<FederationRuleKind>,
}

/// Change a rule; fields that are left out stay as they are, and its issuer is fixed.
///
/// Answers 400 for archived ones, 409 when another one has the name. On issuers that many
/// organizations share, any change of a rule that does not hold your own organization fast must bring
/// a match that does. Rules with other scopes than `workspace:developer` and `workspace:inference` are
/// changed in the Console.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/federation_rules/{federation_rule_id}", call = "federation.rules.update", returns = FederationRule, partial_update, credential = OAuth, available_to(CONSOLE))]
pub struct FederationRuleUpdateParams {
    /// Identifier of the rule.
    #[segment]
    pub federation_rule_id: Id<FederationRuleKind>,
    /// Whether it is for every workspace; `false` is refused when it would be for none.
    #[body]
    pub applies_to_all_workspaces: Option<Nullable<bool>>,
    /// What it is for, at most 2,000 characters; `null` clears it.
    #[body]
    pub description: Option<Nullable<Bounded<0, 2000>>>,
    /// What a token must be like; replaces all that was said of it.
    #[body]
    pub r#match: Option<Nullable<FederationRuleMatch>>,
    /// Its name: lower-case letters, digits and hyphens, 1 to 255 of them, unique in the organization.
    #[body]
    pub name: Option<Nullable<Slug>>,
    /// The scopes that it grants, with a blank between them.
    #[body]
    pub oauth_scope: Option<Nullable<Str>>,
    /// The service account that its tokens act as.
    #[body]
    pub target: Option<Nullable<ServiceAccountTarget>>,
    /// Most seconds that its tokens live: 60 to 86,400.
    #[body]
    pub token_lifetime_seconds: Option<Nullable<Integer<60, 86_400>>>,
    /// The workspace that it is enabled for, in place of the one before; answers 400 when it is enabled for several.
    #[body]
    pub workspace_id: Option<Nullable<Id<Workspace>>>,
}

/// List the rules. Archived ones are left out unless asked for.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/federation_rules", call = "federation.rules.list", returns = TokenPage<FederationRule>, credential = OAuth, available_to(CONSOLE))]
pub struct FederationRuleListParams {
    /// Rules per page, 20 when absent.
    #[query]
    pub limit: Option<SmallLimit>,
    /// Cursor: the next page of an answer, everything else being the same.
    #[query]
    pub page: Option<Cursor>,
    /// Archived rules too.
    #[query]
    pub include_archived: Option<bool>,
    /// Only rules of this issuer.
    #[query]
    pub issuer_id: Option<Nullable<Id<FederationIssuer>>>,
}

/// Archive a rule. One that is archived already stays as it is.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/federation_rules/{federation_rule_id}/archive", call = "federation.rules.archive", returns = FederationRule, credential = OAuth, available_to(CONSOLE))]
#[warning(
    "the rule gives no more tokens and forgets its workspaces, the API has no call that brings it back; tokens it gave before live on until they expire"
)]
pub struct FederationRuleArchiveParams {
    /// Identifier of the rule.
    #[segment]
    pub federation_rule_id: Id<FederationRuleKind>,
}

/// A workspace that a rule is enabled for.
#[derive(Model)]
#[model(type = "federation_rule_workspace")]
pub struct FederationRuleWorkspace {
    /// When the rule was enabled for it.
    pub created_at: Timestamp,
    /// Identifier of the member or service account that enabled it.
    pub created_by_actor_id: Nullable<Str>,
    /// Identifier of the rule.
    pub federation_rule_id: Id<FederationRuleKind>,
    /// Identifier of the workspace.
    pub workspace_id: Id<Workspace>,
    /// Name of the workspace; `null` in the answer that enables it.
    pub workspace_name: Nullable<Str>,
}

/// List the workspaces that a rule is enabled for one by one: all of them at once.
///
/// A rule for every workspace says so itself, in `applies_to_all_workspaces`.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/federation_rules/{federation_rule_id}/workspaces", call = "federation.rules.workspaces.list", returns = TokenPage<FederationRuleWorkspace>, credential = OAuth, available_to(CONSOLE))]
pub struct FederationRuleWorkspaceListParams {
    /// Identifier of the rule.
    #[segment]
    pub federation_rule_id: Id<FederationRuleKind>,
    /// Accepted, without effect: everything is on the first page.
    #[query]
    pub limit: Option<AnyLimit>,
    /// Accepted, without effect: there is no next page.
    #[query]
    pub page: Option<Cursor>,
}

/// Enable a rule for a workspace; that it is enabled already is no error.
///
/// Answers 400 for archived rules. That the service account is a member of the workspace is checked
/// only when a token is exchanged.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/federation_rules/{federation_rule_id}/workspaces", call = "federation.rules.workspaces.add", returns = FederationRuleWorkspace, credential = OAuth, available_to(CONSOLE))]
pub struct FederationRuleWorkspaceAddParams {
    /// Identifier of the rule.
    #[segment]
    pub federation_rule_id: Id<FederationRuleKind>,
    /// Identifier of the workspace.
    #[body]
    pub workspace_id: Id<Workspace>,
}

/// Answer of disabling a rule for a workspace.
#[derive(Model)]
#[model(type = "federation_rule_workspace_deleted")]
pub struct FederationRuleWorkspaceRemoveResponse {
    /// Identifier of the rule.
    pub federation_rule_id: Id<FederationRuleKind>,
    /// Identifier of the workspace.
    pub workspace_id: Id<Workspace>,
}

/// Disable a rule for a workspace; that it is not enabled is no error.
#[derive(Endpoint)]
#[endpoint(DELETE "/v1/organizations/federation_rules/{federation_rule_id}/workspaces/{workspace_id}", call = "federation.rules.workspaces.remove", returns = FederationRuleWorkspaceRemoveResponse, repeat = 404, credential = OAuth, available_to(CONSOLE))]
#[warning("the rule is no longer enabled for the workspace, unless it is for all workspaces")]
pub struct FederationRuleWorkspaceRemoveParams {
    /// Identifier of the rule.
    #[segment]
    pub federation_rule_id: Id<FederationRuleKind>,
    /// Identifier of the workspace.
    #[segment]
    pub workspace_id: Id<Workspace>,
}
