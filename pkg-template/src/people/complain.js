// Errors in the classes of the main package, which is where they are made: a second copy would not
// be told by `instanceof`.

const raise = (errors, fields) => {
  throw errors.RolecallError.fromJSON(fields);
};

const texts = (call, issues) => `\`${call}\`: ${issues.map(({ message }) => message).join("; ")}`;

/** What was asked for is wrong; nothing was sent. */
export const refuseRequest = (errors, call, issues) =>
  raise(errors, {
    name: "ValidationError",
    code: "invalid_request",
    message: texts(call, issues),
    call,
    issues,
  });

/** An option is wrong. */
export const refuseOptions = (errors, call, issues) =>
  raise(errors, {
    name: "ValidationError",
    code: "invalid_option",
    message: texts(call, issues),
    call,
    issues,
  });

export const refusePolicy = (errors, code, call, what) =>
  raise(errors, { name: "PolicyError", code, message: `\`${call}\`: ${what}`, call });

export const refuseSnapshot = (errors, code, call, what) =>
  raise(errors, { name: "SnapshotError", code, message: `\`${call}\`: ${what}`, call });

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
