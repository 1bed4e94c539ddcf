import type { AnacondaToken, AnacondaUser } from "../generated/anaconda.js";
import type { AbortSignalLike } from "./options.js";

/** Somebody to be brought in. */
export interface Person {
  email: string;
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
}

/** Somebody who was just given a token. */
export interface PersonWithToken {
  email: string;
  firstName?: string;
  lastName?: string;
  /** Identifier of the member. */
  id: string;
}

/** What became of one step of one person. Never holds a token. */
export interface PersonStep<Name extends string = string> {
  step: Name;
  /**
   * `already`: nothing was left to do. `uncertain`: it may or may not have been carried out.
   * `unavailable`: the answer to a registration did not accept the address. `pending`: looked for in
   * vain so far.
   */
  outcome: "done" | "already" | "failed" | "not_attempted" | "uncertain" | "unavailable" | "pending";
  /** The HTTP status of the answer. */
  status?: number;
  /** The server's own code, else the code of the error. */
  code?: string;
  requestId?: string;
  /** Milliseconds since 1970. */
  at?: number;
  /** How many tokens were revoked; on a dry run, how many would be. */
  count?: number;
}

/** What a job tells of itself. JSON-safe; what an `await`ed `onProgress` has stored can be given to `resume`. */
export interface PeopleProgress<Report> {
  kind: "onboard" | "offboard" | "sync";
  /**
   * `before`: it is about to be sent, and `report` marks it as uncertain. `after`: it is known what came
   * of it. Nothing is sent until the promise that `onProgress` gives for `before` has settled.
   */
  phase: "before" | "after";
  step: string;
  /** Whom it is about, as `email` or `user` of the report. */
  people: string[];
  /** Everything known at this moment. Its people are frozen. */
  report: Report;
}

/** What all jobs over many people take. */
export interface PeopleOptions<Report> {
  /** Only reads, and reports what would be done. */
  dryRun?: boolean | undefined;
  /**
   * Called before and after everything that changes something, never twice at the same time, and
   * awaited. Store `event.report`, and a process that dies anywhere can go on with it. When it throws,
   * nothing more is sent.
   */
  onProgress?: ((event: PeopleProgress<Report>) => void | Promise<void>) | undefined;
  /**
   * Ends the job: with `APIUserAbortError` as long as nothing was changed, afterwards with a report that
   * is not complete.
   */
  signal?: AbortSignalLike | undefined;
  /** The report of an earlier run, or a stored snapshot of it: goes on there and sends nothing twice. */
  resume?: Report | undefined;
}

/** Options of `onboard`. */
export interface OnboardOptions extends PeopleOptions<OnboardReport> {
  /** How many addresses are registered with one request. Default 50. */
  batchSize?: number | undefined;
  /**
   * How often, in milliseconds, and for how long the list of users is looked at until everybody who was
   * accepted has arrived. Default 5,000 and 300,000.
   */
  confirm?: { every?: number | undefined; deadline?: number | undefined } | undefined;
  /**
   * When the tokens of those end who have an account already: a `Date`, RFC 3339 text or milliseconds.
   * Without it they end as `failed`, and nothing is sent for them.
   */
  tokenExpiresAt?: Date | string | number | undefined;
  /**
   * `false` silences the mails about a seat and a token. Those of automatic registration cannot be
   * switched off.
   */
  sendEmails?: boolean | undefined;
  /**
   * Given each token that this run made: nothing shows it a second time, and no report holds it. Tokens
   * of automatic registration go out by mail alone.
   */
  onToken?: ((person: PersonWithToken, token: string) => void | Promise<void>) | undefined;
}

/** What became of one person of the list. */
export interface OnboardedPerson {
  email: string;
  firstName?: string;
  lastName?: string;
  /** Identifier of the member, where it is known. */
  id?: string;
  /** Where the record begins in the CSV text; the first line is 1. */
  line?: number;
  /**
   * `queued`: accepted, and not seen in the organization so far. `no_seat`: there is no seat for them;
   * where the reason begins with `unknown:`, they may also have an account. `uncertain`: something may or
   * may not have been carried out. `not_attempted`: nothing was done.
   */
  status:
    | "done"
    | "already_member"
    | "queued"
    | "no_seat"
    | "invalid"
    | "duplicate"
    | "failed"
    | "uncertain"
    | "not_attempted";
  /** For people: why, and how to go on. */
  reason?: string;
  /**
   * `register` and `confirm`; of those who have an account `register` (`unavailable`), `add_user`,
   * `assign_seat` and `create_token`.
   */
  steps: PersonStep<"register" | "add_user" | "assign_seat" | "create_token" | "confirm">[];
}

/** A mail that could go out. */
export interface ExpectedMail {
  to: string;
  kind: "onboarding_notice" | "welcome" | "token" | "seat";
  /** On which of the two ways; which one it is shows only in the answer to the registration. */
  when: "registered" | "has_account";
}

/** Report of `onboard`. JSON-safe, without any token or secret. */
export interface OnboardReport {
  version: 1;
  kind: "onboard";
  people: OnboardedPerson[];
  /** As of the last answer to a registration (`asOf`, in milliseconds since 1970). */
  seats: { total: number | null; available: number | null; asOf: number } | null;
  warnings: string[];
  /** Whether everybody has come to an end: nobody is `queued`, `uncertain` or `not_attempted`. */
  complete: boolean;
  /** On a dry run. */
  dryRun?: true;
  /** On a dry run: the addresses of each registration. */
  batches?: string[][];
  /** On a dry run: the mails of both ways. */
  mails?: ExpectedMail[];
}

