// The report of the steps, in the words of the graph's vendor, and what follows from them.

/** Of which step the things are that a read is made for. */
const PARENTS = {
  missing: "fetch-workspaces",
  workspace: "fetch-workspaces",
  openWorkspace: "fetch-workspaces",
  serviceAccount: "fetch-service-accounts",
  group: "fetch-groups",
  anacondaUser: "fetch-anaconda-users",
};

const PARTIAL = "partial_success_due_to_dependency_failure";
const BROKEN = ["failure", PARTIAL, "pending_evaluation"];

/** `left`: the tasks that are not done; `counts`: how many there are of each type. */
export function reportSteps(steps, work, left, counts) {
  const reports = new Map();
  for (const step of steps) {
    const { status, reason, partialTypes = [] } = judge(step, work, left, reports);
    const isOver = status !== "pending_evaluation";
    const [began, ended] = timesOf(step, work.steps[step.id], reports);
    const { requests, failed, misfits } = work.steps[step.id];
    const encounteredTypes = step.types.filter((type) => counts[type] > 0);
    reports.set(step.id, {
      id: step.id,
      name: step.name,
      status,
      ...(reason ? { reason } : {}),
      dependsOn: [...step.dependsOn],
      declaredTypes: [...step.types],
      partialTypes: BROKEN.includes(status) ? [...step.types] : partialTypes,
      encounteredTypes,
      encounteredTypeCounts: Object.fromEntries(encounteredTypes.map((type) => [type, counts[type]])),
      startTime: began,
      endTime: isOver ? ended : null,
      duration: isOver && ended !== null ? ended - began : null,
      requests,
      failedCalls: inOrder(
        step,
        failed.map(({ failure }) => ({ ...failure })),
      ),
      misfits: inOrder(
        step,
        misfits.map((misfit) => ({ ...misfit })),
      ),
    });
  }
  return [...reports.values()];
}

function judge(step, work, left, reports) {
  const dependencies = step.dependsOn.map((id) => reports.get(id));
  const isBroken = dependencies.some(({ status }) => BROKEN.includes(status));
  if (step.builds) {
    const source = reports.get(step.builds);
    if (source.status === "disabled") return { status: "disabled", reason: source.reason };
    if (dependencies.some(({ status }) => status === "pending_evaluation")) return PENDING;
    return { status: isBroken ? PARTIAL : "success" };
  }
  const parents = step.reads
    .filter((read) => PARENTS[read.each])
    .map(({ each }) => reports.get(PARENTS[each]));
  const waits = parents.some((parent) => parent?.status === "pending_evaluation");
  if (waits || left.some((task) => task.step === step.id) || seeks(step, work, left)) return PENDING;

  const { done, failed } = work.steps[step.id];
  const count = Object.values(done).reduce((sum, one) => sum + one, 0);
  const hard = failed.filter(({ reason }) => !reason);
  const partialTypes = typesOf(step, work);
  // Its id is known all the same, and by it the account.
  if (step.id === "fetch-account" && failed.length > 0 && work.organizationId !== null) {
    return { status: "success", partialTypes };
  }
  const isAlone = step.reads.every((read) => PARENTS[read.each]) && step.reads.length > 0;
  const disabled = parents.find((parent) => parent?.status === "disabled");
  if (isAlone && disabled) return { status: "disabled", reason: disabled.reason };
  if (count === 0 && failed.length > 0 && hard.length === 0) {
    return { status: "disabled", reason: firstOf(step, failed).reason };
  }
  const isFirst = ({ task }) => task.call === step.reads[0].call && task.list === step.reads[0].list;
  const isFirstOver = done[`${step.reads[0]?.call} ${step.reads[0]?.list ?? ""}`] > 0;
  if (hard.length > 0 && (count === 0 || (hard.some(isFirst) && !isFirstOver))) return { status: "failure" };
  return isBroken ? { status: PARTIAL } : { status: "success", partialTypes };
}

const PENDING = { status: "pending_evaluation" };

/** Whether the default workspace is still to be looked for, in the keys. */
const seeks = (step, work, left) =>
  step.id === "fetch-workspaces" &&
  work.defaultWorkspace === "unlisted" &&
  left.some(({ call }) => call === "apiKeys.list");

/** The types of which some are missing, since a read of them failed. */
function typesOf(step, work) {
  const { failed } = work.steps[step.id];
  const isOf = (read) => failed.some(({ task }) => task.call === read.call && task.list === read.list);
  const lacks = (read) => isOf(read) || (read.list === "default" && work.defaultWorkspace === "unlisted");
  return [...new Set(step.reads.filter(lacks).flatMap(({ types }) => types))];
}

/** When it began and ended; what has no calls is made as soon as what it is made of is there. */
function timesOf(step, { began, ended }, reports) {
  if (began !== null) return [began, ended];
  if (!step.builds) return [null, null];
  const times = step.dependsOn.map((id) => reports.get(id).endTime).filter((time) => time !== null);
  const time = times.length > 0 ? Math.max(...times) : null;
  return [time, time];
}

/** Not in the order in which they came, which hangs on the network. */
function inOrder(step, list) {
  const calls = step.reads.map(({ shown }) => shown);
  const before = (a, b) => {
    if (a.call !== b.call) return calls.indexOf(a.call) - calls.indexOf(b.call);
    const [one, other] = [a.target ?? "", b.target ?? ""];
    return one < other ? -1 : one > other ? 1 : 0;
  };
  return list.sort(before);
}

const firstOf = (step, failed) =>
  step.reads.flatMap((read) =>
    failed.filter(({ task }) => task.call === read.call && task.list === read.list),
  )[0];

/** All types of which some may be missing. */
export const partialTypesOf = (reports) => [
  ...new Set(
    reports.filter(({ status }) => status !== "disabled").flatMap(({ partialTypes }) => partialTypes),
  ),
];

/** Whether everything that was asked for and is allowed is there. */
export const isComplete = (reports) =>
  reports.every(
    ({ status, partialTypes }) =>
      status === "disabled" || (status === "success" && partialTypes.length === 0),
  );
