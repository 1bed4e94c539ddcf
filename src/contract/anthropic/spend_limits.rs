//! Spend limits: what holds for each member, and requests to raise it.

use super::ids::{
    RbacGroup, SpendLimit as SpendLimitKind, SpendLimitIncreaseRequest as Request, User, Workspace,
};
use super::paging::AnyLimit;
use crate::contract::kinds::{AnyOf, Cursor, Id, MinorUnits, Nullable, Str, Timestamp};
use rolecall_macros::{Choice, Endpoint, Model, Variants};

/// How long the spend is counted before it starts again.
#[derive(Choice)]
pub enum SpendLimitPeriod {
    /// A day.
    Daily,
    /// A month.
    Monthly,
    /// A week.
    Weekly,
}

/// The limit is for one member.
#[derive(Model)]
#[model(type = "user")]
pub struct SpendLimitUserScope {
    /// Identifier of the member.
    pub user_id: Id<User>,
}

/// The limit is for everyone with a seat of that kind.
#[derive(Model)]
#[model(type = "seat_tier")]
pub struct SpendLimitSeatTierScope {
    /// The kind of seat.
    pub seat_tier: Str,
}

/// The limit is for the members of a group.
#[derive(Model)]
#[model(type = "rbac_group")]
pub struct SpendLimitRBACGroupScope {
    /// Identifier of the group.
    pub rbac_group_id: Id<RbacGroup>,
}

/// The limit is for one service of the organization.
#[derive(Model)]
#[model(type = "organization_service")]
pub struct SpendLimitOrganizationServiceScope {
    /// The service.
    pub service: Str,
}

/// The limit is for the whole organization.
#[derive(Model)]
#[model(type = "organization")]
pub struct SpendLimitOrganizationScope {}

/// The limit is for one workspace of the Console.
#[derive(Model)]
#[model(type = "workspace")]
pub struct SpendLimitWorkspaceScope {
    /// Identifier of the workspace.
    pub workspace_id: Id<Workspace>,
}

/// The cap that the vendor sets by the usage tier of an organization of the Console.
#[derive(Model)]
#[model(type = "usage_tier")]
pub struct SpendLimitUsageTierScope {}

/// What a spend limit is for.
#[derive(Variants)]
pub enum SpendLimitScope {
    /// One member.
    User(SpendLimitUserScope),
    /// A kind of seat.
    SeatTier(SpendLimitSeatTierScope),
    /// A group.
    RbacGroup(SpendLimitRBACGroupScope),
    /// One service.
    OrganizationService(SpendLimitOrganizationServiceScope),
    /// The whole organization.
    Organization(SpendLimitOrganizationScope),
    /// One workspace.
    Workspace(SpendLimitWorkspaceScope),
    /// The vendor's cap.
    UsageTier(SpendLimitUsageTierScope),
}

/// A member, also one whose account is gone.
#[derive(Model)]
#[model(type = "user_actor")]
pub struct SpendLimitUserActor {
    /// Whether the account was deleted.
    pub deleted: bool,
    /// E-mail address; `null` when the account cannot be told or was deleted.
    pub email_address: Nullable<Str>,
    /// Display name; `null` when there is none, or the account cannot be told or was deleted.
    pub name: Nullable<Str>,
    /// Identifier of the member.
    pub user_id: Id<User>,
}

/// An Admin API key with scopes, acting for the organization.
#[derive(Model)]
#[model(type = "scoped_api_key_actor")]
pub struct SpendLimitScopedAPIKeyActor {
    /// Identifier of the key.
    pub scoped_api_key_id: Str,
}

/// Who spends, asks or decides.
#[derive(Variants)]
pub enum SpendLimitActor {
    /// A member.
    User(SpendLimitUserActor),
    /// An Admin API key.
    ScopedApiKey(SpendLimitScopedAPIKeyActor),
}

