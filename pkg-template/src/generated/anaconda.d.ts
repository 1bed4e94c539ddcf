// Generated from the contract. Do not edit: change src/contract/ and run `cargo xtask declarations`.

import type { APIPromise, ListFields, PagePromise, Plan, RequestOptions } from "../index.js";

/**
 * A role in the organization. The API shows it and cannot change it.
 *
 * - `member`: An ordinary member.
 * - `admin`: Manages the organization.
 * - `billing_manager`: Manages billing.
 */
export type AnacondaRole = "member" | "admin" | "billing_manager";

/** A service account that was just made. */
export interface AnacondaServiceAccountCreated {
  /** Its name. */
  name: string;
  /** Its identifier, with which it asks for tokens. */
  client_id: string;
  /** The organization; not always what stands in the path. */
  org_id: string;
  /** Its secret. Nothing gives it out a second time. */
  client_secret: string;
}

/** A service account. Its secret is shown once, when it is made. */
export interface AnacondaServiceAccount {
  /** Its name. */
  name: string;
  /** Its identifier, with which it asks for tokens. */
  client_id: string;
  /** The organization; not always what stands in the path. */
  org_id: string;
}

/** What became of a registration. No field is certain to be there. */
export interface AnacondaAutoRegistration {
  /** Accepted into the process, which is not the same as done: confirm with `users.list()`. */
  users_in_onboarding_process?: string[] | null;
  /** Not accepted: the address has an account already, or no seat was left. */
  users_unavailable_for_onboarding?: string[] | null;
  /** Seats of the subscription. */
  total_organization_seats: number | null;
  /** What the server wrote for `total_organization_seats`. */
  total_organization_seats_raw: string | null;
  /** Seats left. */
  available_organization_seats: number | null;
  /** What the server wrote for `available_organization_seats`. */
  available_organization_seats_raw: string | null;
}

/** A user that was just added. */
export interface AnacondaAddedUser {
  /** Identifier of the member. */
  id: string;
  /** E-mail address; none of a user that the organization manages. */
  email?: string | null;
  /** First name, once it is known. */
  first_name?: string | null;
  /** Last name, once it is known. */
  last_name?: string | null;
}

/** A member of the organization. */
export interface AnacondaUser {
  /** Identifier of the member. */
  id: string;
  /** E-mail address; none of a user that the organization manages. */
  email?: string | null;
  /** First name, once it is known. */
  first_name?: string | null;
  /** Last name, once it is known. */
  last_name?: string | null;
  /** Role in the organization. */
  role: AnacondaRole | (string & {});
  /** Products that the member has a seat for; empty without a seat. */
  subscriptions: string[];
  /** The member's groups; only with `include_groups`. */
  groups?: AnacondaGroup[] | null;
}

/** A group of members. */
export interface AnacondaGroup {
  /** Identifier of the group. */
  id: string;
  /** Its name. */
  name: string;
  /** The organization. */
  org_id: string;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string | null;
  /** How many members it has. */
  user_count: number;
}

/** A token that was just made. */
export interface AnacondaCreatedToken {
  /** The token. Nothing gives it out a second time. */
  token: string;
  /** When it ends; `null` does not mean never. */
  expires_at?: string | null;
}

/** A token, without its value. */
export interface AnacondaToken {
  /** Identifier of the token. */
  id: string;
  /** When it ends. */
  expires_at: string;
  /** What else the server keeps about it. */
  metadata: unknown;
  /** Whether it was revoked. */
  revoked?: boolean | null;
}

/** Parameters of `serviceAccounts.create`. */
export interface AnacondaServiceAccountCreateParams {
  /** Its name: 1 to 64 lower-case letters, digits, hyphens and underscores. See `names.serviceAccount`. */
  name: string;
}

/**
 * Parameters of `users.autoRegister`.
 *
 * No text stands twice in `user_emails`, blanks around and case aside.
 */
export interface AnacondaAutoRegisterParams {
  /**
   * Their addresses; at least one, none twice (both are rules of this client). At least 1 item. Checked as
   * browsers check e-mail fields.
   */
  user_emails: readonly string[];
}

/** Parameters of `users.add`. */
export interface AnacondaUserAddParams {
  /** The address; without one the organization manages the user. Checked as browsers check e-mail fields. */
  email?: string | null | undefined;
  /** First name; of a managed user, what it is for. */
  first_name?: string | null | undefined;
  /** Last name; of a managed user, what it is for. */
  last_name?: string | null | undefined;
}

/** Parameters of `users.list`. */
export interface AnacondaUserListParams {
  /** Whether to fill in `groups`; not when absent. */
  include_groups?: boolean | null | undefined;
}

