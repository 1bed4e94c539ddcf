// Access tokens got with a client secret or a password: one request in flight, settled ones shared.
// A chunk of its own: few pages hold a client secret.

// Seconds: how long a token lives when its answer does not say, and how long before its end it is
// renewed. Of a life that is no longer than that, half.
const LIFE = 900;
const MARGIN = 60;

/** In these runtimes a request that has ended takes what it waits for along: no other may wait for it, too. */
const isAlone = () =>
  /Cloudflare-Workers/.test(globalThis.navigator?.userAgent) || globalThis.EdgeRuntime !== undefined;

/** `forms`: for each kind of token the body that asks for it. */
export function createGrants(client, forms, { runCall, RolecallError, contractError }) {
  const kept = {};
  const pending = {};

  /** A request for a token, given up when nobody is left who waits for it. */
  function begin(kind) {
    const controller = new AbortController();
    const one = { waiting: 0 };
    const end = () => {
      if (pending[kind] === one) delete pending[kind];
    };
    one.token = request(kind, controller.signal).finally(end);
    one.leave = () => {
      if (--one.waiting > 0) return;
      end();
      controller.abort();
    };
    return one;
  }

  async function request(kind, signal) {
    let sent;
    const form = () => {
      sent = Date.now();
      return forms[kind];
    };
    const options = { settings: {}, signal };
    const input = '{"options":{}}';
    const result = await runCall(client, "token", { name: "token", input, options, form });
    const { access_token: token, expires_in } = result.data;
    if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token)) {
      throw contractError("contract_mismatch", "token", "`access_token` cannot be one", result);
    }
    const life = expires_in > 0 ? +expires_in : LIFE;
    const until = sent + (life > MARGIN ? life - MARGIN : life / 2) * 1000;
    kept[kind] = { token, until, previous: kept[kind].token };
    return token;
  }

  return {
    /** All that must not be shown: the one before the last may still be in an error. */
    secrets: () => Object.values(kept).flatMap(({ token, previous }) => [token, previous]),

    /**
     * A token of that kind, but not the one that was `refused`. Where it has to be waited for, `stay` gets
     * a function `leave`, to be called when the waiting is over.
     */
    async get(kind, refused, stay) {
      kept[kind] ??= {};
      const { token } = kept[kind];
      if (token === refused) kept[kind].until = 0;
      if (Date.now() < kept[kind].until) return token;
      try {
        if (!isAlone()) pending[kind] ??= begin(kind);
        const one = pending[kind] ?? begin(kind);
        one.waiting++;
        stay.leave = one.leave;
        return await one.token;
      } catch (error) {
        // To each his own; and whatever became of the token's request, the call itself was not sent.
        const { name, message, cause, outcome } = error;
        throw RolecallError.fromJSON({ ...error, name, message, cause, outcome: outcome && "not_sent" });
      }
    },
  };
}
