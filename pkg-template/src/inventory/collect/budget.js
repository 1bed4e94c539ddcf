// How many requests a run may still send. A call that begins holds one; what it does not use comes back.

export function openBudget(most = Number.POSITIVE_INFINITY) {
  let left = most;
  let held = 0;
  return {
    /** Whether nothing is left, also when all that is held was given back. */
    spent: () => left === 0 && held === 0,
    /** Whether one may begin now. */
    hold() {
      if (left === 0) return false;
      left--;
      held++;
      return true;
    },
    /** The request that was held leaves. */
    use() {
      held--;
    },
    /** The call ended without a request. */
    giveBack() {
      held--;
      left++;
    },
    /** For a repeat: one that nobody holds. */
    take() {
      if (left === 0) return false;
      left--;
      return true;
    },
    exhausted: () => left === 0,
  };
}