/** Parameters of `seats.assign`. */
export interface AnacondaSeatAssignParams {
  /** Whether to send the user a mail; it is sent when absent. */
  send_seat_assigned_email?: boolean | null | undefined;
}

/** Parameters of `tokens.create`. */
export interface AnacondaTokenCreateParams {
  /** When it is to end. RFC 3339 with a zone. */
  expires_at: string;
  /** Months of grace after the end. At least 0. */
  expiration_tolerance_months?: number | undefined;
  /** Whether to mail the token to the user; it is sent when absent. */
  send_token_email?: boolean | undefined;
}

/**
 * Parameters of `tokens.update`.
 *
 * Needs either `expires_at` or `is_renewal: true`.
 */
export interface AnacondaTokenUpdateParams {
  /** When it is to end. RFC 3339 with a zone. */
  expires_at?: string | null | undefined;
  /** Months of grace after the end. At least 0. */
  expiration_tolerance_months?: number | undefined;
  /** Whether to extend it to the end of the subscription. */
  is_renewal?: boolean | undefined;
}

/** Parameters of `tokens.revoke`. */
export interface AnacondaTokenRevokeParams {
  /** Identifier of the member. */
  user_id: string;
}

/** The reading calls under `serviceAccounts`. */
export interface AnacondaServiceAccountsReadCalls {
  /**
   * List the service accounts, without their secrets.
   *
   * `GET /service-accounts`
   *
   * @param options Settings of this call alone.
   */
  list(
    options?: RequestOptions | undefined,
  ): PagePromise<AnacondaServiceAccount, ListFields<AnacondaServiceAccount>>;
}

/** All calls under `serviceAccounts`. */
export interface AnacondaServiceAccountsCalls extends AnacondaServiceAccountsReadCalls {
  /**
   * Make a service account.
   *
   * The answer holds its secret, here and never again: there is no call to read or renew it. Whether two
   * accounts may share a name is not documented.
   *
   * `POST /service-accounts`
   *
   * Mind: the secret is in the answer, once: keep it.
   *
   * Never sent twice. After a failure that leaves open whether the server acted, it is looked for once by
   * `name`; when that settles nothing, an `UncertainOutcomeError` is thrown. To find out, list the accounts
   * with `serviceAccounts.list()`; if it was made its secret is lost: delete it and make another one.
   *
   * @param params `name`.
   * @param options Settings of this call alone.
   */
  create(
    params: AnacondaServiceAccountCreateParams,
    options?: RequestOptions | undefined,
  ): APIPromise<AnacondaServiceAccountCreated>;
  /**
   * Delete a service account.
   *
   * Whether tokens that it already has go on to work for their 15 minutes is not documented.
   *
   * `DELETE /service-accounts/{client_id}`
   *
   * Mind: whatever runs with this account stops working.
   *
   * May be repeated: a repeat that answers 404 means that it is done.
   *
   * @param clientID Identifier of the account.
   * @param options Settings of this call alone.
   */
  delete(clientID: string, options?: RequestOptions | undefined): APIPromise<undefined>;
}

