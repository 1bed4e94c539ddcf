/** The state of the one organization the emulator has, and the two things that age in it. */
import { readData } from "./data.js";
import { createEnterprise, enterpriseState } from "./enterprise.js";
import { Memberships } from "./memberships.js";
import { createRandom } from "./random.js";
import { Shelf } from "./shelf.js";
import { createWorkloads } from "./workloads.js";
import { newWorkspace } from "./workspace.js";

/** E-mail addresses are compared without regard to case (API reference, list users). */
export const sameEmail = (email) => email.toLowerCase();

/**
 * @param {object} given whole data as `data.js` describes it
 * @param {{ clock, seed: number, limits: object, kms: { failing: Set<string>, policy: Set<string> } }} context
 */
export function createStore(given, { clock, seed, limits, kms }) {
  const data = readData(given);
  const random = createRandom(seed, "organization");
  const organization = data.organization ?? {
    id: random.uuid(),
    type: "organization",
    name: "Example Organization",
  };

  const users = fill(new Shelf((user) => sameEmail(user.email)), data.users);
  const invites = fill(new Shelf((invite) => sameEmail(invite.email)), data.invites);
  const apiKeys = fill(new Shelf(), data.apiKeys);
  const workspaces = new Shelf();

  let { defaultWorkspaceId } = data;
  if (defaultWorkspaceId === undefined) {
    const oldest = data.workspaces[0]?.created_at ?? clock.timestamp();
    const made = newWorkspace({ id: random.id("wrkspc_"), name: "Default", random, at: oldest });
    defaultWorkspaceId = made.id;
    workspaces.add(made);
  }
  fill(workspaces, data.workspaces);

  const memberships = new Memberships(users);
  for (const row of data.workspaceMembers) {
    // Nobody assigns workspace_billing by hand: such a row was read from a list and is inherited.
    const assigned = row.assigned !== false && row.workspace_role !== "workspace_billing";
    if (assigned) memberships.assign(row.workspace_id, users.get(row.user_id), row.workspace_role);
  }

  const workloads = createWorkloads(data, { seed, workspaces, defaultWorkspaceId });
  const enterprise = createEnterprise(data, { clock, seed });
  const streams = {};
  return {
    ...workloads,
    ...enterprise,
    organization,
    users,
    invites,
    workspaces,
    apiKeys,
    memberships,
    defaultWorkspaceId,
    clock,
    limits,
    kms,
    random: createRandom(seed, "workspace details"),

    /** On whose behalf a token acts that says nothing of itself: the oldest admin's. */
    someAdmin() {
      for (const user of users) if (user.role === "admin") return user.id;
      return null;
    },

    newId(shelf, prefix) {
      streams[prefix] ??= createRandom(seed, prefix);
      let id = streams[prefix].id(prefix);
      while (shelf.knows(id)) id = streams[prefix].id(prefix);
      return id;
    },

    state() {
      const now = clock.now();
      const rows = [...memberships.assignments()].sort((a, b) => b.serial - a.serial);
      return structuredClone({
        organization,
        defaultWorkspaceId,
        users: users.newestFirst(),
        invites: invites.newestFirst().map((it) => ({ ...it, status: inviteStatus(it, now) })),
        workspaces: workspaces.newestFirst(),
        workspaceMembers: rows.map((row) => ({
          type: "workspace_member",
          user_id: row.userId,
          workspace_id: row.workspaceId,
          workspace_role: row.role,
        })),
        apiKeys: apiKeys.newestFirst().map((it) => ({ ...it, status: keyStatus(it, now) })),
        ...withoutEmptyLists({ ...workloads.state(), ...enterpriseState(enterprise, users) }),
      });
    },
  };
}

/** Kinds of things that few organizations have are named only where there are some. */
const withoutEmptyLists = (lists) =>
  Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length !== 0));

function fill(shelf, items) {
  for (const item of items) shelf.add(item);
  return shelf;
}

const isPast = (time, now) => time !== null && Date.parse(time) <= now;

/** A pending invite expires by itself (Admin API FAQ). */
export function inviteStatus(invite, now) {
  return invite.status === "pending" && isPast(invite.expires_at, now) ? "expired" : invite.status;
}

/** So does a key with an end; an archived one goes on being shown as archived. */
export function keyStatus(key, now) {
  return key.status !== "archived" && keyHasExpired(key, now) ? "expired" : key.status;
}

export const endOfKey = ({ expires_at: end }) => (end === null ? null : Date.parse(end));

export function keyHasExpired(key, now) {
  return key.status === "expired" || isPast(key.expires_at, now);
}
