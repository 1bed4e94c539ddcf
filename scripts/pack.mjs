// `npm run pack`: the tarball of the package, rolecall-<version>.tgz at the root of the repository.
import { basename } from "node:path";
import { build, pack, tarball } from "./lib/package.mjs";
import { setup } from "./lib/setup.mjs";
import { main, step } from "./lib/shell.mjs";

await main(async () => {
  await setup();
  await build(step);
  await pack();
  console.log(basename(tarball()));
});
