// Where requests go: one origin, https unless somebody says otherwise, nothing hidden in it.

import { PolicyError } from "../errors.js";
import { complain } from "./check.js";

export const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/** The address, or undefined with an issue added. `name` is the option, `example` what it may look like. */
export function readURL(given, name, example, hasCredential, issues) {
  // A query, a fragment and a user name can hold secrets: the value itself is never repeated.
  const wrong = (why) => complain(issues, [name], why, { code: "url", params: { why } });
  if (/[\s\\\p{Cc}]/u.test(given)) return wrong("holds a blank, a control character or a backslash");
  if (/[?#]|^[^/]*\/\/[^/]*@/.test(given)) return wrong("must hold no user name, query or fragment");
  let whole = given;
  if (/^\/(?!\/)/.test(given)) {
    const origin = globalThis.location?.origin;
    if (hasCredential || !/^https?:/.test(origin)) {
      return wrong("may be a path only in a page and without a credential");
    }
    whole = origin + given;
  }
  let url;
  try {
    if (/^https?:\/\/[^/]/i.test(whole)) url = new URL(whole);
  } catch {
    // told below
  }
  if (!url) return wrong(`must be a URL such as \`${example}\``);
  return url.origin + url.pathname;
}

export function checkScheme(url, allowInsecureHttp) {
  const { protocol, hostname, origin } = new URL(url);
  if (protocol === "https:" || allowInsecureHttp || LOOPBACK.test(hostname)) return;
  throw new PolicyError({
    code: "insecure_url",
    message: `${origin} would carry the credential in clear text: use https, or set \`allowInsecureHttp\``,
  });
}
