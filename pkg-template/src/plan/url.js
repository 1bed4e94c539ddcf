// The URL of a plan, decoded into arguments.

import { items, textOf } from "./text.js";

/** The name of the parameter that a segment of a template stands for. */
const parameter = (segment) => /^\{(.+)\}$/.exec(segment)?.[1];

/** Whether an argument travels in the URL. What is no parameter at all counts as one of the body. */
export const isInURL = ({ path, query = {} }, name) =>
  path.split("/").includes(`{${name}}`) || Object.hasOwn(query, name);

/**
 * Reads the parameters of path and query into `args`. Whether it is a URL of the call: the path must be written as the
 * core writes it; the query may be written as forms do.
 */
export function readURL(url, base, endpoint, args, complain) {
  const path = url?.startsWith(base)
    ? readBelow(url.slice(base.length), endpoint, args, complain)
    : undefined;
  const last = (name) => args.filter(([known]) => known === name).at(-1)?.[1];
  const write = (segment) => {
    const name = parameter(segment);
    return name ? encode(textOf(last(name)) ?? "") : segment;
  };
  const readable = path === endpoint.path.split("/").map(write).join("/");
  if (!readable) complain(["url"], "url", "this client does not write such a URL for this call");
  return readable;
}

/** The path as it is written; nothing when it cannot be decoded. */
function readBelow(target, endpoint, args, complain) {
  const [path, query = ""] = halves(target, "?");
  const written = path.split("/");
  for (const [i, segment] of endpoint.path.split("/").entries()) {
    const name = parameter(segment);
    if (!name || i >= written.length) continue;
    const text = decode(written[i]);
    if (text === undefined) return;
    args.push([name, JSON.stringify(text)]);
  }
  for (const pair of query.split("&")) {
    if (pair && !readPair(pair, endpoint, args)) complain(["url"], "url", "this call has no such parameter");
  }
  return path;
}

/** Reads one parameter of the query; false when this call has none of that name and kind. */
function readPair(pair, { query = {} }, args) {
  // Forms write a blank as `+`, and a real plus always encoded.
  const [key, text] = halves(pair, "=").map((half) => decode(half.replaceAll("+", " ")));
  if (key === undefined || text === undefined) return false;
  const name = key.replace(/\[\]$/, "");
  const [kind, isList] = Object.hasOwn(query, name) ? halves(query[name], "[]") : [];
  if (!kind || (isList !== undefined) !== (name !== key)) return false;
  const value = kind === "value" ? typed(text) : JSON.stringify(text);
  const known = args.find(([one]) => one === name);
  if (isList === undefined) {
    if (known) return false;
    args.push([name, value]);
  } else if (known?.[1].startsWith?.("[")) {
    known[1] = [...items(known[1]), value];
  } else if (Array.isArray(known?.[1])) {
    known[1].push(value);
  } else {
    args.push([name, [value]]);
  }
  return true;
}

/** A number or `true` or `false` as JSON. What is none stays a text, to be refused. */
function typed(text) {
  try {
    const value = JSON.parse(text);
    // Of what holds other values, its kind alone is told.
    if (Array.isArray(value)) return "[]";
    if (value !== null) return typeof value === "object" ? "{}" : text;
  } catch {
    // none
  }
  return JSON.stringify(text);
}

/** A segment of a path as the core writes it. */
const encode = (text) => encodeURIComponent(text).replace(/%(2[46BC]|3[ABD]|40)/g, decodeURIComponent);

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** What stands before and behind the first `mark`; without one, only the text. */
export function halves(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
