// The inventory: what an organization is made of, as a graph of plain data.

import type { AnacondaOrg, AnacondaOrgReadOnly } from "../index.js";
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
  /** Requests sent so far, by earlier runs as well, and how many there will be in all as far as can be told now. */
  requests: number;
  estimatedRequests: number;
  /** Calls (pages) read and known to be left. */
  done: number;
  left: number;
  /** Rows read so far, by step. */
  rows: Record<string, number>;
  /** Milliseconds since this run began, and probably left at the pace so far; null while that cannot be told. */
  elapsed: number;
  estimatedLeft: number | null;
}

/** One answer of a recorded run. Holds what the API told of the organization, never a credential. */
export interface RecordedResponse {
  /** Such as `workspaces.members.list`; calls of the second API begin with `anaconda.`. */
  call: string;
  /** What the call was about, such as the id of a workspace; `default` for the list that has the default workspace. */
  target?: string;
  status: number | null;
  requestId: string | null;
  /** When the call began, and when the answer was there. */
  began: number;
  at: number;
  /** Requests that it took, repeats included. */
  requests: number;
  /** The organization as the headers of the answer name it. */
  organizationId?: string;
  /** The text of a good answer. */
  body?: string;
  /** Whether that was the last page of its list. */
  last?: boolean;
  /** Where the answer differs from what is documented. */
  issues?: { path: (string | number)[]; message: string }[];
  /** Of a list that cannot be gone on with. */
  broken?: "contract_mismatch" | "repeated_cursor";
  /** Of a call that failed; with a reason where it always will. */
  error?: {
    code: string;
    message: string;
    type?: string;
    errorCode?: string;
    reason?: "permission" | "organization_type" | "policy" | "not_supported";
  };
}

/**
 * A recorded run: `JSON.stringify` it, keep it, and give it to `fromResponses`. Of a collection that went on from a state it
 * holds what this run read; an array given as `record` to each of the runs holds everything.
 */
export interface Recording {
  version: 1;
  kind: "rolecall-recording";
  baseURL: string;
  apiVersion: string;
  include: InventoryPart[];
  archived: boolean;
  defaultWorkspace: boolean;
  usageDays: number;
  anaconda: string | null;
  startedAt: number;
  endedAt: number;
  stopped: "maxRequests" | "until" | null;
  responses: RecordedResponse[];
}

