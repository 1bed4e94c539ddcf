// The credential: what it must look like, and where it may be used. Its prefix is no reason to
// refuse it: keys of one vendor carry several.

import { CredentialError } from "../errors.js";

export const inPage = () => typeof document === "object" && document !== null;

export function refuseCredential(code, message, needs, cause) {
  throw new CredentialError({ code, message, needs, cause });
}

// What would never reach the server as it was meant.
const FAULTS = [
  [/^\s*$/, "is empty"],
  [/[\r\n]/, "holds a line break (read from a file? trim it)"],
  [/[^\x21-\x7e]/, "holds a blank, a control character or one outside ASCII"],
];

/** Throws when the text cannot be a credential. */
export function checkCredential(text, name) {
  const fault = typeof text === "string" ? FAULTS.find(([bad]) => bad.test(text)) : ["", "is not a string"];
  if (fault) refuseCredential("credential_malformed", `${name} ${fault[1]}`, "visible ASCII characters");
}

/**
 * Throws where a page must not hold a credential. Tells whether the API must be asked to answer a page
 * of another origin.
 */
export function checkBrowser(base, dangerouslyAllowBrowser) {
  if (!inPage()) return false;
  if (!dangerouslyAllowBrowser) {
    refuseCredential(
      "credential_in_browser",
      "whoever opens this page can read the credential: give the path of a proxy as `baseURL`, or set `dangerouslyAllowBrowser`",
      "no credential in the page, or `dangerouslyAllowBrowser`",
    );
  }
  return new URL(base).origin !== globalThis.location?.origin;
}
