import { z } from 'zod'
import type { FileId } from '#domains/files/public.ts'
import { parseId } from '#kernel/id.ts'
import { Invalid, refusal } from '#kernel/refusal.ts'
import { choice, day, type Fields, ids, many, optionalText, readFields, text } from '#kernel/web/fields.ts'
import type { ActivityId } from './activity.ts'
import {
  consents,
  type Documentation,
  type DocumentationId,
  type DocumentationValues,
  documentationKinds,
} from './documentation.ts'
import type { TaskId } from './plan.ts'

const link = z
  .string()
  .transform((value) => value.trim() || null)
  .pipe(
    z
      .string()
      .max(2000, 'form.too-long')
      .regex(/^https?:\/\/[^\s/]+\.[^\s]+$/i, 'community-plan.documentation.no-link')
      .nullable(),
  )

const shape = z.object({
  kind: choice(documentationKinds),
  title: text(300, 2),
  datedOn: day(),
  activity: z
    .string()
    .transform((value) => value || null)
    .pipe(z.uuid({ error: 'form.choose' }).nullable()),
  tasks: ids(),
  link,
  note: optionalText(10_000),
  voice: optionalText(200),
  altText: optionalText(500),
})

type Shaped = z.output<typeof shape>

function valuesOf(read: Shaped): DocumentationValues {
  return {
    ...read,
    activity: read.activity as ActivityId | null,
    tasks: [...new Set(read.tasks)] as TaskId[],
    link: read.link?.replace(/^https?/i, (scheme) => scheme.toLowerCase()) ?? null,
  }
}

/** Reads the words of one document; throws `Invalid` with one message per field. */
export function readDocumentation(fields: Fields): DocumentationValues {
  return valuesOf(readFields(shape, fields))
}

/** Reads the form of new documents: their common words, consent, and which files to leave out. */
export function readNewDocumentation(fields: Fields) {
  const { consent, ...read } = readFields(shape.extend({ consent: choice(consents) }), fields)
  return { values: valuesOf(read), consent }
}

/** Ids of files taken in earlier by the same form; those ticked to be left out are not among them. */
export function readKeptFiles(fields: Fields): { kept: FileId[]; seenSame: string[] } {
  const asIds = (name: string) => [...new Set(many(fields, name).flatMap((each) => parseId(each) ?? []))]
  const dropped = asIds('drop')
  const kept = asIds('kept').filter((id) => !dropped.includes(id))
  return { kept: kept as FileId[], seenSame: asIds('seenSame') }
}

/** Caption and description of each of the pictures that were just sent. */
export function readDescriptions(fields: Fields) {
  const found = many(fields, 'documents').flatMap((each) => parseId<'documentation'>(each) ?? [])
  const one = z.object(
    Object.fromEntries(
      found.flatMap((id) => [
        [`title.${id}`, text(300, 2)],
        [`alt.${id}`, optionalText(500)],
      ]),
    ),
  )
  const read = readFields(one, fields) as Record<string, string | null>
  return found.map((id) => ({
    id: id as DocumentationId,
    title: read[`title.${id}`] ?? '',
    altText: read[`alt.${id}`] ?? null,
  }))
}

const decisionShape = z.object({
  documents: ids(),
  decision: choice(['accepted', 'ask-reject', 'rejected']),
  reason: optionalText(1000),
})

/** Reads a decision about one or many documents; `ask-reject` = the reason is still to be asked. */
export function readDecision(fields: Fields) {
  const read = readFields(decisionShape, fields)
  requireReason(read)
  return { ...read, documents: [...new Set(read.documents)] as DocumentationId[] }
}

/** Throws `Invalid` at the field `reason` where somebody rejects without one. */
export function requireReason(read: { decision: string; reason: string | null }): void {
  if (read.decision === 'rejected' && !read.reason)
    throw new Invalid(new Map([['reason', refusal('community-plan.documentation.reason-needed')]]))
}

/** Values of a stored document as the form's fields. */
export function documentationFields(document: Documentation): Record<string, string | readonly string[]> {
  return {
    kind: document.kind,
    title: document.title,
    datedOn: document.datedOn.toString(),
    activity: document.activity ?? '',
    tasks: document.tasks,
    link: document.link ?? '',
    note: document.note ?? '',
    voice: document.voice ?? '',
    altText: document.altText ?? '',
  }
}
