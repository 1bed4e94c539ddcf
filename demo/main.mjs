// `npm run demo`
import process from "node:process";
import { isAPIUserAbortError } from "rolecall";
import { readLive } from "./live.mjs";
import { tellStory } from "./story.mjs";
import { createTerminal } from "./terminal.mjs";

const HELP = `npm run demo              the whole job against two invented organizations, in a few seconds
npm run demo -- --live    only the reading part, against your own organization at Anthropic:
                          ANTHROPIC_ADMIN_KEY holds its Admin API key, nothing is changed
npm run demo -- --help    this text`;

const NO_KEY =
  "`--live` reads your own organization and needs its Admin API key in the variable ANTHROPIC_ADMIN_KEY";

async function main(args, signal) {
  const unknown = args.find((arg) => arg !== "--live" && arg !== "--help");
  if (unknown !== undefined) throw new Error(`unknown option \`${unknown}\`\n\n${HELP}`);
  if (args.includes("--help")) return console.log(HELP);
  if (!args.includes("--live")) return tellStory({ terminal, signal });
  const apiKey = process.env.ANTHROPIC_ADMIN_KEY;
  if (!apiKey) throw new Error(NO_KEY);
  return readLive({ terminal, signal, apiKey });
}

const terminal = createTerminal(process.stdout, process.env);
const interrupted = new AbortController();
// A second Ctrl-C finds no handler and ends the process at once.
process.once("SIGINT", () => interrupted.abort());
// `npm run demo | head` closes the pipe early; that is no failure.
process.stdout.on("error", () => process.exit(0));

try {
  await main(process.argv.slice(2), interrupted.signal);
} catch (error) {
  terminal.close();
  const { aborted, reason } = interrupted.signal;
  const stopped = aborted && (isAPIUserAbortError(error) || error === reason);
  console.error(stopped ? "\nstopped" : `\nfailed: ${error.message}`);
  process.exitCode = stopped ? 130 : 1;
}
