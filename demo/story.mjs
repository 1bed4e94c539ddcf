// An administrator's morning with two invented organizations, through the package as it is published.
import { AnthropicAdmin, VERSION } from "rolecall";
import { createEmulator } from "rolecall/emulator";
import { anacondaChapter } from "./anaconda/chapter.mjs";
import { inventoryChapter } from "./inventory/chapter.mjs";
import { age, keysByAge, membersByRole, staleInvites, whoAmI } from "./reading.mjs";
import { beforeAndAfter } from "./roles.mjs";
import { summary } from "./summary.mjs";
import { lostAnswer, rateLimit } from "./trouble.mjs";
import { createWatch } from "./watch.mjs";
import { inviteDeveloper, newWorkspace, refusedBeforeSending, switchOff, withdraw } from "./writing.mjs";

const KEY = "sk-ant-admin01-invented";
const ORGANIZATION = { members: 250, workspaces: 12, keys: 80, invites: 60, memberships: 300 };

/** Resolves to the emulators and what was watched, for whoever wants to look closer. */
export async function tellStory({ terminal, signal }) {
  const since = performance.now();
  const watch = createWatch(terminal);
  const emulator = await anthropicChapter({ terminal, signal, watch });
  const anaconda = await anacondaChapter({ terminal, signal, watch });
  const inventory = await inventoryChapter({ terminal, signal, watch });
  summary(terminal, watch, since);
  return { emulator, anaconda, inventory, watch };
}

async function anthropicChapter({ terminal, signal, watch }) {
  const emulator = createEmulator({ seed: 7, keys: [KEY], fill: ORGANIZATION });
  const { url, close } = await emulator.listen();
  try {
    emulator.faults.always({ delay: 10 }); // as over a network that is near
    const admin = new AnthropicAdmin({ apiKey: KEY, baseURL: url, ...watch.hooks });
    terminal.title(`rolecall ${VERSION}, an invented organization at ${url}`);

    const scene = { admin, emulator, terminal, signal, pageSize: 20 };
    await whoAmI(scene);
    const members = await membersByRole(scene);
    await withdraw(scene, await staleInvites(scene));
    await inviteDeveloper(scene, "noor.haddad@example.com");
    await refusedBeforeSending(scene, "noor.haddad@example.com");
    const developer = members.find(({ role }) => role === "developer");
    await newWorkspace(scene, "Robotics", developer);
    const keys = await keysByAge(scene, "An old key is switched off");
    await switchOff(
      scene,
      keys.find(({ status, created_at }) => status === "active" && age(created_at) > 365),
    );
    await lostAnswer(scene, "tomas.berg@example.com");
    await rateLimit(scene, keys);
    beforeAndAfter(scene, developer, "billing");
    return emulator;
  } finally {
    await close();
  }
}
