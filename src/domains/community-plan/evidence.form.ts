import { z } from 'zod'
import { choice, type Fields, ids, readFields, text } from '#kernel/web/fields.ts'
import type { DocumentationId } from './documentation.ts'
import { type Evidence, type EvidenceValues, strengths } from './evidence.ts'
import type { GoalId } from './plan.ts'

const shape = z.object({
  goal: z
    .string()
    .min(1, 'form.choose')
    .pipe(z.uuid({ error: 'form.choose' })),
  whatChanged: text(2000, 3),
  forWhom: text(500, 2),
  howKnown: text(1000, 2),
  strength: choice(strengths),
  documents: ids(),
})

/** Reads the form of evidence; throws `Invalid` with one message per field. */
export function readEvidence(fields: Fields): EvidenceValues {
  const read = readFields(shape, fields)
  return {
    ...read,
    goal: read.goal as GoalId,
    documents: [...new Set(read.documents)] as DocumentationId[],
  }
}

/** Values of stored evidence as the form's fields. */
export function evidenceFields(evidence: Evidence): Record<string, string | readonly string[]> {
  return {
    goal: evidence.goal,
    whatChanged: evidence.whatChanged,
    forWhom: evidence.forWhom,
    howKnown: evidence.howKnown,
    strength: evidence.strength,
    documents: evidence.documents,
  }
}
