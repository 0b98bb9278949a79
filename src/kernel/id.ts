import { randomBytes } from 'node:crypto'

declare const brand: unique symbol

/** A UUIDv7 that names one kind of row: an `Id<'task'>` does not fit where an `Id<'goal'>` is asked. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

export type CentreId = Id<'centre'>
export type PersonId = Id<'person'>
export type AccountId = Id<'account'>

let lastMs = 0
let counter = 0

/**
 * A new UUIDv7 (RFC 9562, 5.7): 48 bits of milliseconds, then a counter that keeps ids of one
 * process in order within a millisecond (method 1), then randomness. Made in the program because
 * `uuidv7()` exists only from PostgreSQL 18.
 */
export function newId<Kind extends string>(ms: number = Date.now()): Id<Kind> {
  if (ms > lastMs) {
    lastMs = ms
    counter = randomBytes(2).readUInt16BE(0) & 0x07ff
  } else {
    counter += 1
    if (counter > 0x0fff) {
      lastMs += 1
      counter = 0
    }
  }
  const bytes = randomBytes(16)
  bytes.writeUIntBE(lastMs, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Kind>
}

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Reads an id that came from outside; null when it is not a UUID (the page then answers *not found*). */
export function parseId<Kind extends string>(text: unknown): Id<Kind> | null {
  return typeof text === 'string' && pattern.test(text) ? (text as Id<Kind>) : null
}
