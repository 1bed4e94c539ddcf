// Findings: what is asked, what they hold, and how they are mended and handed on.

import type { Plan } from "rolecall";
import { AnthropicAdmin } from "rolecall";
import type {
  Finding,
  FindingRule,
  FindingsOptions,
  FindingsReport,
  Inventory,
  PropertyValue,
  RepairOptions,
  RepairOutcome,
  RepairReport,
  RuleText,
  SARIFLog,
  Severity,
  Thresholds,
} from "rolecall/inventory";
import { applyRepairs, findings, findingsReport, RULES, toSARIF } from "rolecall/inventory";

const admin = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x" });
const readOnly = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x", readOnly: true });
declare const inventory: Inventory;

export function asked(): Finding[] {
  const thresholds: Thresholds = {
    keyAgeDays: 180,
    keyUnusedDays: 14,
    inviteStaleDays: 7,
    adminShare: 0.1,
    workspaceUnusedDays: 60,
    roleReviewDays: 365,
    lastRoleReview: "2026-06-01T00:00:00Z",
    requiredTags: ["team", "cost-center"],
    meaninglessNames: ["test"],
  };
  const options: FindingsOptions = { now: Date.now(), thresholds, rules: ["key-old", "invite-stale"] };
  findings(inventory, { now: new Date(), thresholds: { lastRoleReview: null } });
  // @ts-expect-error the time to judge by is needed
  findings(inventory);
  // @ts-expect-error and is not optional
  findings(inventory, { rules: ["key-old"] });
  // @ts-expect-error a time is no text here
  findings(inventory, { now: "2026-01-01" });
  // @ts-expect-error no such rule
  findings(inventory, { now: 0, rules: ["keys-old"] });
  // @ts-expect-error no such threshold
  findings(inventory, { now: 0, thresholds: { keyAge: 90 } });
  // @ts-expect-error an inventory, not what is in it
  findings(inventory.entities(), { now: 0 });
  return findings(inventory, options);
}

export function told(finding: Finding): string {
  const rule: FindingRule = finding.rule;
  const text: RuleText = RULES[rule];
  const value: PropertyValue | undefined = finding.evidence.ageDays;
  const plan: Plan | undefined = finding.repair;
  // @ts-expect-error not everything can be mended by a call
  finding.repair.call;
  // @ts-expect-error there are three ways
  void (finding.done === "manual");
  // @ts-expect-error the rules are what they are
  RULES["key-old"] = text;
  const order: Record<Severity, number> = { high: 0, medium: 1, low: 2, info: 3 };
  return [
    finding.title,
    finding.advice,
    finding.entities.join(),
    order[finding.severity],
    text.title,
    text.why,
    text.fix,
    value,
    plan?.call,
    finding.evaluatedAt,
  ].join("\n");
}

export function inPipelines(found: readonly Finding[]): [FindingsReport, SARIFLog] {
  const report = findingsReport(found, { failOn: "medium" });
  report.failed satisfies boolean;
  report.counts.high satisfies number;
  const log = toSARIF(found, { inventory });
  log.version satisfies "2.1.0";
  for (const { ruleId, level, message } of log.runs[0]?.results ?? [])
    `${ruleId} ${level} ${message.text}` satisfies string;
  findingsReport(found);
  toSARIF(found);
  // @ts-expect-error no such severity
  findingsReport(found, { failOn: "critical" });
  // @ts-expect-error no such option
  toSARIF(found, { pretty: true });
  return [report, log];
}

export async function mended(found: readonly Finding[]): Promise<RepairReport> {
  const options: RepairOptions = {
    confirm: async (plan, finding) => plan.method === "DELETE" && finding.severity === "high",
    limits: { removals: 3 },
    confirmRemovals: 7,
    journal: ({ at, phase, outcome }) => void `${at} ${phase} ${outcome}`,
    signal: new AbortController().signal,
  };
  const report = await applyRepairs(admin, found, options);
  for (const repair of report.repairs satisfies RepairOutcome[]) {
    if (repair.outcome === "failed") repair.message satisfies string | undefined;
    // @ts-expect-error outcomes are known
    void (repair.outcome === "skipped");
  }
  for (const { rule, done } of report.left) {
    rule satisfies FindingRule;
    done satisfies "console" | "decision";
  }
  report.complete satisfies boolean;
  // @ts-expect-error somebody has to confirm
  await applyRepairs(admin, found, {});
  // @ts-expect-error and to be asked
  await applyRepairs(admin, found);
  // @ts-expect-error `true` is not a function
  await applyRepairs(admin, found, { confirm: true });
  // @ts-expect-error a client that only reads mends nothing
  await applyRepairs(readOnly, found, options);
  return report;
}
