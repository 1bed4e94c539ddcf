// Code moves over by changing the object: what compiles as the arguments of a call of the vendor's SDK compiles as the
// arguments of the same call here. Not for some values, but for the declared types as a whole.
import type Anthropic from "@anthropic-ai/sdk";
import type { AnthropicAdmin, NoBillingWorkspaceRole, OrganizationRole } from "rolecall";

type Theirs = Anthropic["organization"];
type TheirOptions = NonNullable<Parameters<Theirs["retrieve"]>[0]>;
type Call = (...args: never[]) => unknown;

/** The names below a resource, without what belongs to the machinery. */
type Names<T> = Exclude<keyof T & string, `_${string}`>;

/** The arguments of a call as they were, optional ones stay so; only the place of the options is left empty. */
type Given<Arguments extends readonly unknown[]> = {
  [Index in keyof Arguments]: Same<NonNullable<Arguments[Index]>, TheirOptions> extends true
    ? undefined
    : Arguments[Index];
};
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The same with some fields of the parameters as `Fields` has them. */
type With<Arguments extends readonly unknown[], Fields> = {
  [Index in keyof Arguments]: Replaced<Arguments[Index], Fields>;
};
type Replaced<T, Fields> = T extends object ? Omit<T, keyof Fields> & Fields : T;

/** The calls below `T` that our tree lacks, or that do not take what the SDK's take. */
type Refused<T, Ours, Stops extends object, Path extends string = ""> = {
  [Name in Names<T>]: Name extends keyof Ours
    ? T[Name] extends Call
      ? Takes<Ours[Name], Given<Parameters<T[Name]>>, Stops, `${Path}${Name}`> extends true
        ? never
        : `${Path}${Name}`
      : Refused<T[Name], Ours[Name], Stops, `${Path}${Name}.`>
    : `${Path}${Name}`;
}[Names<T>];

type Takes<Ours, Arguments extends readonly unknown[], Stops extends object, Path extends string> =
  Ours extends Taking<Path extends keyof Stops ? With<Arguments, Stops[Path]> : Arguments> ? true : false;

// A function type, not a method: the parameters of methods are compared in both directions.
type Taking<Arguments extends readonly unknown[]> = (...args: Arguments) => unknown;

/** What stops code from compiling here: the fields that take less than the SDK's, as they are here. Nothing else does. */
interface Narrower {
  /** A closed list of words: a filter by a misspelt role finds nobody. */
  "users.list": { roles?: OrganizationRole[] };
  /** The same list. */
  "invites.list": { roles?: OrganizationRole[] };
  /** `workspace_billing` is inherited and cannot be given. */
  "workspaces.members.update": { workspace_role: NoBillingWorkspaceRole };
  /** The API takes no other value than `false`. */
  "federation.issuers.update": { jwks_polling_disabled?: false | null };
}

// Every call takes what the SDK's takes, but for these fields; each of them does stop its call. A line of the list too
// few or too many does not compile: the message names the call.
nothing<Refused<Theirs, AnthropicAdmin, Narrower>>();
nothing<Exclude<Refused<Theirs, AnthropicAdmin, Nothing>, keyof Narrower>>();
nothing<Exclude<keyof Narrower, Refused<Theirs, AnthropicAdmin, Nothing>>>();
declare function nothing<T extends never>(): T;
type Nothing = Record<never, never>;

/** The check itself: a call that is missing, one that takes less and a field that is required here are found. */
interface Vendor {
  a: { list(query?: { limit?: number; role?: string } | null, options?: TheirOptions): void };
  b: { get(id: string, options?: TheirOptions): void };
}
interface Taker {
  a: { list(params?: { limit?: number; role?: string } | null, options?: { timeout?: number }): void };
  b: { get(id: string, options?: { timeout?: number }): void };
}
interface Narrow {
  a: { list(params?: { limit?: number; role?: "admin" } | null): void };
  b: { get(id: `b_${string}`): void };
}
interface Strict {
  a: { list(params: { limit?: number; role?: string } | null): void };
}
true satisfies Same<Refused<Vendor, Taker, Nothing>, never>;
true satisfies Same<Refused<Vendor, Narrow, Nothing>, "a.list" | "b.get">;
true satisfies Same<Refused<Vendor, Narrow, { "a.list": { role?: "admin" } }>, "b.get">;
true satisfies Same<Refused<Vendor, Strict, Nothing>, "a.list" | "b">;
