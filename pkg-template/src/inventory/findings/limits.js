// What was not read, or not to its end: of that nothing is found.

/** What the graph calls lists, and the steps that read them. */
const LISTS = {
  users: "fetch-users",
  workspaces: "fetch-workspaces",
  apiKeys: "fetch-api-keys",
  usage: "fetch-usage",
  anacondaUsers: "fetch-anaconda-users",
};
/** What the step itself read is all there, whatever those before it lack. */
const READ = /^(success|partial_success_due_to_dependency_failure)$/;

const lost = ({ misfits }) => misfits.filter(({ dropped }) => dropped);
const isWhole = (step) =>
  step !== undefined && READ.test(step.status) && step.failedCalls.length === 0 && lost(step).length === 0;

export function limitsOf({ steps }) {
  const step = (wanted) => steps.find(({ id }) => id === wanted);
  const unread = Object.keys(LISTS).filter((list) => !isWhole(step(LISTS[list])));
  return { unread, members: membersOf(step("fetch-workspace-members")) };
}

/** The workspaces of whose members some may be missing; `true` where that can be any. */
function membersOf(step) {
  if (!step || !(READ.test(step.status) || step.status === "failure")) return true;
  const targets = [...step.failedCalls, ...lost(step)].map(({ target }) => target);
  return targets.includes(undefined) ? true : [...new Set(targets)];
}
