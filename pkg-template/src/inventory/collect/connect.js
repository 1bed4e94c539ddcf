// What clients give to this part of the package: calls that change nothing, answered in bytes.

const READING = Symbol.for("rolecall.reading");

/** The two clients; what is none of them is complained about. */
export function connect(admin, { anaconda }, { check }) {
  const issues = [];
  const clients = { anthropic: open(admin, "version") };
  if (!clients.anthropic) check.complain(issues, ["admin"], "must be an `AnthropicAdmin`");
  if (anaconda !== undefined) {
    clients.anaconda = open(anaconda, "dialect");
    if (!clients.anaconda) check.complain(issues, ["anaconda"], "must be an `AnacondaOrg`");
  }
  check.refuse(issues, "collect");
  return clients;
}

/** `sign` is the setting that only clients of one of the APIs have. */
function open(client, sign) {
  try {
    const reading = client[READING]();
    return reading.settings[sign] === undefined ? undefined : reading;
  } catch {
    // something else
  }
}

/** The id of the second organization: the last part of its address. */
export const organizationIn = (base) => decodeURIComponent(base.slice(base.lastIndexOf("/") + 1));
