/** "[object Error]" and the like, also for things of another realm. */
export const tagOf = (value) => Object.prototype.toString.call(value);
