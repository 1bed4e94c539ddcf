// `npm run demo`: builds what has changed and runs demo/main.mjs against the packed package.
import { runInProject } from "./lib/project.mjs";
import { main } from "./lib/shell.mjs";

await main(() => runInProject("demo", process.argv.slice(2)));
