// Generated from the contract. Do not edit: change src/contract/ and run `cargo xtask declarations`.

import type { APIPromise, PagePromise, Plan, RequestOptions } from "../index.js";

/**
 * What fits where an id of kind `ID` is asked for: an id of that kind, any plain `string`, and strings with a brand of
 * your own. A literal with another prefix, or an id of another kind, does not compile.
 */
export type IdArg<T extends string, ID extends string> = T extends ID
  ? T
  : string extends T
    ? T
    : keyof T extends keyof string
      ? ID
      : T;

/** Stands for every word that is newer than this package. An enum, because only that keeps the known ones apart. */
declare enum UnknownType {
  Newer = "",
}

/**
 * An object whose `type` is newer than this package; it comes as it was sent. To compare with a word that is not
 * declared yet, take the type as a string: `const type: string = principal.type`.
 */
export interface UnknownVariant {
  type: UnknownType;
  [field: string]: unknown;
}

// Nothing else is exported than what says so.
export {};

/** Starts with `user_`. */
export type UserID = `user_${string}`;
/** Starts with `rbac_group_`. */
export type RBACGroupID = `rbac_group_${string}`;
/** Starts with `invite_`. */
export type InviteID = `invite_${string}`;
/** Starts with `ekey_` or `arn:`. */
export type ExternalKeyID = `ekey_${string}` | `arn:${string}`;
/** Starts with `uprof_`. */
export type UserProfileID = `uprof_${string}`;
/** Starts with `wrkspc_`. */
export type WorkspaceID = `wrkspc_${string}`;
/** Starts with `apikey_`. */
export type APIKeyID = `apikey_${string}`;

/**
 * A role in the organization, as answers carry it. New roles appear over time.
 *
 * - `admin`: Everything User, Developer and Billing may do, and managing members. (Claude Console)
 * - `billing`: Manages billing. (Claude Console)
 * - `claude_code_user`: Uses the playground and Claude Code. (Claude Console)
 * - `developer`: Manages API keys. (Claude Console)
 * - `managed`: Rights come from the custom roles of the member's groups. (Claude Enterprise)
 * - `membership_admin`: May manage members. (Claude Enterprise)
 * - `owner`: Admin rights and managing admins. (Claude Enterprise)
 * - `primary_owner`: As owner; exactly one in Claude Enterprise. (Claude Enterprise)
 * - `user`: Uses the playground. (Claude Console and Claude Enterprise)
 */
export type OrganizationRole =
  | "admin"
  | "billing"
  | "claude_code_user"
  | "developer"
  | "managed"
  | "membership_admin"
  | "owner"
  | "primary_owner"
  | "user";

/**
 * A role that an invite or an update may give.
 *
 * - `billing`: Manages billing. (Claude Console)
 * - `claude_code_user`: Uses the playground and Claude Code. (Claude Console)
 * - `developer`: Manages API keys. (Claude Console)
 * - `managed`: Rights come from groups; also needs the scope `write:rbac_groups`. (Claude Enterprise)
 * - `user`: Uses the playground. (Claude Console and Claude Enterprise)
 *
 * Refused before sending:
 *
 * - `admin`: the API never assigns it: an admin is made in the Console.
 * - `owner`: it is set in the organization settings of claude.ai.
 * - `primary_owner`: it is set in the organization settings of claude.ai.
 * - `membership_admin`: it is set in the organization settings of claude.ai.
 */
export type AssignableRole = "billing" | "claude_code_user" | "developer" | "managed" | "user";

/**
 * Where an invite stands.
 *
 * - `accepted`: The person has joined.
 * - `deleted`: It was withdrawn.
 * - `expired`: It ran out after 21 days.
 * - `pending`: It waits to be accepted and holds a seat.
 */
export type InviteStatus = "accepted" | "deleted" | "expired" | "pending";

/**
 * An invite status that can be filtered by.
 *
 * - `accepted`: The person has joined.
 * - `expired`: It ran out after 21 days.
 * - `pending`: It waits to be accepted.
 *
 * Refused before sending:
 *
 * - `deleted`: withdrawn invites cannot be listed.
 */
export type InviteStatusFilter = "accepted" | "expired" | "pending";

/**
 * Where inference may run.
 *
 * - `global`: Anywhere.
 * - `us`: In the United States.
 */
export type AllowedInferenceGeo = "global" | "us";

/**
 * Where a workspace's data is kept.
 *
 * - `us`: In the United States.
 */
export type WorkspaceGeo = "us";

/**
 * A role in one workspace, as answers carry it.
 *
 * - `workspace_admin`: Full control over settings and members.
 * - `workspace_billing`: Sees billing; inherited from the organization role, never given by hand.
 * - `workspace_developer`: Manages API keys and uses the API.
 * - `workspace_restricted_developer`: As developer, without session traces and file downloads.
 * - `workspace_user`: Uses the playground.
 */
export type WorkspaceRole =
  | "workspace_admin"
  | "workspace_billing"
  | "workspace_developer"
  | "workspace_restricted_developer"
  | "workspace_user";