/** What a stopped collection goes on from. JSON-safe; holds what was read so far, never a credential. */
export interface CollectState {
  version: 1;
  kind: "rolecall-collection";
  /** The address of the organization that it is of. */
  baseURL: string;
  /** Calls that are known to be left; those that failed are tried again beside them. */
  left: number;
  /** The graph so far and the work that is left, with the cursors of lists. */
  data: string;
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
  /**
   * Stops before more requests than this are sent in this run, repeats included. Requests for access tokens do not count.
   */
  maxRequests?: number | undefined;
  /** Stops at that time (a `Date` or epoch milliseconds); calls that are under way are ended and made again later. */
  until?: Date | number | undefined;
  /**
   * The `state` of an inventory or of an aborted collection, what `save` made of the inventory, or the inventory itself.
   * What was asked for is asked for again. Failed calls are tried again.
   */
  resume?: CollectState | Uint8Array | Inventory | undefined;
  /** `true` keeps every answer in `inventory.recording`; a function or an array is given each as it comes. */
  record?: boolean | ((response: RecordedResponse) => void) | RecordedResponse[] | undefined;
  /** How many days back the usage report is asked (with `include: ["usage"]`). Default 90. */
  usageDays?: number | undefined;
  /** The second organization: its users, seats, tokens, groups and service accounts become part of the graph. */
  anaconda?: AnacondaOrg | AnacondaOrgReadOnly | undefined;
  onProgress?: ((event: CollectProgress) => void) | undefined;
  /** Rejects with an `APIUserAbortError` whose `state`, not enumerable, `resume` goes on from. */
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
  /** Whether everything that was asked for is there; what the credential does not allow to be read does not count. */
  readonly complete: boolean;
  /** Why the collection ended early, or null where it did not. */
  readonly stopped: "maxRequests" | "until" | null;
  readonly steps: StepReport[];
  /** Types of entities and relationships of which some may be missing. */
  readonly partialTypes: string[];
  /** By `_type`, then `_key`. `rawData`: with the object of the API, as `_rawData`. */
  entities(type?: string, options?: { rawData?: boolean | undefined } | undefined): Entity[];
  /** By `_key`. */
  relationships(type?: string): Relationship[];
  readonly unresolved: Unresolved[];
  /** How many there are of each `_type` of entity and relationship. */
  readonly counts: Record<string, number>;
  /** Times that could not be read and the like. */
  readonly warnings: string[];
  /** To go on from; null where nothing is left to do, and of an inventory that was made of responses. */
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

/** What `findings` looks for, in words. */
export interface RuleText {
  /** Heads the findings of the rule. */
  title: string;
  /** Why anybody should care. */
  why: string;
  /** What is to be done. */
  fix: string;
}

/** Findings for a build that passes or fails. */
export interface FindingsReport {
  version: 1;
  kind: "findings";
  counts: Record<Severity, number>;
  failOn: Severity;
  /** Whether there is any as serious as `failOn`, or more so. */
  failed: boolean;
  findings: Finding[];
}

/** A log in SARIF 2.1.0, as far as `toSARIF` writes it. */
export interface SARIFLog {
  $schema: string;
  version: "2.1.0";
  runs: {
    tool: {
      driver: {
        name: string;
        version: string;
        rules: {
          id: string;
          shortDescription: { text: string };
          fullDescription: { text: string };
          help: { text: string };
        }[];
      };
    };
    automationDetails?: { id: string };
    invocations?: {
      executionSuccessful: boolean;
      startTimeUtc: string;
      endTimeUtc: string;
      toolExecutionNotifications?: { level: "warning"; message: { text: string } }[];
    }[];
    results: {
      ruleId: string;
      ruleIndex?: number;
      level: "error" | "warning" | "note";
      message: { text: string };
      /** An organization has no files: keys of entities, with their names where the inventory was given. */
      locations: { logicalLocations: { fullyQualifiedName: string; name?: string; kind?: string }[] }[];
      partialFingerprints: Record<string, string>;
      properties: Record<string, unknown>;
    }[];
  }[];
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
  /** Whether every repair came to an end, declined ones included. */
  complete: boolean;
  /** Why nothing more was sent, where the run ended early. */
  stopped?: string;
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
  journal?:
    | ((entry: RepairOutcome & { at: number; phase: "before" | "after" }) => void | Promise<void>)
    | undefined;
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

/**
 * Formats of `exportAs` that are one text.
 *
 * - `jupiterone`: the body for JupiterOne's synchronization API, with the `partialDatasets` for its end beside it.
 * - `cypher`: statements for Neo4j in the words of Cartography, whose queries run on it. They may be run again.
 * - `mermaid`: a flowchart within the limits of the renderer; a large organization is grouped.
 * - `graphml`: for yEd, Gephi and NetworkX. `dot`: for Graphviz. `jgf`: JSON Graph Format, version 2.
 * - `ndjson`: one entity or relationship a line, entities first.
 *
 * In the words of Cartography, members, workspaces and keys have its labels, edges and property names, with the texts
 * of the API for times, and beside them what Cartography does not keep: expiry, scope, hint, creator and principal of
 * keys, settings and tags (`tag_pairs`) of workspaces, the name of the organization. Everything else has the label of
 * its type (`AnthropicInvite`, `AnthropicServiceAccount`, `AnacondaUser`, …), the class of the relationship as the type
 * of the edge, and its properties in snake_case with times as RFC 3339 (`invitedOn` is `invited_at`).
 */
export type TextFormat = "jupiterone" | "cypher" | "mermaid" | "graphml" | "ndjson" | "dot" | "jgf";

/**
 * Formats of `exportAs` that are several files.
 *
 * - `csv`: for spreadsheets, a file for each type. No cell is a formula: what would be one has a `'` before it. Times are
 *   RFC 3339, a list of one is what is in it, other lists are JSON.
 * - `neo4j-csv`: for `neo4j-admin database import`, with the nodes of `cypher` (`nodes-<label>.csv`) and its edges
 *   (`relationships-<type>.csv`). Names may hold line breaks: give `--multiline-fields=true`. A list with a `;` in it is
 *   a text of JSON in a property `<name>_json`.
 */
export type FilesFormat = "neo4j-csv" | "csv";

/** Formats of `exportAs`. */
export type ExportFormat = TextFormat | FilesFormat;

/** A text in pieces. It is made while it is read, and anew each time. */
export interface Export extends AsyncIterable<string> {
  /** The whole of it. */
  text(): Promise<string>;
}

/** A file of an export that is several. */
export interface ExportFile {
  /** Such as `anthropic_user.csv`. */
  name: string;
  chunks: AsyncIterable<string>;
  /** The whole of it. */
  text(): Promise<string>;
}

/** Options of `exportAs`. */
export interface ExportOptions {
  /**
   * Only these types of entities, and the relationships between them. For `jupiterone` all other types count as partial,
   * so that they are not deleted there.
   */
  types?: readonly string[] | undefined;
  /** `mermaid`: the most edges; what is left out is counted in the picture. Default 500. */
  maxEdges?: number | undefined;
  /** `mermaid`: the most characters. Default 50,000. */
  maxText?: number | undefined;
  /** `mermaid`: the most nodes. Default 200. */
  maxNodes?: number | undefined;
  /**
   * `mermaid`: `auto` draws one node for all of a type, the largest type first, until everything fits; `always` does so
   * for every type, `never` for none. Edges between the same nodes are one with a count.
   */
  group?: "auto" | "always" | "never" | undefined;
  /** `cypher` and `neo4j-csv`: the run tag `lastupdated`. Default the end of the collection in seconds. */
  lastUpdated?: number | undefined;
  /**
   * `cypher`: whether the constraints of uniqueness are made. Default true; set it to false for a database in which
   * Cartography has made its own indexes, which are in the way of them.
   */
  constraints?: boolean | undefined;
}

/** Options of `loadIntoJupiterOne`. */
export interface JupiterOneOptions {
  accountId: string;
  /** The API key of JupiterOne; goes into one header and nowhere else. */
  apiKey: string;
  /** Default `https://api.us.jupiterone.io`. Plain http only to this machine. */
  baseURL?: string | undefined;
  /** Default `anthropic:<organization id>`; the same for every run, or the earlier ones stay. */
  scope?: string | undefined;
  /**
   * What is missing from the upload is deleted there, so an inventory that is not whole is refused. With this set its
   * partial types are sent along, and what is there of them stays.
   */
  allowPartial?: boolean | undefined;
  /** Milliseconds for one try of a request. Default 60,000. Each is tried at most five times. */
  timeout?: number | undefined;
  /** Milliseconds for everything. Default 1,800,000. What is being finalized then goes on without anybody waiting. */
  deadline?: number | undefined;
  fetch?: typeof fetch | undefined;
  /** `stage`: `start`, `entities`, `relationships`, `finalize`, `wait` or `done`; uploaded so far, and in all. */
  onProgress?: ((event: { stage: string; uploaded: number; total: number }) => void) | undefined;
  /** Ends it with an `APIUserAbortError`, and aborts the job there. */
  signal?: AbortSignalLike | undefined;
  /** Whoever opens a page can read the key in it. */
  dangerouslyAllowBrowser?: boolean | undefined;
}

/** What became of a load into JupiterOne. */
export interface JupiterOneLoad {
  jobId: string;
  scope: string;
  status: "FINISHED";
  /** How many were uploaded. */
  entities: number;
  relationships: number;
  batches: number;
  /** Requests that it took, repeats included. */
  requests: number;
  /** Types that were named as partial. */
  partialTypes: string[];
  /** The job as the server told it in the end, with its counters. */
  job: { id: string; status: string; [detail: string]: unknown };
}
