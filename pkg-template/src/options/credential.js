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
  [/[\r\n\p{Cs}]/u, "holds half a character or a line break (read from a file? trim it)"],
  [/[^\x21-\x7e]/, "holds a blank, a control character or one outside ASCII"],
];

/** Throws when the text cannot be a credential. In a form, other than in a header, any character may stand. */
export function checkCredential(text, name, inForm) {
  const faults = inForm ? FAULTS.slice(0, 2) : FAULTS;
  const fault = typeof text === "string" ? faults.find(([bad]) => bad.test(text)) : ["", "is not a string"];
  if (fault)
    refuseCredential("credential_malformed", `${name} ${fault[1]}`, "the credential as it was issued");
}

/** Throws where a page must not hold a credential. */
export function checkBrowser(dangerouslyAllowBrowser) {
  if (!inPage() || dangerouslyAllowBrowser) return;
  refuseCredential(
    "credential_in_browser",
    "whoever opens this page can read the credential: give the path of a proxy as `baseURL`, or set `dangerouslyAllowBrowser`",
    "no credential in the page, or `dangerouslyAllowBrowser`",
  );
}

/** Whether an API must be asked to answer a page of another origin. */
export const isForeign = (base) => inPage() && new URL(base).origin !== globalThis.location?.origin;
