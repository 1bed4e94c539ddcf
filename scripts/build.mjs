// `npm run build`: the publishable package in pkg/.
import { build } from "./lib/package.mjs";
import { pkg } from "./lib/paths.mjs";
import { setup } from "./lib/setup.mjs";
import { main, step } from "./lib/shell.mjs";
import { contractTable, sizeTable } from "./lib/sizes.mjs";

await main(async () => {
  await setup();
  if (!(await build(step))) console.log("pkg/ is up to date");
  console.log(`${sizeTable(pkg)}\n\n${await contractTable()}`);
});
