/**
 * A stateful double of both organization APIs for tests and demonstrations: 22 endpoints of the
 * Anthropic Admin API over one invented Console organization, at the root, and the 13 operations of
 * Anaconda's API with its token endpoint over another one, under `/anaconda`; faults on demand.
 *
 * @example
 * const emulator = createEmulator({ fill: { members: 25, workspaces: 3 } });
 * const admin = new AnthropicAdmin({ apiKey: "sk-ant-admin01-test", fetch: emulator.fetch });
 * emulator.faults.next({ match: { method: "POST" }, reset: "after" });
 *
 * @example
 * const { url, anacondaURL, close } = await emulator.listen();
 * const { orgId, clientId, clientSecret } = emulator.anaconda;
 * const org = new AnacondaOrg({
 *   orgId, clientId, clientSecret,
 *   baseURL: `${anacondaURL}/api/v1`,
 *   tokenURL: `${anacondaURL}/api/iam/token`,
 * });
 */
export function createEmulator(options?: EmulatorOptions): Emulator;

export interface EmulatorOptions {
  /** Everything invented (ids, names, ages) follows from it. Default 1. */
  seed?: number | undefined;
  /** The time source in milliseconds. Default `Date.now`. */
  now?: (() => number) | undefined;
  /**
   * Numbers for an invented organization, or a whole organization. Default: one member, an admin,
   * and the default workspace.
   */
  fill?: Counts | Data | undefined;
  limits?: Limits | undefined;
  /**
   * The only credentials accepted, as `x-api-key` or as bearer token. Default: any that does not
   * begin with `sk-ant-api03-`, as inference keys do.
   */
  keys?: readonly string[] | undefined;
  anaconda?: AnacondaOptions | undefined;
}

/** The organization under `/anaconda`. Addresses are compared without regard to case. */
export interface AnacondaOptions {
  /** The slug. Paths take it and the UUID that answers show. Default `"acme"`. */
  orgId?: string | undefined;
  /** Who gets a token by password. Default `admin@example.org` with the password `s&cret=1`. */
  admin?: { username: string; password: string } | undefined;
  /**
   * Default: one, `0f6c1a52-7d1e-4b90-9a35-2b1f6a40c7de` with the secret `not-a-real+secret`.
   */
  serviceAccounts?: readonly { name: string; client_id: string; client_secret: string }[] | undefined;
  /** Seats of the subscription. Default 40. */
  seats?: number | undefined;
  /** Who is there from the start; text is an address. Default: the admin, who holds no seat. */
  members?: readonly (string | AnacondaMember)[] | undefined;
  /** Addresses with an account elsewhere: automatic registration does not take them. */
  accounts?: readonly string[] | undefined;
  /** Addresses that are accepted for automatic registration and never appear. */
  failLate?: readonly string[] | undefined;
  /** Addresses that automatic registration puts into neither list. */
  unmentioned?: readonly string[] | undefined;
  /**
   * Milliseconds of the emulator's clock from being accepted to being a user. Default 0: there with
   * the next request.
   */
  onboardingDelay?: number | undefined;
  /** Users, by id or address, whose removal or token revocation is a conflict (409); tokens also by their id. */
  conflicts?:
    | { removeUser?: readonly string[] | undefined; revokeToken?: readonly string[] | undefined }
    | undefined;
  /** RFC 3339. Default: midnight (UTC) a year from now. */
  subscriptionEndsAt?: string | undefined;
  /** The shape of the list of service accounts; `"object"` shows the first one only. Default `"items"`. */
  listShape?: "items" | "array" | "object" | undefined;
  /**
   * Whether the forms of the older page are taken under `/anaconda/api/v1`, too: `DELETE …/token`,
   * `PATCH …/token` without a body, `user_emails` as one string. Default true. The older paths, which
   * have no prefix (`/anaconda/organizations/…`), always take them, and know no lists of users and tokens.
   */
  olderForms?: boolean | undefined;
  /** Seconds an access token lives. Default 900. */
  tokenLife?: number | undefined;
  /**
   * Invented people in addition to `members`: ordinary ones, most of them with a seat and a token as
   * far as the seats go, and managed users without an address.
   */
  fill?: { members?: number | undefined; managed?: number | undefined } | undefined;
}

export interface AnacondaMember {
  id?: string | undefined;
  /** Without one it is a managed user. */
  email?: string | null | undefined;
  first_name?: string | null | undefined;
  last_name?: string | null | undefined;
  /** Default `"member"`. */
  role?: AnacondaRole | undefined;
  /** Default false. */
  seat?: boolean | undefined;
  /** RFC 3339. Without it there is no token. */
  tokenExpiresAt?: string | null | undefined;
  /** Names. */
  groups?: readonly string[] | undefined;
}

export type AnacondaRole = "member" | "admin" | "billing_manager";

