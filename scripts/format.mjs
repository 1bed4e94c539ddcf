// `npm run format`: rewrites Rust, JavaScript and JSON sources in the one style.
import { bin } from "./lib/paths.mjs";
import { checkTools, installPackages } from "./lib/setup.mjs";
import { main, run, step } from "./lib/shell.mjs";

await main(async () => {
  await checkTools({ linters: true });
  await step("installing npm packages", installPackages);
  await run("cargo", ["fmt", "--all"]);
  await run(process.execPath, [bin("@biomejs/biome/bin/biome"), "check", "--write"]);
});
