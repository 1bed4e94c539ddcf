// Our clients, by document and by the security scheme that their credential is of.
import { AnacondaOrg, AnthropicAdmin } from "./documents.mjs";

export const KEY = "sk-ant-admin01-a-key-of-the-mock";
const common = { responseChecks: "throw", maxRetries: 0 };

const org = (baseURL) => new AnacondaOrg({ orgId: "acme", accessToken: "a.b.c", baseURL, ...common });

export const clients = {
  "anthropic-admin": {
    adminApiKey: (baseURL) => new AnthropicAdmin({ apiKey: KEY, baseURL, ...common }),
    bearerToken: (baseURL) => new AnthropicAdmin({ authToken: "a-token-of-the-mock", baseURL, ...common }),
  },
  // How a token is got is no matter of the mock.
  "anaconda-org": { serviceAccount: org, organizationAdmin: org, accessToken: org },
};
