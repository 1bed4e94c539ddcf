/**
 * A stateful double of the organization API for tests and demonstrations: 22 endpoints of the
 * Anthropic Admin API over one invented Console organization, with faults on demand.
 *
 * @example
 * const emulator = createEmulator({ fill: { members: 25, workspaces: 3 } });
 * const admin = new AnthropicAdmin({ apiKey: "sk-ant-admin01-test", fetch: emulator.fetch });
 * emulator.faults.next({ match: { method: "POST" }, reset: "after" });
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
  /** Reserved: the paths under `/anaconda` answer 404 for now. */
  anaconda?: object | undefined;
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
   * `anthropic-dangerous-direct-browser-access: true`.
   */
  listen(port?: number): Promise<Listening>;
  readonly faults: Faults;
  /** Every request that arrived, faulted or not, oldest first; preflights of browsers excepted. */
  readonly requests: RecordedRequest[];
  /** Mail the service would have sent. */
  readonly outbox: Mail[];
  /** A deep copy. */
  state(): State;
  /** Lets time pass on the emulator's clock: invites and keys expire, rate windows empty. */
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
  /** Parsed JSON, else text, else null. */
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
  kind: "invite";
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