/**
 * A role that may be given to a workspace member by hand.
 *
 * - `workspace_admin`: Full control over settings and members.
 * - `workspace_developer`: Manages API keys and uses the API.
 * - `workspace_restricted_developer`: As developer, without session traces and file downloads.
 * - `workspace_user`: Uses the playground.
 *
 * Refused before sending:
 *
 * - `workspace_billing`: it is inherited from the organization role and never given by hand (our reading of
 *   the workspaces guide, also for updates).
 * - `workspace_limited_developer`: the API spells it `workspace_restricted_developer`.
 */
export type NoBillingWorkspaceRole =
  | "workspace_admin"
  | "workspace_developer"
  | "workspace_restricted_developer"
  | "workspace_user";

/**
 * Kind of an API key's creator.
 *
 * - `service_account`: A service account.
 * - `user`: A member.
 */
export type APIKeyCreatorType = "service_account" | "user";

/**
 * Where an API key stands.
 *
 * - `active`: It works.
 * - `archived`: It is switched off and put away.
 * - `expired`: It ran out and cannot be reactivated.
 * - `inactive`: It is switched off.
 */
export type APIKeyStatus = "active" | "archived" | "expired" | "inactive";

/**
 * A status that an API key can be given.
 *
 * - `active`: It works.
 * - `archived`: It is switched off and put away.
 * - `inactive`: It is switched off.
 *
 * Refused before sending:
 *
 * - `expired`: a key expires by itself and cannot be reactivated.
 */
export type SettableAPIKeyStatus = "active" | "archived" | "inactive";

/** The organization a credential belongs to. */
export interface OrganizationInfo {
  /** Its UUID. */
  id: string;
  /** Its name. */
  name: string;
  /** Always `organization`. */
  type: "organization";
}

/** A member of the organization. */
export interface OrganizationUser {
  /** Identifier of the member. */
  id: UserID;
  /** When the member joined. RFC 3339. */
  added_at: string;
  /** E-mail address. */
  email: string;
  /** Display name. */
  name: string;
  /** Role in the organization. */
  role: OrganizationRole | (string & {});
  /** Always `user`. */
  type: "user";
}

/** Answer of a removal. */
export interface UserRemoveResponse {
  /** Identifier of the removed member. */
  id: UserID;
  /** Always `user_deleted`. */
  type: "user_deleted";
}

/** An invitation to join the organization. It expires 21 days after it was made. */
export interface OrganizationInvite {
  /** Identifier of the invite. */
  id: InviteID;
  /** When it was accepted. RFC 3339. */
  accepted_at: string | null;
  /** The invited address. */
  email: string;
  /** When it expires. RFC 3339. */
  expires_at: string;
  /** When it was made. RFC 3339. */
  invited_at: string;
  /** Groups that the member will join; empty when none. */
  rbac_group_ids: RBACGroupID[];
  /** The role that the member will have. */
  role: OrganizationRole | (string & {});
  /** Where it stands. */
  status: InviteStatus | (string & {});
  /** Always `invite`. */
  type: "invite";
}

/** Answer of a withdrawal. */
export interface InviteDeleteResponse {
  /** Identifier of the withdrawn invite. */
  id: InviteID;
  /** Always `invite_deleted`. */
  type: "invite_deleted";
}

/**
 * Data residency of a new workspace.
 *
 * When `allowed_inference_geos` is a list, `default_inference_geo` must be one of its items.
 */
export interface DataResidencyCreateConfig {
  /** Where inference may run: a list, or `unrestricted`. */
  allowed_inference_geos?: readonly AllowedInferenceGeo[] | "unrestricted" | null | undefined;
  /** Where inference runs when a request names no place; one of the allowed places. */
  default_inference_geo?: AllowedInferenceGeo | null | undefined;
  /** Where data is kept; cannot be changed later. */
  workspace_geo?: WorkspaceGeo | null | undefined;
}

/** A workspace. */
export interface Workspace {
  /** Identifier of the workspace. */
  id: WorkspaceID;
  /** When it was archived. RFC 3339. */
  archived_at: string | null;
  /** Identifier of its compartment. */
  compartment_id: string;
  /** When it was made. RFC 3339. */
  created_at: string;
  /** Where its data is kept and inference runs. */
  data_residency: DataResidency;
  /** Color in the Console, such as `#6C5BB9`. */
  display_color: string;
  /** Customer-managed encryption key, set once. */
  external_key_id: ExternalKeyID | null;
  /** Its name. */
  name: string;
  /** Free labels. */
  tags: Record<string, string>;
  /** User profile, set once. */
  user_profile_id: UserProfileID | null;
  /** Always `workspace`. */
  type: "workspace";
}

/** Data residency of a workspace. */
export interface DataResidency {
  /** Where inference may run: a list, or `unrestricted`. */
  allowed_inference_geos: (AllowedInferenceGeo | (string & {}))[] | "unrestricted";
  /** Where inference runs when a request names no place. */
  default_inference_geo: AllowedInferenceGeo | (string & {});
  /** Where data is kept. */
  workspace_geo: WorkspaceGeo | (string & {});
}

