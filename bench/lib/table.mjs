// What is printed: one line a measurement, ours and the peer's beside each other.

const grouped = (number) => String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, ",");

function amount(value, unit) {
  if (value === undefined) return "";
  if (unit === "B") return `${grouped(value)} B`;
  if (value < 1) return `${(value * 1000).toFixed(value < 0.01 ? 2 : 1)} µs`;
  return `${value.toFixed(value < 10 ? 2 : 1)} ms`;
}

/**
 * A measurement: { what, unit: "B" | "ms", ours, peer, theirs, budget? }.
 * `budget`: { ratio } (ours at most that part of theirs) or { at_most } (in the unit itself).
 */
export function judge(row) {
  const ratio = row.theirs === undefined ? undefined : row.ours / row.theirs;
  const { budget } = row;
  const ok = budget && (budget.at_most === undefined ? ratio <= budget.ratio : row.ours <= budget.at_most);
  return { ...row, ratio, ok };
}

function cells({ what, unit, ours, peer, theirs, ratio, budget, ok }) {
  const limit = budget?.at_most === undefined ? `${budget?.ratio} ×` : amount(budget.at_most, unit);
  return [
    what,
    amount(ours, unit),
    amount(theirs, unit),
    peer ?? "",
    ratio === undefined ? "" : `${ratio.toFixed(ratio < 0.1 ? 3 : 2)} ×`,
    budget ? limit : "",
    budget ? (ok ? "ok" : "over") : "",
  ];
}

const head = ["", "rolecall", "peer", "", "ratio", "budget", ""];
const right = [false, true, true, false, true, true, false];

export function table(rows) {
  const lines = [head, ...rows.map(cells)];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const pad = (text, column) => (right[column] ? text.padStart(widths[column]) : text.padEnd(widths[column]));
  return lines.map((line) => line.map(pad).join("  ").trimEnd()).join("\n");
}
