// What a call returns: a promise of plain data that also knows the answer it came from.

/**
 * The work is under way already; the promise of its data is derived only when somebody asks for it.
 * So a failed call of which only `withResponse()` is used leaves no unhandled rejection behind.
 */
export class APIPromise extends Promise {
  #result;

  constructor(result) {
    super((resolve) => resolve());
    this.#result = result;
  }

  // Promises derived by `then` and `finally` are ordinary ones.
  static get [Symbol.species]() {
    return Promise;
  }

  // biome-ignore lint/suspicious/noThenProperty: a promise has one
  then(onData, onError) {
    return this.#result.then(({ data }) => (typeof onData === "function" ? onData(data) : data), onError);
  }

  /** The data together with status, headers, request id and what is unusual about the answer. */
  withResponse() {
    return this.#result.then(({ cursor, moreWithoutCursor, ...response }) => response);
  }
}

/** The first page of a list, and at the same time all its items. */
export class PagePromise extends APIPromise {
  async *[Symbol.asyncIterator]() {
    yield* await this;
  }

  /** All pages, this one first. */
  async *pages() {
    const page = await this;
    // Not as its own: a field of the answer may have that name.
    yield* Object.getPrototypeOf(page).pages.call(page);
  }

  iterPages() {
    return this.pages();
  }

  /** Of a report in buckets, all rows, each with the times of its bucket. */
  async *rows() {
    for await (const bucket of this) {
      const { results, ...times } = bucket ?? {};
      // What is no list has no rows: the misfit stands in `issues`.
      for (const row of Array.isArray(results) ? results : []) yield { ...times, ...row };
    }
  }
}
