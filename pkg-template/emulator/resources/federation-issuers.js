/** OIDC issuers that tokens of workloads come from (API reference; WIF reference). */
import {
  checkObject,
  flag,
  isPlainObject,
  listOf,
  optional,
  optionalOrNull,
  required,
  slug,
  text,
  variant,
  whole,
} from "../check.js";
import { badRequest, forbidden, notFound } from "../errors.js";
import { pinsTenant, sharedPlatform } from "../shared-issuers.js";
import { tokenPageOf, tokenPageParameters } from "../token-pages.js";
import { mayBeManaged } from "./federation-rules.js";
import { archivable, newHistory, noteArchival, noteChange, refuseTaken } from "./service-accounts.js";

const ALL = "/v1/organizations/federation_issuers";
const ONE = `${ALL}/{federation_issuer_id}`;

const certificate = optionalOrNull(text({ max: 8192 }));
const jwks = variant({
  discovery: { ca_cert_pem: certificate, discovery_base: optionalOrNull(text()) },
  explicit_url: { url: required(text({ min: 1 })), ca_cert_pem: certificate },
  inline: { keys: required(inlineKeys) },
});
const lifetime = whole({ min: 1, max: 176_400 });

const createFields = {
  issuer_url: required(issuerURL),
  name: required(slug),
  check_jti: optionalOrNull(flag),
  jwks: optional(jwks),
  max_jwt_lifetime_seconds: optionalOrNull(lifetime),
};
const updateFields = {
  check_jti: optionalOrNull(flag),
  issuer_url: optionalOrNull(issuerURL),
  jwks: optionalOrNull(jwks),
  jwks_polling_disabled: optionalOrNull(onlyFalse),
  max_jwt_lifetime_seconds: optionalOrNull(lifetime),
  name: optionalOrNull(slug),
};

export const federationIssuerRoutes = [
  { method: "POST", path: ALL, body: true, act: create },
  { method: "GET", path: ALL, query: { ...tokenPageParameters(), ...archivable }, act: list },
  { method: "GET", path: ONE, act: find },
  { method: "POST", path: ONE, body: true, act: update },
  { method: "POST", path: `${ONE}/archive`, act: archive },
].map((route) => ({ ...route, oauthOnly: true }));

/** https, port 443, a public host that is a name. */
function issuerURL(value, name) {
  text({ min: 1 })(value, name);
  const url = parsed(value);
  if (url?.protocol !== "https:") throw badRequest(`${name}: must be an https address`);
  if (url.port !== "") throw badRequest(`${name}: must have port 443`);
  const labels = url.hostname.split(".");
  const isName = labels.length > 1 && /^[a-z]/.test(labels.at(-1));
  if (!isName || ["localhost", "local", "internal"].includes(labels.at(-1))) {
    throw badRequest(`${name}: must have a public host name`);
  }
}

function parsed(value) {
  try {
    return new URL(value);
  } catch {
    return null;
  }
}

function inlineKeys(value, name) {
  listOf((key, at) => {
    if (!isPlainObject(key)) throw badRequest(`${at}: must be an object`);
  })(value, name);
  if (value.length === 0) throw badRequest(`${name}: must have at least one entry`);
}

function onlyFalse(value, name) {
  if (value !== false) throw badRequest(`${name}: must be false`);
}

const withoutNulls = (object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));

function find({ store, ids }) {
  const issuer = store.federationIssuers.get(ids.federation_issuer_id);
  if (issuer === undefined) throw notFound("federation issuer");
  return issuer;
}

/** Polling has not begun when the answer is written: there is no status yet. */
function create(call) {
  const { store, body } = call;
  const sent = checkObject(body, createFields);
  refuseTaken(store.federationIssuers, sent.name);
  return store.federationIssuers.add({
    id: store.newId(store.federationIssuers, "fdis_"),
    type: "federation_issuer",
    name: sent.name,
    issuer_url: sent.issuer_url,
    jwks: withoutNulls(sent.jwks ?? { type: "discovery" }),
    check_jti: sent.check_jti ?? true,
    max_jwt_lifetime_seconds: sent.max_jwt_lifetime_seconds ?? 3600,
    jwks_polling_disabled_at: null,
    poll_status: null,
    ...newHistory(call),
  });
}

function list(call) {
  const { include_archived: archived = false } = call.query;
  const keep = (issuer) => archived || issuer.archived_at === null;
  return tokenPageOf(call.store.federationIssuers, call, { keep, show: (issuer) => issuer });
}

function update(call) {
  const { store, body } = call;
  const { jwks_polling_disabled: disabled, jwks: keys, ...sent } = checkObject(body, updateFields);
  const issuer = find(call);
  if (issuer.archived_at !== null) throw badRequest("an archived issuer cannot be changed");
  if (sent.name !== undefined) refuseTaken(store.federationIssuers, sent.name, issuer);
  const rules = store.liveRules().filter((rule) => rule.issuer_id === issuer.id);
  if (!rules.every(mayBeManaged)) {
    throw forbidden("an issuer behind a rule with other scopes is changed in the Console");
  }
  refuseUnpinned(rules, sent.issuer_url);
  Object.assign(issuer, sent);
  if (keys !== undefined) replaceKeys(issuer, keys);
  if (disabled === false) resumePolling(issuer, store);
  noteChange(issuer, call);
  return issuer;
}

/** Rules that were sharp enough for an issuer of one's own may not be for everybody's. */
function refuseUnpinned(rules, url) {
  const platform = url === undefined ? null : sharedPlatform(url);
  if (platform !== null && !rules.every((rule) => pinsTenant(platform, rule.match))) {
    throw badRequest("issuer_url: a live rule would accept everybody on this shared platform");
  }
}

function replaceKeys(issuer, keys) {
  issuer.jwks = withoutNulls(keys);
  issuer.poll_status = null;
}

function resumePolling(issuer, { clock }) {
  if (issuer.jwks_polling_disabled_at === null) return;
  issuer.jwks_polling_disabled_at = null;
  issuer.poll_status &&= { ...issuer.poll_status, consecutive_failures: 0, next_poll_at: clock.timestamp() };
}

function archive(call) {
  const issuer = find(call);
  if (issuer.archived_at !== null) return issuer;
  if (call.store.liveRules().some((rule) => rule.issuer_id === issuer.id)) {
    throw badRequest("a live federation rule references this issuer; archive the rule first");
  }
  noteArchival(issuer, call);
  return issuer;
}