/** The reading calls under `users`. */
export interface AnacondaUsersReadCalls {
  /**
   * List the members, all at once.
   *
   * `GET /users`
   *
   * @param params Optional: `include_groups`.
   * @param options Settings of this call alone.
   */
  list(
    params?: AnacondaUserListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<AnacondaUser, ListFields<AnacondaUser>>;
}

/** All calls under `users`. */
export interface AnacondaUsersCalls extends AnacondaUsersReadCalls {
  /**
   * Register people who have no account yet.
   *
   * Each becomes a member with a seat and a token, and gets two mails; the admins get one. None of these
   * mails can be switched off. When seats run out part-way the rest is unavailable, and the call still
   * succeeds.
   *
   * `POST /users_auto_registration`
   *
   * Mind: each person gets two mails and the admins one; they cannot be switched off.
   *
   * Never sent twice. After a failure that leaves open whether the server acted, an `UncertainOutcomeError`
   * is thrown. To find out, see with `users.list()` who has joined, some minutes later.
   *
   * @param params `user_emails`.
   * @param options Settings of this call alone.
   */
  autoRegister(
    params: AnacondaAutoRegisterParams,
    options?: RequestOptions | undefined,
  ): APIPromise<AnacondaAutoRegistration>;
  /**
   * Add a user who has an account, or without an address one that the organization manages.
   *
   * Gives neither a seat nor a token. What happens to someone who is a member already is not documented.
   *
   * `POST /users`
   *
   * Never sent twice. After a failure that leaves open whether the server acted, it is looked for once by
   * `email`; when that settles nothing, an `UncertainOutcomeError` is thrown. To find out, look for the user
   * with `users.list()`.
   *
   * @param params Optional: `email`, `first_name` and `last_name`.
   * @param options Settings of this call alone.
   */
  add(
    params?: AnacondaUserAddParams | null | undefined,
    options?: RequestOptions | undefined,
  ): APIPromise<AnacondaAddedUser>;
  /**
   * Remove a user from the organization: the last step, after token and seat.
   *
   * Answers 409 for reasons that are not documented.
   *
   * `DELETE /users/{user_id}`
   *
   * Mind: revoke the user's tokens and seat before.
   *
   * May be repeated: a repeat that answers 404 means that it is done.
   *
   * @param userID Identifier of the member.
   * @param options Settings of this call alone.
   */
  remove(userID: string, options?: RequestOptions | undefined): APIPromise<undefined>;
}

/** All calls under `seats`. */
export interface AnacondaSeatsCalls {
  /**
   * Give a user a seat.
   *
   * Answers 402 when no seat is left, 404 for an unknown user, 409 when the user has one.
   *
   * `POST /users/{user_id}/seats`
   *
   * May be repeated: a repeat that answers 409 means that it is done.
   *
   * @param userID Identifier of the member.
   * @param params Optional: `send_seat_assigned_email`.
   * @param options Settings of this call alone.
   */
  assign(
    userID: string,
    params?: AnacondaSeatAssignParams | null | undefined,
    options?: RequestOptions | undefined,
  ): APIPromise<undefined>;
  /**
   * Take a user's seat away; someone else can have it then.
   *
   * The user stays a member, and the user's token stops working. Answers 404 when the user has no seat.
   *
   * `DELETE /users/{user_id}/seats`
   *
   * Mind: the user's token stops working, too.
   *
   * May be repeated: a repeat that answers 404 means that it is done.
   *
   * @param userID Identifier of the member.
   * @param options Settings of this call alone.
   */
  revoke(userID: string, options?: RequestOptions | undefined): APIPromise<undefined>;
}

/** The reading calls under `tokens`. */
export interface AnacondaTokensReadCalls {
  /**
   * List a user's tokens, without their values.
   *
   * `GET /users/{user_id}/tokens`
   *
   * @param userID Identifier of the member.
   * @param options Settings of this call alone.
   */
  list(
    userID: string,
    options?: RequestOptions | undefined,
  ): PagePromise<AnacondaToken, ListFields<AnacondaToken>>;
}

/** All calls under `tokens`. */
export interface AnacondaTokensCalls extends AnacondaTokensReadCalls {
  /**
   * Make a token for a user.
   *
   * Whether it replaces an earlier one is not documented.
   *
   * `POST /users/{user_id}/token`
   *
   * Mind: the token is in the answer, once; a mail with it goes out unless `send_token_email` is `false`.
   *
   * Never sent twice. After a failure that leaves open whether the server acted, an `UncertainOutcomeError`
   * is thrown. To find out, list the user's tokens with `tokens.list(userId)`; if it was made its value is
   * lost: revoke it and make another one.
   *
   * @param userID Identifier of the member.
   * @param params `expires_at`; optional: `expiration_tolerance_months` and `send_token_email`.
   * @param options Settings of this call alone.
   */
  create(
    userID: string,
    params: AnacondaTokenCreateParams,
    options?: RequestOptions | undefined,
  ): APIPromise<AnacondaCreatedToken>;
  /**
   * Change the end of a user's token.
   *
   * Needs either `expires_at` or `is_renewal: true`: the server would ignore the date beside a renewal (a
   * rule of this client).
   *
   * `PATCH /users/{user_id}/token`
   *
   * @param userID Identifier of the member.
   * @param params Optional: `expires_at`, `expiration_tolerance_months` and `is_renewal`.
   * @param options Settings of this call alone.
   */
  update(
    userID: string,
    params: AnacondaTokenUpdateParams,
    options?: RequestOptions | undefined,
  ): APIPromise<unknown>;
  /**
   * Extend a user's token to the end of the subscription. Renewing the subscription does not do that by
   * itself.
   *
   * `PATCH /users/{user_id}/token`
   *
   * @param userID Identifier of the member.
   * @param options Settings of this call alone.
   */
  sync(userID: string, options?: RequestOptions | undefined): APIPromise<unknown>;
  /**
   * Revoke one token of a user.
   *
   * Answers 409 for reasons that are not documented. In the legacy dialect the id is left out
   * (`tokens.revoke(undefined, { user_id })`) and the user's one token is revoked.
   *
   * `DELETE /users/{user_id}/tokens/{token_id}`
   *
   * May be repeated: a repeat that answers 404 means that it is done.
   *
   * @param tokenID Identifier of the token.
   * @param params `user_id`.
   * @param options Settings of this call alone.
   */
  revoke(
    tokenID: string | undefined,
    params: AnacondaTokenRevokeParams,
    options?: RequestOptions | undefined,
  ): APIPromise<undefined>;
}

/** The reading calls of Anaconda's API. */
export interface AnacondaReadResources {
  readonly serviceAccounts: AnacondaServiceAccountsReadCalls;
  readonly users: AnacondaUsersReadCalls;
  readonly tokens: AnacondaTokensReadCalls;
}

/** All calls of Anaconda's API. */
export interface AnacondaResources extends AnacondaReadResources {
  readonly serviceAccounts: AnacondaServiceAccountsCalls;
  readonly users: AnacondaUsersCalls;
  readonly seats: AnacondaSeatsCalls;
  readonly tokens: AnacondaTokensCalls;
}

/** The reading calls under `serviceAccounts`, as plans: checked and written out, not sent. */
export interface AnacondaServiceAccountsReadPlans {
  /** The plan of {@link AnacondaServiceAccountsReadCalls.list}. */
  list(options?: RequestOptions | undefined): Promise<Plan>;
}

/** All calls under `serviceAccounts`, as plans: checked and written out, not sent. */
export interface AnacondaServiceAccountsPlans extends AnacondaServiceAccountsReadPlans {
  /** The plan of {@link AnacondaServiceAccountsCalls.create}. */
  create(params: AnacondaServiceAccountCreateParams, options?: RequestOptions | undefined): Promise<Plan>;
  /** The plan of {@link AnacondaServiceAccountsCalls.delete}. */
  delete(clientID: string, options?: RequestOptions | undefined): Promise<Plan>;
}

/** The reading calls under `users`, as plans: checked and written out, not sent. */
export interface AnacondaUsersReadPlans {
  /** The plan of {@link AnacondaUsersReadCalls.list}. */
  list(
    params?: AnacondaUserListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** All calls under `users`, as plans: checked and written out, not sent. */
export interface AnacondaUsersPlans extends AnacondaUsersReadPlans {
  /** The plan of {@link AnacondaUsersCalls.autoRegister}. */
  autoRegister(params: AnacondaAutoRegisterParams, options?: RequestOptions | undefined): Promise<Plan>;
  /** The plan of {@link AnacondaUsersCalls.add}. */
  add(params?: AnacondaUserAddParams | null | undefined, options?: RequestOptions | undefined): Promise<Plan>;
  /** The plan of {@link AnacondaUsersCalls.remove}. */
  remove(userID: string, options?: RequestOptions | undefined): Promise<Plan>;
}

/** All calls under `seats`, as plans: checked and written out, not sent. */
export interface AnacondaSeatsPlans {
  /** The plan of {@link AnacondaSeatsCalls.assign}. */
  assign(
    userID: string,
    params?: AnacondaSeatAssignParams | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link AnacondaSeatsCalls.revoke}. */
  revoke(userID: string, options?: RequestOptions | undefined): Promise<Plan>;
}

/** The reading calls under `tokens`, as plans: checked and written out, not sent. */
export interface AnacondaTokensReadPlans {
  /** The plan of {@link AnacondaTokensReadCalls.list}. */
  list(userID: string, options?: RequestOptions | undefined): Promise<Plan>;
}

/** All calls under `tokens`, as plans: checked and written out, not sent. */
export interface AnacondaTokensPlans extends AnacondaTokensReadPlans {
  /** The plan of {@link AnacondaTokensCalls.create}. */
  create(
    userID: string,
    params: AnacondaTokenCreateParams,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link AnacondaTokensCalls.update}. */
  update(
    userID: string,
    params: AnacondaTokenUpdateParams,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link AnacondaTokensCalls.sync}. */
  sync(userID: string, options?: RequestOptions | undefined): Promise<Plan>;
  /** The plan of {@link AnacondaTokensCalls.revoke}. */
  revoke(
    tokenID: string | undefined,
    params: AnacondaTokenRevokeParams,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls of Anaconda's API, as plans: checked and written out, not sent. */
export interface AnacondaReadPlans {
  readonly serviceAccounts: AnacondaServiceAccountsReadPlans;
  readonly users: AnacondaUsersReadPlans;
  readonly tokens: AnacondaTokensReadPlans;
}

/** All calls of Anaconda's API, as plans: checked and written out, not sent. */
export interface AnacondaPlans extends AnacondaReadPlans {
  readonly serviceAccounts: AnacondaServiceAccountsPlans;
  readonly users: AnacondaUsersPlans;
  readonly seats: AnacondaSeatsPlans;
  readonly tokens: AnacondaTokensPlans;
}
