// Asks the rules: a function by its name, and what it answers or fails with.

/** What the rules answer to arguments, an encoded array. `call` is what an error is about where it is not the function. */
export function ask(rules, name, args, snapshot, call, parseClean, { RolecallError }) {
  const { value, error } = JSON.parse(rules.ask(name, args, snapshot));
  if (!error) return value;
  const { class: kind, message, ...fields } = parseClean(JSON.stringify(error));
  const about = message.replace(`\`${name}\``, () => `\`${call}\``);
  throw RolecallError.fromJSON({ ...fields, name: kind, message: about });
}

/** The error of a snapshot that JSON cannot say. */
export const unwritable = (cause, call, { RolecallError }) =>
  RolecallError.fromJSON({
    name: "SnapshotError",
    code: "bad_snapshot",
    message: `\`${call}\`: the snapshot cannot be written as JSON`,
    cause,
  });
