/**
 * An ordered collection: objects by id, in the order they came, with one optional grouping. A
 * removed object leaves a hole and keeps its position, because it may still be somebody's cursor.
 */
export class Shelf {
  #items = [];
  #positions = new Map();
  #groups = new Map();
  #groupOf;
  #live = 0;

  /** @param {(item: any) => string} [groupOf] must not change while the item is on the shelf */
  constructor(groupOf) {
    this.#groupOf = groupOf;
  }

  /** Places, holes included: the bound for `at`. */
  get size() {
    return this.#items.length;
  }

  /** Objects that are there. */
  get count() {
    return this.#live;
  }

  add(item) {
    this.#positions.set(item.id, this.#items.length);
    this.#items.push(item);
    this.#live++;
    if (this.#groupOf) {
      const key = this.#groupOf(item);
      const group = this.#groups.get(key);
      if (group) group.add(item);
      else this.#groups.set(key, new Set([item]));
    }
    return item;
  }

  at(index) {
    return this.#items[index];
  }

  get(id) {
    return this.#items[this.#positions.get(id)];
  }

  /** True for removed objects, too: an id is never given twice. */
  knows(id) {
    return this.#positions.has(id);
  }

  positionOf(id) {
    return this.#positions.get(id);
  }

  group(key) {
    return [...(this.#groups.get(key) ?? [])];
  }

  remove(id) {
    const item = this.get(id);
    if (item === undefined) return;
    this.#items[this.#positions.get(id)] = undefined;
    this.#live--;
    if (this.#groupOf) this.#groups.get(this.#groupOf(item))?.delete(item);
  }

  *[Symbol.iterator]() {
    for (const item of this.#items) if (item !== undefined) yield item;
  }

  newestFirst() {
    return [...this].reverse();
  }
}
