/**
 * The state: people, seats, groups and the subscription. A seat belongs to a user or is kept for
 * somebody whose onboarding is under way.
 */
import { createRandom } from "../random.js";
import { sameEmail } from "../store.js";
import { checkUUID } from "./check.js";
import { denied, missing } from "./errors.js";
import { addMonths, readTime, writeTime } from "./time.js";
import { createUserTokens } from "./user-tokens.js";

/** What a seat holder's `subscriptions` names. */
export const PRODUCT = "example_product";

export function createOrganization(settings, { clock, seed }) {
  const stream = (purpose) => createRandom(seed, `anaconda ${purpose}`);
  const userIds = stream("users");
  const groupIds = stream("groups");
  const users = new Map();
  const byEmail = new Map();
  // Once an account, always one: leaving the organization does not end it.
  const accounts = new Set(settings.accounts.map(sameEmail));
  const groups = new Map();
  const onboarding = new Map();
  const subscription = { product: PRODUCT, ends: settings.subscriptionEnds };
  const tokens = createUserTokens({ random: stream("tokens") });
  const id = stream("organization").uuid();
  const founded = clock.now();
  let seatsHeld = 0;
  const setSeat = (user, seat) => {
    seatsHeld += Number(seat) - Number(user.seat);
    user.seat = seat;
  };

  const organization = {
    id,
    slug: settings.orgId,
    users,
    accounts,
    onboarding,
    subscription,
    tokens,
    isHere: (orgId) => orgId === settings.orgId || orgId === id,

    seatsLeft: () => settings.seats - seatsHeld - onboarding.size,
    seatsTotal: settings.seats,

    userByEmail: (email) => byEmail.get(sameEmail(email)),

    /** A user named in a path. An id somebody has is taken whatever it looks like. */
    findUser(userId) {
      const user = users.get(userId);
      if (user !== undefined) return user;
      checkUUID(userId, "user_id");
      throw missing("user");
    },

    addUser({ email = null, first_name = null, last_name = null, role = "member", ...more }) {
      const user = { id: more.id ?? userIds.uuid(), email, first_name, last_name, role, seat: false };
      setSeat(user, more.seat ?? false);
      user.groups = new Set(more.groups);
      users.set(user.id, user);
      if (email !== null) {
        byEmail.set(sameEmail(email), user);
        accounts.add(sameEmail(email));
      }
      for (const name of user.groups) {
        if (!groups.has(name)) groups.set(name, { id: groupIds.uuid(), size: 0 });
        groups.get(name).size++;
      }
      return user;
    },

    removeUser(user) {
      setSeat(user, false);
      for (const name of user.groups) groups.get(name).size--;
      users.delete(user.id);
      if (user.email !== null) byEmail.delete(sameEmail(user.email));
      tokens.forget(user);
    },

    takeSeat(user) {
      if (organization.seatsLeft() <= 0) throw denied(402, "no free seat is left in the subscription");
      setSeat(user, true);
    },

    /** The person stays a member; the seat and the token go (members page). */
    giveSeatBack(user) {
      setSeat(user, false);
      tokens.revokeAll(user);
    },

    groupsOf: (user) =>
      [...user.groups].map((name) => ({
        id: groups.get(name).id,
        name,
        org_id: id,
        created_at: writeTime(founded),
        updated_at: null,
        user_count: groups.get(name).size,
      })),

    /** The new end is the subscription's only: tokens keep theirs until they are renewed. */
    renewSubscription(endsAt) {
      const ends = endsAt === undefined ? addMonths(subscription.ends, 12) : readTime(endsAt);
      if (ends === null) throw new TypeError("renewSubscription: must be a date-time with an offset");
      subscription.ends = ends;
      return writeTime(ends);
    },
  };
  return organization;
}
