// Generated from the contract. Do not edit: change src/contract/ and run `cargo xtask declarations`.
import type {
  APIKeyListParams,
  APIKeyUpdateParams,
  AnacondaAutoRegisterParams,
  AnacondaSeatAssignParams,
  AnacondaServiceAccountCreateParams,
  AnacondaTokenCreateParams,
  AnacondaTokenRevokeParams,
  AnacondaTokenUpdateParams,
  AnacondaUserAddParams,
  AnacondaUserListParams,
  InviteCreateParams,
  InviteListParams,
  MemberAddParams,
  MemberListParams,
  MemberRemoveParams,
  MemberRetrieveParams,
  MemberUpdateParams,
  UserListParams,
  UserUpdateParams,
  WorkspaceCreateParams,
  WorkspaceListParams,
  WorkspaceUpdateParams,
  Schema,
} from "../index.js";

/** A schema for the parameters of each call. */
export interface Schemas {
  /** What `users.update` takes. */
  readonly UserUpdateParams: Schema<UserUpdateParams>;
  /** What `users.list` takes. */
  readonly UserListParams: Schema<UserListParams>;
  /** What `invites.create` takes. */
  readonly InviteCreateParams: Schema<InviteCreateParams>;
  /** What `invites.list` takes. */
  readonly InviteListParams: Schema<InviteListParams>;
  /** What `workspaces.create` takes. */
  readonly WorkspaceCreateParams: Schema<WorkspaceCreateParams>;
  /** What `workspaces.update` takes. */
  readonly WorkspaceUpdateParams: Schema<WorkspaceUpdateParams>;
  /** What `workspaces.list` takes. */
  readonly WorkspaceListParams: Schema<WorkspaceListParams>;
  /** What `workspaces.members.retrieve` takes. */
  readonly MemberRetrieveParams: Schema<MemberRetrieveParams>;
  /** What `workspaces.members.update` takes. */
  readonly MemberUpdateParams: Schema<MemberUpdateParams>;
  /** What `workspaces.members.list` takes. */
  readonly MemberListParams: Schema<MemberListParams>;
  /** What `workspaces.members.add` takes. */
  readonly MemberAddParams: Schema<MemberAddParams>;
  /** What `workspaces.members.remove` takes. */
  readonly MemberRemoveParams: Schema<MemberRemoveParams>;
  /** What `apiKeys.update` takes. */
  readonly APIKeyUpdateParams: Schema<APIKeyUpdateParams>;
  /** What `apiKeys.list` takes. */
  readonly APIKeyListParams: Schema<APIKeyListParams>;
  /** What `serviceAccounts.create` takes. */
  readonly AnacondaServiceAccountCreateParams: Schema<AnacondaServiceAccountCreateParams>;
  /** What `users.autoRegister` takes. */
  readonly AnacondaAutoRegisterParams: Schema<AnacondaAutoRegisterParams>;
  /** What `users.add` takes. */
  readonly AnacondaUserAddParams: Schema<AnacondaUserAddParams>;
  /** What `users.list` takes. */
  readonly AnacondaUserListParams: Schema<AnacondaUserListParams>;
  /** What `seats.assign` takes. */
  readonly AnacondaSeatAssignParams: Schema<AnacondaSeatAssignParams>;
  /** What `tokens.create` takes. */
  readonly AnacondaTokenCreateParams: Schema<AnacondaTokenCreateParams>;
  /** What `tokens.update` takes. */
  readonly AnacondaTokenUpdateParams: Schema<AnacondaTokenUpdateParams>;
  /** What `tokens.revoke` takes. */
  readonly AnacondaTokenRevokeParams: Schema<AnacondaTokenRevokeParams>;
}
