// Reads a plan back, as if it came from a stranger. A chunk of its own for each API, since few pages send plans.
//
// Nothing of the plan's text is sent: its URL and body are taken apart into arguments, the core checks these like any
// others, and what leaves is the request that the core builds from them.

import { readHeaders } from "./headers.js";
import { invalid, issue, placed, shown } from "./issues.js";
import { given, items, members, textOf, write } from "./text.js";
import { halves, isInURL, readURL } from "./url.js";

const KEYS = /^(call|method|url|headers|body|warnings|expires)$/;

/**
 * The reader of an API's plans by its generated table. It gives what runCall needs: the call and its input, and the `refusal` of a plan that is none; of a list also what leads to
 * its next page. `plan` is the plan as encode.js writes it; `glue` the core.
 */
export const readerOf =
  (plans) =>
  (client, glue, { plan, options }) => {
    const fields = new Map(members(plan));
    const { settings, api } = client;
    const name = textOf(fields.get("call")) ?? "";
    const endpoint = find(plans, name, settings.dialect);
    if (!endpoint) {
      const unknown = issue(["call"], "not_allowed", `there is no call \`${shown(name)}\``);
      return { name: "", refusal: invalid("send", [unknown]) };
    }
    const issues = [];
    const complain = (...about) => issues.push(issue(...about));
    const args = readBody(fields.get("body"), endpoint, settings, complain);
    const url = textOf(fields.get("url"));
    const readable = readURL(url, settings.base, endpoint, args, complain);
    for (const key of fields.keys()) {
      if (!KEYS.test(key)) complain([shown(key)], "unknown_key", "a plan has no such key");
    }
    if (textOf(fields.get("method")) !== endpoint.method) {
      complain(["method"], "not_allowed", "the method is not the one of this call");
    }
    const headers = readHeaders(
      fields.get("headers"),
      settings,
      options.settings.headers,
      endpoint,
      complain,
    );
    const expires = readExpires(fields.get("expires"), complain);
    const input = inputOf(endpoint, args, { ...options.settings, headers, expires });
    const ask = (more) => {
      if (!more) return client.handle(glue).plan(name, input);
      const other = glue.client(...api, JSON.stringify({ ...settings, ...more }));
      const told = other.plan(name, input);
      other.free();
      return told;
    };
    const refusal = refusalOf(ask, endpoint, issues, readable, settings.organizationType);
    return { name, input, refusal, ...paging(fields, options, url) };
  };

/** The call of that name, in the form of the dialect where it has one for it. */
function find(endpoints, name, dialect = "current") {
  const named = endpoints.filter(({ call }) => call === name);
  return named.find((one) => (one.dialect ?? dialect) === dialect) ?? named.at(-1);
}

/** The arguments in the body, each a name and its value as text. */
function readBody(body, { fixed, ...endpoint }, { legacyEmailString }, complain) {
  const told = members(body);
  if (!given(body) || (fixed && same(told, members(fixed)))) return [];
  if (!body.startsWith("{")) complain(["body"], "wrong_type", "the body must be an object");
  for (const [name] of told) {
    if (isInURL(endpoint, name)) complain(["body", shown(name)], "unknown_key", "it belongs to the URL");
  }
  return legacyEmailString ? told.map(([name, value]) => [name, unbracketed(value)]) : told;
}

const same = (some, others) => write([...some].sort()) === write([...others].sort());

/** A list that was written as one text in brackets. */
function unbracketed(value) {
  const [, list] = /^\[(.*)\]$/s.exec(textOf(value) ?? "") ?? [];
  return list === undefined ? value : JSON.stringify(list.split(", "));
}

/** When the plan runs out, in milliseconds since 1970. */
function readExpires(value, complain) {
  if (!given(value)) return undefined;
  // Beyond that the core knows none, unless it has an exponent.
  if (/^[-\d]/.test(value) && (Math.abs(value) < 2 ** 63 || value.includes("e"))) return Number(value);
  complain(["expires"], "wrong_type", "`expires` must be milliseconds since 1970");
}

/** What the call itself would tell the core. */
function inputOf({ id }, args, options) {
  const [, first] = args.filter(([name]) => name === id).at(-1) ?? [];
  const params = args.filter(([name]) => name !== id);
  return `{${first ? `"id":${first},` : ""}"params":${write(params)},"options":${JSON.stringify(options)}}`;
}

/** Why a plan cannot be sent, as the core would write it. `ask` gives the core's own opinion of its arguments. */
function refusalOf(ask, endpoint, own, readable, organizationType) {
  const told = ask();
  const { kind, issues } = failure(told);
  // The policy comes first, the credential last.
  if (kind === "PolicyError" || (kind && !issues.length && !own.length)) return told;
  const [general, others] = [issues.filter(isGeneral), issues.filter((one) => !isGeneral(one))];
  let rest = others;
  // What could not be read has no arguments.
  if (!readable) rest = [];
  // A plan that is wrong by itself is told of words as if any type of organization sent it.
  else if (own.length && organizationType) {
    rest = failure(ask({ organizationType: null })).issues.filter((one) => !isGeneral(one));
  }
  const all = [...own, ...general, ...rest.map((one) => placed(one, endpoint))];
  return all.length ? invalid(endpoint.call, all) : undefined;
}

function failure(told) {
  const error = new Map(members(new Map(members(told)).get("error")));
  return { kind: textOf(error.get("class")), issues: items(error.get("issues")) };
}

/** Whether an issue is with the call as such: that the type of organization or the dialect does not have it. */
function isGeneral(issue) {
  const { path, code } = JSON.parse(issue);
  return path.length === 0 && code === "not_allowed";
}

/** What leads to the next page of a list: the same plan with another URL. */
function paging(fields, options, url = "") {
  // Not by `URL`: the base of a plan may be a path.
  const [path, query] = halves(url, "?");
  const asked = () => Object.fromEntries(new URLSearchParams(query));
  const next = (cursor) => {
    const there = new URLSearchParams(query);
    for (const [name, value] of Object.entries(cursor)) there.set(name, value);
    const changed = new Map(fields).set("url", JSON.stringify(`${path}?${there}`));
    // A plan that ran out after its first page is still one list.
    changed.delete("expires");
    const plan = write([...changed]);
    return { input: plan, options, plan };
  };
  return { asked, next };
}
