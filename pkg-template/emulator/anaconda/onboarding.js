/**
 * Automatic registration. Being accepted means being queued: the person appears among the users
 * later, or never. A seat is kept meanwhile and comes back when it fails.
 */
import { sameEmail } from "../store.js";

export function createOnboarding({ organization, clock, mail, settings }) {
  const { users, accounts, onboarding, tokens, subscription } = organization;
  const failing = new Set(settings.failLate.map(sameEmail));
  const unmentioned = new Set(settings.unmentioned.map(sameEmail));

  /** Lets those arrive whose time has come. Called before anything is looked at. */
  function settle() {
    const now = clock.now();
    for (const [key, { email, ready }] of onboarding) {
      if (ready > now) continue;
      onboarding.delete(key);
      if (failing.has(key)) {
        accounts.delete(key);
        continue;
      }
      const user = organization.addUser({ email, seat: true });
      tokens.issue(user, { expires: subscription.ends });
      mail("welcome", email, ready);
      mail("token", email, ready);
    }
  }

  /** An address given twice in one call is answered once. */
  function register(emails) {
    const accepted = [];
    const unavailable = [];
    const seen = new Set();
    for (const email of emails) {
      const key = sameEmail(email);
      if (seen.has(key) || unmentioned.has(key)) continue;
      seen.add(key);
      if (accounts.has(key) || organization.seatsLeft() <= 0) {
        unavailable.push(email);
        continue;
      }
      accepted.push(email);
      accounts.add(key);
      onboarding.set(key, { email, ready: clock.now() + settings.onboardingDelay });
    }
    if (accepted.length > 0) {
      for (const user of users.values()) if (user.role === "admin") mail("onboarding_notice", user.email);
    }
    return { accepted, unavailable };
  }

  return { settle, register };
}
