import { z } from 'zod'
import { type Concept, crisisKinds } from './concept.ts'
import { whoCodes } from './search-entry.ts'

const line = z.string().trim().min(1).max(200)
const inLanguages = z.strictObject({ pl: z.array(line), uk: z.array(line), en: z.array(line) })
const years = z.int().min(0).max(130).nullable()

const conceptSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/),
  labels: z.strictObject({ pl: line, uk: line, en: line }),
  parent: z.string().nullable(),
  situations: z.array(line),
  who: z.array(z.enum(whoCodes)),
  ages: z.strictObject({ from: years, to: years }).nullable(),
  crisis: z.enum(crisisKinds).nullable(),
  phrases: inLanguages,
  not: inLanguages,
})

/** Reads one file of concepts (a JSON array). Throws with the file, the concept and what is wrong. */
export function readConceptFile(text: string, file: string): Concept[] {
  const parsed: unknown = JSON.parse(text)
  if (!Array.isArray(parsed)) throw new Error(`${file} is no array of concepts.`)
  return parsed.map((one, at) => {
    const read = conceptSchema.safeParse(one)
    if (read.success) return read.data
    const issue = read.error.issues[0]
    const code = (one as { code?: unknown } | null)?.code ?? at
    throw new Error(`${file}, concept ${code}, ${issue?.path.join('.')}: ${issue?.message}`)
  })
}
