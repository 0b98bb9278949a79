import { z } from 'zod'
import { parseDay } from '../instant.ts'
import { Invalid, type Refusal, refusal } from '../refusal.ts'

/** What a form sent: every name with all its values. A box that was not ticked sends nothing. */
export type Fields = ReadonlyMap<string, readonly string[]>

/** The first value of a field, or an empty text. */
export function one(fields: Fields, name: string): string {
  return fields.get(name)?.[0] ?? ''
}

/** All values of a field (ticked boxes, several files' captions). */
export function many(fields: Fields, name: string): readonly string[] {
  return fields.get(name) ?? []
}

/** Fields from pairs, e.g. of a URL-encoded body or a query. */
export function fieldsFrom(pairs: Iterable<readonly [string, string]>): Fields {
  const map = new Map<string, string[]>()
  for (const [name, value] of pairs) map.set(name, [...(map.get(name) ?? []), value])
  return map
}

// Every schema message below is one of our codes (`form.…`), never a sentence of the library.
const tidy = (text: string) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()

/** A required line or text of at most `max` characters. */
export const text = (max: number, min = 1) =>
  z
    .string()
    .transform(tidy)
    .pipe(z.string().min(1, 'form.required').min(min, 'form.too-short').max(max, 'form.too-long'))

/** The same, or null when nothing was written. */
export const optionalText = (max: number) =>
  z
    .string()
    .transform(tidy)
    .pipe(z.string().max(max, 'form.too-long'))
    .transform((value) => value || null)

/** A required day `YYYY-MM-DD` that exists. */
export const day = () =>
  z
    .string()
    .min(1, 'form.required')
    .transform((value, context) => parsedDay(value, context))

/** A day, or null. */
export const optionalDay = () =>
  z.string().transform((value, context) => (value.trim() === '' ? null : parsedDay(value, context)))

function parsedDay(value: string, context: z.RefinementCtx) {
  const found = parseDay(value.trim())
  if (found) return found
  context.addIssue({ code: 'custom', message: 'form.no-such-day' })
  return z.NEVER
}

/** A whole number within bounds, or null when nothing was written. */
export const optionalInteger = (min: number, max: number) =>
  z.string().transform((value, context) => {
    const clean = value.replace(/[\s\u00a0]/g, '')
    if (clean === '') return null
    const number = Number(clean)
    if (/^-?\d{1,9}$/.test(clean) && number >= min && number <= max) return number
    context.addIssue({ code: 'custom', message: 'form.no-such-number', params: { min, max } })
    return z.NEVER
  })

/** A required whole number within bounds. */
export const integer = (min: number, max: number) =>
  optionalInteger(min, max).refine((value): value is number => value !== null, 'form.required')

/** One of the values offered. */
export const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: 'form.choose' })

/** Several of the values offered; none is fine. */
export const choices = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.array(z.enum(values, { error: 'form.choose' })).max(200, 'form.too-many')

/** Ids of rows, each a UUID; the deed checks that they exist in this centre. */
export const ids = () => z.array(z.uuid({ error: 'form.choose' })).max(500, 'form.too-many')

/** A ticked box. */
export const tick = () =>
  z.string().transform((value) => value === 'on' || value === 'yes' || value === 'true')

/**
 * Reads a submitted form by a flat schema; a field that was not sent counts as empty (or as an empty list).
 * Throws `Invalid` with one message code per field, in the order of the schema.
 */
export function readFields<S extends z.ZodObject>(schema: S, fields: Fields): z.output<S> {
  const given: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(schema.shape)) {
    given[name] = field instanceof z.ZodArray ? many(fields, name).filter(Boolean) : one(fields, name)
  }
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const messages = new Map<string, Refusal>()
  for (const name of Object.keys(schema.shape)) {
    const issue = result.error.issues.find((each) => each.path[0] === name)
    if (issue) messages.set(name, asRefusal(issue))
  }
  throw new Invalid(messages)
}

/**
 * Reads what a call of the API brought. Throws `Invalid` with one code per field; a field inside another is
 * named `contact.email`, and the whole body is named `body`.
 */
export function readJson<S extends z.ZodType>(schema: S, json: unknown): z.output<S> {
  const result = schema.safeParse(json)
  if (result.success) return result.data
  const messages = new Map<string, Refusal>()
  for (const issue of result.error.issues) {
    const name = issue.path.map(String).join('.') || 'body'
    const isMissing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
    if (!messages.has(name)) messages.set(name, isMissing ? refusal('form.required') : asRefusal(issue))
  }
  throw new Invalid(messages)
}

function asRefusal(issue: z.core.$ZodIssue): Refusal {
  const code = /^[a-z-]+(\.[a-z-]+)+$/.test(issue.message) ? issue.message : 'form.wrong'
  const limit = issue.code === 'too_big' ? { max: Number(issue.maximum) } : {}
  const given = issue.code === 'custom' ? (issue.params as Record<string, number> | undefined) : undefined
  const least = issue.code === 'too_small' ? { min: Number(issue.minimum) } : {}
  return refusal(code, { ...limit, ...least, ...given })
}
