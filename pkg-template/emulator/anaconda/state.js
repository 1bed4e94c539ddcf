/** What `state()` tells: everything there is, without the value of any token or secret. */
import { writeTime } from "./time.js";

export function stateOf(organization, serviceAccounts, now) {
  const { users, tokens, onboarding, subscription } = organization;
  return {
    orgId: organization.slug,
    orgUUID: organization.id,
    users: [...users.values()].map(({ seat, groups, ...user }) => ({
      ...user,
      subscriptions: seat ? [subscription.product] : [],
      groups: [...groups],
    })),
    onboarding: [...onboarding.values()].map(({ email, ready }) => ({ email, readyAt: ready })),
    seats: { total: organization.seatsTotal, available: organization.seatsLeft() },
    tokens: [...users.values()].flatMap((user) => tokens.show(user, now)),
    serviceAccounts,
    subscription: { product: subscription.product, endsAt: writeTime(subscription.ends) },
  };
}
