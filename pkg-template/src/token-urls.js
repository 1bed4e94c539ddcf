/** The token endpoints that are known of; the first one is used where none is chosen. */
export const tokenURLs = {
  iam: "https://anaconda.com/api/iam/token",
  discovery: "https://anaconda.com/api/auth/oauth2/token",
  password: "https://anaconda.com/api/auth/oauth2/token/password",
  cloud: "https://anaconda.cloud/api/iam/token",
};
