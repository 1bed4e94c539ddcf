/**
 * What members work with in Claude's apps: skills, connectors, plugins, kinds of artifacts, and the
 * chat projects of the organization. Invented, and the same in every organization but for the
 * projects, which have somebody who made them.
 */
import { DAY, timestamp } from "../clock.js";
import { createRandom } from "../random.js";

/** By its rows a product is known to; the names are those of the reference. */
export const PRODUCTS = ["chat", "claude_code", "cowork", "office_agent"];
export const OFFICE_APPS = ["excel", "outlook", "powerpoint", "word"];

/** Skills of claude.ai are shared or not; those of Claude Code and Office know no sharing. */
export const SKILLS = [
  { name: "brand-guidelines", share: "organization", products: ["chat", "cowork"] },
  { name: "code-review", share: null, products: ["claude_code"] },
  { name: "data-cleaning", share: "private", products: ["chat", "cowork", "claude_code"] },
  { name: "docx", share: "public", products: ["chat", "cowork", "office_agent"] },
  { name: "pdf", share: "public", products: ["chat", "cowork"] },
  { name: "pivot-tables", share: null, products: ["office_agent"] },
  { name: "pptx", share: "public", products: ["chat", "office_agent"] },
  { name: "release-notes", share: "organization", products: ["claude_code", "cowork"] },
  { name: "xlsx", share: "public", products: ["chat", "cowork", "office_agent"] },
];

export const CONNECTORS = ["asana", "atlassian", "github", "gmail", "google-drive", "notion", "slack"].map(
  (name) => ({ name }),
);

/** The last one is the bucket of what has no name of its own. */
export const PLUGINS = [
  { name: "code-simplifier", id: "code-simplifier@claude-plugins-official" },
  { name: "playwright", id: "playwright@claude-plugins-official" },
  { name: "serena", id: "serena@claude-plugins-official" },
  { name: "third-party", id: null },
];
export const PLUGIN_PRODUCTS = ["claude_code", "cowork"];

export const CHAT_ARTIFACTS = [
  "application/vnd.ant.code",
  "application/vnd.ant.mermaid",
  "application/vnd.ant.react",
  "image/svg+xml",
  "other",
  "text/html",
  "text/markdown",
];
export const ARTIFACT_PRODUCTS = ["chat", "claude_code", "cowork"];

const PROJECT_NAMES = [
  "Onboarding",
  "Quarterly report",
  "Support answers",
  "Website copy",
  "Contract review",
  "Hiring",
  "Roadmap",
  "Lecture notes",
];

/** Made by the members who were there when the emulator began, before activity is counted. */
export function seedProjects(seed, users) {
  const random = createRandom(seed, "chat projects");
  const count = Math.min(PROJECT_NAMES.length, users.length);
  return PROJECT_NAMES.slice(0, count).map((name) => {
    const creator = random.pick(users);
    const made = Date.parse(creator.added_at) + random.between(0, 30) * DAY;
    return { id: random.id("claude_proj_"), name, creatorId: creator.id, created_at: timestamp(made) };
  });
}
