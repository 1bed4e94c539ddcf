// `npm run bench`: builds what has changed and runs bench/main.mjs against the packed package.
import { runInProject } from "./lib/project.mjs";
import { main } from "./lib/shell.mjs";

await main(() => runInProject("bench", process.argv.slice(2)));
