// What the files beside this one say about the fields of answers. `satisfies` alone would also pass for less: a field
// that may be null is to be seen as one.

/** Compiles for what may be null. */
export declare function nullable<T>(value: T, ...fits: null extends T ? [] : [never]): void;

/** Compiles for what may be absent. */
export declare function optional<T>(value: T, ...fits: undefined extends T ? [] : [never]): void;

/** Compiles for what is always there. */
export declare function present<T>(
  value: T,
  ...fits: null extends T ? [never] : undefined extends T ? [never] : []
): void;

declare const text: string;
declare const perhaps: string | null;
declare const absent: string | undefined;
present(text);
nullable(perhaps);
optional(absent);
// @ts-expect-error
nullable(text);
// @ts-expect-error
optional(perhaps);
// @ts-expect-error
present(perhaps);
// @ts-expect-error
present(absent);
