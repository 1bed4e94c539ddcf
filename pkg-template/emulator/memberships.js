/**
 * Who is in which workspace. Only roles assigned by hand are stored; what an organization role
 * brings with it is worked out when asked, so a promotion reaches all workspaces at once and a
 * demotion leaves exactly what was assigned (workspaces guide).
 */
import { effectiveRole, inheritedRole } from "./roles.js";

export class Memberships {
  #users;
  #byWorkspace = new Map();
  #byUser = new Map();
  #inheriting = new Set();
  #rows = new Map();
  #departed = new Map();
  #serial;

  /** Made after all users are there: assigned rows are newer than inherited ones. */
  constructor(users) {
    this.#users = users;
    this.#serial = users.size;
    for (const user of users) this.roleChanged(user);
  }

  assignedRole(workspaceId, userId) {
    return this.#byWorkspace.get(workspaceId)?.get(userId)?.role ?? null;
  }

  role(workspaceId, user) {
    return effectiveRole(user.role, this.assignedRole(workspaceId, user.id));
  }

  assign(workspaceId, user, role) {
    const members = this.#byWorkspace.get(workspaceId) ?? new Map();
    this.#byWorkspace.set(workspaceId, members);
    const present = members.get(user.id);
    if (present) {
      present.role = role;
    } else {
      // Whoever was there by inheritance keeps the place: nobody listing meanwhile misses them.
      const inherits = this.#inheriting.has(user.id);
      const serial = inherits ? this.#users.positionOf(user.id) : this.#serial++;
      members.set(user.id, { role, serial });
      const workspaces = this.#byUser.get(user.id);
      if (workspaces) workspaces.add(workspaceId);
      else this.#byUser.set(user.id, new Set([workspaceId]));
    }
    this.#rows.delete(workspaceId);
  }

  unassign(workspaceId, userId) {
    const members = this.#byWorkspace.get(workspaceId);
    const present = members?.get(userId);
    if (!present) return;
    members.delete(userId);
    this.#byUser.get(userId).delete(workspaceId);
    this.#departed.set(`${workspaceId} ${userId}`, present.serial);
    this.#rows.delete(workspaceId);
  }

  /** To be called after every change of a user's organization role. */
  roleChanged(user) {
    const inherits = inheritedRole(user.role) !== null;
    if (inherits) this.#inheriting.add(user.id);
    else this.#inheriting.delete(user.id);
    this.#rows.clear();
  }

  /** Whoever leaves the organization leaves every workspace. */
  userRemoved(userId) {
    for (const workspaceId of [...(this.#byUser.get(userId) ?? [])]) {
      this.unassign(workspaceId, userId);
    }
    this.#inheriting.delete(userId);
    this.#rows.clear();
  }

  /** The members of one workspace as a sequence for `pageOf`, oldest first, with the cursor `user_id`. */
  sequence(workspaceId) {
    const rows = this.#rowsOf(workspaceId);
    return {
      size: rows.length,
      at: (index) => rows[index],
      positionOf: (userId) => {
        const serial =
          this.#byWorkspace.get(workspaceId)?.get(userId)?.serial ??
          this.#departed.get(`${workspaceId} ${userId}`) ??
          this.#users.positionOf(userId);
        return serial === undefined ? undefined : positionOfSerial(rows, serial);
      },
    };
  }

  *assignments() {
    for (const [workspaceId, members] of this.#byWorkspace) {
      for (const [userId, { role, serial }] of members) yield { workspaceId, userId, role, serial };
    }
  }

  #rowsOf(workspaceId) {
    const cached = this.#rows.get(workspaceId);
    if (cached) return cached;
    const members = this.#byWorkspace.get(workspaceId) ?? new Map();
    const rows = [];
    for (const [userId, { role, serial }] of members) {
      rows.push({ userId, serial, role: effectiveRole(this.#users.get(userId).role, role) });
    }
    for (const userId of this.#inheriting) {
      if (members.has(userId)) continue;
      const { role } = this.#users.get(userId);
      rows.push({ userId, serial: this.#users.positionOf(userId), role: inheritedRole(role) });
    }
    rows.sort((a, b) => a.serial - b.serial);
    this.#rows.set(workspaceId, rows);
    return rows;
  }
}

/** The index of that serial, or a half between its neighbours when it is not there. */
function positionOfSerial(rows, serial) {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle].serial < serial) low = middle + 1;
    else high = middle;
  }
  return rows[low]?.serial === serial ? low : low - 0.5;
}
