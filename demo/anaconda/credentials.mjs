// Access tokens, and a name for what asks for them.
import { isValidationError, names } from "rolecall";
import { count } from "../terminal.mjs";

const CALLS = 10;

export async function tokens({ org, terminal, signal, emulator }) {
  terminal.heading("Many calls, one access token");
  terminal.code(`await Promise.all([ … ]), ${CALLS} × org.users.list()`);
  await listAll({ org, signal });
  const first = requests(emulator);
  expectOne(first.tokens);
  terminal.good(`${count(first.calls, "call")}, ${count(first.tokens, "token request")}`);

  emulator.advance(900_000);
  terminal.say(
    "the emulator's clock is put forward by 15 minutes: the token ends before the client expects it",
  );
  await listAll({ org, signal });
  const second = requests(emulator);
  const refused = emulator.requests.filter(({ status }) => status === 401).length;
  expectOne(second.tokens - first.tokens);
  terminal.good(
    `${CALLS} more calls: ${refused} refused with 401, ${count(second.tokens - first.tokens, "new token")}, then all carried out`,
  );
}

const listAll = ({ org, signal }) =>
  Promise.all(Array.from({ length: CALLS }, () => org.users.list({}, { signal })));

function requests(emulator) {
  const all = emulator.requests.length;
  const tokens = emulator.requests.filter(({ path }) => path.endsWith("/iam/token")).length;
  return { tokens, calls: all - tokens };
}

function expectOne(number) {
  if (number !== 1) throw new Error(`${count(number, "token request")} where one was enough`);
}

export async function nameRefused({ org, terminal, signal, emulator }, name) {
  terminal.heading("A name is refused, with the rule, the place and a better one");
  const before = emulator.requests.length;
  terminal.code(`await org.serviceAccounts.create({ name: "${name}" })`);
  const error = await org.serviceAccounts.create({ name }, { signal }).catch((thrown) => thrown);
  signal.throwIfAborted();
  if (!isValidationError(error)) throw new Error("a wrong name was not refused", { cause: error });
  for (const { message } of error.issues) terminal.caught(message);
  terminal.good(`${emulator.requests.length - before} requests sent`);

  terminal.code(`names.serviceAccount.check("${name}").issues   // for a form, while somebody types`);
  for (const { index, message } of names.serviceAccount.check(name).issues)
    terminal.say(`at ${index}: ${message}`);

  const proposed = names.serviceAccount.suggest(name);
  terminal.code(`await org.serviceAccounts.create({ name: "${proposed}" })`);
  const account = await org.serviceAccounts.create({ name: proposed }, { signal });
  terminal.good(`${account.name}   ${terminal.dim(account.client_id)}`);
  terminal.say("its secret is in the answer, once, and is not printed here");
  terminal.say("only this needed an admin's password: whoever makes the account by hand needs none at all");
}
