/**
 * Who and what was there when. Reports tell of the past, and the past stays as it was when a person
 * leaves or a key is switched off: nothing new comes from then on.
 */
export class Presence {
  #entries = new Map();

  /**
   * @param {number} from milliseconds
   * @param {number | null} [to] where the end is known already
   */
  began(item, from, to = null) {
    const entry = this.#entries.get(item.id) ?? { item, spans: [] };
    this.#entries.set(item.id, entry);
    if (!lasts(entry.spans.at(-1), from)) entry.spans.push({ from, to });
  }

  ended(id, to) {
    const span = this.#entries.get(id)?.spans.at(-1);
    if (lasts(span, to)) span.to = to;
  }

  has(id, time) {
    const spans = this.#entries.get(id)?.spans ?? [];
    return spans.some(({ from, to }) => from <= time && (to === null || time < to));
  }

  touches(id, from, to) {
    return overlaps(this.#entries.get(id)?.spans ?? [], from, to);
  }

  /** Everybody who was there at some time from `from` to `to`. */
  *during(from, to) {
    for (const { item, spans } of this.#entries.values()) {
      if (overlaps(spans, from, to)) yield item;
    }
  }

  get(id) {
    return this.#entries.get(id)?.item;
  }
}

const lasts = (span, time) => span !== undefined && (span.to === null || span.to > time);

const overlaps = (spans, from, to) =>
  spans.some((span) => span.from < to && (span.to === null || span.to > from));
