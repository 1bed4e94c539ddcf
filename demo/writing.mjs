// The part that changes something. Each scene gets { admin, terminal, signal, emulator }.
import { isValidationError } from "rolecall";
import { count } from "./terminal.mjs";

export async function withdraw({ admin, terminal, signal }, invites) {
  terminal.code("await admin.invites.delete(invite.id)");
  const bar = terminal.progress("withdrawing", invites.length);
  for (const invite of invites) {
    await admin.invites.delete(invite.id, { signal });
    bar.step();
  }
  bar.end();
  terminal.good(`${count(invites.length, "invite")} withdrawn, their seats are free again`);
}

export async function inviteDeveloper({ admin, terminal, signal }, email) {
  terminal.heading("A developer is invited");
  terminal.code(`await admin.invites.create({ email: "${email}", role: "developer" })`);
  const invite = await admin.invites.create({ email, role: "developer" }, { signal });
  terminal.good(`${invite.email} as ${invite.role}, open until ${invite.expires_at.slice(0, 10)}`);
}

/** What a person in a hurry types. Nothing of it reaches the server, and every problem is named at once. */
export async function refusedBeforeSending({ admin, terminal, signal, emulator }, email) {
  terminal.heading("A typo and an impossible role are refused before sending");
  const before = emulator.requests.length;
  const hasty = [
    { text: `{ emial: "${email}", role: "admin" }`, params: { emial: email, role: "admin" } },
    { text: '{ email: "noor@", role: "develper" }', params: { email: "noor@", role: "develper" } },
  ];
  for (const { text, params } of hasty) {
    terminal.code(`await admin.invites.create(${text})`);
    const error = await admin.invites.create(params, { signal }).catch((thrown) => thrown);
    signal.throwIfAborted();
    if (!isValidationError(error)) throw new Error("a wrong invite was not refused", { cause: error });
    for (const { path, message } of error.issues) terminal.caught(`${path.join(".")}: ${message}`);
  }
  const sent = emulator.requests.length - before;
  if (sent !== 0) throw new Error(`a wrong invite left in ${count(sent, "request")}`);
  terminal.good("0 requests sent");
}

export async function newWorkspace({ admin, terminal, signal }, name, member) {
  terminal.heading("A workspace, and a member raised by a plan that is shown first");
  terminal.code(`await admin.workspaces.create({ name: "${name}", tags: { team: "robotics" } })`);
  const workspace = await admin.workspaces.create({ name, tags: { team: "robotics" } }, { signal });
  terminal.good(`${workspace.name}   ${terminal.dim(workspace.id)}`);

  terminal.code("await admin.workspaces.members.add(workspace.id, { user_id, workspace_role })");
  const added = await admin.workspaces.members.add(
    workspace.id,
    { user_id: member.id, workspace_role: "workspace_developer" },
    { signal },
  );
  terminal.good(`${member.name} is ${added.workspace_role}`);

  terminal.code("const plan = await admin.plan.workspaces.members.update(user_id, { … })");
  const plan = await admin.plan.workspaces.members.update(member.id, {
    workspace_id: workspace.id,
    workspace_role: "workspace_admin",
  });
  terminal.say(`nothing is sent yet; this is what would be (no credential in it):`);
  terminal.say(`   ${terminal.bold(plan.method)} ${new URL(plan.url).pathname}`);
  terminal.say(`   ${JSON.stringify(plan.body)}`);
  terminal.code("await admin.send(plan)");
  const raised = await admin.send(plan, { signal });
  terminal.good(`${member.name} is ${raised.workspace_role}`);
}

/** A key can be switched off by the API, not deleted. */
export async function switchOff({ admin, terminal, signal }, key) {
  terminal.code(`await admin.apiKeys.update(key.id, { status: "inactive" })`);
  const off = await admin.apiKeys.update(key.id, { status: "inactive" }, { signal });
  terminal.good(`${off.name} is ${off.status}`);
}
