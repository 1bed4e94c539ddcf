// Structural, so that the declarations need no other package: it is what `StandardSchemaV1` of `@standard-schema/spec`
// asks for, and what `StandardJSONSchemaV1` does.

import type { IssueCode } from "./answers.js";

/** One problem of a value, in the standard's form with more beside it. */
export interface SchemaIssue {
  readonly message: string;
  /** From the outermost name inwards. */
  readonly path: readonly (string | number)[];
  /** Stable; a later version may add to the list. */
  readonly code: IssueCode;
  /** The figures and names of the message, so that it can be worded in another language. */
  readonly params: Record<string, unknown>;
}

/** JSON Schema, as plain data of your own. */
export type JSONSchema = Record<string, unknown>;

/** What a call takes, as a Standard Schema (version 1). It checks what the call checks, and changes nothing. */
export interface Schema<T> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "rolecall";
    readonly types?: { readonly input: T; readonly output: T } | undefined;
    /** At once; a value that passes comes back as it is. */
    validate(
      value: unknown,
    ): { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly SchemaIssue[] };
    readonly jsonSchema: {
      /** Of the kinds `draft-2020-12` and `draft-07`. */
      input(options: { readonly target: string }): JSONSchema;
      output(options: { readonly target: string }): JSONSchema;
    };
  };
  /** JSON Schema, draft 2020-12, with the limits that a form can show. */
  jsonSchema(): JSONSchema;
}
