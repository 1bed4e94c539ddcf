/** Groups of Claude Enterprise and their members (API reference; user management page). */
import { checkObject, optionalOrNull, required, text } from "../check.js";
import { groupMember } from "../enterprise.js";
import { badRequest, notFound, Refusal } from "../errors.js";
import { inOrder, tokenPageOf, tokenPageParameters } from "../token-pages.js";
import { findUser } from "./users.js";

const ALL = "/v1/organizations/rbac_groups";
const ONE = `${ALL}/{rbac_group_id}`;
const MEMBERS = `${ONE}/members`;

const pages = tokenPageParameters({ max: 1000 });
const name = text({ min: 1, max: 255 });

export const rbacGroupRoutes = [
  { method: "POST", path: ALL, body: true, act: create },
  { method: "GET", path: ALL, query: pages, act: list },
  { method: "GET", path: ONE, act: ({ store, ids }) => findGroup(store, ids) },
  { method: "POST", path: ONE, body: true, act: rename },
  { method: "DELETE", path: ONE, act: remove },
  { method: "GET", path: MEMBERS, query: pages, act: listMembers },
  { method: "POST", path: MEMBERS, body: true, act: addMember },
  { method: "DELETE", path: `${MEMBERS}/{user_id}`, act: removeMember },
];

function findGroup(store, ids) {
  const group = store.groups.all.get(ids.rbac_group_id);
  if (group === undefined) throw new Refusal(404, "group not found", { code: "rbac_group_not_found" });
  return group;
}

/** What the identity provider brought is changed there. */
function refuseProvisioned(group) {
  if (group.source_type === "scim") {
    throw badRequest("this group comes from the identity provider; change it there");
  }
}

/** Names may be there twice. */
function create({ store, body }) {
  const sent = checkObject(body, { name: required(name) });
  const now = store.clock.timestamp();
  return store.groups.add({
    id: store.newId(store.groups.all, "rbac_group_"),
    type: "rbac_group",
    name: sent.name,
    source_type: "direct",
    role_ids: [],
    created_at: now,
    updated_at: now,
  });
}

function list(call) {
  return tokenPageOf(call.store.groups.all, call, { show: (group) => group });
}

function rename({ store, ids, body }) {
  const sent = checkObject(body, { name: optionalOrNull(name) });
  const group = findGroup(store, ids);
  refuseProvisioned(group);
  if (sent.name === undefined) return group;
  return Object.assign(group, { name: sent.name, updated_at: store.clock.timestamp() });
}

function remove({ store, ids }) {
  const group = findGroup(store, ids);
  refuseProvisioned(group);
  store.groups.remove(group.id, store.clock.now());
  return { id: group.id, type: "rbac_group_deleted" };
}

/** Oldest first. Whoever has left leaves a gap, and the page is shorter by it. */
function listMembers(call) {
  const { store, ids } = call;
  const slots = store.groups.slots(findGroup(store, ids).id);
  const page = tokenPageOf(inOrder(slots), call, { show: (slot) => slot });
  const present = page.data.filter(({ until }) => until === null);
  return { ...page, data: present.map((slot) => groupMember(slot, store.users)) };
}

function addMember({ store, ids, body }) {
  const sent = checkObject(body, { user_id: required(text({ min: 1 })) });
  const group = findGroup(store, ids);
  refuseProvisioned(group);
  const user = findUser(store, sent.user_id);
  if (store.groups.isMember(group.id, user.id)) throw badRequest("this person is in the group already");
  return groupMember(store.groups.join(group.id, user.id, store.clock.now()), store.users);
}

function removeMember({ store, ids }) {
  const group = findGroup(store, ids);
  refuseProvisioned(group);
  if (!store.groups.isMember(group.id, ids.user_id)) throw notFound("group member");
  store.groups.leave(group.id, ids.user_id, store.clock.now());
  return { rbac_group_id: group.id, type: "rbac_group_member_deleted", user_id: ids.user_id };
}
