import { z } from 'zod'
import type { Read } from '#kernel/db/handle.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import { type CrisisKind, crisisKinds } from './concept.ts'

const words = z.object({ pl: z.string(), uk: z.string(), en: z.string() })
const lineSchema = z.object({
  number: z.string().min(3).max(20),
  order: z.number(),
  kinds: z.array(z.enum(crisisKinds)),
  name: words,
  note: words,
})

/** A telephone line that helps in a crisis. */
export type CrisisLine = z.output<typeof lineSchema>

/**
 * Lines in force on a day that help in this danger, the most urgent first; one that cannot be read is left
 * out.
 */
export async function listCrisisLines(tx: Read, kind: CrisisKind, day: CalendarDay): Promise<CrisisLine[]> {
  const rows = await tx.db
    .selectFrom('kernel.legal_parameter')
    .select('value')
    .where('key', 'like', 'search.crisis-line.%')
    .where('valid_from', '<=', day)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', day)]))
    .orderBy('key')
    .limit(100)
    .execute()
  return rows
    .flatMap(({ value }) => lineSchema.safeParse(value).data ?? [])
    .filter(({ kinds }) => kinds.includes(kind))
    .toSorted((a, b) => a.order - b.order)
}
