/** Federation rules: which outside identity acts as which service account (API reference). */
import {
  checkObject,
  flag,
  isPlainObject,
  oneOf,
  optional,
  optionalOrNull,
  required,
  slug,
  text,
  whole,
} from "../check.js";
import { badRequest, forbidden, notFound } from "../errors.js";
import * as read from "../query.js";
import { pinsTenant, sharedPlatform } from "../shared-issuers.js";
import { tokenPageOf, tokenPageParameters } from "../token-pages.js";
import {
  archivable,
  clearedDescription,
  description,
  newHistory,
  noteArchival,
  noteChange,
  refuseTaken,
} from "./service-accounts.js";

const ALL = "/v1/organizations/federation_rules";
const ONE = `${ALL}/{federation_rule_id}`;

/** What a token may manage; rules with other scopes are for the Console. */
const SCOPES = ["workspace:developer", "workspace:inference"];

const lifetime = whole({ min: 60, max: 86_400 });
const scope = text({ min: 1 });
const id = text({ min: 1 });
const shared = { description, attributes: optionalOrNull(noAttributes) };

const createFields = {
  ...shared,
  issuer_id: required(id),
  match: required(matcher),
  name: required(slug),
  oauth_scope: required(scope),
  target: required(target),
  applies_to_all_workspaces: optional(flag),
  token_lifetime_seconds: optional(lifetime),
  workspace_id: optionalOrNull(id),
};
const updateFields = {
  ...shared,
  applies_to_all_workspaces: optionalOrNull(flag),
  match: optionalOrNull(matcher),
  name: optionalOrNull(slug),
  oauth_scope: optionalOrNull(scope),
  target: optionalOrNull(target),
  token_lifetime_seconds: optionalOrNull(lifetime),
  workspace_id: optionalOrNull(id),
};

const filters = { ...archivable, issuer_id: read.nonEmpty };

export const federationRuleRoutes = [
  { method: "POST", path: ALL, body: true, act: create },
  { method: "GET", path: ALL, query: { ...tokenPageParameters(), ...filters }, act: list },
  { method: "GET", path: ONE, act: (call) => show(call)(findRule(call)) },
  { method: "POST", path: ONE, body: true, act: update },
  { method: "POST", path: `${ONE}/archive`, act: archive },
].map((route) => ({ ...route, oauthOnly: true }));

function matcher(value, name) {
  const clause = (max) => optionalOrNull(text({ max }));
  const sent = checkObject(
    value,
    {
      audience: clause(1024),
      claims: optionalOrNull(claimMap),
      condition: clause(4096),
      subject_prefix: clause(1024),
    },
    name,
  );
  if (sent.condition?.trim() === "true") throw badRequest(`${name}.condition: is always true`);
  const says =
    /[^*]/.test(sent.subject_prefix ?? "") || Object.keys(sent.claims ?? {}).length > 0 || sent.condition;
  if (!says) throw badRequest(`${name}: needs subject_prefix (more than "*"), claims or condition`);
}

function claimMap(value, name) {
  if (!isPlainObject(value)) throw badRequest(`${name}: must be an object`);
  for (const [claim, expected] of Object.entries(value)) text()(expected, `${name}.${claim}`);
}

function target(value, name) {
  const type = required(oneOf("service_account"));
  // The account's name is read, not written: whatever is sent is passed over.
  const accountName = optionalOrNull(text());
  checkObject(value, { type, service_account_id: required(id), service_account_name: accountName }, name);
}

function noAttributes(value, name) {
  if (!isPlainObject(value) || Object.keys(value).length > 0) throw badRequest(`${name}: must be empty`);
}

export function findRule({ store, ids }) {
  const rule = store.federationRules.get(ids.federation_rule_id);
  if (rule === undefined) throw notFound("federation rule");
  return rule;
}

const scopesAllow = (oauthScope) => oauthScope.split(" ").every((one) => SCOPES.includes(one));
export const mayBeManaged = (rule) => scopesAllow(rule.oauth_scope);

export function refuseOtherScopes(rule) {
  if (!mayBeManaged(rule)) throw forbidden("a rule with other scopes is managed in the Console");
}

/** Names as they are at this moment; before version 2026-10-21 also what beta answers still have. */
const show =
  ({ store, version }) =>
  (rule) => {
    const account = store.serviceAccounts.get(rule.target.service_account_id);
    const { workspace_id: legacy = null, ...kept } = rule;
    const workspaceIds = store.ruleWorkspaces.idsOf(rule.id);
    const shown = {
      ...kept,
      issuer_name: store.federationIssuers.get(rule.issuer_id)?.name ?? null,
      target: { ...rule.target, service_account_name: account?.name ?? null },
      workspace_ids: workspaceIds,
    };
    if (version !== "2023-06-01") return shown;
    const only = workspaceIds.length === 1 ? workspaceIds[0] : null;
    return { ...shown, attributes: null, workspace_id: legacy ?? only };
  };

