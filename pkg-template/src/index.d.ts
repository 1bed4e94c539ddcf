import type {
  AnacondaPlans,
  AnacondaReadPlans,
  AnacondaReadResources,
  AnacondaResources,
} from "./generated/anaconda.js";
import type {
  AnthropicPlans,
  AnthropicReadPlans,
  AnthropicReadResources,
  AnthropicResources,
} from "./generated/anthropic.js";
import type { Schemas } from "./generated/schemas.js";
import type { APIPromise, Plan } from "./types/answers.js";
import type { CostSum } from "./types/cost.js";
import type { Names } from "./types/names.js";
import type { AnacondaOptions, AnthropicOptions, RequestOptions } from "./types/options.js";
import type { PeopleCalls, PeopleReadCalls } from "./types/people.js";
import type { Roles } from "./types/roles.js";

export * from "./errors.js";
export * from "./generated/anaconda.js";
export * from "./generated/anthropic.js";
export * from "./generated/schemas.js";
export * from "./types/answers.js";
export * from "./types/cost.js";
export * from "./types/names.js";
export * from "./types/options.js";
export * from "./types/people.js";
export * from "./types/roles.js";
export * from "./types/schemas.js";

/** The version of this package. */
export const VERSION: string;

/**
 * Loads the WebAssembly. Calls do so by themselves; it is needed only where a bundler left the file
 * behind, and before the first synchronous use of `names`, `schemas` and `roles` in a page. `source`:
 * a URL, a Response, the bytes or a WebAssembly.Module. May be called any number of times.
 *
 * Where `roles` is imported, its module comes with it: `rules.wasm` beside a URL, else from where the
 * package has it. A Response, bytes or a module are one module and bring nothing beside it: hand over
 * `rolecall/core.wasm` and `rolecall/rules.wasm`, one after the other.
 */
export function ready(source?: string | object): Promise<void>;

interface Common {
  /** Carries out a plan, checked again as if a stranger had written it. */
  send<T = unknown>(plan: Plan, options?: RequestOptions): APIPromise<T>;
}

/** A client with all calls. */
export interface AnthropicAdmin extends AnthropicResources, Common {
  readonly costReport: AnthropicResources["costReport"] & CostSum;
  /** The same calls with the same arguments; each gives the plan of its request and sends nothing. */
  readonly plan: AnthropicPlans;
}

/** A client made with `readOnly: true`: it has only the calls that change nothing. */
export interface AnthropicAdminReadOnly extends AnthropicReadResources, Common {
  readonly costReport: AnthropicReadResources["costReport"] & CostSum;
  /** The same calls with the same arguments; each gives the plan of its request and sends nothing. */
  readonly plan: AnthropicReadPlans;
}

/** Anthropic's organization Admin API. */
export const AnthropicAdmin: {
  new (options: AnthropicOptions & { readOnly: true }): AnthropicAdminReadOnly;
  new (options?: AnthropicOptions): AnthropicAdmin;
  readonly prototype: AnthropicAdmin;
};

/** A client with all calls. */
export interface AnacondaOrg extends AnacondaResources, Omit<PeopleCalls, "seats" | "tokens">, Common {
  readonly seats: AnacondaResources["seats"] & PeopleCalls["seats"];
  readonly tokens: AnacondaResources["tokens"] & PeopleCalls["tokens"];
  /** The same calls with the same arguments; each gives the plan of its request and sends nothing. */
  readonly plan: AnacondaPlans;
}

/** A client made with `readOnly: true`: it has only the calls that change nothing. */
export interface AnacondaOrgReadOnly extends AnacondaReadResources, Common {
  readonly seats: PeopleReadCalls["seats"];
  readonly tokens: AnacondaReadResources["tokens"] & PeopleReadCalls["tokens"];
  /** The same calls with the same arguments; each gives the plan of its request and sends nothing. */
  readonly plan: AnacondaReadPlans;
}

/** Anaconda's organization management API. */
export const AnacondaOrg: {
  new (options: AnacondaOptions & { readOnly: true }): AnacondaOrgReadOnly;
  new (options: AnacondaOptions): AnacondaOrg;
  readonly prototype: AnacondaOrg;
};

/** The known addresses for the option `tokenURL`. */
export const tokenURLs: {
  /** Beside the API, and the default. */
  readonly iam: string;
  /** What the vendor's OpenID Connect discovery document names. */
  readonly discovery: string;
  /** What the same document names for the password grant. */
  readonly password: string;
  /** On the former host. */
  readonly cloud: string;
};

/**
 * What names may be, for forms: at once and without a request. In a page, `await ready()` comes first; otherwise
 * each of them throws a `LoadError` with the code `not_ready`.
 */
export const names: Names;

/**
 * Who may do what, and why: what the vendor's documents say of the roles in an organization at Anthropic, at once and
 * without a request. In a page, `await ready()` comes first; otherwise each of them throws a `LoadError` with the code
 * `not_ready`.
 */
export const roles: Roles;

/**
 * What calls take, as Standard Schemas for forms: the same check as the call's own, at once and without a client. In a
 * page, `await ready()` comes first; otherwise `validate` throws a `LoadError` with the code `not_ready`.
 */
export const schemas: Schemas;
