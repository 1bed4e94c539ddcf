// Made-up answers, the same in every run: objects as the API gives them, some 174 bytes a user.

/** A small generator of random numbers (mulberry32) with a fixed seed. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const firstNames = "Ada Grace Alan Edsger Barbara Donald Frances Niklaus Katherine Dennis Margaret Ken".split(
  " ",
);
const lastNames = "Lovelace Hopper Turing Dijkstra Liskov Knuth Allen Wirth Johnson Ritchie Hamilton".split(
  " ",
);
const accented = "Zoë José Jürgen Chloé Søren Łukasz Nuño Šárka".split(" ");
const roles = "developer developer developer user user claude_code_user billing admin".split(" ");
const digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

function users(count, { ascii = false } = {}) {
  const next = random(20261121);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const pad = (number) => String(number).padStart(2, "0");
  return Array.from({ length: count }, (_, index) => {
    const id = Array.from({ length: 22 }, () => pick(digits)).join("");
    const plain = pick(firstNames);
    const last = pick(lastNames);
    const odd = pick(accented);
    // One name in twenty is not plain ASCII.
    const first = next() < 0.05 && !ascii ? odd : plain;
    const time = `${pad(Math.floor(next() * 24))}:${pad(Math.floor(next() * 60))}:${pad(Math.floor(next() * 60))}`;
    return {
      id: `user_01${id}`,
      type: "user",
      email: `${plain}.${last}.${index}@acme.example`.toLowerCase(),
      name: `${first} ${last}`,
      role: pick(roles),
      added_at: `2026-${pad(1 + Math.floor(next() * 10))}-${pad(1 + Math.floor(next() * 28))}T${time}Z`,
    };
  });
}

const bytesOf = (value) => new TextEncoder().encode(JSON.stringify(value));

export const oneUser = () => bytesOf(users(1)[0]);

/** A page of the list of members. */
export function usersPage(count, options) {
  const data = users(count, options);
  return bytesOf({ data, has_more: false, first_id: data[0].id, last_id: data.at(-1).id });
}

/** What the server sends along. The answer is compressed on its way, so that no length is given. */
export const answerHeaders = {
  "content-type": "application/json",
  "content-encoding": "gzip",
  date: "Sat, 21 Nov 2026 09:15:00 GMT",
  "request-id": "req_011CV5tFzYyH8mQ2pTgXw4Ns",
  server: "cloudflare",
  "transfer-encoding": "chunked",
  "x-robots-tag": "none",
};
