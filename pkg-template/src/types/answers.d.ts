/** What is wrong, for programs. */
export type IssueCode =
  | "required"
  | "unknown_key"
  | "wrong_type"
  | "not_allowed"
  | "too_small"
  | "too_large"
  | "too_short"
  | "too_long"
  | "too_many"
  | "too_few"
  | "pattern"
  | "prefix"
  | "email"
  | "timestamp"
  | "date"
  | "url"
  | "exclusive"
  | "empty_update"
  | "ill_formed_text"
  | "path_segment"
  | "header_text"
  | `rule_${number}`
  | "option";

/** One problem of a request, of the options or of an answer. */
export interface Issue {
  /** Where it is, from the outermost name inwards. */
  path: (string | number)[];
  /** Stable; a later version may add to the list. */
  code: IssueCode;
  message: string;
  /** The figures and names of the message, so that it can be worded in another language. */
  params: Record<string, unknown>;
  /** What was given, cut at 100 characters; never a secret. */
  received?: unknown;
}

/** An answer with what came around it. */
export interface WithResponse<T> {
  data: T;
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  requestId: string | null;
  /** Where the answer differs from what is documented. */
  issues: Issue[];
}

/** What a call returns: a promise of plain data. The request is on its way already. */
export interface APIPromise<T> extends Promise<T> {
  withResponse(): Promise<WithResponse<T>>;
}

/** The wire fields of a page that goes on by ids. */
export interface IdPageFields<T> {
  data: T[];
  has_more: boolean;
  first_id: string | null;
  last_id: string | null;
}

/** The wire fields of a page that goes on by a page token. */
export interface TokenPageFields<T> {
  data: T[];
  next_page: string | null;
}

/** The wire fields of a page of a report. */
export interface ReportPageFields<T> extends TokenPageFields<T> {
  has_more: boolean;
}

/** The wire fields of a list that comes whole. */
export interface ListFields<T> {
  data: T[];
}

/** What every page can do. */
export interface PageMethods<T, Fields> extends AsyncIterable<T> {
  /** To be spread into the parameters of the next `list` call; null on the last page. */
  readonly cursor: Record<string, string> | null;
  /** Where the answer differs from what is documented. */
  readonly issues: Issue[];
  hasNextPage(): boolean;
  /** The page after this one, or null. */
  nextPage(): Promise<Page<T, Fields> | null>;
  /** The same as `nextPage`. */
  getNextPage(): Promise<Page<T, Fields> | null>;
  /** All pages, this one first. */
  pages(): AsyncIterableIterator<Page<T, Fields>>;
  /** The same as `pages`. */
  iterPages(): AsyncIterableIterator<Page<T, Fields>>;
  /** All items from here on, over all later pages. */
  [Symbol.asyncIterator](): AsyncIterableIterator<T>;
}

/** One page of a list: the fields as the server sent them, and the way on. */
export type Page<T, Fields = IdPageFields<T>> = Fields & PageMethods<T, Fields>;

/** What a `list` call returns: a promise of its first page, and all its items to iterate over. */
export interface PagePromise<T, Fields = IdPageFields<T>> extends APIPromise<Page<T, Fields>> {
  pages(): AsyncIterableIterator<Page<T, Fields>>;
  iterPages(): AsyncIterableIterator<Page<T, Fields>>;
  [Symbol.asyncIterator](): AsyncIterableIterator<T>;
}

/** A row of a report together with the time of its bucket. */
export type BucketRow<Bucket, Row> = Omit<Bucket, "results"> & Row;

/** A report in buckets of time: iterates over the buckets, and with `rows` over all rows in them. */
export interface BucketPagePromise<Bucket, Row> extends PagePromise<Bucket, ReportPageFields<Bucket>> {
  /** All rows of this page and of all later ones, each with the `starting_at` and `ending_at` of its bucket. */
  rows(): AsyncIterableIterator<BucketRow<Bucket, Row>>;
}

/** A request that has not been sent: JSON-safe, without the credential. `send` carries it out. */
export interface Plan {
  /** Name of the call, such as `invites.create`. */
  call: string;
  method: "GET" | "POST" | "PATCH" | "DELETE";
  url: string;
  /** All but the credential. */
  headers: Record<string, string>;
  body: Record<string, unknown> | null;
  /** What somebody should know before it is sent. */
  warnings: string[];
  /** Milliseconds since 1970; `send` refuses the plan from then on. */
  expires?: number;
}

/** What happened to one writing call. Holds no secret and no full body. */
export interface JournalEntry {
  call: string;
  /** The id of what was to be changed, where there is one. */
  target: string | null;
  changes: Record<string, unknown> | null;
  /**
   * `refused`: by this client's own checks, nothing was sent. `failed`: nothing was sent, or the server
   * has definitely refused (see `status`). `uncertain`: it may or may not have happened.
   */
  outcome: "done" | "refused" | "failed" | "uncertain";
  status?: number;
  requestId?: string;
  attempts: number;
  /** Milliseconds since 1970. */
  startedAt: number;
  endedAt: number;
}
