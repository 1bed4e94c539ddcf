import type { JournalEntry } from "./answers.js";

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
}

/** The options of `new AnthropicAdmin(…)`. All times are milliseconds. */
export interface AnthropicOptions {
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
  pace?: { perMinute?: number | undefined; invitesPerHour?: number | undefined } | undefined;
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
