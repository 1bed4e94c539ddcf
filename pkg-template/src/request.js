// What one call asks for: parameters as somebody typed them, or a plan made earlier. Taken down
// once, as text, so that later pages ask the same thing whatever happens to the objects.

import { encode } from "./encode.js";
import { looksLikeOptions, readCallOptions } from "./options/call.js";

/** Reads (positional id?, params?, options?) of one method. */
export function readArguments(client, endpoint, args) {
  const id = endpoint.id ? encode(args[0]) : undefined;
  let [params, options] = endpoint.id ? args.slice(1) : args;
  if (!endpoint.params && options === undefined && looksLikeOptions(params)) {
    options = params;
    params = undefined;
  }
  const checked = checkOptions(options, endpoint.call, client);
  return fromParams(endpoint.call, id, encode(params ?? undefined), checked);
}

/** The options of a call; what is wrong with them is thrown later, when the journal can be told. */
function checkOptions(options, call, client) {
  try {
    return readCallOptions(options, call, client);
  } catch (problem) {
    return { settings: {}, problem };
  }
}

/** One encoded member of an object, or nothing where it is absent. */
const member = (name, text) => (text === undefined ? "" : `"${name}":${text},`);

/** `asked()`: the parameters; `next(cursor)`: the request for the page there. */
const request = (name, members, options, asked, next) => ({
  name,
  input: `{${members}"options":${JSON.stringify(options.settings)}}`,
  options,
  problem: options.problem,
  asked,
  next,
});

/** A request by its encoded parts. */
export function fromParams(call, id, params, options) {
  const asked = () => JSON.parse(params ?? "{}");
  const next = (cursor) => fromParams(call, id, JSON.stringify({ ...asked(), ...cursor }), options);
  const members = member("id", id) + member("params", params) + member("folded", folded(call, params));
  return request(call, members, options, asked, next);
}

/** Of a name that may be refused, the form from which the core makes one that may not. */
function folded(call, params) {
  if (call !== "serviceAccounts.create") return;
  try {
    return JSON.stringify(JSON.parse(params).name.normalize("NFKD"));
  } catch {
    // no name; what is wrong, the core says
  }
}

/** Takes down (plan, options?) of `send`; call and input follow when the reader of plans is there. */
export function notePlan(client, given, options) {
  const plan = encode(given) ?? "null";
  return { ...request("", member("plan", plan), checkOptions(options, undefined, client)), plan };
}