/**
 * Changes to a workspace's data residency; `workspace_geo` is fixed.
 *
 * When `allowed_inference_geos` is a list, `default_inference_geo` must be one of its items.
 */
export interface DataResidencyUpdateConfig {
  /** Where inference may run: a list, or `unrestricted`. */
  allowed_inference_geos?: readonly AllowedInferenceGeo[] | "unrestricted" | null | undefined;
  /** Where inference runs when a request names no place; one of the allowed places. */
  default_inference_geo?: AllowedInferenceGeo | null | undefined;
}

/**
 * A member of a workspace. Organization admins and billing members appear with the role that they inherit.
 */
export interface WorkspaceMember {
  /** Identifier of the member. */
  user_id: UserID;
  /** Identifier of the workspace. */
  workspace_id: WorkspaceID;
  /** Role in the workspace. */
  workspace_role: WorkspaceRole | (string & {});
  /** Always `workspace_member`. */
  type: "workspace_member";
}

/** Answer of a removal from a workspace. */
export interface MemberRemoveResponse {
  /** Identifier of the removed member. */
  user_id: UserID;
  /** Identifier of the workspace. */
  workspace_id: WorkspaceID;
  /** Always `workspace_member_deleted`. */
  type: "workspace_member_deleted";
}

/** An API key, without its secret. */
export interface APIKey {
  /** Identifier of the key. */
  id: APIKeyID;
  /** When it was made. RFC 3339. */
  created_at: string;
  /** Who made it; `null` for legacy, federated and system-created keys. */
  created_by: APIKeyCreatedBy | null;
  /** When it expires; `null` means never. RFC 3339. */
  expires_at: string | null;
  /** Its name. */
  name: string;
  /** The beginning and the end of the secret. */
  partial_key_hint: string | null;
  /** For whom it acts. */
  principal: APIKeyPrincipal | null;
  /** Where it works. */
  scope: APIKeyScope;
  /** Where it stands. */
  status: APIKeyStatus | (string & {});
  /** Version `2023-06-01` only: the workspace, `null` for the default workspace and for keys without one. */
  workspace_id?: WorkspaceID | null;
  /** Always `api_key`. */
  type: "api_key";
}

/** Who created an API key. */
export interface APIKeyCreatedBy {
  /** Identifier of the creator. */
  id: string;
  /** Kind of the creator. */
  type: APIKeyCreatorType | (string & {});
}

/** Told apart by `type`. */
export type APIKeyPrincipal = APIKeyUserActor | APIKeyServiceAccountActor | UnknownVariant;

/** The key acts for a member. */
export interface APIKeyUserActor {
  /** Identifier of the member. */
  user_id: UserID;
  /** Always `user_actor`. */
  type: "user_actor";
}

/** The key acts for a service account. */
export interface APIKeyServiceAccountActor {
  /** Identifier of the service account. */
  service_account_id: string;
  /** Always `service_account_actor`. */
  type: "service_account_actor";
}

/** Told apart by `type`. */
export type APIKeyScope = APIKeyOrganizationScope | APIKeyWorkspaceScope | UnknownVariant;

/** The key works in the whole organization. */
export interface APIKeyOrganizationScope {
  /** Always `organization`. */
  type: "organization";
}

/** The key works in one workspace. */
export interface APIKeyWorkspaceScope {
  /** Identifier of the workspace, also of the default workspace. */
  workspace_id: WorkspaceID;
  /** Always `workspace`. */
  type: "workspace";
}

/** Parameters of `users.update`. */
export interface UserUpdateParams {
  /** The new role; `admin` and the owner roles cannot be given through the API. */
  role: AssignableRole;
}

/**
 * Parameters of `users.list`.
 *
 * At most one of `after_id` and `before_id` may be given.
 */
export interface UserListParams {
  /** Members per page, 20 when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the page right after this member. */
  after_id?: string | null | undefined;
  /** Cursor: the page right before this member. */
  before_id?: string | null | undefined;
  /** Only the member with this address; case does not matter. */
  email?: string | null | undefined;
  /** Only members with one of these roles. At least 1 item. */
  roles?: readonly OrganizationRole[] | null | undefined;
}

/** Parameters of `invites.create`. */
export interface InviteCreateParams<TRbacGroup extends string = string> {
  /** The address to invite. Checked as browsers check e-mail fields. */
  email: string;
  /** The role that the person will have; `admin` is never accepted. */
  role: AssignableRole;
  /** Groups to join; Claude Enterprise only, needs the scope `write:rbac_groups`. At most 100 items. */
  rbac_group_ids?: readonly IdArg<TRbacGroup, RBACGroupID>[] | undefined;
}

/**
 * Parameters of `invites.list`.
 *
 * At most one of `after_id` and `before_id` may be given.
 */
