// The tasks that wait. Lists go first, since their pages come one after the other, however many may be under way.

export function openQueue(steps, readOf, tasks) {
  const reads = steps.flatMap((step) => step.reads);
  const lanes = new Map();
  for (const read of [...reads.filter(({ each }) => !each), ...reads.filter(({ each }) => each)]) {
    lanes.set(read, { items: [], head: 0 });
  }
  const queue = {
    get size() {
      let size = 0;
      for (const { items, head } of lanes.values()) size += items.length - head;
      return size;
    },
    add(task) {
      lanes.get(readOf(task)).items.push(task);
    },
    /** In front: the next page of a list, and what was begun and not carried out. */
    putBack(task) {
      const lane = lanes.get(readOf(task));
      if (lane.head > 0) lane.items[--lane.head] = task;
      else lane.items.unshift(task);
    },
    /** The next task of a read that may be made now, or nothing. */
    take(mayRun) {
      for (const [read, lane] of lanes) {
        if (lane.head === lane.items.length || !mayRun(read)) continue;
        const task = lane.items[lane.head++];
        if (lane.head === lane.items.length) Object.assign(lane, { items: [], head: 0 });
        return task;
      }
      return undefined;
    },
    all: () => [...lanes.values()].flatMap(({ items, head }) => items.slice(head)),
  };
  for (const task of tasks) queue.add(task);
  return queue;
}
