// What compiles of the report, and what does not.

import { AnthropicAdmin } from "rolecall";
import { collect, diff, findings, type Inventory } from "rolecall/inventory";
import { type ReportOptions, ready, report } from "rolecall/report";
import { report as inline } from "rolecall/report/inline";

const admin = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x", readOnly: true });

export async function write(earlier: Inventory): Promise<string> {
  await ready();
  const inventory = await collect(admin);
  const now = new Date();
  const options: ReportOptions = { now, findings: findings(inventory, { now }), previous: earlier };
  const html: string = report(inventory, options);
  report(inventory, { now: 0 });
  report(inventory, { now, previous: diff(earlier, inventory), findings: null });
  inline(inventory, { now });
  // @ts-expect-error the time is an argument
  report(inventory, {});
  // @ts-expect-error the time is no text
  report(inventory, { now: "2026-11-29" });
  // @ts-expect-error findings are a list
  report(inventory, { now, findings: {} });
  // @ts-expect-error it is a report of an inventory, not of a client
  report(admin, { now });
  // @ts-expect-error it is made at once
  report(inventory, { now }).then(() => {});
  return html;
}
