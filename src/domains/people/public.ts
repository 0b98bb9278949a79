// What other domains may ask of people. Everything else stays inside.

/** Asked by: notifications, and forms where people leave a contact (places, events). */
export { readContact } from './contact.form.ts'
export { sayPhone, tidyPhone, whyNotContact } from './contact.rules.ts'
export { findContact, insertContact } from './contact.sql.ts'
export type { Contact } from './contact.ts'
/** Asked by: every domain whose things people see or change without an account. */
export {
  type HandedLink,
  type LinkAnswer,
  makeLink,
  newLinkPath,
  type OpenLink,
  openLink,
  remakeLink,
  renewLink,
  revokeLink,
} from './private-link.actions.ts'
export { listLinksTo } from './private-link.sql.ts'
export { linkCode, sayNumber } from './private-link.ts'
/** Asked by: setup, for the first administrator of a new centre. */
export { makeStaffAccount } from './staff.actions.ts'
/** Asked by: the desk, for the people it may call and the names beside what was noted. */
export { countStaff, listNames, listStaff } from './staff.sql.ts'
