import type {
  AnthropicPlans,
  AnthropicReadPlans,
  AnthropicReadResources,
  AnthropicResources,
} from "./generated/anthropic.js";
import type { APIPromise, Plan } from "./types/answers.js";
import type { AnthropicOptions, RequestOptions } from "./types/options.js";

export * from "./errors.js";
export * from "./generated/anthropic.js";
export * from "./types/answers.js";
export * from "./types/options.js";

/** The version of this package. */
export const VERSION: string;

/**
 * Loads the WebAssembly module. Calls do so by themselves; it is needed only where a bundler left the
 * file behind, and before the first synchronous use in a page. `source`: a URL, a Response, the bytes
 * or a WebAssembly.Module. May be called any number of times.
 */
export function ready(source?: string | object): Promise<void>;

interface AnthropicCommon {
  /** Carries out a plan, checked again as if a stranger had written it. */
  send<T = unknown>(plan: Plan, options?: RequestOptions): APIPromise<T>;
}

/** A client with all calls. */
export interface AnthropicAdmin extends AnthropicResources, AnthropicCommon {
  /** The same calls with the same arguments; each gives the plan of its request and sends nothing. */
  readonly plan: AnthropicPlans;
}

/** A client made with `readOnly: true`: it has only the calls that change nothing. */
export interface AnthropicAdminReadOnly extends AnthropicReadResources, AnthropicCommon {
  /** The same calls with the same arguments; each gives the plan of its request and sends nothing. */
  readonly plan: AnthropicReadPlans;
}

/** Anthropic's organization Admin API. */
export const AnthropicAdmin: {
  new (options: AnthropicOptions & { readOnly: true }): AnthropicAdminReadOnly;
  new (options?: AnthropicOptions): AnthropicAdmin;
  readonly prototype: AnthropicAdmin;
};
