// One job for every runtime: an organization is read, kept, judged, mended, read again, compared, exported and reported,
// all in one process with the emulator. What comes of it follows from the few objects below.

/** The names of entries, each with its module inside or beside it. */
export const BESIDE = {
  main: "rolecall",
  inventory: "rolecall/inventory",
  report: "rolecall/report",
};
export const INLINE = {
  main: "rolecall/inline",
  inventory: "rolecall/inventory/inline",
  report: "rolecall/report/inline",
};

/** The lines that bring the entries in, as modules or by `require`. */
export const imports = ({ main, inventory, report }) => `
import * as rolecall from "${main}";
import * as inventory from "${inventory}";
import { report } from "${report}";
import { createEmulator } from "rolecall/emulator";
`;
export const requires = ({ main, inventory, report }) => `
const rolecall = require("${main}");
const inventory = require("${inventory}");
const { report } = require("${report}");
const { createEmulator } = require("rolecall/emulator");
`;

/** As source text: `job()` and what it is made of. */
export const job = `
const KEY = "sk-ant-admin01-everywhere";
const DAY = 86_400_000;
const id = (kind, name) => kind + "_01" + name.padEnd(22, "x");
const ago = (days) => new Date(Date.now() - days * DAY).toISOString();

function organization() {
  const user = (name, role) => ({ id: id("user", name), type: "user", email: name + "@example.com", name, role, added_at: ago(500) });
  const robotics = {
    id: id("wrkspc", "robotics"),
    type: "workspace",
    name: "Robotics",
    created_at: ago(400),
    archived_at: null,
    display_color: "#6C5BB9",
    compartment_id: "cmp_1",
    data_residency: { workspace_geo: "us", allowed_inference_geos: "unrestricted", default_inference_geo: "global" },
    external_key_id: null,
    user_profile_id: null,
    tags: {},
  };
  const key = (name, creator) => ({
    id: id("apikey", name),
    type: "api_key",
    name,
    status: "active",
    created_at: ago(10),
    expires_at: ago(-10),
    partial_key_hint: "sk-ant-api03-R2D...igAA",
    created_by: { id: id("user", creator), type: "user" },
    principal: null,
    scope: { type: "workspace", workspace_id: robotics.id },
  });
  return {
    organization: { id: "5b0f5a0e-3c58-4f0f-8f3d-0a5d5b6f2c11", type: "organization", name: "Acme <Everywhere>" },
    users: [user("cleo", "user"), user("ben", "developer"), user("ada", "admin")],
    workspaces: [robotics],
    workspaceMembers: [
      { type: "workspace_member", user_id: id("user", "ben"), workspace_id: robotics.id, workspace_role: "workspace_developer" },
    ],
    apiKeys: [key("nightly-evaluations", "gone"), key("chat-frontend", "ben")],
  };
}

const hasClass = async (work, name) => {
  try {
    await work();
    return false;
  } catch (error) {
    return error instanceof rolecall[name] && error instanceof rolecall.RolecallError && error.name === name;
  }
};

async function job() {
  const { collect, save, load, fromResponses, findings, applyRepairs, diff, exportAs, loadIntoJupiterOne } = inventory;
  const emulator = createEmulator({ fill: organization(), keys: [KEY], limits: { perMinute: null } });
  const settings = {
    apiKey: KEY,
    baseURL: "https://admin.test",
    fetch: emulator.fetch,
    pace: { perMinute: 1_000_000 },
    dangerouslyAllowBrowser: true,
  };
  const reader = new rolecall.AnthropicAdmin({ ...settings, readOnly: true });
  const admin = new rolecall.AnthropicAdmin(settings);

  const before = await collect(reader, { record: true });
  const now = before.endedAt;
  const contents = (one) => JSON.stringify([one.entities(), one.relationships(), one.steps, one.counts]);
  const same = [load(save(before)), fromResponses(JSON.parse(JSON.stringify(before.recording)))].map(
    (one) => contents(one) === contents(before),
  );
  const found = findings(before, { now });
  const left = found.filter(({ rule }) => rule === "key-creator-left");
  const { repairs } = await applyRepairs(admin, left, { confirm: () => true });
  await admin.users.remove(id("user", "ben"));

  const after = await collect(reader);
  const changes = diff(before, after);
  const files = [];
  for await (const { name } of exportAs(after, "csv")) files.push(name);
  const html = report(after, { now, findings: found, previous: before });
  const errors = {
    SnapshotError: () => load(new Uint8Array(9)),
    ValidationError: () => exportAs(after, "pdf"),
    AuthenticationError: () => collect(new rolecall.AnthropicAdmin({ ...settings, apiKey: "sk-ant-admin01-other" })),
    APIUserAbortError: () => {
      const controller = new AbortController();
      return collect(reader, { signal: controller.signal, onProgress: () => controller.abort() });
    },
    PolicyError: () => loadIntoJupiterOne(after, { accountId: "acme", apiKey: "secret", baseURL: "http://example.com", dangerouslyAllowBrowser: true }),
  };
  const classes = [];
  for (const [name, work] of Object.entries(errors)) if (await hasClass(work, name)) classes.push(name);
  return {
    counts: before.counts,
    complete: [before.complete, after.complete],
    same,
    unresolved: before.unresolved.map(({ relationship, reason }) => relationship + " " + reason),
    creatorLeft: left.map(({ severity, done }) => severity + " " + done),
    repairs: repairs.map(({ outcome }) => outcome),
    removed: changes.removed.entities.map(({ name }) => name),
    changed: changes.changed.entities.flatMap(({ _type, properties }) => properties.map(({ property }) => _type + "." + property)),
    lost: changes.access.lost.map(({ email }) => email),
    ndjson: (await exportAs(after, "ndjson").text()).trim().split("\\n").length,
    files: files.length > 1,
    report: [/^<!doctype html>/i.test(html), html.includes("Acme &lt;Everywhere"), /<Everywhere>/.test(html)],
    classes,
  };
}
`;

export const expected = {
  counts: {
    anthropic_account: 1,
    anthropic_user: 3,
    anthropic_workspace: 2, // the default one as well
    anthropic_api_key: 2,
    anthropic_account_has_user: 3,
    anthropic_account_has_workspace: 2,
    anthropic_user_assigned_workspace: 2, // the admin is listed; the default workspace has no list of members
    anthropic_user_created_api_key: 1,
    anthropic_workspace_has_api_key: 2,
  },
  complete: [true, true],
  same: [true, true],
  unresolved: ["anthropic_user_created_api_key creator_removed"],
  creatorLeft: ["high api"],
  repairs: ["done"],
  removed: ["ben"],
  changed: ["anthropic_api_key.active", "anthropic_api_key.status"],
  lost: ["ben@example.com"],
  ndjson: 7 + 7, // entities and relationships, without Ben, his membership, and his name on a key
  files: true,
  report: [true, true, false],
  classes: ["SnapshotError", "ValidationError", "AuthenticationError", "APIUserAbortError", "PolicyError"],
};

/** For a page: the outcome, or what went wrong, as the text of `#result`. */
export const page = (entries, { before = "" } = {}) => `
${imports(entries)}
${job}
(async () => { ${before}
await inventory.ready();
return job(); })()
  .catch(({ name, code, message }) => ({ name, code, message }))
  .then((result) => { document.querySelector("#result").textContent = JSON.stringify(result); });
`;