export interface Counts {
  /** The first one is an admin; a few more admins and billing members follow with size. Default 1. */
  members?: number | undefined;
  /** Ordinary open workspaces; from 4 on there is an archived one in addition, from 12 on two. Default 0. */
  workspaces?: number | undefined;
  /** Default 0. */
  keys?: number | undefined;
  /** Pending (some older than 14 days), expired and accepted ones. Default 0. */
  invites?: number | undefined;
  /** Workspace roles assigned by hand, over all open workspaces. Default 0. */
  memberships?: number | undefined;
}

/** `null` stands for "no limit". */
export interface Limits {
  /** Workspaces that are not archived, the default one not counted. Default 100. */
  workspaces?: number | null | undefined;
  /** Requests in any 60 seconds of the emulator's clock. Default 100. */
  perMinute?: number | null | undefined;
  /** Invite creations in any hour of the emulator's clock. Default 1,200. */
  invitesPerHour?: number | null | undefined;
}

/**
 * A whole organization in wire objects, each list newest first. What `state()` gives can be the
 * `fill` of another emulator.
 */
export interface Data {
  organization?: Organization | undefined;
  /** Which of `workspaces` is the default one. Without it one is made. */
  defaultWorkspaceId?: string | undefined;
  users?: readonly User[] | undefined;
  invites?: readonly Invite[] | undefined;
  workspaces?: readonly Workspace[] | undefined;
  /** Roles assigned by hand. Rows with `assigned: false` or `workspace_billing` are inherited and passed over. */
  workspaceMembers?: readonly WorkspaceMember[] | undefined;
  apiKeys?: readonly APIKey[] | undefined;
}

/** Everything there is, as it stands at this moment of the emulator's clock. */
export interface State {
  organization: Organization;
  defaultWorkspaceId: string;
  users: User[];
  /** Withdrawn ones included, with status `deleted`. */
  invites: Invite[];
  /** The default workspace and archived ones included. */
  workspaces: Workspace[];
  /** Roles assigned by hand only; inherited ones follow from the organization roles. */
  workspaceMembers: WorkspaceMember[];
  apiKeys: APIKey[];
  /** Passed over in `fill`: it holds no secret and no token that another emulator could work with. */
  anaconda: AnacondaState;
}

export interface AnacondaState {
  orgId: string;
  orgUUID: string;
  /** In the order they came. Seat holders have a product code in `subscriptions`. */
  users: {
    id: string;
    email: string | null;
    first_name: string | null;
    last_name: string | null;
    role: AnacondaRole;
    subscriptions: string[];
    /** Names. */
    groups: string[];
  }[];
  /** Accepted for automatic registration and not there yet; `readyAt` by the emulator's clock. */
  onboarding: { email: string; readyAt: number }[];
  /** Each of those under way keeps a seat. */
  seats: { total: number; available: number };
  tokens: {
    id: string;
    user_id: string;
    expires_at: string;
    expiration_tolerance_months: number;
    /** `expired` counts the months of tolerance. */
    status: "active" | "expired" | "revoked";
  }[];
  serviceAccounts: { name: string; client_id: string; org_id: string }[];
  subscription: { product: string; endsAt: string };
}

/** The type of the global `fetch` where the libraries in use have one. */
export type GlobalFetch = typeof globalThis extends { fetch: infer Fetch }
  ? Fetch
  : (input: unknown, init?: unknown) => Promise<unknown>;

export interface Emulator {
  /**
   * The emulator in the form of `fetch`: real `Response` objects, aborts with the signal's reason.
   * The host is not looked at. Works wherever `Request` and `Response` exist.
   */
  readonly fetch: GlobalFetch;
  /**
   * Serves the same organization on 127.0.0.1; port 0 (the default) takes a free one. Needs a
   * runtime with `node:http`. A page in a browser is let in when it sends
   * `anthropic-dangerous-direct-browser-access: true`; under `/anaconda` none is.
   */
  listen(port?: number): Promise<Listening>;
  readonly faults: Faults;
  /** Every request that arrived, faulted or not, oldest first; preflights of browsers excepted. */
  readonly requests: RecordedRequest[];
  /** Mail the services would have sent. */
  readonly outbox: Mail[];
  /** What a client of the organization under `/anaconda` is set up with. */
  readonly anaconda: AnacondaFace;
  /** A deep copy. */
  state(): State;
  /** Lets time pass on the emulator's clock: invites, keys and access tokens expire, rate windows empty. */
  advance(milliseconds: number): void;
}

export interface AnacondaFace {
  readonly orgId: string;
  readonly orgUUID: string;
  /** Of the first service account; undefined when there is none. */
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly username: string;
  readonly password: string;
  /**
   * Moves the subscription's end, by twelve months when no date-time is given, and says where to.
   * Users' tokens keep their ends: that is what the renewal of a token is for.
   */
  renewSubscription(endsAt?: string): string;
}

