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
}
