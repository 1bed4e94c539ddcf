/**
 * The token endpoint: form-encoded, exactly the fields of its two grants, errors as OAuth words
 * them. Credentials go into the body; whether HTTP Basic works is not documented, so it does not.
 */
import { oauthError } from "./errors.js";

const GRANTS = {
  client_credentials: ["client_id", "client_secret"],
  password: ["username", "password"],
};

export function createTokenEndpoint({ access, serviceAccounts, admin }) {
  return function answer({ method, headers, bytes }) {
    if (method !== "POST") throw oauthError(405, "invalid_request", "use POST", { allow: "POST" });
    const form = readForm(headers, bytes);
    const fields = GRANTS[form.grant_type];
    if (!Object.hasOwn(form, "grant_type")) throw invalid("grant_type is missing");
    if (!Object.hasOwn(GRANTS, form.grant_type)) {
      throw oauthError(400, "unsupported_grant_type", "client_credentials or password");
    }
    for (const name of fields) if (!form[name]) throw invalid(`${name} is missing`);
    for (const name of Object.keys(form)) {
      if (name !== "grant_type" && !fields.includes(name)) throw invalid(`${name} is not known here`);
    }
    return access.issue(form.grant_type === "password" ? logIn(form) : identify(form));
  };

  function identify({ client_id, client_secret }) {
    if (serviceAccounts.get(client_id)?.client_secret !== client_secret) {
      throw oauthError(401, "invalid_client", "unknown client or wrong secret");
    }
    return "service";
  }

  function logIn({ username, password }) {
    if (username !== admin.username || password !== admin.password) {
      throw oauthError(400, "invalid_grant", "wrong user name or password");
    }
    return "admin";
  }
}

const invalid = (description) => oauthError(400, "invalid_request", description);

export const isForm = (headers) =>
  /^\s*application\/x-www-form-urlencoded\s*(;|$)/i.test(headers["content-type"] ?? "");

function readForm(headers, bytes) {
  if (!isForm(headers)) throw invalid("the body must be a form");
  if (headers.authorization !== undefined) throw invalid("credentials belong into the body");
  const form = {};
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(bytes))) {
    if (Object.hasOwn(form, name)) throw invalid("a parameter is there twice");
    form[name] = value;
  }
  return form;
}

const SHOWN = ["grant_type", "client_id", "username"];

/** What may be kept of such a body: the names, and the values that are no secret. */
export function recordedForm({ headers, bytes }) {
  if (bytes.length === 0) return null;
  const text = new TextDecoder().decode(bytes);
  const shown = (entries) =>
    Object.fromEntries(entries.map(([name, value]) => [name, SHOWN.includes(name) ? value : "[redacted]"]));
  if (isForm(headers)) {
    return shown([...new URLSearchParams(text)]);
  }
  try {
    return shown(Object.entries(JSON.parse(text)));
  } catch {
    return "[redacted]";
  }
}
