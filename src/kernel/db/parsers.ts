import pg from 'pg'
import { Temporal } from '../instant.ts'

// What PostgreSQL's types become in the program. Everything else stays as `pg` gives it.
const int8 = 20
const date = 1082
const timestamptz = 1184

/**
 * Type parsers for our connections only: other users of `pg` in the process (the job queue) keep their own.
 */
export const ourTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === timestamptz) return (text: string) => Temporal.Instant.from(text)
    if (oid === date) return (text: string) => Temporal.PlainDate.from(text)
    if (oid === int8) return (text: string) => BigInt(text)
    return pg.types.getTypeParser(oid, format as 'text')
  },
} as pg.CustomTypesConfig

/** Turns our values into what `pg` can send; it would send a Temporal value as quoted JSON. */
export function toParameter(value: unknown): unknown {
  if (value instanceof Temporal.Instant || value instanceof Temporal.PlainDate) return value.toString()
  if (Array.isArray(value)) return value.map(toParameter)
  return value
}
