import type { JournalEntry } from "./answers.js";
import type { Snapshot } from "./roles.js";

// Structural, so that the declarations pass with and without the DOM library.

/** What is needed of an `AbortSignal`. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** What is needed of a `Response`. */
export interface ResponseLike {
  readonly status: number;
  readonly headers: { forEach(callback: (value: string, name: string) => void): void };
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Exactly what `fetch` is called with. */
export interface FetchInit {
  method: string;
  headers: Record<string, string>;
  body?: string;
  // biome-ignore lint/suspicious/noExplicitAny: an AbortSignal, of whichever library is in use
  signal: any;
  redirect: "manual";
}

/** The global `fetch`, or anything that answers like it. */
export type FetchLike = (url: string, init: FetchInit) => Promise<ResponseLike>;

/** `console` fits. */
export interface Logger {
  debug(message: string, data?: object): void;
  info(message: string, data?: object): void;
  warn(message: string, data?: object): void;
  error(message: string, data?: object): void;
}

/** The options of one call; they go before those of the client. */
export interface RequestOptions {
  /** Ends the call with an `APIUserAbortError`. */
  signal?: AbortSignalLike | undefined;
  /** Milliseconds for one try. */
  timeout?: number | undefined;
  /** Milliseconds for the call with its retries; each page of a list anew. */
  deadline?: number | undefined;
  /** Repeats after the first try. */
  maxRetries?: number | undefined;
  /** Sent with this request, over those of the client. */
  headers?: Record<string, string | undefined> | undefined;
  /** Of `AnthropicAdmin`: see its option of this name, which it goes before. */
  preflight?: boolean | undefined;
  /**
   * Of `AnthropicAdmin`: the organization as it is known. What the rules say the server will refuse is refused here;
   * nothing is read for it. Other calls than those of the option `preflight` pay no attention to it.
   */
  snapshot?: Snapshot | null | undefined;
}

/** The options that all clients have. All times are milliseconds. */
export interface SharedOptions {
  /** Refuses every call that changes something. The type of the client then has no such method. */
  readOnly?: boolean | undefined;
  /** The calls allowed, such as `["users.list", "invites.*"]`; every other one is refused. */
  only?: readonly string[] | undefined;
  /** Told of every writing call, before its result is handed over. */
  journal?: ((entry: JournalEntry) => void | Promise<void>) | undefined;
  /** Default 2. */
  maxRetries?: number | undefined;
  /** For one try. Default 60,000. */
  timeout?: number | undefined;
  /** For a call with its retries; each page of a list anew. Default: none. */
  deadline?: number | undefined;
  /** The longest wait before a retry; when the server asks for more, its error is given back. Default 60,000. */
  maxRetryDelay?: number | undefined;
  /** Keeps below the server's limits by waiting beforehand. */
  pace?: { perMinute?: number | undefined } | undefined;
  /** What happens when an answer differs from what is documented. Default `report`. */
  responseChecks?: "report" | "throw" | "off" | undefined;
  /** Default 64 MiB. */
  maxResponseBytes?: number | undefined;
  /** Default 32 MiB. */
  maxRequestBytes?: number | undefined;
  /** Default: the global `fetch` at the time of the call. */
  fetch?: FetchLike | undefined;
  /** Sent with every request; credentials have options of their own. */
  defaultHeaders?: Record<string, string | undefined> | undefined;
  /** Told of requests (`debug`), waits (`info`) and answers that differ from what is documented (`warn`); never a secret. */
  logger?: Logger | undefined;
  /** Allows plain http to other hosts than this machine. */
  allowInsecureHttp?: boolean | undefined;
  /** Allows a credential in a page, where everybody who opens it can read it. */
  dangerouslyAllowBrowser?: boolean | undefined;
}

/** The options of `new AnthropicAdmin(…)`. All times are milliseconds. */
export interface AnthropicOptions extends SharedOptions {
  /** Sent as `x-api-key`. Excludes `authToken`. */
  apiKey?: string | undefined;
  /** Sent as a bearer token. A function is asked again once after a 401. */
  authToken?: string | (() => string | Promise<string>) | undefined;
  /** Default `https://api.anthropic.com`. A path such as `/admin` in a page, without a credential. */
  baseURL?: string | undefined;
  /** Sent as `anthropic-version`. Default `2026-10-21`. */
  version?: "2026-10-21" | "2023-06-01" | undefined;
  /** Sent as `anthropic-beta`. */
  betas?: readonly string[] | undefined;
  /** Narrows the roles and calls to those that such an organization has. Default: not known, all pass. */
  organizationType?: "console" | "enterprise" | "aws" | undefined;
  /**
   * Reads, before `invites.create`, `users.update`, `users.remove`, `workspaces.create` and the writing calls of
   * `workspaces.members`, the little that tells whether the server will refuse it: one or two GET requests, to which
   * `only`, `pace` and the call's options apply. A refusal is a `ValidationError`, and nothing is changed; what fails
   * while reading is the failure of the call. Plans read, too. Default `false`.
   */
  preflight?: boolean | undefined;
  /** Keeps below the server's limits by waiting beforehand. */
  pace?: { perMinute?: number | undefined; invitesPerHour?: number | undefined } | undefined;
}

/**
 * The options of `new AnacondaOrg(…)`. All times are milliseconds.
 *
 * Service accounts are managed with an admin's `username` and `password`, everything else is done with a
 * service account's `clientId` and `clientSecret`. Both pairs may be given together.
 */
export interface AnacondaOptions extends SharedOptions {
  /** The organization as its page has it in the address: `anaconda.com/app/organizations/<orgId>/`. */
  orgId: string;
  /** A service account's identifier. Make one in the web interface; then no password is needed here. */
  clientId?: string | undefined;
  /** Its secret. */
  clientSecret?: string | undefined;
  /** An admin's e-mail address; needed for `serviceAccounts` alone. */
  username?: string | undefined;
  /** That admin's password. The last resort: the vendor announces its end. */
  password?: string | undefined;
  /**
   * A ready token, for calls of both kinds; excludes the pairs. A text is never renewed; a function is asked
   * for every call, and again once after a 401.
   */
  accessToken?: string | (() => string | Promise<string>) | undefined;
  /** Default `https://anaconda.com/api/v1`. A path such as `/anaconda` in a page, without a credential. */
  baseURL?: string | undefined;
  /**
   * Where secrets are exchanged for tokens; see `tokenURLs`. Default `tokenURLs.iam`, the vendor's own; with a
   * `baseURL` that ends in `/api/v1`, the `…/api/iam/token` beside it.
   */
  tokenURL?: string | undefined;
  /** The age of the API. `legacy` needs a `baseURL` and has no `users.list` and `tokens.list`. Default `current`. */
  dialect?: "current" | "legacy" | undefined;
  /** Sends the addresses of `users.autoRegister` as one text in brackets, as an older document shows. */
  legacyEmailString?: boolean | undefined;
}
