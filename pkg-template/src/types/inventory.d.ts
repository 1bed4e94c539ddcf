// The inventory: what an organization is made of, as a graph of plain data.

import type { AnacondaOrg, AnacondaOrgReadOnly, AnthropicAdmin, AnthropicAdminReadOnly } from "../index.js";
import type { Plan } from "./answers.js";
import type { AbortSignalLike } from "./options.js";
import type { PlaceChange, Snapshot } from "./roles.js";

/** A value of a property: never an object, but for `_rawData`. */
export type PropertyValue = string | number | boolean | null | readonly (string | number | boolean)[];

/** A thing in the graph, as JupiterOne's data model has it. Times are epoch milliseconds. */
export interface Entity {
  /** The provider's own id, as it is. */
  _key: string;
  /** Such as `anthropic_user`. */
  _type: string;
  /** Such as `User`. */
  _class: string;
  name: string;
  displayName: string;
  [property: string]: PropertyValue | readonly { name: string; rawData: object }[];
}

/** A directed edge. */
export interface Relationship {
  /** `<from>|<class in lower case>|<to>` */
  _key: string;
  /** Such as `anthropic_user_assigned_workspace`. */
  _type: string;
  /** In upper case, such as `ASSIGNED`. */
  _class: string;
  _fromEntityKey: string;
  _toEntityKey: string;
  displayName: string;
  [property: string]: string | number | boolean | null;
}

/** Why an edge has only one end. */
export type UnresolvedReason =
  | "member_not_in_organization"
  | "creator_removed"
  | "workspace_archived_not_listed"
  | "default_workspace_not_listed"
  | "not_permitted"
  | "not_listed";

/** An edge that is not in the graph because one of its ends is not. */
export interface Unresolved {
  /** The `_type` that the edge would have. */
  relationship: string;
  from: string;
  to: string;
  /** Which of the two is missing, and why. */
  missing: "from" | "to";
  reason: UnresolvedReason;
}

/** What may be read beside members, workspaces and keys. */
export type InventoryPart =
  | "invites"
  | "serviceAccounts"
  | "federation"
  | "groups"
  | "externalKeys"
  | "rateLimits"
  | "usage";

/** A call that failed for good. Never holds a credential. */
export interface FailedCall {
  /** Such as `workspaces.members.list`. */
  call: string;
  /** Of which object, where the call is about one. */
  target?: string;
  /** Of the answer; null where none came. */
  status: number | null;
  /** Of the error, such as `permission_denied`. */
  code: string;
  /** The server's own type and code, where it names them. */
  type?: string | null;
  errorCode?: string | null;
  requestId: string | null;
  message: string;
}

/** A row that does not fit the contract. It is in the graph with what it has, unless it has no id. */
export interface Misfit {
  call: string;
  target?: string;
  requestId: string | null;
  message: string;
  /** Whether there is nothing to go by: the row is not in the graph. */
  dropped: boolean;
}

/** One step of the collection. */
export interface StepReport {
  /** Such as `fetch-users`. */
  id: string;
  name: string;
  /**
   * `partial_success_due_to_dependency_failure`: it ran, but what it builds on is not whole. `disabled`: the credential
   * or the type of the organization does not allow it. `pending_evaluation`: not finished when the collection stopped.
   */
  status:
    | "success"
    | "failure"
    | "partial_success_due_to_dependency_failure"
    | "disabled"
    | "pending_evaluation";
  /** Of a disabled step. */
  reason?: "permission" | "organization_type" | "policy" | "not_supported";
  dependsOn: string[];
  declaredTypes: string[];
  partialTypes: string[];
  encounteredTypes: string[];
  encounteredTypeCounts: Record<string, number>;
  startTime: number | null;
  endTime: number | null;
  /** In milliseconds. */
  duration: number | null;
  /** Requests that were sent for it, repeats included. */
  requests: number;
  failedCalls: FailedCall[];
  misfits: Misfit[];
}

