import { contractError } from "./failure.js";

// Returning another object from a constructor puts the private field of `Page` onto it: the decoded
// answer itself becomes the page, with nothing but the wire fields of its own.
class Adopt {
  constructor(body) {
    // biome-ignore lint/correctness/noConstructorReturn: that is its purpose
    return body;
  }
}

/** One page of a list: the fields as the server sent them, and the way to the next page. */
export class Page extends Adopt {
  #state;

  /** `fetchNext(cursor)` gives a promise of the page after this one. */
  constructor(result, call, fetchNext) {
    super(Object.setPrototypeOf(result.data, Page.prototype));
    this.#state = { result, call, fetchNext };
  }

  /** To be spread into the parameters of the next `list` call; null on the last page. */
  get cursor() {
    const { cursor } = this.#state.result;
    return cursor && { ...cursor };
  }

  /** Where the answer differs from what is documented. */
  get issues() {
    return this.#state.result.issues;
  }

  hasNextPage() {
    const { cursor, moreWithoutCursor } = this.#state.result;
    return cursor !== null || moreWithoutCursor;
  }

  async nextPage() {
    const { result, call, fetchNext } = this.#state;
    if (result.cursor !== null) return fetchNext(result.cursor);
    if (!result.moreWithoutCursor) return null;
    // Ending here would look like a complete list.
    const what = "the server says that there is more, but not where";
    throw contractError("contract_mismatch", call, what, result);
  }

  getNextPage() {
    return NEXT.call(this);
  }

  /** All items from here on. */
  async *[Symbol.asyncIterator]() {
    for await (const page of PAGES.call(this)) yield* page.data;
  }

  /** All pages, this one first. */
  async *pages() {
    for (let page = this; page; page = await NEXT.call(page)) yield page;
  }

  iterPages() {
    return PAGES.call(this);
  }
}

// A field of the answer may have the name of a method.
const { nextPage: NEXT, pages: PAGES } = Page.prototype;
