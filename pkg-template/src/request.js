// What one call asks for: parameters as somebody typed them, or a plan made earlier. Taken down
// once, as text, so that later pages ask the same thing whatever happens to the objects.

import { encode, encodeMembers } from "./encode.js";
import { looksLikeOptions, readCallOptions } from "./options/call.js";

/** Reads (positional id?, params?, options?) of one method. */
export function readArguments(endpoint, args) {
  const rest = endpoint.id ? args.slice(1) : args;
  let [params, options] = rest;
  if (!endpoint.params && options === undefined && looksLikeOptions(params)) {
    options = params;
    params = undefined;
  }
  const id = endpoint.id ? encode(args[0]) : undefined;
  return fromParams(endpoint, id, encode(params ?? undefined), readCallOptions(options, endpoint.call));
}

function fromParams({ call }, id, params, options) {
  const input = encodeMembers({ id, params, options: JSON.stringify(options.settings) });
  const asked = () => JSON.parse(params ?? "{}");
  return {
    options,
    input,
    asked,
    open: (glue, handle) => new glue.Call(handle, call, input),
    next: (cursor) => fromParams({ call }, id, JSON.stringify({ ...asked(), ...cursor }), options),
  };
}

/** Reads (plan, options?) of `send`. The core checks the plan again, as if it came from a stranger. */
export function readPlan(plan, options) {
  return fromPlan(encode(plan), readCallOptions(options));
}

function fromPlan(plan, options) {
  const input = encodeMembers({ plan, options: JSON.stringify(options.settings) });
  const url = () => new URL(JSON.parse(plan).url);
  return {
    options,
    input,
    asked: () => Object.fromEntries(url().searchParams),
    open: (glue, handle) => glue.Call.fromPlan(handle, input),
    next(cursor) {
      const there = url();
      for (const [name, value] of Object.entries(cursor)) there.searchParams.set(name, value);
      // A plan that ran out after its first page is still one list.
      return fromPlan(JSON.stringify({ ...JSON.parse(plan), url: there.href, expires: undefined }), options);
    },
  };
}