/// A spend limit as it was set.
#[derive(Model)]
#[model(type = "spend_limit")]
pub struct SpendLimit {
    /// Identifier of the limit.
    pub id: Id<SpendLimitKind>,
    /// The limit as digits, in the minor unit of the currency: `50000` are 500 dollars; `null` means that no cap is
    /// set here, though another limit may hold.
    pub amount: Nullable<Str>,
    /// When it was set.
    pub created_at: Timestamp,
    /// The currency that the organization pays in, such as `USD`.
    pub currency: Str,
    /// `false` only for the limit of an organization that has extra usage switched off.
    pub is_enabled: bool,
    /// How long the spend is counted before it starts again.
    pub period: SpendLimitPeriod,
    /// What it is for.
    pub scope: SpendLimitScope,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// The limit that holds for one member in one period, and what they have spent.
#[derive(Model)]
pub struct SpendSummary {
    /// Who it is.
    pub actor: SpendLimitActor,
    /// The limit as digits, in the minor unit of the currency; `null` means unlimited in this period, `0` that only
    /// the included usage may be used.
    pub amount: Nullable<Str>,
    /// The currency that the organization pays in, such as `USD`.
    pub currency: Str,
    /// The period.
    pub period: SpendLimitPeriod,
    /// Spent so far in this period: a decimal in the minor unit of the currency with up to three places, such as
    /// `12050.5`; `0` also when it cannot be told just now.
    pub period_to_date_spend: Str,
    /// For whom the limit holds.
    pub scope: SpendLimitScope,
    /// From what it comes.
    pub source: SpendLimitScope,
    /// Identifier of the limit.
    pub spend_limit_id: Id<SpendLimitKind>,
}

/// List the limit and the spend of each member, a row for each period that has one.
///
/// Pages go by member: the rows of one never part. Answers 400 `organization_type_not_supported`.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/spend_limits/effective", call = "spendLimits.effective.list", returns = TokenPage<SpendSummary>, available_to(ENTERPRISE))]
pub struct SpendLimitEffectiveListParams {
    /// Members per page.
    #[query]
    pub limit: Option<AnyLimit>,
    /// Cursor: the next page of an answer, everything else being the same.
    #[query]
    pub page: Option<Cursor>,
    /// Only these periods.
    #[query]
    pub period: Option<Nullable<AnyOf<SpendLimitPeriod>>>,
    /// Only these members, at most 100.
    #[query]
    pub user_ids: Option<Nullable<AnyOf<Id<User>, 100>>>,
}

/// Where a request stands.
#[derive(Choice)]
pub enum SpendLimitIncreaseRequestStatus {
    /// The member has a limit of their own now.
    Approved,
    /// It was turned down.
    Denied,
    /// It waits for a decision.
    Pending,
}

/// A member's request to raise their spend limit.
#[derive(Model)]
#[model(type = "spend_limit_increase_request")]
pub struct SpendLimitIncreaseRequest {
    /// Identifier of the request.
    pub id: Id<Request>,
    /// Who asks.
    pub actor: SpendLimitActor,
    /// When it was made.
    pub created_at: Timestamp,
    /// The period whose limit was reached.
    pub period: SpendLimitPeriod,
    /// When it was decided.
    pub resolved_at: Nullable<Timestamp>,
    /// Who decided.
    pub resolved_by: Nullable<SpendLimitActor>,
    /// Limit and spend of the member at this moment, while the request is pending.
    pub spend_summary: Nullable<SpendSummary>,
    /// Where it stands.
    pub status: SpendLimitIncreaseRequestStatus,
}

/// Get one request. Early access in the Console.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}", call = "spendLimits.increaseRequests.retrieve", returns = SpendLimitIncreaseRequest, available_to(CONSOLE, ENTERPRISE))]
pub struct SpendLimitIncreaseRequestRetrieveParams {
    /// Identifier of the request.
    #[segment]
    pub spend_limit_increase_request_id: Id<Request>,
}

/// List the requests, newest first, but for those of people who have left. Early access in the Console.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/spend_limit_increase_requests", call = "spendLimits.increaseRequests.list", returns = TokenPage<SpendLimitIncreaseRequest>, available_to(CONSOLE, ENTERPRISE))]
pub struct SpendLimitIncreaseRequestListParams {
    /// Requests per page.
    #[query]
    pub limit: Option<AnyLimit>,
    /// Cursor: the next page of an answer, everything else being the same.
    #[query]
    pub page: Option<Cursor>,
    /// Only requests of these members.
    #[query]
    pub actor_ids: Option<Nullable<AnyOf<Id<User>>>>,
    /// Only requests with one of these statuses.
    #[query]
    pub status: Option<Nullable<AnyOf<SpendLimitIncreaseRequestStatus>>>,
}

/// Answer of an approval: the request, and the limit that was set.
#[derive(Model)]
#[model(type = "spend_limit_increase_request")]
pub struct IncreaseRequestApproveResponse {
    /// Identifier of the request.
    pub id: Id<Request>,
    /// Who asked.
    pub actor: SpendLimitActor,
    /// When it was made.
    pub created_at: Timestamp,
    /// The period whose limit was reached.
    pub period: SpendLimitPeriod,
    /// When it was decided.
    pub resolved_at: Nullable<Timestamp>,
    /// Who decided.
    pub resolved_by: Nullable<SpendLimitActor>,
    /// The limit that the member has now.
    pub spend_limit: Nullable<SpendLimit>,
    /// Limit and spend of the member.
    pub spend_summary: Nullable<SpendSummary>,
    /// Where it stands.
    pub status: SpendLimitIncreaseRequestStatus,
}

/// Approve a pending request: the member gets a limit of their own. Early access in the Console.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}/approve", call = "spendLimits.increaseRequests.approve", returns = IncreaseRequestApproveResponse, available_to(CONSOLE, ENTERPRISE))]
#[create(
    how_to_find_out = "get the request with `spendLimits.increaseRequests.retrieve(id)` and see its `status`: `approved` means that the limit was set"
)]
#[warning(
    "this sets a limit for this member alone, and tells them by e-mail unless `suppress_notification` is `true`"
)]
pub struct SpendLimitIncreaseRequestApproveParams {
    /// Identifier of the request.
    #[segment]
    pub spend_limit_increase_request_id: Id<Request>,
    /// The new limit in the minor unit of the currency: `50000` are 500 dollars.
    #[body]
    pub amount: MinorUnits,
    /// The period that the limit is for; when absent, the one whose limit was reached.
    #[body]
    pub period: Option<Nullable<SpendLimitPeriod>>,
    /// Do not tell the member by e-mail.
    #[body]
    pub suppress_notification: Option<bool>,
}

/// Deny a pending request. Denying it again changes nothing.
///
/// Answers 400 when the request was approved before. Early access in the Console.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}/deny", call = "spendLimits.increaseRequests.deny", returns = SpendLimitIncreaseRequest, available_to(CONSOLE, ENTERPRISE))]
#[warning("the member is told by e-mail unless `suppress_notification` is `true`")]
pub struct SpendLimitIncreaseRequestDenyParams {
    /// Identifier of the request.
    #[segment]
    pub spend_limit_increase_request_id: Id<Request>,
    /// Do not tell the member by e-mail.
    #[body]
    pub suppress_notification: Option<bool>,
}
