/** Lays the parts one behind the other into `target`, which they fill. */
export function fill(target, parts) {
  let at = 0;
  for (const part of parts) {
    target.set(part, at);
    at += part.length;
  }
  return target;
}
