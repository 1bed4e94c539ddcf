// Guards narrow; classes carry what they say they carry.
import {
  type APIError,
  isAPIError,
  isRolecallError,
  isUncertainOutcomeError,
  isValidationError,
  RateLimitError,
} from "rolecall";

export function explain(error: unknown): string {
  if (isValidationError(error))
    return error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n");
  if (isUncertainOutcomeError(error)) return error.howToFindOut;
  if (isAPIError(error)) return `${error.status} ${error.requestId ?? ""} ${error.errorCode ?? ""}`;
  if (error instanceof RateLimitError) error satisfies APIError;
  if (isRolecallError(error)) return `${error.code}: ${error.message}`;
  return String(error);
}
