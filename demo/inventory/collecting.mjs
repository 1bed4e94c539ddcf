// An inventory, with its progress.
import { collect } from "rolecall/inventory";
import { count } from "../terminal.mjs";

const SHOWN = [
  ["anthropic_user", "members"],
  ["anthropic_workspace", "workspaces, archived ones and the default one, too"],
  ["anthropic_user_assigned_workspace", "memberships"],
  ["anthropic_api_key", "API keys"],
  ["anthropic_invite", "invites"],
];

export async function collected({ admin, terminal, signal }, title, options) {
  terminal.heading(title);
  terminal.code("await collect(admin, { include, onProgress, signal })");
  let bar;
  let sent = 0;
  const onProgress = ({ requests, estimatedRequests }) => {
    bar ??= terminal.progress("requests", estimatedRequests);
    bar.step(requests - sent);
    sent = requests;
  };
  const inventory = await collect(admin, { ...options, signal, onProgress }).finally(() => bar?.end());
  const { counts, steps, unresolved } = inventory;
  terminal.table(
    ["what", "how many"],
    SHOWN.map(([type, name]) => [name, counts[type] ?? 0]),
  );
  const whole = steps.filter(({ status }) => status === "success").length;
  terminal.good(`${count(sent, "request")}, ${whole} of ${count(steps.length, "step")} whole`);
  if (unresolved.length > 0) {
    const [{ reason }] = unresolved;
    terminal.say(`${count(unresolved.length, "reference")} without an end, such as \`${reason}\``);
  }
  return inventory;
}
