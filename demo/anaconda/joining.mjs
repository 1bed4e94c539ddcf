// Forty people from a CSV text: first only shown, then with a connection that is cut, then to the end.
import { tally } from "../reading.mjs";
import { count } from "../terminal.mjs";
import { cut, near } from "./network.mjs";
import { statuses } from "./outcomes.mjs";
import { BATCH, CSV, PEOPLE, ROWS } from "./people.mjs";

const REGISTRATION = "*/users_auto_registration";
const CUT_AT = 3; // the batch whose answer is lost
const SETTLED = /^(done|already_member|no_seat|invalid|duplicate|failed)$/;
const ANSWERS = { done: "accepted", unavailable: "unavailable", uncertain: "not known" };

export async function shownFirst({ org, terminal, signal, emulator, ends }) {
  terminal.heading(`${ROWS} people from a CSV text: first only what would happen`);
  terminal.code("await org.onboard(csv, { dryRun: true, batchSize: 10, tokenExpiresAt })");
  const writes = () => emulator.requests.filter(({ method }) => method !== "GET").length;
  const before = writes();
  const report = await org.onboard(CSV, { dryRun: true, batchSize: BATCH, tokenExpiresAt: ends, signal });
  terminal.table(["status", "people"], [...tally(report.people.map(({ status }) => status))]);
  terminal.say(`would be registered in batches of ${report.batches.map(({ length }) => length).join(", ")}`);
  const mails = [...tally(report.mails.map(({ kind, when }) => `${kind} (${when})`))];
  terminal.table(["mails that could go out", "number"], mails);
  for (const warning of report.warnings) terminal.caught(warning);
  if (report.people.length !== ROWS || writes() !== before) throw new Error("the dry run did something");
  terminal.good("nothing was changed and no mail was sent");
}

/** Resolves to the report of a run whose connection is cut, as it comes back from a file. */
export async function joining(scene) {
  const { org, terminal, signal, emulator, ends } = scene;
  terminal.heading("They are brought in, and the connection is cut");
  terminal.code("await org.onboard(csv, { tokenExpiresAt, onProgress, onToken })");
  const watch = watched(scene);
  let batches = 0;
  const report = await org.onboard(CSV, {
    ...settings({ signal, ends }),
    ...watch.hooks,
    onProgress(event) {
      if (event.phase === "before") {
        if (event.step === "register" && ++batches === CUT_AT) {
          terminal.caught("the server carries the next registration out, then the connection is cut");
          cut(emulator, { method: "POST", path: REGISTRATION });
        }
        if (event.step === "add_user" && event.people[0] === PEOPLE.isRefused) refuse(emulator);
      }
      watch.hooks.onProgress(event);
    },
  });
  watch.end();
  signal.throwIfAborted();
  if (report.complete) throw new Error("a run that was cut calls itself complete");
  terminal.caught(report.warnings.at(-1));
  terminal.say(`the report: ${statuses(report)}`);
  const text = JSON.stringify(report);
  terminal.say(`it is stored: ${count(text.length, "character")}, no token in it`);
  return JSON.parse(text);
}

/** The same call with the report: it goes on where it stopped. */
export async function resumed(scene, stopped) {
  const { org, terminal, signal, emulator, ends } = scene;
  terminal.heading("The run is resumed from its report");
  terminal.code("await org.onboard(csv, { …, resume: JSON.parse(stored) })");
  near(emulator);
  emulator.advance(60_000);
  terminal.say("a minute later, the connection is back");
  const watch = watched(scene, stopped);
  const report = await org.onboard(CSV, { ...settings({ signal, ends }), ...watch.hooks, resume: stopped });
  watch.end();
  signal.throwIfAborted();
  terminal.good(statuses(report));
  const { total, available } = report.seats;
  terminal.say(`seats as of the last registration: ${available} of ${total} left`);
  return report;
}

const settings = ({ signal, ends }) => ({
  batchSize: BATCH,
  confirm: { every: 100, deadline: 800 },
  tokenExpiresAt: ends,
  signal,
});

/** Draws the bar, says what came of each batch, and counts the tokens that are handed over. */
function watched({ terminal }, { people = [] } = {}) {
  const settled = (entries) => entries.filter(({ status }) => SETTLED.test(status)).length;
  const bar = terminal.progress("bringing people in", ROWS);
  let shown = 0;
  let tokens = 0;
  const show = (entries) => {
    bar.step(settled(entries) - shown);
    shown = settled(entries);
  };
  show(people);
  return {
    hooks: {
      onToken: () => void tokens++,
      onProgress({ phase, step, people, report }) {
        if (phase === "before") return;
        if (step === "register") terminal.say(`${people.length} sent: ${answers(report, people)}`);
        if (step === "create_token")
          terminal.good(`${people[0]} has an account: is a member now, with a seat and a token`);
        show(report.people);
      },
    },
    end() {
      bar.end();
      if (tokens > 0) terminal.say(`${count(tokens, "token")} handed to \`onToken\`, not printed here`);
    },
  };
}

/** What the answer to a registration says of these. */
function answers(report, emails) {
  const said = report.people
    .filter(({ email }) => emails.includes(email))
    .flatMap(({ steps }) => steps.filter(({ step }) => step === "register"))
    .map(({ outcome }) => ANSWERS[outcome]);
  return [...tally(said)].map(([answer, number]) => `${number} ${answer}`).join(", ");
}

/** Somebody whose account cannot be added: the server's word against one person. */
function refuse(emulator) {
  const body = { error: { code: "conflict", message: "this account cannot be added" } };
  emulator.faults.next({ match: { method: "POST", path: "*/users" }, status: 409, body });
}
