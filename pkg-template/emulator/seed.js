/**
 * An invented organization of a given size: a few admins, some billing members, invites and keys
 * of every age and status, an archived workspace or two on top of the number asked for. Gives
 * `Data`; the same seed, clock and numbers give the same organization.
 */
import { DAY, HOUR, spread, timestamp } from "./clock.js";
import { createPeople } from "./people.js";
import { createRandom } from "./random.js";
import { INVITE_LIFETIME } from "./resources/invites.js";
import { inheritedRole, WORKSPACE_ROLES } from "./roles.js";
import { enterpriseCounts, seedEnterprise } from "./seed-enterprise.js";
import { seedKeys } from "./seed-keys.js";
import { seedWorkloads, workloadCounts } from "./seed-workloads.js";
import { newWorkspace } from "./workspace.js";

const THREE_YEARS = 1095 * DAY;
const COUNTS = {
  members: 1,
  workspaces: 0,
  keys: 0,
  invites: 0,
  memberships: 0,
  // Without a number these follow from the others.
  serviceAccounts: undefined,
  issuers: undefined,
  rules: undefined,
  externalKeys: undefined,
  groups: undefined,
  roles: undefined,
  spendLimits: undefined,
  increaseRequests: undefined,
};

const WORKSPACE_NAMES = [
  "Production",
  "Staging",
  "Research",
  "Support",
  "Data Science",
  "Internal Tools",
  "Search",
  "Mobile",
  "Finance",
  "Sandbox",
  "Marketing",
  "Evaluation",
];
const TEAMS = ["core", "growth", "platform", "research"];

export function seedData(counts, { seed, now }) {
  const wanted = checkedCounts(counts);
  const random = createRandom(seed, "fill");
  const person = createPeople(random);
  const users = seedUsers(wanted.members, { random, person, now });
  const workspaces = seedWorkspaces(wanted.workspaces, { random, now });
  const [defaultWorkspace] = workspaces;
  const workspaceMembers = seedMemberships(wanted.memberships, { random, users, workspaces });
  const invites = seedInvites(wanted.invites, { random, person, users, now });
  const apiKeys = seedKeys(wanted.keys, { random, users, workspaces, now });
  const workloads = seedWorkloads(workloadCounts(wanted), { seed, now, users, workspaces, apiKeys });
  return {
    users: users.slice().reverse(),
    workspaces: workspaces.slice().reverse(),
    defaultWorkspaceId: defaultWorkspace.id,
    workspaceMembers,
    invites: invites.reverse(),
    apiKeys: apiKeys.reverse(),
    ...workloads,
    ...seedEnterprise(enterpriseCounts(wanted), { seed, now, users }),
  };
}

function checkedCounts(counts) {
  for (const [key, value] of Object.entries(counts)) {
    if (!Object.hasOwn(COUNTS, key)) throw new TypeError(`fill: ${key}: unknown`);
    if (value !== undefined && !(Number.isInteger(value) && value >= 0)) {
      throw new TypeError(`fill: ${key}: must be a whole number`);
    }
  }
  const given = Object.entries(counts).filter(([, value]) => value !== undefined);
  return { ...COUNTS, ...Object.fromEntries(given) };
}

/** Oldest first. The first one is always an admin. */
function seedUsers(count, { random, person, now }) {
  const admins = Math.min(8, Math.max(1, Math.round(count * 0.015)));
  const billing = count < 5 ? 0 : Math.min(12, Math.ceil(count * 0.02));
  const privileged = random.sample(
    Array.from({ length: Math.max(0, count - 1) }, (_, i) => i + 1),
    Math.max(0, Math.min(count, admins + billing) - 1),
  );
  const roles = new Map([[0, "admin"]]);
  privileged.forEach((index, i) => {
    roles.set(index, i < admins - 1 ? "admin" : "billing");
  });
  const others = ["user", "user", "user", "developer", "developer", "developer", "claude_code_user"];
  return Array.from({ length: count }, (_, i) => {
    const { name, email } = person();
    return {
      id: random.id("user_"),
      type: "user",
      email,
      name,
      role: roles.get(i) ?? random.pick(others),
      added_at: timestamp(spread(i, count, { random, now, over: THREE_YEARS })),
    };
  });
}

