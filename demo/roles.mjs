// What one person may do, and why, before and after a promotion: asked of the rules, without a request.
import { roles } from "rolecall";
import { count } from "./terminal.mjs";

const ASKED = ["use_claude_code", "manage_api_keys", "view_cost", "manage_billing", "manage_users"];

/** `member` is a user object; the rows of the member lists are left out, so that it is about the organization. */
export function beforeAndAfter({ terminal }, member, role) {
  terminal.heading(`What ${member.name} may do, and why`);
  for (const subject of [member, { ...member, role }]) {
    terminal.code(`roles.can({ role: "${subject.role}" }, permission)`);
    const rows = ASKED.map((permission) => {
      const { verdict, reason } = roles.can(subject, permission);
      return [permission, verdict.replace("_", " "), reason];
    });
    terminal.table([`as ${subject.role}`, "verdict", "because"], rows);
  }
  terminal.code("roles.explainChange(before, after)");
  const { gained, lost, warnings } = roles.explainChange(member, { ...member, role });
  const permissions = (places) => places.reduce((sum, place) => sum + place.permissions.length, 0);
  const where = gained.some(({ workspace }) => workspace === "*") ? ", also in every workspace" : "";
  terminal.say(`gains ${count(permissions(gained), "permission")}${where}; loses ${permissions(lost)}`);
  for (const warning of warnings) terminal.say(warning);
}
