/** The people who are there from the start: those given by name, then as many invented ones. */
import { createPeople } from "../people.js";
import { createRandom } from "../random.js";
import { sameEmail } from "../store.js";
import { addMonths, readTime } from "./time.js";

const GROUPS = ["data-team", "research", "platform"];
const JOBS = ["nightly build", "model training", "report export", "image build"];

export function seedOrganization(organization, settings, seed) {
  for (const member of settings.members) admit(organization, member);
  const random = createRandom(seed, "anaconda fill");
  const person = createPeople(random);
  for (let i = 0; i < settings.fill.members; i++) {
    admit(organization, inventedMember(i, { random, person, organization }));
  }
  for (let i = 0; i < settings.fill.managed; i++) {
    admit(organization, { email: null, first_name: JOBS[i % JOBS.length], last_name: null });
  }
}

/** Of ten, eight hold a seat as long as there are any, and with it a token. */
function inventedMember(i, { random, person, organization }) {
  const { name, email } = unused(person, organization);
  const [first_name, last_name] = name.split(" ");
  const role = i % 40 === 20 ? "admin" : i % 40 === 30 ? "billing_manager" : "member";
  const seat = random.chance(0.8) && organization.seatsLeft() > 0;
  const { ends } = organization.subscription;
  // Some tokens were issued before the last renewal and end a year sooner.
  const expires = random.chance(0.2) ? addMonths(ends, -12) : ends;
  const groups = random.chance(0.5) ? [random.pick(GROUPS)] : [];
  return { email, first_name, last_name, role, seat, expires: seat ? expires : null, groups };
}

function unused(person, organization) {
  let found = person();
  while (organization.accounts.has(sameEmail(found.email))) found = person();
  return found;
}

function admit(organization, given) {
  const {
    tokenExpiresAt = null,
    expires = readTime(tokenExpiresAt),
    ...member
  } = typeof given === "string" ? { email: given } : given;
  const { email = null, id } = member;
  if (email !== null && organization.userByEmail(email))
    throw new TypeError(`members: ${email} is there twice`);
  if (id !== undefined && organization.users.has(id)) throw new TypeError(`members: ${id} is there twice`);
  const user = organization.addUser(member);
  if (organization.seatsLeft() < 0) throw new RangeError("members: more seats are held than there are");
  if (expires !== null) organization.tokens.issue(user, { expires });
}