export interface InviteListParams {
  /** Invites per page, 20 when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the page right after this invite. */
  after_id?: string | null | undefined;
  /** Cursor: the page right before this invite. */
  before_id?: string | null | undefined;
  /** Only invites of this address; case does not matter. */
  email?: string | null | undefined;
  /** Only invites with one of these roles. At least 1 item. */
  roles?: readonly OrganizationRole[] | null | undefined;
  /** Only invites with one of these statuses; all three when absent. At least 1 item. */
  statuses?: readonly InviteStatusFilter[] | null | undefined;
}

/** Parameters of `workspaces.create`. */
export interface WorkspaceCreateParams<TExternalKey extends string = string, TUserProfile extends string = string> {
  /** Its name, 1 to 255 characters. */
  name: string;
  /** Data residency; without it, storage in the United States and unrestricted inference. */
  data_residency?: DataResidencyCreateConfig | null | undefined;
  /** Color in the Console: `#` and six hexadecimal digits. */
  display_color?: string | null | undefined;
  /** Customer-managed encryption key; cannot be changed later. */
  external_key_id?: IdArg<TExternalKey, ExternalKeyID> | null | undefined;
  /** Free labels; keys must not begin with `anthropic`. */
  tags?: Record<string, string> | null | undefined;
  /** User profile; cannot be replaced or removed later. */
  user_profile_id?: IdArg<TUserProfile, UserProfileID> | null | undefined;
}

/** Parameters of `workspaces.update`. */
export interface WorkspaceUpdateParams<TExternalKey extends string = string, TUserProfile extends string = string> {
  /** Data residency; where data is kept cannot be changed. */
  data_residency?: DataResidencyUpdateConfig | null | undefined;
  /** Color in the Console: `#` and six hexadecimal digits. */
  display_color?: string | undefined;
  /** Customer-managed encryption key; can be set once. */
  external_key_id?: IdArg<TExternalKey, ExternalKeyID> | undefined;
  /** Its name, 1 to 255 characters. */
  name?: string | undefined;
  /** Free labels; keys must not begin with `anthropic`; `null` as a value is allowed. */
  tags?: Record<string, string | null> | null | undefined;
  /** User profile; can be set once. */
  user_profile_id?: IdArg<TUserProfile, UserProfileID> | undefined;
}

/**
 * Parameters of `workspaces.list`.
 *
 * At most one of `after_id` and `before_id` may be given.
 */
export interface WorkspaceListParams<TWorkspace extends string = string> {
  /** Workspaces per page, 20 when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the page right after this workspace. */
  after_id?: string | null | undefined;
  /** Cursor: the page right before this workspace. */
  before_id?: string | null | undefined;
  /** Only these workspaces, at most 100; unknown ids are silently left out. 1 to 100 items. */
  ids?: readonly IdArg<TWorkspace, WorkspaceID>[] | null | undefined;
  /** Archived workspaces too. */
  include_archived?: boolean | null | undefined;
  /** The default workspace too. */
  include_default?: boolean | null | undefined;
}

/** Parameters of `workspaces.members.retrieve`. */
export interface MemberRetrieveParams<TWorkspace extends string = string> {
  /** Identifier of the workspace. */
  workspace_id: IdArg<TWorkspace, WorkspaceID>;
}

/** Parameters of `workspaces.members.update`. */
export interface MemberUpdateParams<TWorkspace extends string = string> {
  /** Identifier of the workspace. */
  workspace_id: IdArg<TWorkspace, WorkspaceID>;
  /** The new role; `workspace_billing` is inherited and cannot be given. */
  workspace_role: NoBillingWorkspaceRole;
}

/**
 * Parameters of `workspaces.members.list`.
 *
 * At most one of `after_id` and `before_id` may be given.
 */
export interface MemberListParams {
  /** Members per page, 20 when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the page right after this member. */
  after_id?: string | null | undefined;
  /** Cursor: the page right before this member. */
  before_id?: string | null | undefined;
}

/** Parameters of `workspaces.members.add`. */
export interface MemberAddParams<TUser extends string = string> {
  /** Identifier of the member to add. */
  user_id: IdArg<TUser, UserID>;
  /** Role in the workspace; `workspace_billing` is refused. */
  workspace_role: NoBillingWorkspaceRole;
}

/** Parameters of `workspaces.members.remove`. */
export interface MemberRemoveParams<TWorkspace extends string = string> {
  /** Identifier of the workspace. */
  workspace_id: IdArg<TWorkspace, WorkspaceID>;
}

/** Parameters of `apiKeys.update`. */
export interface APIKeyUpdateParams {
  /** Its name, 1 to 500 characters. */
  name?: string | null | undefined;
  /** Its status; `expired` cannot be set. */
  status?: SettableAPIKeyStatus | null | undefined;
}

/**
 * Parameters of `apiKeys.list`.
 *
 * At most one of `after_id` and `before_id` may be given.
 */
