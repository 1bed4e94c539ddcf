/** Service accounts (API reference). Their names are given once and for all. */
import { checkObject, oneOf, optional, optionalOrNull, required, slug, text } from "../check.js";
import { badRequest, forbidden, nameTaken, notFound } from "../errors.js";
import * as read from "../query.js";
import { tokenPageOf, tokenPageParameters } from "../token-pages.js";

const ALL = "/v1/organizations/service_accounts";
const ONE = `${ALL}/{service_account_id}`;

export const archivable = { include_archived: read.boolean };
export const description = optionalOrNull(text({ max: 2000 }));
const role = oneOf("developer", "admin");

const createFields = { name: required(slug), description, organization_role: optional(role) };
const updateFields = { description, organization_role: optionalOrNull(role) };

export const serviceAccountRoutes = [
  { method: "POST", path: ALL, body: true, act: create },
  { method: "GET", path: ALL, query: { ...tokenPageParameters(), ...archivable }, act: list },
  { method: "GET", path: ONE, act: ({ store, ids }) => findServiceAccount(store, ids.service_account_id) },
  { method: "POST", path: ONE, body: true, act: update },
  { method: "POST", path: `${ONE}/archive`, act: archive },
].map((route) => ({ ...route, oauthOnly: true }));

export function findServiceAccount(store, id) {
  const account = store.serviceAccounts.get(id);
  if (account === undefined) throw notFound("service account");
  return account;
}

/** What accounts, issuers and rules say of their history, when they are new. */
export const newHistory = ({ store, actorId }) => ({
  created_at: store.clock.timestamp(),
  updated_at: store.clock.timestamp(),
  archived_at: null,
  created_by_actor_id: actorId,
  updated_by_actor_id: null,
  archived_by_actor_id: null,
});

export function noteChange(item, { store, actorId }) {
  item.updated_at = store.clock.timestamp();
  item.updated_by_actor_id = actorId;
}

export function noteArchival(item, { store, actorId }) {
  item.archived_at = store.clock.timestamp();
  item.archived_by_actor_id = actorId;
}

export function refuseTaken(shelf, name, except) {
  for (const item of shelf) if (item !== except && item.name === name) throw nameTaken();
}

/** `null` clears a description, which then is an empty text. */
export const clearedDescription = (body) => (body.description === null ? { description: "" } : {});

/** A workload cannot make an admin of anybody: that takes a person. */
function refuseWorkload(actorId, role) {
  if (role === "admin" && actorId?.startsWith("svac_")) {
    throw forbidden("organization_role: admin can be given by a person's token only");
  }
}

function create(call) {
  const { store, actorId, body } = call;
  const sent = checkObject(body, createFields);
  refuseWorkload(actorId, sent.organization_role);
  refuseTaken(store.serviceAccounts, sent.name);
  return store.serviceAccounts.add({
    id: store.newId(store.serviceAccounts, "svac_"),
    type: "service_account",
    name: sent.name,
    description: sent.description ?? null,
    organization_role: sent.organization_role ?? "developer",
    ...newHistory(call),
  });
}

function list(call) {
  const { include_archived: archived = false } = call.query;
  const keep = (account) => archived || account.archived_at === null;
  return tokenPageOf(call.store.serviceAccounts, call, { keep, show: (account) => account });
}

function update(call) {
  const { store, actorId, ids, body } = call;
  const sent = checkObject(body, updateFields);
  const account = findServiceAccount(store, ids.service_account_id);
  if (account.archived_at !== null) throw badRequest("an archived service account cannot be changed");
  refuseWorkload(actorId, sent.organization_role);
  Object.assign(account, sent, clearedDescription(body));
  noteChange(account, call);
  return account;
}

function archive(call) {
  const { store, ids } = call;
  const account = findServiceAccount(store, ids.service_account_id);
  if (account.archived_at !== null) return account;
  if (store.liveRules().some((rule) => rule.target.service_account_id === account.id)) {
    throw badRequest("a live federation rule targets this service account; archive the rule first");
  }
  noteArchival(account, call);
  return account;
}
