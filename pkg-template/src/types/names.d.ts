import type { IssueCode } from "./answers.js";

/** One problem of a name. */
export interface NameIssue {
  code: IssueCode;
  /** Where it is, in code points from 0; absent when it is about the whole. */
  index?: number;
  /** The figures of the message, so that it can be worded in another language. */
  params: Record<string, unknown>;
  /** To be read behind the name of the field: "must have at most 64 characters". */
  message: string;
}

/** What is allowed, for a form's own attributes. */
export interface NameLimits {
  min: number;
  max: number;
  /** A regular expression for the whole text. */
  pattern: string;
}

/** What one kind of name may be. */
export interface NameRules {
  check(text: string): { ok: boolean; issues: NameIssue[] };
  /** The nearest name that is right; null when nothing is left of the text. */
  suggest(text: string): string | null;
  readonly limits: NameLimits;
}

export interface Names {
  /** A service account's name in Anaconda. */
  readonly serviceAccount: NameRules;
}
