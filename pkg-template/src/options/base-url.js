// Where requests go: one origin, https unless somebody says otherwise, nothing hidden in it.

import { PolicyError } from "../errors.js";
import { complain } from "./check.js";

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;
const HELP = "; give scheme and host such as `https://api.anthropic.com`";

/** The base without a trailing slash, or undefined with an issue added. */
export function readBaseURL(given, hasCredential, issues) {
  const wrong = (why) =>
    complain(issues, ["baseURL"], `\`baseURL\` ${why}`, { code: "url", params: { why } });
  // A query, a fragment and a user name can hold secrets: the value itself is never repeated.
  if (/[\s\\\p{Cc}]/u.test(given)) return wrong("holds a blank, a control character or a backslash");
  if (/[?#]/.test(given)) return wrong("must have no query and no fragment");
  let whole = given;
  if (/^\/(?!\/)/.test(given)) {
    const origin = globalThis.location?.origin;
    if (!/^https?:/.test(origin)) return wrong(`is a path, which only a page can complete${HELP}`);
    if (hasCredential)
      return wrong(`is a path, which goes without a credential (your server adds it)${HELP}`);
    whole = origin + given;
  }
  if (!/^https?:\/\/[^/]/i.test(whole)) return wrong(`must begin with https:// ${HELP}`);
  let url;
  try {
    url = new URL(whole);
  } catch {
    return wrong(`is no URL${HELP}`);
  }
  if (/^[^/]*\/\/[^/]*@/.test(whole)) {
    return wrong("must hold no user name and no password; use the credential options");
  }
  return url.origin + url.pathname.replace(/\/+$/, "");
}

export function checkScheme(base, allowInsecureHttp) {
  const { protocol, hostname, origin } = new URL(base);
  if (protocol === "https:" || allowInsecureHttp || LOOPBACK.test(hostname)) return;
  throw new PolicyError({
    code: "insecure_url",
    message: `${origin} would carry the credential in clear text: use https, or set \`allowInsecureHttp\``,
  });
}
