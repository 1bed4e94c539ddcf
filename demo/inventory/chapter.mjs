// The organization as a whole: what is in it, what is wrong with it, one thing mended, and what has changed since.
import { AnthropicAdmin } from "rolecall";
import { createEmulator } from "rolecall/emulator";
import { collected } from "./collecting.mjs";
import { mended, wrong } from "./mending.mjs";
import { changed, written } from "./telling.mjs";

const KEY = "sk-ant-admin01-invented";
const ORGANIZATION = { members: 250, workspaces: 12, keys: 80, invites: 60, memberships: 300 };

/** Resolves to the emulator, both inventories and the path of the report. */
export async function inventoryChapter({ terminal, signal, watch }) {
  const emulator = createEmulator({ seed: 7, keys: [KEY], fill: ORGANIZATION });
  const { url, close } = await emulator.listen();
  try {
    emulator.faults.always({ delay: 10 }); // as over a network that is near
    terminal.chapter(`An inventory of the invented organization at ${url}`);
    const admin = new AnthropicAdmin({ apiKey: KEY, baseURL: url, ...watch.hooks });
    const scene = { admin, terminal, signal };
    const before = await collected(scene, "The whole organization, in one call", {
      include: ["invites", "usage"],
    });
    const found = wrong(scene, before);
    const repairs = await mended(scene, found);
    const left = await leaves(scene);
    const after = await collected(scene, "The same again", { include: ["invites", "usage"] });
    const difference = changed(scene, before, after);
    const path = await written(scene, before, after);
    return { emulator, before, after, found, repairs, left, difference, path };
  } finally {
    await close();
  }
}

/** Meanwhile somebody leaves the organization, by other hands. */
async function leaves({ admin, terminal, signal }) {
  const [developer] = (await admin.users.list({ roles: ["developer"], limit: 1 }, { signal })).data;
  await admin.users.remove(developer.id, { signal });
  terminal.say(`meanwhile ${developer.name}, a developer, leaves the organization`);
  return developer;
}
