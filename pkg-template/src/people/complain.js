// Errors in the classes of the main package, which is where they are made: a second copy would not
// be told by `instanceof`.

const raise = (errors, fields) => {
  throw errors.RolecallError.fromJSON(fields);
};

const texts = (call, issues) => `\`${call}\`: ${issues.map(({ message }) => message).join("; ")}`;

const invalid = (code) => (errors, call, issues) =>
  raise(errors, { name: "ValidationError", code, message: texts(call, issues), call, issues });

/** What was asked for is wrong; nothing was sent. */
export const refuseRequest = invalid("invalid_request");
/** An option is wrong. */
export const refuseOptions = invalid("invalid_option");

const refused = (name) => (errors, code, call, what) =>
  raise(errors, { name, code, message: `\`${call}\`: ${what}`, call });

export const refusePolicy = refused("PolicyError");
export const refuseSnapshot = refused("SnapshotError");

/** The signal was aborted before anything was sent that changes something. */
export const aborted = (errors, call, { reason }) =>
  raise(errors, {
    name: "APIUserAbortError",
    code: "aborted",
    message: `\`${call}\` was aborted before anything was changed`,
    call,
    reason,
    outcome: "not_sent",
  });
