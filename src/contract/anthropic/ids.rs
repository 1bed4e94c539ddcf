//! Kinds of identifiers and their prefixes (API reference: only the prefix is
//! stable, the length of the rest is not).

use crate::contract::kinds::id_kinds;

id_kinds! {
    /// A member of the organization.
    User "UserID" = "user_";
    /// An invitation.
    Invite "InviteID" = "invite_";
    /// A workspace, the default workspace included.
    Workspace "WorkspaceID" = "wrkspc_";
    /// An API key.
    ApiKey "APIKeyID" = "apikey_";
    /// A group of Claude Enterprise's access control.
    RbacGroup "RBACGroupID" = "rbac_group_";
    /// A customer-managed encryption key; on Claude Platform on AWS a KMS key ARN.
    ExternalKey "ExternalKeyID" = "ekey_", "arn:";
    /// A user profile.
    UserProfile "UserProfileID" = "uprof_";
    /// A service account.
    ServiceAccount "ServiceAccountID" = "svac_";
    /// An OpenID issuer that the organization trusts.
    FederationIssuer "FederationIssuerID" = "fdis_";
    /// A federation rule.
    FederationRule "FederationRuleID" = "fdrl_";
    /// A role of Claude Enterprise's access control.
    RbacRole "RBACRoleID" = "rbac_role_";
    /// A project of the chat.
    ChatProject "ChatProjectID" = "claude_proj_";
    /// A spend limit.
    SpendLimit "SpendLimitID" = "spl_";
    /// A request to raise a spend limit.
    SpendLimitIncreaseRequest "SpendLimitIncreaseRequestID" = "slir_";
    /// An entry of the rate limits; its beginning is not documented.
    RateLimit "RateLimitID" = "";
    /// What rate limits are for, the same in every organization.
    RateLimitGroup "RateLimitGroupID" = "rlg_";
}
