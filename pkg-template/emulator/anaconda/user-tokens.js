/**
 * The users' own tokens for package channels. Reissuing ends the one before (token pages); it goes
 * on being listed, as revoked. The values are made up, handed out once and not kept.
 */
import { addMonths, writeTime } from "./time.js";

export function createUserTokens({ random }) {
  const byUser = new Map();
  const of = (user) => byUser.get(user.id) ?? [];
  const current = (user) => of(user).find((token) => !token.revoked);

  const tokens = {
    of,
    current,

    issue(user, { expires, tolerance = 0 }) {
      tokens.revokeAll(user);
      const token = { id: random.uuid(), expires, tolerance, revoked: false };
      byUser.set(user.id, [...of(user), token]);
      return { token, value: `ac-${random.base62(40)}` };
    },

    /** How many there were to revoke. */
    revokeAll(user) {
      const live = of(user).filter((token) => !token.revoked);
      for (const token of live) token.revoked = true;
      return live.length;
    },

    forget: (user) => byUser.delete(user.id),

    /** For `state()`. */
    show(user, now) {
      return of(user).map(({ id, expires, tolerance, revoked }) => ({
        id,
        user_id: user.id,
        expires_at: writeTime(expires),
        expiration_tolerance_months: tolerance,
        status: revoked ? "revoked" : addMonths(expires, tolerance) <= now ? "expired" : "active",
      }));
    },
  };
  return tokens;
}
