// What is wrong in an inventory, by the same rules, in plain JavaScript. What this organization has nothing of (service
// accounts, federation, a usage report) is left out.

const DAY = 86_400_000;
const ADMINS = ["admin", "owner", "primary_owner"];
const NOTHING =
  /^(test|testing|temp|tmp|foo|bar|baz|example|new|none|key|keys|apikey|token|secret|default)?\d*$/;
const URL = "https://api.anthropic.com/v1/organizations";

const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const days = (count) => (count === 0 ? "less than a day" : count === 1 ? "1 day" : `${count} days`);

/** By the keys of what they are about. */
const inOrder = (found) =>
  found
    .map((one) => [one.entities.join("\n"), one])
    .sort(([a], [b]) => byText(a, b))
    .map(([, one]) => one);

export function plainFindings(inventory, now) {
  const { organization, users, workspaces, apiKeys, invites, members, listed, unresolved } = inventory;
  const rules = new Map();
  const add = (rule, severity, done, title, entities, evidence, repair) => {
    if (!rules.has(rule)) rules.set(rule, []);
    const finding = { rule, severity, title, entities, evidence, done, evaluatedAt: now };
    rules.get(rule).push(repair ? { ...finding, repair } : finding);
  };
  const since = (text) => Math.floor((now - Date.parse(text)) / DAY);
  const plan = (call, method, path, body = null) => ({ call, method, url: URL + path, body });
  const switchOff = ({ id }) => plan("apiKeys.update", "POST", `/api_keys/${id}`, { status: "inactive" });

  const working = [];
  for (const key of apiKeys.values()) {
    if (key.status !== "active") continue;
    const createdOn = Date.parse(key.created_at);
    const expiresOn = key.expires_at === null ? null : Date.parse(key.expires_at);
    const about = { createdOn };
    const { id, name, scope } = key;
    if (expiresOn !== null && expiresOn <= now) {
      const title = `the key \`${name}\` expired ${days(since(key.expires_at))} ago and its status is still \`active\``;
      add(
        "key-expired-active",
        "medium",
        "api",
        title,
        [id],
        { ...about, expiresOn, status: "active" },
        switchOff(key),
      );
      continue;
    }
    if (expiresOn === null)
      add("key-never-expires", "low", "console", `the key \`${name}\` never expires`, [id], about);
    working.push(key);
    const age = since(key.created_at);
    if (age >= 90) {
      const title = `the key \`${name}\` is ${days(age)} old`;
      add("key-old", age >= 180 ? "high" : "medium", "decision", title, [id], {
        ...about,
        ageDays: age,
        thresholdDays: 90,
      });
    }
    const creator = key.created_by;
    if (creator === null)
      add(
        "key-without-creator",
        "low",
        "decision",
        `nobody is named as the creator of the key \`${name}\``,
        [id],
        about,
      );
    else if (!users.has(creator.id)) {
      const title = `the key \`${name}\` was made by \`${creator.id}\`, who is not in the organization any more`;
      add(
        "key-creator-left",
        "high",
        "api",
        title,
        [id],
        { ...about, createdBy: creator.id },
        switchOff(key),
      );
    }
    if (scope.type === "organization") {
      const evidence = { ...about, principalId: key.principal.user_id };
      add(
        "key-organization-wide",
        "medium",
        "decision",
        `the key \`${name}\` belongs to no workspace`,
        [id],
        evidence,
      );
    } else {
      const workspace = workspaces.get(scope.workspace_id);
      const both = [id, workspace.id];
      if (!listed.has(workspace.id))
        add(
          "key-in-default-workspace",
          "low",
          "decision",
          `the key \`${name}\` is in the default workspace`,
          both,
          about,
        );
      if (workspace.archived_at !== null) {
        const title = `the key \`${name}\` is active in the workspace \`${workspace.name}\`, which is archived`;
        const evidence = { ...about, archivedOn: Date.parse(workspace.archived_at) };
        add("key-in-archived-workspace", "high", "api", title, both, evidence, switchOff(key));
      }
    }
    if (NOTHING.test(name.toLowerCase()))
      add("name-meaningless", "info", "decision", `\`${name}\` says nothing as the name of a key`, [id], {
        ...about,
        name,
      });
  }
  const names = new Map();
  for (const { id, name } of working)
    names.set(name.toLowerCase(), [...(names.get(name.toLowerCase()) ?? []), [id, name]]);
  for (const same of names.values()) {
    if (same.length < 2) continue;
    const ids = same.map(([id]) => id).sort();
    const [, name] = same.find(([id]) => id === ids[0]);
    add(
      "key-name-twice",
      "low",
      "decision",
      `${same.length} active keys are called \`${name}\``,
      ids.slice(0, 50),
      { keys: same.length },
    );
  }
  for (const { id, email, role, status, invited_at, expires_at } of invites.values()) {
    const [invitedOn, expiresOn] = [invited_at, expires_at].map((text) => Date.parse(text));
    const evidence = { invitedOn, expiresOn, email, role, status };
    if (status === "expired" || expiresOn <= now) {
      add("invite-expired", "info", "console", `the invite for \`${email}\` has expired`, [id], evidence);
      continue;
    }
    if (ADMINS.includes(role) || role === "developer") {
      const title = `an invite for \`${email}\` to the role \`${role}\` is open`;
      add(
        "invite-privileged-pending",
        ADMINS.includes(role) ? "high" : "low",
        "decision",
        title,
        [id],
        evidence,
      );
    }
    const age = since(invited_at);
    if (age >= 14) {
      const title = `the invite for \`${email}\` has been open for ${days(age)}`;
      const more = { ...evidence, ageDays: age, thresholdDays: 14 };
      add(
        "invite-stale",
        "low",
        "api",
        title,
        [id],
        more,
        plan("invites.delete", "DELETE", `/invites/${id}`),
      );
    }
  }
  const places = new Map();
  const used = new Set();
  const admined = new Set();
  const people = new Map();
  const roles = new Map();
  for (const { user_id, workspace_id, workspace_role } of members) {
    const user = users.get(user_id);
    if (!user) {
      roles.set(`${user_id} ${workspace_id}`, workspace_role);
      continue;
    }
    used.add(workspace_id);
    if (workspaces.get(workspace_id).archived_at === null)
      places.set(user_id, (places.get(user_id) ?? 0) + 1);
    const isBrought = workspace_role === "workspace_admin" && ADMINS.includes(user.role);
    if (!isBrought) people.set(workspace_id, (people.get(workspace_id) ?? 0) + 1);
    if (workspace_role === "workspace_admin" && !isBrought) admined.add(workspace_id);
  }
  for (const { relationship, from, to } of unresolved) {
    const workspace = workspaces.get(to);
    if (relationship !== "anthropic_user_assigned_workspace" || workspace.archived_at !== null) continue;
    const title = `\`${from}\` is a member of the workspace \`${workspace.name}\` and not of the organization`;
    const role = roles.get(`${from} ${to}`);
    const repair = plan("workspaces.members.remove", "DELETE", `/workspaces/${to}/members/${from}`);
    add("member-not-in-organization", "medium", "api", title, [from, to], { role }, repair);
  }
  for (const { id, name, created_at, archived_at } of workspaces.values()) {
    if (archived_at !== null || !listed.has(id) || admined.has(id)) continue;
    const title = `nobody was made admin of the workspace \`${name}\`: organization admins alone are`;
    const evidence = { createdOn: Date.parse(created_at), members: people.get(id) ?? 0 };
    add("workspace-without-admin", "low", "decision", title, [id], evidence);
  }
  for (const { id, email, role, added_at } of users.values()) {
    if (places.has(id) || !["user", "developer", "claude_code_user"].includes(role)) continue;
    const evidence = { addedOn: Date.parse(added_at), role };
    add("user-without-workspace", "info", "decision", `\`${email}\` is in no workspace`, [id], evidence);
  }
  const admins = [...users.values()].filter(({ role }) => ADMINS.includes(role)).map(({ id }) => id);
  if (admins.length >= 3 && admins.length > users.size * 0.2) {
    const title = `${admins.length} of ${users.size} members are admins or owners`;
    const evidence = { admins: admins.length, users: users.size };
    add(
      "many-admins",
      "medium",
      "decision",
      title,
      [organization.id, ...admins.sort()].slice(0, 50),
      evidence,
    );
  }
  const none = "nobody said when roles were last reviewed";
  add("role-review-due", "info", "decision", none, [organization.id], { thresholdDays: 90 });
  for (const [rule, found] of rules) rules.set(rule, inOrder(found));
  return rules;
}