/** Options of `offboard`. */
export interface OffboardOptions extends PeopleOptions<OffboardReport> {
  /** More people than this are removed only with `confirmRemovals`. Default 10. */
  limits?: { removals?: number | undefined } | undefined;
  /** Exactly how many people are to be removed; with `resume`, how many are left. */
  confirmRemovals?: number | undefined;
}

/** What became of one person. */
export interface OffboardedPerson {
  /** As given: an id or an address. */
  user: string;
  id?: string;
  email?: string;
  /** `done` also when there was nothing left to do. `failed`: the server refuses a step for good. */
  status: "done" | "failed" | "not_attempted" | "uncertain";
  reason?: string;
  steps: PersonStep<"revoke_tokens" | "revoke_seat" | "remove_user">[];
}

/** Report of `offboard`. JSON-safe. */
export interface OffboardReport {
  version: 1;
  kind: "offboard";
  people: OffboardedPerson[];
  warnings: string[];
  /** Whether everybody has come to an end. */
  complete: boolean;
  dryRun?: true;
}

/** Options of `tokens.syncAll`. */
export interface SyncAllOptions extends PeopleOptions<SyncReport> {
  /** Whose live token ends before: a `Date`, RFC 3339 text or milliseconds. */
  expiringBefore: Date | string | number;
}

/** Report of `tokens.syncAll`: those whose token had to be extended. */
export interface SyncReport {
  version: 1;
  kind: "sync";
  people: {
    /** Identifier of the member. */
    user: string;
    id: string;
    email?: string;
    status: "done" | "failed" | "not_attempted" | "uncertain";
    reason?: string;
    steps: PersonStep<"sync_token">[];
  }[];
  warnings: string[];
  complete: boolean;
  dryRun?: true;
}

/** Options of `tokens.expiring`. */
export interface ExpiringOptions {
  /** A `Date`, RFC 3339 text or milliseconds. */
  before: Date | string | number;
  signal?: AbortSignalLike | undefined;
}

/** A token that ends soon, and whose it is. */
export interface ExpiringToken {
  user: { id: string; email: string | null };
  token: AnacondaToken;
}

/** The seats as far as they are known. */
export interface LastKnownSeats {
  total: number | null;
  available: number | null;
  /** Milliseconds since 1970. */
  asOf: number;
  /** Says where the numbers come from. */
  note: string;
}

/** Questions about many people. */
export interface PeopleReadCalls {
  readonly seats: {
    /**
     * Everybody who holds a seat. This is an inference: a non-empty `subscriptions` is the only sign of a
     * seat that the API shows. Not in the legacy dialect.
     */
    holders(options?: { signal?: AbortSignalLike | undefined } | undefined): Promise<AnacondaUser[]>;
    /**
     * The seats as of the last `users.autoRegister` of this client, or null: the API has no call that
     * tells them. Sends nothing.
     */
    lastKnown(): LastKnownSeats | null;
  };
  readonly tokens: {
    /**
     * The live tokens that end before a date, the first to end first. Live is what is neither revoked nor
     * at its end. Asks for every member's tokens, four at a time. Not in the legacy dialect.
     */
    expiring(options: ExpiringOptions): Promise<ExpiringToken[]>;
  };
}

/** Work on many people. */
export interface PeopleCalls extends PeopleReadCalls {
  /**
   * Brings people in. Given as a list, or as CSV text with the columns email, first_name and last_name
   * (with that header in any order, or without one; comma, semicolon or tab).
   *
   * Whoever is a member already is left alone. The others are registered in batches. Those who turn out
   * to have an account are added and given a seat and a token. Then it waits until everybody has
   * arrived. Throws as long as nothing was changed; afterwards resolves with a report, whatever happens.
   *
   * In the legacy dialect nobody can be looked for: those with an account end as `failed`, and those who
   * were accepted stay `queued`.
   *
   * @example
   * const report = await org.onboard(csv, {
   *   tokenExpiresAt: "2027-12-31T00:00:00Z",
   *   onProgress: ({ report }) => store(JSON.stringify(report)),
   * });
   * const left = report.people.filter(({ status }) => status !== "done");
   */
  onboard(people: readonly Person[] | string, options?: OnboardOptions | undefined): Promise<OnboardReport>;
  /**
   * Takes people out, named by id or address: their tokens, then the seat, then the membership. What is
   * gone already counts as done; a conflict (409) ends that person's way out. Safe to be run again.
   *
   * Throws a `PolicyError` (`too_many_removals`) for more than `limits.removals` people unless
   * `confirmRemovals` is exactly their number. In the legacy dialect people are named by id only.
   */
  offboard(user: string | readonly string[], options?: OffboardOptions | undefined): Promise<OffboardReport>;
  readonly tokens: PeopleReadCalls["tokens"] & {
    /**
     * Extends the tokens that end before a date to the end of the subscription: renewing the subscription
     * does not. Of several live tokens the one that lasts longest counts. Not in the legacy dialect.
     */
    syncAll(options: SyncAllOptions): Promise<SyncReport>;
  };
}
