// Forty people come, one goes: the same administrator, in the other organization.
import { AnacondaOrg } from "rolecall";
import { createEmulator } from "rolecall/emulator";
import { nameRefused, tokens } from "./credentials.mjs";
import { joining, resumed, shownFirst } from "./joining.mjs";
import { brake, leaving } from "./leaving.mjs";
import { near } from "./network.mjs";
import { everyStatus } from "./outcomes.mjs";
import { PEOPLE } from "./people.mjs";
import { noMailTwice } from "./proof.mjs";
import { holders, renewal } from "./questions.mjs";

const DAY = 86_400_000;
const MEMBERS = 8; // there from the start, each with a seat and a token
const SEATS = 38; // three fewer than everybody on the list would take
const rfc3339 = (milliseconds) => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

/** Resolves to the emulator and the last reports. */
export async function anacondaChapter({ terminal, signal, watch }) {
  const ends = rfc3339(Date.now() + 30 * DAY);
  const emulator = createEmulator({ seed: 7, anaconda: organization(ends) });
  const { anacondaURL, close } = await emulator.listen();
  try {
    near(emulator);
    const org = new AnacondaOrg({
      ...credentials(emulator.anaconda),
      baseURL: `${anacondaURL}/api/v1`,
      tokenURL: `${anacondaURL}/api/iam/token`,
      maxRetryDelay: 300, // a line that is cut stays cut
      ...watch.hooks,
    });
    terminal.chapter(`Anaconda, an invented organization at ${anacondaURL}`);

    const scene = { org, emulator, terminal, signal, ends };
    await tokens(scene);
    await nameRefused(scene, "Build Server #1");
    await shownFirst(scene);
    const stopped = await joining(scene);
    const joined = await resumed(scene, stopped);
    everyStatus(scene, stopped, joined);
    await brake(scene, joined);
    const left = await leaving(scene, PEOPLE.leaves);
    await holders(scene);
    await renewal(scene, DAY);
    noMailTwice(scene);
    return { emulator, stopped, joined, left };
  } finally {
    await close();
  }
}

const credentials = ({ orgId, clientId, clientSecret, username, password }) => ({
  orgId,
  clientId,
  clientSecret,
  username,
  password,
});

const organization = (ends) => ({
  seats: SEATS,
  subscriptionEndsAt: ends,
  onboardingDelay: 200,
  accounts: PEOPLE.haveAccounts,
  failLate: [PEOPLE.failsLate],
  unmentioned: [PEOPLE.inNeitherList],
  members: [
    { email: "admin@example.org", role: "admin" },
    ...Array.from({ length: MEMBERS }, (_, i) => ({
      email: i === 0 ? PEOPLE.isMember : `member-${i}@example.org`,
      seat: true,
      tokenExpiresAt: ends,
    })),
  ],
});