export interface APIKeyListParams<TCreatedByUser extends string = string, TWorkspace extends string = string> {
  /** Keys per page, 20 when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the page right after this key. */
  after_id?: string | null | undefined;
  /** Cursor: the page right before this key. */
  before_id?: string | null | undefined;
  /** Only keys that this member created. */
  created_by_user_id?: IdArg<TCreatedByUser, UserID> | null | undefined;
  /** Only keys with this status. */
  status?: APIKeyStatus | null | undefined;
  /** Only keys of this workspace. */
  workspace_id?: IdArg<TWorkspace, WorkspaceID> | null | undefined;
}

/** The reading calls under `users`. */
export interface UsersReadCalls {
  /**
   * Get one member.
   *
   * `GET /v1/organizations/users/{user_id}` (Claude Console and Claude Enterprise)
   *
   * @param userID Identifier of the member.
   * @param options Settings of this call alone.
   */
  retrieve<TUser extends string>(
    userID: IdArg<TUser, UserID>,
    options?: RequestOptions | undefined,
  ): APIPromise<OrganizationUser>;
  /**
   * List the members, newest first.
   *
   * `GET /v1/organizations/users` (Claude Console and Claude Enterprise)
   *
   * @param params Optional: `limit`, `after_id`, `before_id`, `email` and `roles`.
   * @param options Settings of this call alone.
   */
  list(
    params?: UserListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<OrganizationUser>;
}

/** All calls under `users`. */
export interface UsersCalls extends UsersReadCalls {
  /**
   * Change a member's role in the organization.
   *
   * Answers 400 when the member holds an administrative role or when an identity provider manages roles.
   *
   * `POST /v1/organizations/users/{user_id}` (Claude Console and Claude Enterprise)
   *
   * @param userID Identifier of the member.
   * @param params `role`.
   * @param options Settings of this call alone.
   */
  update<TUser extends string>(
    userID: IdArg<TUser, UserID>,
    params: UserUpdateParams,
    options?: RequestOptions | undefined,
  ): APIPromise<OrganizationUser>;
  /**
   * Remove a member from the organization.
   *
   * Answers 400 `cannot_remove_last_member`, 409 `concurrent_membership_change`. API keys that the member
   * created stay as they are, except Claude Code keys.
   *
   * `DELETE /v1/organizations/users/{user_id}` (Claude Console and Claude Enterprise)
   *
   * Mind: the member loses all access; API keys they created stay active, except Claude Code keys.
   *
   * May be repeated: a repeat that answers 404 means that it is done.
   *
   * @param userID Identifier of the member.
   * @param options Settings of this call alone.
   */
  remove<TUser extends string>(
    userID: IdArg<TUser, UserID>,
    options?: RequestOptions | undefined,
  ): APIPromise<UserRemoveResponse>;
}

/** The reading calls under `invites`. */
export interface InvitesReadCalls {
  /**
   * Get one invite.
   *
   * `GET /v1/organizations/invites/{invite_id}` (Claude Console and Claude Enterprise)
   *
   * @param inviteID Identifier of the invite.
   * @param options Settings of this call alone.
   */
  retrieve<TInvite extends string>(
    inviteID: IdArg<TInvite, InviteID>,
    options?: RequestOptions | undefined,
  ): APIPromise<OrganizationInvite>;
  /**
   * List the invites, newest first.
   *
   * `GET /v1/organizations/invites` (Claude Console and Claude Enterprise)
   *
   * @param params Optional: `limit`, `after_id`, `before_id`, `email`, `roles` and `statuses`.
   * @param options Settings of this call alone.
   */
  list(
    params?: InviteListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<OrganizationInvite>;
}

/** All calls under `invites`. */
export interface InvitesCalls extends InvitesReadCalls {
  /**
   * Invite a person to join the organization by e-mail.
   *
   * Takes a seat where the plan has a pool of them. Answers 400 with the codes `already_member`,
   * `invite_already_exists`, `email_domain_not_allowed`, `cannot_invite_emails_with_unverified_domains`,
   * `org_member_limit_exceeded`, `rbac_group_grants_owner_access`, `rbac_group_owner_access_unconfirmed`.
   *
   * `POST /v1/organizations/invites` (Claude Console and Claude Enterprise)
   *
   * Never sent twice. After a failure that leaves open whether the server acted, it is looked for once by
   * `email`; when that settles nothing, an `UncertainOutcomeError` is thrown. To find out, list the invites
   * of this address with `invites.list({ email })`.
   *
   * @param params `email` and `role`; optional: `rbac_group_ids`.
   * @param options Settings of this call alone.
   */
  create<TRbacGroup extends string = string>(
    params: InviteCreateParams<TRbacGroup>,
    options?: RequestOptions | undefined,
  ): APIPromise<OrganizationInvite>;
  /**
   * Withdraw a pending invite.
   *
   * Answers 400 for accepted and expired invites.
   *
   * `DELETE /v1/organizations/invites/{invite_id}` (Claude Console and Claude Enterprise)
   *
   * May be repeated: a repeat that answers 404 means that it is done.
   *
   * @param inviteID Identifier of the invite.
   * @param options Settings of this call alone.
   */
  delete<TInvite extends string>(
    inviteID: IdArg<TInvite, InviteID>,
    options?: RequestOptions | undefined,
  ): APIPromise<InviteDeleteResponse>;
}

/** The reading calls under `workspaces.members`. */
export interface WorkspacesMembersReadCalls {
  /**
   * Get one member of a workspace.
   *
   * `GET /v1/organizations/workspaces/{workspace_id}/members/{user_id}` (Claude Console)
   *
   * @param userID Identifier of the member.
   * @param params `workspace_id`.
   * @param options Settings of this call alone.
   */
  retrieve<TUser extends string, TWorkspace extends string = string>(
    userID: IdArg<TUser, UserID>,
    params: MemberRetrieveParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): APIPromise<WorkspaceMember>;
  /**
   * List the members of a workspace.
   *
   * `GET /v1/organizations/workspaces/{workspace_id}/members` (Claude Console)
   *
   * @param workspaceID Identifier of the workspace.
   * @param params Optional: `limit`, `after_id` and `before_id`.
   * @param options Settings of this call alone.
   */
  list<TWorkspace extends string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params?: MemberListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<WorkspaceMember>;
}

/** All calls under `workspaces.members`. */
export interface WorkspacesMembersCalls extends WorkspacesMembersReadCalls {
  /**
   * Change a member's role in a workspace.
   *
   * Answers 400 `workspace_member_limit_exceeded`. Inherited roles cannot be changed, except that a billing
   * member can be raised to workspace admin.
   *
   * `POST /v1/organizations/workspaces/{workspace_id}/members/{user_id}` (Claude Console)
   *
   * @param userID Identifier of the member.
   * @param params `workspace_id` and `workspace_role`.
   * @param options Settings of this call alone.
   */
  update<TUser extends string, TWorkspace extends string = string>(
    userID: IdArg<TUser, UserID>,
    params: MemberUpdateParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): APIPromise<WorkspaceMember>;
  /**
   * Add a member of the organization to a workspace.
   *
   * Answers 400 `workspace_member_limit_exceeded`.
   *
   * `POST /v1/organizations/workspaces/{workspace_id}/members` (Claude Console)
   *
   * Never sent twice. After a failure that leaves open whether the server acted, it is looked for once by
   * `user_id`; when that settles nothing, an `UncertainOutcomeError` is thrown. To find out, ask for the
   * member with `workspaces.members.retrieve(user_id, { workspace_id })`.
   *
   * @param workspaceID Identifier of the workspace.
   * @param params `user_id` and `workspace_role`.
   * @param options Settings of this call alone.
   */
  add<TWorkspace extends string, TUser extends string = string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params: MemberAddParams<TUser>,
    options?: RequestOptions | undefined,
  ): APIPromise<WorkspaceMember>;
  /**
   * Remove a member from a workspace. API keys stay untouched.
   *
   * `DELETE /v1/organizations/workspaces/{workspace_id}/members/{user_id}` (Claude Console)
   *
   * May be repeated: a repeat that answers 404 means that it is done.
   *
   * @param userID Identifier of the member.
   * @param params `workspace_id`.
   * @param options Settings of this call alone.
   */
  remove<TUser extends string, TWorkspace extends string = string>(
    userID: IdArg<TUser, UserID>,
    params: MemberRemoveParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): APIPromise<MemberRemoveResponse>;
}

/** The reading calls under `workspaces`. */
export interface WorkspacesReadCalls {
  readonly members: WorkspacesMembersReadCalls;
  /**
   * Get one workspace; the default workspace's id is accepted too.
   *
   * `GET /v1/organizations/workspaces/{workspace_id}` (Claude Console and Claude Platform on AWS)
   *
   * @param workspaceID Identifier of the workspace.
   * @param options Settings of this call alone.
   */
  retrieve<TWorkspace extends string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    options?: RequestOptions | undefined,
  ): APIPromise<Workspace>;
  /**
   * List the workspaces. The default workspace and archived ones are left out unless asked for.
   *
   * `GET /v1/organizations/workspaces` (Claude Console and Claude Platform on AWS)
   *
   * @param params Optional: `limit`, `after_id`, `before_id`, `ids`, `include_archived` and
   * `include_default`.
   * @param options Settings of this call alone.
   */
  list<TWorkspace extends string = string>(
    params?: WorkspaceListParams<TWorkspace> | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<Workspace>;
}

/** All calls under `workspaces`. */
export interface WorkspacesCalls extends WorkspacesReadCalls {
  readonly members: WorkspacesMembersCalls;
  /**
   * Create a workspace.
   *
   * At most 100 per organization by default, archived ones not counted. Answers 400
   * `external_key_validation_failed`, `external_key_validation_timed_out`, `key_profile_mismatch`,
   * `user_profile_not_found`, `workspace_policy_violation`, and 409 `external_key_changed`.
   *
   * `POST /v1/organizations/workspaces` (Claude Console and Claude Platform on AWS)
   *
   * Never sent twice. After a failure that leaves open whether the server acted, an `UncertainOutcomeError`
   * is thrown. To find out, list the workspaces with `workspaces.list()` and look for the name: names need
   * not be unique.
   *
   * @param params `name`; optional: `data_residency`, `display_color`, `external_key_id`, `tags` and
   * `user_profile_id`.
   * @param options Settings of this call alone.
   */
  create<TExternalKey extends string = string, TUserProfile extends string = string>(
    params: WorkspaceCreateParams<TExternalKey, TUserProfile>,
    options?: RequestOptions | undefined,
  ): APIPromise<Workspace>;
  /**
   * Change a workspace; fields that are left out stay as they are.
   *
   * The default workspace cannot be renamed. Answers the same codes as creation.
   *
   * `POST /v1/organizations/workspaces/{workspace_id}` (Claude Console and Claude Platform on AWS)
   *
   * @param workspaceID Identifier of the workspace.
   * @param params At least one of `data_residency`, `display_color`, `external_key_id`, `name`, `tags` and
   * `user_profile_id`.
   * @param options Settings of this call alone.
   */
  update<TWorkspace extends string, TExternalKey extends string = string, TUserProfile extends string = string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params: WorkspaceUpdateParams<TExternalKey, TUserProfile>,
    options?: RequestOptions | undefined,
  ): APIPromise<Workspace>;
  /**
   * Archive a workspace. This cannot be undone and deactivates every API key of it.
   *
   * `POST /v1/organizations/workspaces/{workspace_id}/archive` (Claude Console and Claude Platform on AWS)
   *
   * Mind: archiving cannot be undone and deactivates every API key of the workspace.
   *
   * @param workspaceID Identifier of the workspace.
   * @param options Settings of this call alone.
   */
  archive<TWorkspace extends string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    options?: RequestOptions | undefined,
  ): APIPromise<Workspace>;
}

