// What other domains may ask of notifications.

/** Asked by: every domain that tells people something (sign-ups, reservations, offers, decisions). */
export { notify } from './notice.actions.ts'
export type { Channel } from './notice.ts'
