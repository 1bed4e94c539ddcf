/**
 * Groups of Claude Enterprise and who is in them. A membership that has ended keeps its slot: it may
 * be somebody's place in a list, and reports count a person to the groups they were in at the time.
 */
import { Shelf } from "./shelf.js";

export class Groups {
  /** Wire objects, oldest first. */
  all = new Shelf();
  #slots = new Map();
  #byUser = new Map();

  add(group) {
    this.#slots.set(group.id, []);
    return this.all.add(group);
  }

  /** Deleted with everybody's membership; the name is gone, too. */
  remove(id, now) {
    for (const slot of this.#slots.get(id)) slot.until ??= now;
    this.all.remove(id);
  }

  /** Memberships of a group, oldest first, ended ones included. */
  slots(groupId) {
    return this.#slots.get(groupId) ?? [];
  }

  isMember(groupId, userId) {
    return this.#current(groupId, userId) !== undefined;
  }

  join(groupId, userId, since) {
    const slot = { groupId, userId, since, until: null };
    this.#slots.get(groupId).push(slot);
    const own = this.#byUser.get(userId);
    if (own) own.push(slot);
    else this.#byUser.set(userId, [slot]);
    return slot;
  }

  leave(groupId, userId, now) {
    this.#current(groupId, userId).until = now;
  }

  userRemoved(userId, now) {
    for (const slot of this.#byUser.get(userId) ?? []) slot.until ??= now;
  }

  /** Ids of the groups that the user was in at some time from `from` to `to`. */
  heldBy(userId, from, to) {
    const held = (this.#byUser.get(userId) ?? []).filter(
      ({ since, until }) => since < to && (until === null || until > from),
    );
    return [...new Set(held.map(({ groupId }) => groupId))];
  }

  #current(groupId, userId) {
    return this.#byUser.get(userId)?.find((slot) => slot.groupId === groupId && slot.until === null);
  }
}
