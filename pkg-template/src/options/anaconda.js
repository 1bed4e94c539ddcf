// The options of `new AnacondaOrg(…)`, read once and checked without the core.

import { runCall } from "../call.js";
import { RolecallError } from "../errors.js";
import { contractError } from "../failure.js";
import { late } from "../late.js";
import { tokenURLs } from "../token-urls.js";
import { readURL } from "./base-url.js";
import { complain, exclude, readFields, show } from "./check.js";
import { checkCredential } from "./credential.js";
import { flag, oneOf, secret, text } from "./rules.js";
import { kindOfToken, readShared, SHARED, stringOrFunction, url } from "./shared.js";

const DEFAULT_BASE = "https://anaconda.com/api/v1";
// The kinds of tokens, and what each is asked for with.
const GRANTS = [
  ["service", "client_credentials", "clientId", "clientSecret"],
  ["admin", "password", "username", "password"],
];
const RULES = /* @__PURE__ */ (() => ({
  orgId: text,
  clientId: text,
  clientSecret: secret(text),
  username: text,
  password: secret(text),
  accessToken: secret(stringOrFunction),
  tokenURL: url,
  dialect: oneOf("current", "legacy"),
  legacyEmailString: flag,
  ...SHARED,
}))();
const HEADERS = { authorization: "accessToken" };

export function readAnacondaOptions(source, endpoints) {
  const issues = [];
  const { orgId, accessToken, tokenURL, clientId, clientSecret, username, password, ...options } = readFields(
    RULES,
    source,
    [],
    issues,
  );
  const texts = { clientId, clientSecret, username, password };
  const grants = GRANTS.filter(([, , ...pair]) => checkPair(pair, texts, accessToken, issues));
  const hasCredential = accessToken !== undefined || grants.length > 0;
  const { check, ...client } = readShared(
    { dialect: "current", legacyEmailString: false, ...options },
    { endpoints, issues, ours: HEADERS, defaultBase: DEFAULT_BASE, hasCredential },
  );
  const { base, dialect } = client.settings;
  checkOrgId(orgId, issues);
  if (dialect === "legacy" && options.baseURL === undefined) {
    need(issues, "baseURL", " with the dialect `legacy`");
  }
  // Beside the API where its base ends as the vendor's does; else a secret goes to its owner.
  let asked = /\/api\/v1$/.test(base) ? base.replace(/v1$/, "iam/token") : tokenURLs.iam;
  if (tokenURL !== undefined) asked = readURL(tokenURL, "tokenURL", asked, true, issues);
  check(base, asked);

  const forms = {};
  for (const [kind, grant_type, ...pair] of grants) {
    const form = new URLSearchParams({ grant_type });
    for (const name of pair) {
      checkCredential(texts[name], `\`${name}\``, true);
      form.set(name.replace("I", "_i").replace("S", "_s"), texts[name]);
    }
    forms[kind] = String(form);
  }
  Object.assign(client.settings, {
    base: `${base}/organizations/${encodeURIComponent(orgId)}`,
    tokenURL: asked,
    credential: grants.length > 0 ? "grants" : kindOfToken(accessToken, "`accessToken`"),
    kinds: Object.keys(forms),
  });
  return {
    ...client,
    token: accessToken,
    asks: "accessToken",
    grants: grants.length > 0 ? (client) => openGrants(client, forms) : undefined,
    unwrap,
    // Also as they stand in a form, which somebody may send back.
    secrets: [clientSecret, password, ...Object.values(forms).map((form) => form.split("=").at(-1))],
    shown: `orgId: '${orgId}', baseURL: '${base}'`,
  };
}

/** What is ill-typed was given, and has been told already. */
function need(issues, name, when) {
  if (issues.some(({ path }) => path[0] === name)) return;
  complain(issues, [name], `is required${when}`, { code: "required" });
}

// What may come in place of an object, a page without cursors included.
const WRAPS = {
  items: ({ items, ...rest }) => ({ ...rest, data: items }),
  array: (data) => ({ data }),
  object: (one) => ({ data: [one] }),
  nothing: (_, list) => (list ? {} : undefined),
};

/** What the core says that an answer means: how a list is wrapped, and numbers that came as text. */
function unwrap(data, { wrap, over, list }) {
  if (over) this.seats = { ...over, asOf: Date.now() };
  return wrap ? WRAPS[wrap](data, list) : Object.assign(data, over);
}

/** The tokens of a client; how they are asked for is loaded with the first one. */
function openGrants(client, forms) {
  let grants;
  return {
    secrets: () => grants?.secrets() ?? [],
    async get(...args) {
      const { createGrants } = await late(import("../grants/create.js"));
      grants ??= createGrants(client, forms, { runCall, RolecallError, contractError });
      return grants.get(...args);
    },
  };
}

/** Whether a pair of credentials is given. */
function checkPair(pair, texts, accessToken, issues) {
  const given = pair.find((name) => texts[name] !== undefined);
  if (!given) return false;
  if (accessToken !== undefined) exclude(issues, "accessToken", given);
  const missing = pair.find((name) => texts[name] === undefined);
  if (missing) need(issues, missing, ` with \`${given}\``);
  return true;
}

function checkOrgId(orgId, issues) {
  if (orgId === undefined) need(issues, "orgId", "");
  else if (/^\.{0,2}$|[/?#\s\p{Cc}\p{Cs}]/u.test(orgId)) {
    const received = show(orgId);
    complain(issues, ["orgId"], "must be one part of a path, without blanks", {
      code: "path_segment",
      received,
    });
  }
}
