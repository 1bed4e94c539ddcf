// What has changed, and a report that can be shown around.
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diff, findings } from "rolecall/inventory";
import { report } from "rolecall/report";
import { count } from "../terminal.mjs";

export function changed({ terminal }, before, after) {
  terminal.heading("What has changed, and who lost access to what");
  terminal.code("diff(before, after)");
  const difference = diff(before, after);
  const { added, removed, changed: altered, access } = difference;
  const both = ({ entities, relationships }) => entities.length + relationships.length;
  terminal.say(`${both(added)} added, ${both(removed)} removed, ${both(altered)} changed`);
  const rows = access.lost.map(({ email, places }) => [
    email,
    count(places.length, "place"),
    places[0].permissions.map(({ permission }) => permission).join(", "),
  ]);
  terminal.table(["who", "where", "cannot any more, in the organization"], rows);
  return difference;
}

export async function written({ terminal }, before, after) {
  terminal.heading("A report for whoever was not here");
  terminal.code("report(inventory, { now, findings, previous })");
  const now = after.endedAt;
  const html = report(after, { now, findings: findings(after, { now }), previous: before });
  const path = join(await mkdtemp(join(tmpdir(), "rolecall-demo-")), "organization.html");
  await writeFile(path, html);
  terminal.good(
    `one file, ${Math.round(html.length / 1024)} KB, which loads nothing and sends nothing: open it in a browser`,
  );
  terminal.say(path);
  return path;
}
