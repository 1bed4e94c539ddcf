import type { Diff, Finding, Inventory } from "./types/inventory.js";

/** Options of `report`. */
export interface ReportOptions {
  /**
   * The time that ages and expiries are judged by, as a `Date` or epoch milliseconds: the same question has the same
   * answer, to the byte.
   */
  now: Date | number;
  /** What `findings` gave for the same inventory. Without them the report says that nobody looked. */
  findings?: readonly Finding[] | null | undefined;
  /** An earlier inventory of the same organization, or what `diff` gave for the two. */
  previous?: Inventory | Diff | null | undefined;
}

/**
 * The inventory as one HTML file that needs nothing but a browser: it loads nothing, sends nothing, and its policy lets
 * only its own script and style run. It holds names and e-mail addresses, but no credential.
 *
 * In a page, `await ready()` comes first: what roles allow is asked of `roles`, which are WebAssembly.
 */
export function report(inventory: Inventory, options: ReportOptions): string;

/** Loads the WebAssembly that `report` asks, as `ready` of `rolecall` does; only needed in a page. */
export function ready(source?: string | object): Promise<void>;
