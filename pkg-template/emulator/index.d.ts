import type { AnacondaFace, AnacondaOptions, AnacondaState } from "./types/anaconda.js";
import type {
  ComplianceSettings,
  ExternalKey,
  FederationIssuer,
  FederationRule,
  FederationRuleWorkspace,
  RateLimit,
  RBACGroup,
  RBACGroupMember,
  RBACRole,
  RBACRolePermission,
  ServiceAccount,
  ServiceAccountWorkspaceMember,
  SpendLimit,
  SpendLimitIncreaseRequest,
  WorkspaceRateLimit,
} from "./types/enterprise.js";
import type { APIKey, Invite, Organization, User, Workspace, WorkspaceMember } from "./types/organization.js";

export * from "./types/anaconda.js";
export * from "./types/enterprise.js";
export * from "./types/organization.js";

/**
 * A stateful double of both organization APIs for tests and demonstrations: the Anthropic Admin API
 * over one invented organization, at the root, and the 13 operations of Anaconda's API with its token
 * endpoint over another one, under `/anaconda`; faults on demand.
 *
 * The organization at the root answers Console's calls and Claude Enterprise's alike. Its reports and
 * analytics follow from the seed and from who and what was there at the time: the same question has
 * the same answer, parts add up to their total, and nothing is told of the future or of what the
 * services do not know yet. Models and prices are invented.
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
   * begin with `sk-ant-api03-`, as inference keys do. What comes as `x-api-key` or begins with
   * `sk-ant-` is a key, any other bearer token is an OAuth token.
   */
  keys?: readonly string[] | undefined;
  /**
   * The only OAuth tokens accepted, besides what `keys` lists. Default: any, unless `keys` is given.
   * Service accounts and federation take OAuth tokens only; keys get 403 there.
   */
  tokens?: readonly (string | OAuthToken)[] | undefined;
  externalKeys?: ExternalKeyOptions | undefined;
  anaconda?: AnacondaOptions | undefined;
}

export interface OAuthToken {
  token: string;
  /**
   * Whose it is: what is made with it says so. Default: the oldest admin's. One of a service account
   * (`svac_`) is a workload's and cannot give the role `admin` to service accounts.
   */
  actor_id?: string | undefined;
}

/** What the world around external keys makes of them. */
export interface ExternalKeyOptions {
  /** Ids, display names, key ARNs or key names: these fail their validation. */
  failing?: readonly string[] | undefined;
  /**
   * Ids in the workspace policy: no other key can be given to a workspace, and these can be neither
   * deleted nor reconfigured. Default: there is no policy.
   */
  inWorkspacePolicy?: readonly string[] | undefined;
}

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
  /**
   * From 5 on the newest one is archived. Default: from 10 members on one for every 25, 3 at least
   * and 20 at most; else 0.
   */
  serviceAccounts?: number | undefined;
  /** Federation issuers. Default: 2 from 10 members on, where there are service accounts; else 0. */
  issuers?: number | undefined;
  /**
   * Federation rules; every fifth is archived. Default: one for each service account, 6 at most,
   * where there are issuers; else 0.
   */
  rules?: number | undefined;
  /**
   * The first one is attached to an archived workspace, where there is one. Default: 2 from 10
   * members and 4 workspaces on; else 0.
   */
  externalKeys?: number | undefined;
  /**
   * RBAC groups; every third comes from the identity provider (`scim`). Default: from 10 members on
   * one for every 20, 3 at least and 12 at most; else 0.
   */
  groups?: number | undefined;
  /** RBAC roles with their permissions, built-in ones first. Default: 4 where there are groups; else 0. */
  roles?: number | undefined;
  /** The organization's, then those of groups and members in turn. Default: 4 from 10 members on; else 0. */
  spendLimits?: number | undefined;
  /**
   * Spend limit increase requests: of four, two are pending, and one each approved and denied.
   * Default: from 10 members on one for every 8, 30 at most; else 0.
   */
  increaseRequests?: number | undefined;
}

