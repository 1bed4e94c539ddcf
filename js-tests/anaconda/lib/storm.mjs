// Many calls, and tokens that can be told apart.
import { grant, ok } from "./org.mjs";

export const list = ok({ items: [] });
/** Answers of the token endpoint, `tok-1` and so on, with lives in seconds. */
export const numbered = (lives = []) => {
  let count = 0;
  return () => grant(`tok-${++count}`, { life: lives[count - 1] ?? 900 })();
};
/** The tokens that calls were made with. */
export const used = (calls) => calls.map(({ authorization }) => authorization.replace("Bearer ", ""));
export const many = (org, count = 200) => Array.from({ length: count }, () => org.users.list());