/** How far a collection has come. */
export interface CollectProgress {
  /** The step that something was read for. */
  step: string;
  /** Requests sent so far, and how many there will be in all as far as can be told now. */
  requests: number;
  estimatedRequests: number;
  /** Calls (pages) read and known to be left. */
  done: number;
  left: number;
  /** Rows read so far, by step. */
  rows: Record<string, number>;
  /** Milliseconds since the start, and probably left at the pace so far; null while that cannot be told. */
  elapsed: number;
  estimatedLeft: number | null;
}

/** One answer of a recorded run. Holds what the API told of the organization, never a credential. */
export interface RecordedResponse {
  call: string;
  /** What the call was about, such as the id of a workspace. */
  target?: string;
  status: number | null;
  requestId: string | null;
  /** When it was there. */
  at: number;
  /** The text of a good answer. */
  body?: string;
  /** Whether that was the last page of its list. */
  last?: boolean;
  /** Of a call that failed. */
  error?: { code: string; type?: string | null; errorCode?: string | null; message: string };
}

/** A recorded run: `JSON.stringify` it, keep it, and give it to `fromResponses`. */
export interface Recording {
  version: 1;
  kind: "rolecall-recording";
  baseURL: string;
  apiVersion: string;
  include: InventoryPart[];
  archived: boolean;
  defaultWorkspace: boolean;
  anaconda: string | null;
  startedAt: number;
  endedAt: number;
  responses: RecordedResponse[];
}

/** What a stopped collection goes on from. JSON-safe; holds what was read so far, never a credential. */
export interface CollectState {
  version: 1;
  kind: "rolecall-collection";
  [detail: string]: unknown;
}

/** Options of `collect`. */
export interface CollectOptions {
  /** What to read beside the organization, users, workspaces, their members and keys. Default `["invites"]`. */
  include?: readonly InventoryPart[] | "all" | undefined;
  /** Archived workspaces as well. Default true. */
  archived?: boolean | undefined;
  /** The default workspace as well. Default true. */
  defaultWorkspace?: boolean | undefined;
  /** How many calls may be under way at once. Default 8. */
  concurrency?: number | undefined;
  /** Stops before more requests than this are sent in this run, repeats included. */
  maxRequests?: number | undefined;
  /** Stops at that time (a `Date` or epoch milliseconds). */
  until?: Date | number | undefined;
  /** The `state` of an inventory that is not complete, or what `save` made of it. Failed calls are tried again. */
  resume?: CollectState | Uint8Array | Inventory | undefined;
  /** `true` keeps every answer in `inventory.recording`; a function or an array is given each. */
  record?: boolean | ((response: RecordedResponse) => void) | RecordedResponse[] | undefined;
  /** How many days back the usage report is asked (with `include: ["usage"]`). Default 90. */
  usageDays?: number | undefined;
  /** The second organization: its users, seats, tokens, groups and service accounts become part of the graph. */
  anaconda?: AnacondaOrg | AnacondaOrgReadOnly | undefined;
  onProgress?: ((event: CollectProgress) => void) | undefined;
  signal?: AbortSignalLike | undefined;
}

/** When a key, a person or a workspace was last used, as far as the usage report tells. */
export interface InferredUse {
  /** Start of the window that was asked, epoch milliseconds. */
  windowStart: number;
  windowEnd: number;
  /** By id: the start of the last day with any use. */
  apiKeys: Record<string, number>;
  accounts: Record<string, number>;
  serviceAccounts: Record<string, number>;
  workspaces: Record<string, number>;
}

