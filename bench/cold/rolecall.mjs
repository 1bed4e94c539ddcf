// A process that ends with the first request handed to `fetch`.
import { AnthropicAdmin } from "rolecall";

const fetch = () => process.exit(0);
const admin = new AnthropicAdmin({ apiKey: "sk-ant-admin01-benchmark-benchmark-benchmark", fetch });
await admin.users.list();
process.exit(1);
