// Call → the argument lists that both clients are given. Together they hold every parameter, every variant of a union,
// every word and every null that the declarations of the vendor's SDK allow; coverage.test.mjs proves it.
import analytics from "./analytics.mjs";
import governance from "./governance.mjs";
import identities from "./identities.mjs";
import people from "./people.mjs";
import workspaces from "./workspaces.mjs";

export const table = { ...people, ...workspaces, ...identities, ...governance, ...analytics };

/** One row for each request: { call, args, label }. */
export const rows = Object.entries(table).flatMap(([call, sets]) =>
  sets.map((args) => ({ call, args, label: `${call}(${JSON.stringify(args).slice(1, -1)})` })),
);

/** Service accounts and federation refuse Admin API keys. */
export const needsToken = (call) => /^(federation|serviceAccounts|workspaces\.serviceAccounts)\./.test(call);
