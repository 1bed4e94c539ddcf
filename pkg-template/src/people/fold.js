/** The form in which two addresses are compared. */
export const fold = (address) => address.trim().toLowerCase();