/** An organization at one time. Its parts are made when they are asked for; nothing in it changes. */
export interface Inventory {
  /** The answer to `retrieve`, or null where it could not be read. */
  readonly organization: { id: string; name: string; type?: string } | null;
  /** Epoch milliseconds. Reading is no snapshot: what changed in between shows in `unresolved`. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** Whether everything that was asked for is there. */
  readonly complete: boolean;
  /** Why the collection ended early, or null where it did not. */
  readonly stopped: "maxRequests" | "until" | null;
  readonly steps: StepReport[];
  /** Types of entities and relationships of which some may be missing. */
  readonly partialTypes: string[];
  /** By `_type`, then `_key`. */
  entities(type?: string): Entity[];
  /** By `_key`. */
  relationships(type?: string): Relationship[];
  readonly unresolved: Unresolved[];
  /** How many there are of each `_type` of entity and relationship. */
  readonly counts: Record<string, number>;
  /** Times that could not be read and the like. */
  readonly warnings: string[];
  /** To go on from; null where nothing is left to do. */
  readonly state: CollectState | null;
  /** The wire objects, as the checks before a call and `roles.review` take them. */
  readonly snapshot: Snapshot;
  /** With `include: ["usage"]`. */
  readonly usage: InferredUse | null;
  /** With `include: ["rateLimits"]`: the rows of the organization and of its workspaces as they came. */
  readonly rateLimits: object[] | null;
  /** With `record: true`. */
  readonly recording: Recording | null;
}

/** How serious a finding is. */
export type Severity = "high" | "medium" | "low" | "info";

/** The rules of `findings`. */
export type FindingRule =
  | "key-old"
  | "key-never-expires"
  | "key-expired-active"
  | "key-creator-left"
  | "key-without-creator"
  | "key-organization-wide"
  | "key-in-default-workspace"
  | "key-in-archived-workspace"
  | "key-name-twice"
  | "key-unused"
  | "invite-privileged-pending"
  | "invite-expired"
  | "invite-stale"
  | "member-not-in-organization"
  | "many-admins"
  | "workspace-without-admin"
  | "workspace-unused"
  | "user-without-workspace"
  | "service-account-admin"
  | "federation-rule-open"
  | "token-of-removed-user"
  | "name-meaningless"
  | "tag-missing"
  | "role-review-due";

/** Something worth a second look, at the time `evaluatedAt`. */
export interface Finding {
  rule: FindingRule;
  severity: Severity;
  /** In a sentence. */
  title: string;
  /** Keys of the entities that it is about, the main one first. */
  entities: string[];
  /** The values that led to it. What was inferred from the usage report says so and names its window. */
  evidence: Record<string, PropertyValue>;
  /** What would mend it, where a call can. */
  repair?: Plan;
  /** `api`: the repair does it. `console`: only a person in the Console can. `decision`: somebody has to decide first. */
  done: "api" | "console" | "decision";
  /** For people: what to do. */
  advice: string;
  evaluatedAt: number;
}

/** What counts as old, stale, many. Days are days of 24 hours. */
export interface Thresholds {
  /** An active key is old (`key-old`), at twice that age seriously so. Default 90. */
  keyAgeDays?: number | undefined;
  /** Default 30; without the usage report nothing is said of unused keys. */
  keyUnusedDays?: number | undefined;
  /** A pending invite is stale. Default 14. */
  inviteStaleDays?: number | undefined;
  /** Share of admins that is many, from 0 to 1, once there are at least three. Default 0.2. */
  adminShare?: number | undefined;
  /** A new workspace may be empty for so long. Default 30. */
  workspaceUnusedDays?: number | undefined;
  /** How long a review of roles lasts. Default 90. */
  roleReviewDays?: number | undefined;
  /** When roles were last reviewed: a `Date`, RFC 3339 text or epoch milliseconds. */
  lastRoleReview?: Date | string | number | null | undefined;
  /** Tags that every workspace must have. Default none. */
  requiredTags?: readonly string[] | undefined;
  /** Names, in lower case, that say nothing; replaces the built-in list. */
  meaninglessNames?: readonly string[] | undefined;
}

/** Options of `findings`. */
export interface FindingsOptions {
  /** The time to judge by, as a `Date` or epoch milliseconds: the same question has the same answer. */
  now: Date | number;
  thresholds?: Thresholds | undefined;
  /** Only these. Default all. */
  rules?: readonly FindingRule[] | undefined;
}

/** What became of one repair. */
export interface RepairOutcome {
  rule: FindingRule;
  entities: string[];
  plan: Plan;
  outcome: "done" | "declined" | "failed" | "uncertain" | "not_attempted";
  status?: number;
  code?: string;
  requestId?: string;
  message?: string;
}

