// The credential: what it must look like, and where it may be used. Its prefix is no reason to
// refuse it: keys of one vendor carry several.

import { CredentialError } from "../errors.js";

/** Throws when the text cannot be a credential: it would never reach the server as it was meant. */
export function checkCredential(text, name) {
  const wrong =
    typeof text !== "string"
      ? "is not a string"
      : text.trim() === ""
        ? "is empty"
        : /[\r\n]/.test(text)
          ? "holds a line break (read from a file? trim it)"
          : /[^\x21-\x7e]/.test(text)
            ? "holds a blank, a control character or one outside ASCII"
            : null;
  if (wrong) {
    throw new CredentialError({
      code: "credential_malformed",
      message: `${name} ${wrong}`,
      needs: "a credential of visible ASCII characters",
    });
  }
}

const inDocument = () => typeof document === "object" && document !== null;

export function checkBrowser(dangerouslyAllowBrowser) {
  if (!inDocument() || dangerouslyAllowBrowser) return;
  throw new CredentialError({
    code: "credential_in_browser",
    message:
      "everybody who opens this page can read its credential: keep it on a server and give the path of your proxy " +
      "as `baseURL`, or set `dangerouslyAllowBrowser` where you alone open the page",
    needs: "a page without a credential, or `dangerouslyAllowBrowser`",
  });
}

/** Whether the API must be asked to answer a page of another origin. */
export const isDirectBrowser = (base, dangerouslyAllowBrowser) =>
  Boolean(dangerouslyAllowBrowser) && inDocument() && new URL(base).origin !== globalThis.location?.origin;