/** What a body refers to must be there and open, else the body is wrong, not the path. */
function referred(shelf, reference, name) {
  const item = shelf.get(reference);
  if (item === undefined) throw badRequest(`${name}: no such object`);
  if (item.archived_at !== null) throw badRequest(`${name}: is archived`);
  return item;
}
export const referredWorkspace = (store, workspaceId) =>
  referred(store.workspaces, workspaceId, "workspace_id");

const targetOf = ({ store }, sent) => ({
  type: "service_account",
  service_account_id: referred(store.serviceAccounts, sent.service_account_id, "target.service_account_id")
    .id,
});

const matchOf = (sent) => Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null));

function refuseScope(oauthScope) {
  if (!scopesAllow(oauthScope)) {
    throw forbidden(`oauth_scope: a token may give ${SCOPES.join(" and ")} only`);
  }
}

function refuseUnpinned(issuer, match) {
  const platform = sharedPlatform(issuer.issuer_url);
  if (platform !== null && !pinsTenant(platform, match)) {
    throw badRequest("match: the issuer is shared by many; say whose workloads are meant");
  }
}

function create(call) {
  const { store, actorId, body } = call;
  const sent = checkObject(body, createFields);
  refuseScope(sent.oauth_scope);
  const everywhere = sent.applies_to_all_workspaces ?? false;
  if (!everywhere && sent.workspace_id === undefined) {
    throw badRequest("workspace_id: required unless applies_to_all_workspaces is true");
  }
  const issuer = referred(store.federationIssuers, sent.issuer_id, "issuer_id");
  refuseUnpinned(issuer, sent.match);
  const target = targetOf(call, sent.target);
  if (sent.workspace_id !== undefined) referredWorkspace(store, sent.workspace_id);
  refuseTaken(store.federationRules, sent.name);
  const rule = store.federationRules.add({
    id: store.newId(store.federationRules, "fdrl_"),
    type: "federation_rule",
    name: sent.name,
    description: sent.description ?? null,
    issuer_id: issuer.id,
    match: matchOf(sent.match),
    target,
    oauth_scope: sent.oauth_scope,
    token_lifetime_seconds: sent.token_lifetime_seconds ?? 3600,
    applies_to_all_workspaces: everywhere,
    ...newHistory(call),
  });
  if (sent.workspace_id !== undefined) enable(store, rule, sent.workspace_id, actorId);
  return show(call)(rule);
}

const enable = (store, rule, workspaceId, actorId) =>
  store.ruleWorkspaces.enable({ ruleId: rule.id, workspaceId, at: store.clock.timestamp(), actorId });

function list(call) {
  const { include_archived: archived = false, issuer_id: issuerId } = call.query;
  const keep = (rule) =>
    (archived || rule.archived_at === null) && (issuerId === undefined || rule.issuer_id === issuerId);
  return tokenPageOf(call.store.federationRules, call, { keep, show: show(call) });
}

function update(call) {
  const { store, body } = call;
  const { workspace_id: workspaceId, attributes: _, ...sent } = checkObject(body, updateFields);
  const rule = findRule(call);
  if (rule.archived_at !== null) throw badRequest("an archived rule cannot be changed");
  refuseOtherScopes(rule);
  if (sent.oauth_scope !== undefined) refuseScope(sent.oauth_scope);
  if (sent.name !== undefined) refuseTaken(store.federationRules, sent.name, rule);
  refuseUnpinned(store.federationIssuers.get(rule.issuer_id), sent.match ?? rule.match);
  if (sent.match !== undefined) sent.match = matchOf(sent.match);
  if (sent.target !== undefined) sent.target = targetOf(call, sent.target);
  checkTargeting(store, rule, { workspaceId, everywhere: sent.applies_to_all_workspaces });
  Object.assign(rule, sent, clearedDescription(body));
  if (workspaceId !== undefined) {
    delete rule.workspace_id;
    store.ruleWorkspaces.clear(rule.id, { except: workspaceId });
    enable(store, rule, workspaceId, call.actorId);
  }
  noteChange(rule, call);
  return show(call)(rule);
}

function checkTargeting(store, rule, { workspaceId, everywhere }) {
  const enabled = store.ruleWorkspaces.idsOf(rule.id).length;
  if (workspaceId !== undefined) {
    referredWorkspace(store, workspaceId);
    if (enabled > 1) throw badRequest("workspace_id: the rule is enabled for several workspaces");
  }
  if (everywhere === false && workspaceId === undefined && enabled === 0 && !rule.workspace_id) {
    throw badRequest("applies_to_all_workspaces: no workspace would be left");
  }
}

function archive(call) {
  const rule = findRule(call);
  refuseOtherScopes(rule);
  if (rule.archived_at !== null) return show(call)(rule);
  delete rule.workspace_id;
  call.store.ruleWorkspaces.clear(rule.id);
  noteArchival(rule, call);
  return show(call)(rule);
}
