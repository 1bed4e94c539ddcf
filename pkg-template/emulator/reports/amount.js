/**
 * Amounts in whole fractions of a cent, so that parts add up to their total exactly, and as the
 * decimal strings that the service writes. Nothing here is ever a fraction of a number.
 */

/**
 * @param {bigint} units
 * @param {{ digits: number, least?: number }} how a cent has 10^digits units; at least so many
 *   digits are written after the point
 */
export function decimal(units, { digits, least = 0 }) {
  const whole = 10n ** BigInt(digits);
  let rest = String(units % whole).padStart(digits, "0");
  while (rest.length > least && rest.endsWith("0")) rest = rest.slice(0, -1);
  const cents = String(units / whole);
  return rest === "" ? cents : `${cents}.${rest}`;
}
