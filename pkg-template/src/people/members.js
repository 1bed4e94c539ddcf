import { fold } from "./fold.js";

/** For asking the core what is allowed; no such user is ever named in a request. */
export const NOBODY = "00000000-0000-4000-8000-000000000000";

/** Everybody in the organization, found by address (the first of it) and by id. */
export async function readMembers(org, signal) {
  const { data } = await org.users.list(undefined, { signal });
  const all = data.filter(Boolean); // what is null is nobody
  const byAddress = new Map();
  const byId = new Map();
  for (const user of all) {
    byId.set(user.id, user);
    if (typeof user.email !== "string") continue;
    const key = fold(user.email);
    byAddress.set(key, [...(byAddress.get(key) ?? []), user]);
  }
  return {
    all,
    byId,
    /** All who have the address: it should be one at most. */
    withAddress: (address) => byAddress.get(fold(address)) ?? [],
    find: (address) => byAddress.get(fold(address))?.[0],
  };
}

/** The one visible sign of a seat. */
export const holdsSeat = ({ subscriptions }) => Array.isArray(subscriptions) && subscriptions.length > 0;

/** A token that works: not revoked and not yet at its end, as far as that can be told. */
export const isLive = ({ revoked, expires_at }, now) => revoked !== true && !(Date.parse(expires_at) <= now);