/** Report of `applyRepairs`. */
export interface RepairReport {
  version: 1;
  kind: "repairs";
  repairs: RepairOutcome[];
  /** Findings without a repair, by what they need instead. */
  left: { rule: FindingRule; entities: string[]; done: "console" | "decision" }[];
  complete: boolean;
}

/** Options of `applyRepairs`. */
export interface RepairOptions {
  /** Asked before each; only `true` lets it be carried out. */
  confirm: (plan: Plan, finding: Finding) => boolean | Promise<boolean>;
  /** More repairs that take something away than this are refused before the first. Default 10. */
  limits?: { removals?: number | undefined } | undefined;
  /** Exactly how many removals are meant, where they are more than the limit. */
  confirmRemovals?: number | undefined;
  /** Told of each repair, before and after it. */
  journal?: ((entry: RepairOutcome & { at: number; phase: "before" | "after" }) => void | Promise<void>) | undefined;
  signal?: AbortSignalLike | undefined;
}

/** One property that is not what it was; `before` or `after` is missing where there was none. */
export interface PropertyChange {
  property: string;
  before?: PropertyValue;
  after?: PropertyValue;
}

/** Something that is in both inventories and not the same. */
export interface Changed {
  _key: string;
  _type: string;
  properties: PropertyChange[];
}

/** What somebody can do now and could not before, or the other way round. */
export interface AccessChange {
  /** The key of the user. */
  user: string;
  email: string | null;
  places: PlaceChange[];
}

/** What changed between two inventories. */
export interface Diff {
  added: { entities: Entity[]; relationships: Relationship[] };
  removed: { entities: Entity[]; relationships: Relationship[] };
  changed: { entities: Changed[]; relationships: Changed[] };
  /** Who gained access to what and who lost it, by the rules of roles. `unknown`: where nobody can say. */
  access: { gained: AccessChange[]; lost: AccessChange[]; unknown: AccessChange[] };
  /** Types that are partial in one of the two: nothing is said of them. */
  leftOut: string[];
}

/** Formats of `exportAs`. */
export type ExportFormat =
  | "jupiterone"
  | "cypher"
  | "neo4j-csv"
  | "mermaid"
  | "graphml"
  | "csv"
  | "ndjson"
  | "dot"
  | "jgf";

/** A file of an export that is several. */
export interface ExportFile {
  name: string;
  chunks: AsyncIterable<string>;
}

/** Options of `exportAs`. */
export interface ExportOptions {
  /** Only these types of entities, and the relationships between them. */
  types?: readonly string[] | undefined;
  /** `mermaid`: the most edges; what is left out is counted in the picture. Default 500. */
  maxEdges?: number | undefined;
  /** `mermaid`: the longest text. Default 50,000. */
  maxText?: number | undefined;
  /** `mermaid`: one node for all of a type beyond this many of it. Default 200 nodes in all. */
  maxNodes?: number | undefined;
  /** `mermaid`: `auto` groups where it would not fit. */
  group?: "auto" | "always" | "never" | undefined;
  /** `cypher`: the run tag `lastupdated`. Default the end of the collection in seconds. */
  lastUpdated?: number | undefined;
}

/** Options of `loadIntoJupiterOne`. */
export interface JupiterOneOptions {
  accountId: string;
  /** The API key of JupiterOne; goes into one header and nowhere else. */
  apiKey: string;
  /** Default `https://api.us.jupiterone.io`. */
  baseURL?: string | undefined;
  /** Default `anthropic:<organization id>`; the same for every run, or the earlier ones stay. */
  scope?: string | undefined;
  /** DIFF deletes what is missing from the upload, so partial data is refused unless its types are sent along. */
  allowPartial?: boolean | undefined;
  fetch?: typeof fetch | undefined;
  onProgress?: ((event: { stage: string; uploaded: number; total: number }) => void) | undefined;
  signal?: AbortSignalLike | undefined;
}