/** Oldest first, the default workspace at the front. */
function seedWorkspaces(count, { random, now }) {
  const archived = count >= 12 ? 2 : count >= 4 ? 1 : 0;
  const total = count + archived;
  const atEnd = new Set(random.sample([...Array(total).keys()], archived));
  const workspaces = [
    newWorkspace({ id: random.id("wrkspc_"), name: "Default", random, at: timestamp(now - THREE_YEARS) }),
  ];
  for (let i = 0; i < total; i++) {
    const created = spread(i, total, { random, now, over: THREE_YEARS });
    const round = Math.floor(i / WORKSPACE_NAMES.length);
    const name = WORKSPACE_NAMES[i % WORKSPACE_NAMES.length];
    const workspace = newWorkspace({
      id: random.id("wrkspc_"),
      name: round === 0 ? name : `${name} ${round + 1}`,
      random,
      at: timestamp(created),
      tags: random.chance(0.7) ? { team: random.pick(TEAMS) } : {},
    });
    if (atEnd.has(i)) workspace.archived_at = timestamp(created + (now - created) * random.fraction());
    workspaces.push(workspace);
  }
  return workspaces;
}

/** Roles assigned by hand, in workspaces that are open, to people without an inherited role. */
function seedMemberships(count, { random, users, workspaces }) {
  const people = users.filter((user) => inheritedRole(user.role) === null);
  const open = workspaces.slice(1).filter((workspace) => workspace.archived_at === null);
  if (count > people.length * open.length) {
    throw new RangeError(
      `fill: ${count} memberships do not fit: ${people.length} people, ${open.length} workspaces`,
    );
  }
  const rows = [];
  open.forEach((workspace, i) => {
    const left = count - rows.length;
    const later = open.length - i - 1;
    const fair = Math.round((left / (later + 1)) * (0.5 + random.fraction()));
    const least = Math.max(0, left - later * people.length);
    const share = later === 0 ? left : Math.min(people.length, left, Math.max(least, fair));
    for (const user of random.sample(people, share)) {
      rows.push({
        type: "workspace_member",
        user_id: user.id,
        workspace_id: workspace.id,
        workspace_role: random.chance(0.1) ? "workspace_admin" : random.pick(WORKSPACE_ROLES.slice(0, 3)),
      });
    }
  });
  return rows;
}

/** Of ten: four fresh, two waiting longer than 14 days, two expired, two accepted. */
function seedInvites(count, { random, person, users, now }) {
  const guests = random.sample(users.slice(1), Math.min(users.length - 1, Math.floor(count / 5)));
  const invites = Array.from({ length: count }, (_, i) => {
    const kind = i % 5;
    const guest = kind === 4 ? guests.pop() : undefined;
    if (guest) return acceptedInvite(guest, random);
    const [from, to] = kind === 2 ? [14.5, 20.5] : kind >= 3 ? [21.5, 200] : [0.1, 13.5];
    const invited = now - Math.floor((from + (to - from) * random.fraction()) * DAY);
    return invite(person().email, random.pick(["user", "developer", "claude_code_user"]), invited, random);
  });
  for (const it of invites) {
    if (it.status === "pending" && Date.parse(it.expires_at) <= now) it.status = "expired";
  }
  return invites.sort((a, b) => Date.parse(a.invited_at) - Date.parse(b.invited_at));
}

function acceptedInvite({ email, role, added_at: added }, random) {
  const invited = Date.parse(added) - random.between(1, 20 * 24) * HOUR;
  // Nobody is ever invited as an admin; whoever is one now was raised later.
  const given = role === "admin" ? "developer" : role;
  return { ...invite(email, given, invited, random), status: "accepted", accepted_at: added };
}

function invite(email, role, invited, random) {
  return {
    id: random.id("invite_"),
    type: "invite",
    email,
    role,
    status: "pending",
    invited_at: timestamp(invited),
    expires_at: timestamp(invited + INVITE_LIFETIME),
    accepted_at: null,
    rbac_group_ids: [],
  };
}