/** The reading calls under `apiKeys`. */
export interface ApiKeysReadCalls {
  /**
   * Get one API key. The secret is never returned.
   *
   * `GET /v1/organizations/api_keys/{api_key_id}` (Claude Console)
   *
   * @param apiKeyID Identifier of the key.
   * @param options Settings of this call alone.
   */
  retrieve<TApiKey extends string>(
    apiKeyID: IdArg<TApiKey, APIKeyID>,
    options?: RequestOptions | undefined,
  ): APIPromise<APIKey>;
  /**
   * List the API keys.
   *
   * `GET /v1/organizations/api_keys` (Claude Console)
   *
   * @param params Optional: `limit`, `after_id`, `before_id`, `created_by_user_id`, `status` and
   * `workspace_id`.
   * @param options Settings of this call alone.
   */
  list<TCreatedByUser extends string = string, TWorkspace extends string = string>(
    params?: APIKeyListParams<TCreatedByUser, TWorkspace> | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<APIKey>;
}

/** All calls under `apiKeys`. */
export interface ApiKeysCalls extends ApiKeysReadCalls {
  /**
   * Rename an API key or change its status.
   *
   * Answers 400 `org_api_key_limit_exceeded` or `workspace_api_key_limit_exceeded` when a reactivation passes
   * the cap.
   *
   * `POST /v1/organizations/api_keys/{api_key_id}` (Claude Console)
   *
   * @param apiKeyID Identifier of the key.
   * @param params At least one of `name` and `status`.
   * @param options Settings of this call alone.
   */
  update<TApiKey extends string>(
    apiKeyID: IdArg<TApiKey, APIKeyID>,
    params: APIKeyUpdateParams,
    options?: RequestOptions | undefined,
  ): APIPromise<APIKey>;
}

/** The reading calls of Anthropic's API. */
export interface AnthropicReadResources {
  readonly users: UsersReadCalls;
  readonly invites: InvitesReadCalls;
  readonly workspaces: WorkspacesReadCalls;
  readonly apiKeys: ApiKeysReadCalls;
  /**
   * Who am I: the organization that the credential belongs to.
   *
   * `GET /v1/organizations/me` (Claude Console and Claude Enterprise)
   *
   * @param options Settings of this call alone.
   */
  retrieve(options?: RequestOptions | undefined): APIPromise<OrganizationInfo>;
}

/** All calls of Anthropic's API. */
export interface AnthropicResources extends AnthropicReadResources {
  readonly users: UsersCalls;
  readonly invites: InvitesCalls;
  readonly workspaces: WorkspacesCalls;
  readonly apiKeys: ApiKeysCalls;
}

/** The reading calls under `users`, as plans: checked and written out, not sent. */
export interface UsersReadPlans {
  /** The plan of {@link UsersReadCalls.retrieve}. */
  retrieve<TUser extends string>(
    userID: IdArg<TUser, UserID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link UsersReadCalls.list}. */
  list(params?: UserListParams | null | undefined, options?: RequestOptions | undefined): Promise<Plan>;
}

/** All calls under `users`, as plans: checked and written out, not sent. */
export interface UsersPlans extends UsersReadPlans {
  /** The plan of {@link UsersCalls.update}. */
  update<TUser extends string>(
    userID: IdArg<TUser, UserID>,
    params: UserUpdateParams,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link UsersCalls.remove}. */
  remove<TUser extends string>(
    userID: IdArg<TUser, UserID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `invites`, as plans: checked and written out, not sent. */
export interface InvitesReadPlans {
  /** The plan of {@link InvitesReadCalls.retrieve}. */
  retrieve<TInvite extends string>(
    inviteID: IdArg<TInvite, InviteID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link InvitesReadCalls.list}. */
  list(params?: InviteListParams | null | undefined, options?: RequestOptions | undefined): Promise<Plan>;
}

/** All calls under `invites`, as plans: checked and written out, not sent. */
export interface InvitesPlans extends InvitesReadPlans {
  /** The plan of {@link InvitesCalls.create}. */
  create<TRbacGroup extends string = string>(
    params: InviteCreateParams<TRbacGroup>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link InvitesCalls.delete}. */
  delete<TInvite extends string>(
    inviteID: IdArg<TInvite, InviteID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `workspaces.members`, as plans: checked and written out, not sent. */
export interface WorkspacesMembersReadPlans {
  /** The plan of {@link WorkspacesMembersReadCalls.retrieve}. */
  retrieve<TUser extends string, TWorkspace extends string = string>(
    userID: IdArg<TUser, UserID>,
    params: MemberRetrieveParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link WorkspacesMembersReadCalls.list}. */
  list<TWorkspace extends string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params?: MemberListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** All calls under `workspaces.members`, as plans: checked and written out, not sent. */
export interface WorkspacesMembersPlans extends WorkspacesMembersReadPlans {
  /** The plan of {@link WorkspacesMembersCalls.update}. */
  update<TUser extends string, TWorkspace extends string = string>(
    userID: IdArg<TUser, UserID>,
    params: MemberUpdateParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link WorkspacesMembersCalls.add}. */
  add<TWorkspace extends string, TUser extends string = string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params: MemberAddParams<TUser>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link WorkspacesMembersCalls.remove}. */
  remove<TUser extends string, TWorkspace extends string = string>(
    userID: IdArg<TUser, UserID>,
    params: MemberRemoveParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `workspaces`, as plans: checked and written out, not sent. */
export interface WorkspacesReadPlans {
  readonly members: WorkspacesMembersReadPlans;
  /** The plan of {@link WorkspacesReadCalls.retrieve}. */
  retrieve<TWorkspace extends string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link WorkspacesReadCalls.list}. */
  list<TWorkspace extends string = string>(
    params?: WorkspaceListParams<TWorkspace> | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** All calls under `workspaces`, as plans: checked and written out, not sent. */
export interface WorkspacesPlans extends WorkspacesReadPlans {
  readonly members: WorkspacesMembersPlans;
  /** The plan of {@link WorkspacesCalls.create}. */
  create<TExternalKey extends string = string, TUserProfile extends string = string>(
    params: WorkspaceCreateParams<TExternalKey, TUserProfile>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link WorkspacesCalls.update}. */
  update<TWorkspace extends string, TExternalKey extends string = string, TUserProfile extends string = string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params: WorkspaceUpdateParams<TExternalKey, TUserProfile>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link WorkspacesCalls.archive}. */
  archive<TWorkspace extends string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `apiKeys`, as plans: checked and written out, not sent. */
export interface ApiKeysReadPlans {
  /** The plan of {@link ApiKeysReadCalls.retrieve}. */
  retrieve<TApiKey extends string>(
    apiKeyID: IdArg<TApiKey, APIKeyID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link ApiKeysReadCalls.list}. */
  list<TCreatedByUser extends string = string, TWorkspace extends string = string>(
    params?: APIKeyListParams<TCreatedByUser, TWorkspace> | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** All calls under `apiKeys`, as plans: checked and written out, not sent. */
export interface ApiKeysPlans extends ApiKeysReadPlans {
  /** The plan of {@link ApiKeysCalls.update}. */
  update<TApiKey extends string>(
    apiKeyID: IdArg<TApiKey, APIKeyID>,
    params: APIKeyUpdateParams,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls of Anthropic's API, as plans: checked and written out, not sent. */
export interface AnthropicReadPlans {
  readonly users: UsersReadPlans;
  readonly invites: InvitesReadPlans;
  readonly workspaces: WorkspacesReadPlans;
  readonly apiKeys: ApiKeysReadPlans;
  /** The plan of {@link AnthropicReadResources.retrieve}. */
  retrieve(options?: RequestOptions | undefined): Promise<Plan>;
}

/** All calls of Anthropic's API, as plans: checked and written out, not sent. */
export interface AnthropicPlans extends AnthropicReadPlans {
  readonly users: UsersPlans;
  readonly invites: InvitesPlans;
  readonly workspaces: WorkspacesPlans;
  readonly apiKeys: ApiKeysPlans;
}
