// The organization as a graph: what is in it, what is wrong with it, what changed.

import type { AnthropicAdmin, AnthropicAdminReadOnly } from "./index.js";
import type {
  CollectOptions,
  Diff,
  Export,
  ExportFile,
  ExportOptions,
  FilesFormat,
  Finding,
  FindingRule,
  FindingsOptions,
  FindingsReport,
  Inventory,
  JupiterOneLoad,
  JupiterOneOptions,
  RecordedResponse,
  Recording,
  RepairOptions,
  RepairReport,
  RuleText,
  SARIFLog,
  Severity,
  TextFormat,
} from "./types/inventory.js";

export * from "./types/inventory.js";

/**
 * Reads the organization: members, workspaces (archived ones and the default one, too), their members, keys, and what
 * `include` names. Only GET requests, so a read-only client will do. A failed step does not stop the others; a 401 at the
 * first call does, as that error. At most 100 requests a minute are sent, unless the client has a `pace` of its own.
 *
 * @example
 * const inventory = await collect(admin, { onProgress: ({ requests }) => console.log(requests) });
 * console.log(inventory.counts, inventory.partialTypes);
 */
export function collect(
  admin: AnthropicAdmin | AnthropicAdminReadOnly,
  options?: CollectOptions | undefined,
): Promise<Inventory>;

/** The inventory of a recorded run (`record: true`), without a network. */
export function fromResponses(recording: Recording | readonly RecordedResponse[]): Inventory;

/** An inventory as bytes, to be kept. They hold what the API told of the organization, and no credential. */
export function save(inventory: Inventory): Uint8Array;

/** The inventory that `save` wrote; what is damaged or of another version is a `SnapshotError`. */
export function load(bytes: Uint8Array | ArrayBuffer): Inventory;

/**
 * What is worth a second look. The time to judge by is an argument, so the same question has the same answer. What could
 * not be read is never a finding.
 */
export function findings(inventory: Inventory, options: FindingsOptions): Finding[];

/** The rules of `findings`: what each is about, why it matters, and what to do. */
export const RULES: Readonly<Record<FindingRule, RuleText>>;

/** Findings for a pipeline: counts, and whether there is any as serious as `failOn` (default `high`). JSON-safe. */
export function findingsReport(
  findings: readonly Finding[],
  options?: { failOn?: Severity | undefined } | undefined,
): FindingsReport;

/** Findings in the static analysis results interchange format, version 2.1.0. */
export function toSARIF(
  findings: readonly Finding[],
  options?: { inventory?: Inventory | undefined } | undefined,
): SARIFLog;

/**
 * Carries out the repairs of findings, one by one, each after `confirm` has said `true`. More removals than
 * `limits.removals` are refused before the first, as a `PolicyError` (`too_many_removals`).
 */
export function applyRepairs(
  admin: AnthropicAdmin,
  findings: readonly Finding[],
  options: RepairOptions,
): Promise<RepairReport>;

/** What changed, and who gained or lost access to what. Types that are partial in one of the two are left out and named. */
export function diff(before: Inventory, after: Inventory): Diff;

/**
 * The inventory in another format: one text, or several files for `csv` and `neo4j-csv`. It comes in pieces, so that a
 * large one never stands whole in memory.
 */
export function exportAs(
  inventory: Inventory,
  format: TextFormat,
  options?: ExportOptions | undefined,
): Export;
export function exportAs(
  inventory: Inventory,
  format: FilesFormat,
  options?: ExportOptions | undefined,
): AsyncIterable<ExportFile>;

/**
 * Loads the inventory into JupiterOne by its synchronization API. That deletes what is missing from an upload, so partial
 * data is a `PolicyError` (`partial_inventory`) unless `allowPartial` is set, which sends the partial types along.
 */
export function loadIntoJupiterOne(inventory: Inventory, options: JupiterOneOptions): Promise<JupiterOneLoad>;

/**
 * Loads the WebAssembly of the inventory and of the rules that `diff` asks. `collect` does so by itself; in a page it is
 * needed before `load`, `fromResponses` and `diff`. `source` is that of the inventory's module: see `ready` of `rolecall`.
 */
export function ready(source?: string | object): Promise<void>;
