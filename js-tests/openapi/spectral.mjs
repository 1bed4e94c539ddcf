// Rules of Spectral: the recommended ones.
import rulesets from "@stoplight/spectral-rulesets";

export default {
  extends: [[rulesets.oas, "recommended"]],
  rules: {
    // There is no person or page to turn to about these documents but the package itself.
    "info-contact": "off",
  },
};
