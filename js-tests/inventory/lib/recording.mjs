// A recorded run, made from what an organization is: for `fromResponses`.
import { DEFAULT_WORKSPACE } from "./hostile.mjs";

const AT = 1_760_000_000_000;

/** `wire`: as in hostile.mjs. */
export function recordingOf(wire) {
  const responses = [];
  const say = (call, body, target) => {
    const requestId = `req_${responses.length}`;
    responses.push({
      call,
      ...(target ? { target } : {}),
      status: 200,
      requestId,
      at: AT,
      body: JSON.stringify(body),
      last: true,
    });
  };
  const list = (data) => ({
    data,
    has_more: false,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
  });
  if (wire.organization) say("retrieve", wire.organization);
  say("users.list", list(wire.users));
  // The default workspace is the one that only the list with it has.
  say("workspaces.list", list(wire.workspaces.filter(({ id }) => id !== DEFAULT_WORKSPACE)));
  say("workspaces.list", list(wire.workspaces.filter(({ archived_at }) => archived_at === null)), "default");
  for (const { id } of wire.workspaces) {
    say("workspaces.members.list", list(wire.workspaceMembers.filter((one) => one.workspace_id === id)), id);
  }
  say("apiKeys.list", list(wire.apiKeys));
  say("invites.list", list(wire.invites));
  return {
    version: 1,
    kind: "rolecall-recording",
    baseURL: "https://api.anthropic.com",
    apiVersion: "2026-10-21",
    include: ["invites"],
    archived: true,
    defaultWorkspace: true,
    anaconda: null,
    startedAt: AT,
    endedAt: AT,
    responses,
  };
}
