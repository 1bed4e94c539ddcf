// What is wrong, and one thing that is mended after a yes.
import { applyRepairs, findings } from "rolecall/inventory";
import { count } from "../terminal.mjs";

const ORDER = ["high", "medium", "low", "info"];
const HOW = { api: "a call", console: "the Console", decision: "a decision" };

export function wrong({ terminal }, inventory) {
  terminal.heading("What is wrong in it");
  terminal.code("findings(inventory, { now })");
  const found = findings(inventory, { now: inventory.endedAt });
  const rules = byRule(found);
  const rows = [...rules]
    .map(([rule, all]) => [all[0].severity, rule, all.length, HOW[all[0].done], all[0].title])
    .sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
  terminal.table(["severity", "rule", "found", "mended by", "the first one"], rows);
  terminal.say(
    `${count(found.length, "finding")} by ${count(rules.size, "rule")}; nothing was read for it again`,
  );
  return found;
}

function byRule(found) {
  const rules = new Map();
  for (const one of found) rules.set(one.rule, [...(rules.get(one.rule) ?? []), one]);
  return rules;
}

export async function mended({ admin, terminal, signal }, found) {
  terminal.heading("One of them is mended");
  terminal.code("await applyRepairs(admin, [finding], { confirm })");
  const finding = found.find(({ rule }) => rule === "invite-stale");
  const confirm = (plan, { title }) => {
    terminal.say(title);
    terminal.say(`${plan.method} ${new URL(plan.url).pathname}: yes`);
    return true;
  };
  const report = await applyRepairs(admin, [finding], { confirm, signal });
  const [{ outcome }] = report.repairs;
  terminal.good(`${outcome}: the repair is a plan, made again and checked before it was sent`);
  return report;
}
