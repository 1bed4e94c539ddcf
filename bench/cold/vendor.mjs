// A process that ends with the first request handed to `fetch`.
import Anthropic from "@anthropic-ai/sdk";

const fetch = () => process.exit(0);
const client = new Anthropic({
  apiKey: "sk-ant-admin01-benchmark-benchmark-benchmark",
  fetch,
  baseURL: "https://api.anthropic.com",
});
await client.organization.users.list();
process.exit(1);