/** `null` stands for "no limit". */
export interface Limits {
  /** Workspaces that are not archived, the default one not counted. Default 100. */
  workspaces?: number | null | undefined;
  /** Requests in any 60 seconds of the emulator's clock. Default 100. */
  perMinute?: number | null | undefined;
  /** Invite creations in any hour of the emulator's clock. Default 1,200. */
  invitesPerHour?: number | null | undefined;
  /** Requests about spend limits in any 60 seconds of the emulator's clock. Default 60. */
  spendLimitsPerMinute?: number | null | undefined;
  /** Requests for activity analytics in any 60 seconds of the emulator's clock. Default 60. */
  analyticsPerMinute?: number | null | undefined;
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
  serviceAccounts?: readonly ServiceAccount[] | undefined;
  /** Implicit rows are passed over. */
  serviceAccountWorkspaceMembers?: readonly ServiceAccountWorkspaceMember[] | undefined;
  federationIssuers?: readonly FederationIssuer[] | undefined;
  federationRules?: readonly FederationRule[] | undefined;
  /**
   * Since when and by whom: rows beyond `workspace_ids` of the rules are refused, missing ones are as
   * old as their rule.
   */
  federationRuleWorkspaces?: readonly FederationRuleWorkspace[] | undefined;
  /** `attachment` is worked out. */
  externalKeys?: readonly (Omit<ExternalKey, "attachment"> & Partial<ExternalKey>)[] | undefined;
  /** In the order of lists. Default: eight entries, one for each surface and three model groups. */
  rateLimits?: readonly RateLimit[] | undefined;
  /** Values with the source `organization` are passed over. Needs `rateLimits`. */
  workspaceRateLimits?: readonly WorkspaceRateLimit[] | undefined;
  /** Default: disabled. */
  complianceSettings?: ComplianceSettings | undefined;
  rbacGroups?: readonly RBACGroup[] | undefined;
  /** `email` is worked out. */
  rbacGroupMembers?: readonly (Omit<RBACGroupMember, "email"> & Partial<RBACGroupMember>)[] | undefined;
  rbacRoles?: readonly RBACRole[] | undefined;
  rbacRolePermissions?: readonly RBACRolePermission[] | undefined;
  /**
   * What effective limits are worked out from: those of a member, of their groups (the one that
   * allows the most) and of the organization, in this order. Other scopes bind nobody here.
   */
  spendLimits?: readonly SpendLimit[] | undefined;
  /** Those of former members are never listed. */
  increaseRequests?: readonly SpendLimitIncreaseRequest[] | undefined;
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
  // The following are absent where there is nothing of their kind.
  serviceAccounts?: ServiceAccount[];
  /** Explicit ones only. */
  serviceAccountWorkspaceMembers?: ServiceAccountWorkspaceMember[];
  federationIssuers?: FederationIssuer[];
  federationRules?: FederationRule[];
  federationRuleWorkspaces?: FederationRuleWorkspace[];
  externalKeys?: ExternalKey[];
  /** Where they were given, or a workspace has limits of its own. */
  rateLimits?: RateLimit[];
  /** Limits of the workspaces' own only. */
  workspaceRateLimits?: WorkspaceRateLimit[];
  /** Where they were given or are enabled. */
  complianceSettings?: ComplianceSettings;
  rbacGroups?: RBACGroup[];
  rbacGroupMembers?: RBACGroupMember[];
  rbacRoles?: RBACRole[];
  /** Those of a role in the reverse order of its list, as all lists are here. */
  rbacRolePermissions?: RBACRolePermission[];
  spendLimits?: SpendLimit[];
  increaseRequests?: SpendLimitIncreaseRequest[];
  /** Passed over in `fill`: it holds no secret and no token that another emulator could work with. */
  anaconda: AnacondaState;
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
  /**
   * `invite` and `spend_limit_request` (it was approved or denied) are Anthropic's.
   * `onboarding_notice` goes to the admins, once for each call.
   */
  kind: "invite" | "spend_limit_request" | "onboarding_notice" | "welcome" | "seat" | "token";
  /** By the emulator's clock, in milliseconds. */
  at: number;
}
