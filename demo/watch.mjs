// What the demo learns about its own calls, by the two hooks every client has: `logger` and `journal`.

export function createWatch(terminal) {
  const sent = []; // { call, attempt, status } of every request
  const waits = []; // { call, ms, status }
  const journal = [];
  const logger = {
    debug(_, data) {
      terminal.stopWaiting();
      sent.push(data);
    },
    info(_, data) {
      if (data.ms === undefined) return;
      waits.push(data);
      const why = data.status === 429 ? "429, the rate limit is reached" : "the last try failed";
      terminal.wait(`${why}: the client waits ${seconds(data.ms)} and goes on`, data.ms);
    },
    warn: (message) => terminal.caught(message),
    error: (message) => terminal.caught(message),
  };
  return { sent, waits, journal, hooks: { logger, journal: (entry) => void journal.push(entry) } };
}

export const seconds = (milliseconds) => `${Number((milliseconds / 1000).toFixed(1))} s`;
