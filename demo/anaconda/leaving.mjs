// People out: a brake for many, and one whose way out is cut in the middle.
import { isPolicyError } from "rolecall";
import { cut, near } from "./network.mjs";

export async function brake({ org, terminal, signal, emulator }, { people }) {
  terminal.heading("Too many at once are not taken out");
  const users = people.filter(({ status }) => status === "done").map(({ email }) => email);
  const before = emulator.requests.length;
  terminal.code(`await org.offboard(users)   // ${users.length} of them`);
  const error = await org.offboard(users, { signal }).catch((thrown) => thrown);
  signal.throwIfAborted();
  if (!isPolicyError(error)) throw new Error("a mass removal was not refused", { cause: error });
  terminal.caught(error.message);
  if (emulator.requests.length !== before) throw new Error("a refused removal was sent");
}

export async function leaving({ org, terminal, signal, emulator }, email) {
  terminal.heading("One leaves, and the connection is cut again");
  terminal.code(`await org.offboard("${email}", { onProgress })`);
  const { id } = emulator.state().anaconda.users.find((user) => user.email === email);
  const seat = { method: "DELETE", path: `*/users/${id}/seats` };
  let stored;
  const stopped = await org.offboard(email, {
    signal,
    onProgress({ phase, step, report }) {
      if (phase === "before" && step === "revoke_seat") cut(emulator, seat);
      stored = JSON.stringify(report);
    },
  });
  signal.throwIfAborted();
  terminal.caught(`${stopped.people[0].status}: ${steps(stopped)}`);

  near(emulator);
  terminal.code(`await org.offboard("${email}", { resume: JSON.parse(stored) })`);
  const report = await org.offboard(email, { signal, resume: JSON.parse(stored) });
  signal.throwIfAborted();
  terminal.good(`${report.people[0].status}: ${steps(report)}`);
  order(terminal, emulator, id);
  return report;
}

const steps = ({ people: [{ steps }] }) => steps.map(({ step, outcome }) => `${step} ${outcome}`).join(", ");

/** What the server carried out, in this order and no other. */
function order(terminal, emulator, id) {
  const { users, tokens } = emulator.state().anaconda;
  const live = tokens.filter((token) => token.user_id === id && token.status === "active");
  if (users.some((user) => user.id === id) || live.length > 0) throw new Error("somebody is still there");
  const seen = emulator.requests.filter(({ method, path }) => method === "DELETE" && path.includes(id));
  const what = seen.map(
    ({ path, status }) => `${path.split(id)[1].split("/")[1] ?? "user"} ${status ?? "cut"}`,
  );
  terminal.say(`the server saw DELETE of: ${what.join(", ")}`);
}
