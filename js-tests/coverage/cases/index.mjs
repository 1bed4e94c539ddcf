// Call → its case: what is done with it on a seeded organization, and what must have become of it. A case is a
// function, or one with options of its emulator: `{ options, run }`.
import anaconda from "./anaconda.mjs";
import analytics from "./analytics.mjs";
import federation from "./federation.mjs";
import governance from "./governance.mjs";
import identities from "./identities.mjs";
import keys from "./keys.mjs";
import people from "./people.mjs";
import reports from "./reports.mjs";
import workspaces from "./workspaces.mjs";

const whole = (cases) =>
  Object.fromEntries(Object.entries(cases).map(([call, one]) => [call, one.run ? one : { run: one }]));

export const anthropicCases = whole({
  ...people,
  ...workspaces,
  ...keys,
  ...identities,
  ...federation,
  ...governance,
  ...reports,
  ...analytics,
});
export const anacondaCases = whole(anaconda);
