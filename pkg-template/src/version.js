/* global ROLECALL_VERSION */

/** The version of this package; the build puts it in. */
export const VERSION = ROLECALL_VERSION;
