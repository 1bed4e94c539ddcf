// Arguments that keep what `x-rolecall-rules` says of a call.

const DAY = 86_400_000;

/** The parameters that no call goes without, of those that none of them must be there for itself. */
export const needed = (rules, choose) =>
  rules.flatMap(({ rule, of, field, flag }) => {
    if (rule === "at-least-one") return [choose(of)];
    return rule === "either" ? [choose([field, flag])] : [];
  });

/** What stays of the arguments, and as what. */
export function kept(rules, given, choose) {
  const rest = { ...given };
  for (const one of rules) RULES[one.rule](one, rest, choose);
  return rest;
}

const RULES = {
  "at-most-one": ({ of }, given, choose) => onlyOne(of, given, choose),
  "at-least-one": () => {},
  either: ({ field, flag }, given, choose) => onlyOne([field, flag], given, choose),
  // As many days as there may be.
  span: ({ from, until, days }, given) => {
    if (!(until in given)) return;
    if (given[from] === undefined) delete given[until];
    else given[until] = new Date(Date.parse(given[from]) + days * DAY).toISOString().slice(0, 10);
  },
  "at-most": ({ field, with: when, maximum }, given) => {
    const holds = Object.entries(when).every(([name, word]) => (given[name] ?? null) === word);
    if (holds && given[field] > maximum) given[field] = maximum;
  },
  // Samples of lists have one item.
  distinct: () => {},
};

function onlyOne(names, given, choose) {
  const there = names.filter((name) => name in given);
  if (there.length < 2) return;
  const stays = choose(there);
  for (const name of there) if (name !== stays) delete given[name];
}
