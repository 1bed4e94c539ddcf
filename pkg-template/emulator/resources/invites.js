/** Invites (API reference; Admin API FAQ: 21 days, not adjustable). */
import { checkObject, email, listOf, oneOf, optional, required, text } from "../check.js";
import { DAY, timestamp } from "../clock.js";
import { badRequest, notFound } from "../errors.js";
import { pageOf, pageParameters } from "../pages.js";
import * as read from "../query.js";
import { ASSIGNABLE_ROLES } from "../roles.js";
import { inviteStatus, sameEmail } from "../store.js";
import { matchesUserFilters, userFilters } from "./users.js";

const ALL = "/v1/organizations/invites";
const ONE = `${ALL}/{invite_id}`;
export const INVITE_LIFETIME = 21 * DAY;
const LISTED = ["pending", "accepted", "expired"];

const filters = { ...userFilters, "statuses[]": read.choices(...LISTED) };

const createFields = {
  email: required(email),
  role: required(oneOf(...ASSIGNABLE_ROLES)),
  rbac_group_ids: optional(listOf(text({ min: 1 }), { max: 100 })),
};

export const inviteRoutes = [
  { method: "POST", path: ALL, body: true, act: create, window: "invites" },
  { method: "GET", path: ALL, query: { ...pageParameters, ...filters }, act: list },
  { method: "GET", path: ONE, act: ({ store, ids }) => show(store)(findInvite(store, ids)) },
  { method: "DELETE", path: ONE, act: withdraw },
];

const statusOf = (store, invite) => inviteStatus(invite, store.clock.now());
const show = (store) => (invite) => ({ ...invite, status: statusOf(store, invite) });

function findInvite(store, ids) {
  const invite = store.invites.get(ids.invite_id);
  if (invite === undefined) throw notFound("invite");
  return invite;
}

function create({ store, body, outbox }) {
  const sent = checkObject(body, createFields);
  const { rbac_group_ids: groups = [] } = sent;
  if (groups.some((id) => store.groups.all.get(id) === undefined)) {
    throw badRequest("rbac_group_ids: no such group");
  }
  const address = sameEmail(sent.email);
  if (store.users.group(address).length > 0) {
    throw badRequest("this person is a member already", "already_member");
  }
  if (store.invites.group(address).some((it) => statusOf(store, it) === "pending")) {
    throw badRequest("this person has a pending invite", "invite_already_exists");
  }
  const now = store.clock.now();
  outbox.push({ to: sent.email, subject: "you have been invited", kind: "invite", at: now });
  return store.invites.add({
    id: store.newId(store.invites, "invite_"),
    type: "invite",
    email: sent.email,
    role: sent.role,
    status: "pending",
    invited_at: timestamp(now),
    expires_at: timestamp(now + INVITE_LIFETIME),
    accepted_at: null,
    rbac_group_ids: groups,
  });
}

/** A withdrawn invite is never listed; it can still be retrieved by its id. */
function list({ store, query }) {
  const { statuses = new Set(LISTED) } = query;
  const matches = matchesUserFilters(query);
  const keep = (invite) => statuses.has(statusOf(store, invite)) && matches(invite);
  return pageOf(store.invites, query, { keep, show: show(store) });
}

function withdraw({ store, ids }) {
  const invite = findInvite(store, ids);
  const status = statusOf(store, invite);
  if (status === "deleted") throw notFound("invite");
  if (status !== "pending") throw badRequest(`an invite that is ${status} cannot be withdrawn`);
  invite.status = "deleted";
  return { id: invite.id, type: "invite_deleted" };
}
