// Who holds a seat, and whose token ends although the subscription was renewed?
import { count } from "../terminal.mjs";

export async function holders({ org, terminal, signal }) {
  terminal.heading("Who holds a seat");
  terminal.code("await org.seats.holders()");
  const holding = await org.seats.holders();
  signal.throwIfAborted();
  terminal.say(`${count(holding.length, "holder")}, the last one ${holding.at(-1).email}`);
  terminal.code("org.seats.lastKnown()   // sends nothing");
  const { total, available, note } = org.seats.lastKnown();
  terminal.say(`${available} of ${total} left, ${note}`);
}

/** Renewing the subscription does not extend the tokens. */
export async function renewal({ org, terminal, signal, emulator, ends }, day) {
  terminal.heading("The subscription is renewed, the tokens are not");
  const end = emulator.anaconda.renewSubscription();
  terminal.say(`the subscription ends ${end.slice(0, 10)} instead of ${ends.slice(0, 10)}`);
  const before = Date.now() + 60 * day;
  terminal.code("await org.tokens.expiring({ before })   // in 60 days");
  const expiring = await org.tokens.expiring({ before, signal });
  terminal.caught(
    `${count(expiring.length, "token")} still end by then, the first one ${expiring[0].token.expires_at.slice(0, 10)}`,
  );

  terminal.code("await org.tokens.syncAll({ expiringBefore: before })");
  const bar = terminal.progress("extending tokens", expiring.length);
  const { people } = await org.tokens.syncAll({
    expiringBefore: before,
    signal,
    onProgress: ({ phase, people }) => void (phase === "after" && bar.step(people.length)),
  });
  bar.end();
  signal.throwIfAborted();
  const extended = people.filter(({ status }) => status === "done").length;
  const left = (await org.tokens.expiring({ before, signal })).length;
  if (extended !== expiring.length || left > 0) throw new Error(`${count(left, "token")} were not extended`);
  terminal.good(`${count(extended, "token")} extended, ${left} left that end in 60 days`);
}
