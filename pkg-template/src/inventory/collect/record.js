// What the server told, kept for later: for tests, for somebody else's eyes, for a graph without a network.

import { organizationIn } from "./connect.js";
import { textOf } from "./rows.js";
import { named } from "./work.js";

/** Hands each answer to whoever keeps them: a function, an array, or with `true` the inventory itself. */
export function openRecord(wanted, kept, { anaconda }) {
  if (!wanted) return undefined;
  const keep = typeof wanted === "function" ? wanted : (response) => void kept.push(response);
  const other = anaconda && organizationIn(anaconda.settings.base);
  const begin = (read, { task, sent }, { began, at, organizationId }, { status, requestId }) => {
    const about = { ...named(read, task), status, requestId, began, at, requests: sent };
    const organization = read.api === "anaconda" ? other : organizationId;
    return organization === undefined ? about : { ...about, organizationId: organization };
  };
  return {
    good(read, call, about, answer) {
      const { body, cursor, broken, issues } = answer;
      return keep({
        ...begin(read, call, about, answer),
        body: textOf(body),
        last: cursor === null,
        ...(issues.length > 0 ? { issues: issues.map(({ path, message }) => ({ path, message })) } : {}),
        ...(broken ? { broken } : {}),
      });
    },
    bad(read, call, about, failure, reason) {
      const { code, type, errorCode, message } = failure;
      const error = {
        code,
        message,
        ...(type ? { type } : {}),
        ...(errorCode ? { errorCode } : {}),
        ...(reason ? { reason } : {}),
      };
      return keep({ ...begin(read, call, about, failure), error });
    },
  };
}

/** The recording of a run: its answers in the order of the steps, and in each list in that of its pages. */
export function recordingOf({ asked, endedAt }, steps, responses, stopped) {
  const calls = steps.flatMap(({ reads }) => reads.map(({ shown }) => shown));
  const before = (a, b) => {
    if (a.call !== b.call) return calls.indexOf(a.call) - calls.indexOf(b.call);
    const [one, other] = [a.target ?? "", b.target ?? ""];
    return one < other ? -1 : one > other ? 1 : 0;
  };
  const { base, version, include, archived, defaultWorkspace, anaconda, startedAt, usageDays } = asked;
  return {
    version: 1,
    kind: "rolecall-recording",
    baseURL: base,
    apiVersion: version,
    include,
    archived,
    defaultWorkspace,
    usageDays,
    anaconda,
    startedAt,
    endedAt,
    stopped,
    responses: [...responses].sort(before),
  };
}