export interface Listening {
  /** For `baseURL`: scheme, host and port, no slash at the end. */
  url: string;
  /** `url` and `/anaconda`. */
  anacondaURL: string;
  /** Ends at once; open connections are cut. */
  close(): Promise<void>;
}

export interface Faults {
  /** Applies the rule to the next matching request, or the next `times` ones. */
  next(rule: FaultRule): void;
  /** Applies the rule to every matching request (at most `times` of them) until `clear()`. */
  always(rule: FaultRule): void;
  clear(): void;
}

/**
 * What goes wrong. One rule at most is applied to a request: the first that matches, `next` rules
 * before `always` rules.
 *
 * Without `status` the service does its work and the rule bends the answer. With `status` it does
 * not: the rule makes the answer. `reset` decides for itself.
 */
export interface FaultRule {
  /** Default: every request. */
  match?:
    | {
        /** In any case of letters. */
        method?: string | undefined;
        /** The whole path without the query; in a string `*` stands for any run of characters. */
        path?: string | RegExp | undefined;
      }
    | undefined;
  times?: number | undefined;
  /** 200 to 599. Without `body`, a status from 400 on gives the JSON error that goes with it, a lower one an empty body. */
  status?: number | undefined;
  /**
   * Strings and bytes are sent as they are (as `text/html` when they begin with `<`), anything else
   * as JSON.
   */
  body?: unknown;
  /** Replace or add headers of the answer; null takes one away. */
  headers?: Record<string, string | null> | undefined;
  /** Milliseconds of real time before the answer. The service has done its work by then. */
  delay?: number | undefined;
  /** The connection dies before or after the service has done its work. */
  reset?: "before" | "after" | undefined;
  /**
   * The work is done but nothing comes (`headers`), or headers and half of the body, or its first
   * `truncate` bytes (`body`), until the caller gives up.
   */
  stall?: "headers" | "body" | undefined;
  /** Only so many bytes of the body, then a clean end. */
  truncate?: number | undefined;
}

export interface RecordedRequest {
  /** By the emulator's clock, in milliseconds. */
  at: number;
  method: string;
  /** As sent, percent-encoding included. */
  path: string;
  /** As sent, without the question mark. */
  query: string;
  /** Lower-case names; the values of credential headers are `"[redacted]"`. */
  headers: Record<string, string>;
  credential: "api_key" | "bearer" | null;
  /**
   * Parsed JSON, else text, else null. Of a token request an object with the form's fields, password
   * and secret being `"[redacted]"`.
   */
  body: unknown;
  /** Null where no status was sent: a reset, a stall before the headers, or a wait given up. */
  status: number | null;
  requestId: string;
  /** The rule applied to it, if any. */
  fault?: FaultRule;
}

export interface Mail {
  to: string;
  subject: string;
  /** `invite` is Anthropic's. `onboarding_notice` goes to the admins, once for each call. */
  kind: "invite" | "onboarding_notice" | "welcome" | "seat" | "token";
  /** By the emulator's clock, in milliseconds. */
  at: number;
}

export interface Organization {
  id: string;
  type: "organization";
  name: string;
}

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

export interface User {
  id: string;
  type: "user";
  email: string;
  name: string;
  role: OrganizationRole;
  added_at: string;
}

export interface Invite {
  id: string;
  type: "invite";
  email: string;
  role: OrganizationRole;
  status: "pending" | "accepted" | "expired" | "deleted";
  invited_at: string;
  expires_at: string;
  accepted_at: string | null;
  rbac_group_ids: string[];
}

export type Geo = "global" | "us";

export interface Workspace {
  id: string;
  type: "workspace";
  name: string;
  created_at: string;
  archived_at: string | null;
  display_color: string;
  compartment_id: string;
  data_residency: {
    workspace_geo: "us";
    allowed_inference_geos: Geo[] | "unrestricted";
    default_inference_geo: Geo;
  };
  external_key_id: string | null;
  user_profile_id: string | null;
  tags: Record<string, string>;
}

export type WorkspaceRole =
  | "workspace_user"
  | "workspace_developer"
  | "workspace_restricted_developer"
  | "workspace_admin"
  | "workspace_billing";

export interface WorkspaceMember {
  type: "workspace_member";
  user_id: string;
  workspace_id: string;
  workspace_role: WorkspaceRole;
  /** Ours, read from `fill` only: false marks a row as inherited. */
  assigned?: boolean;
}

export interface APIKey {
  id: string;
  type: "api_key";
  name: string;
  status: "active" | "inactive" | "archived" | "expired";
  created_at: string;
  expires_at: string | null;
  partial_key_hint: string | null;
  created_by: { id: string; type: "user" | "service_account" } | null;
  principal:
    | { type: "user_actor"; user_id: string }
    | { type: "service_account_actor"; service_account_id: string }
    | null;
  scope: { type: "organization" } | { type: "workspace"; workspace_id: string };
}
