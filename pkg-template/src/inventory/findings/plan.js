// Repairs as plans: exactly what `admin.plan` gives on the client that read the organization, but for headers of its own.

export function toPlan({ call, method, path, body }, { baseURL, apiVersion }) {
  const headers = { accept: "application/json", "anthropic-version": apiVersion };
  if (body !== null) headers["content-type"] = "application/json";
  return { call, method, url: baseURL + path, headers, body, warnings: [] };
}
