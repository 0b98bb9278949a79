import { sql } from 'kysely'
import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import { type GapId, type GapKind, type GapWords, readGapWords } from './accessibility.ts'

const columns = ['id', 'kind', 'words', 'closed_on', 'version'] as const

/** Gaps of the declaration, open ones first. */
export async function listGaps(tx: Read) {
  const rows = await tx.db
    .selectFrom('setup.accessibility_gap')
    .select(columns)
    .where('centre_id', '=', tx.centre)
    .orderBy(sql`closed_on is not null`)
    .orderBy('made_at')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...row, words: readGapWords(row.words) }))
}

/** One gap, or null. */
export async function findGap(tx: Read, id: GapId) {
  const row = await tx.db
    .selectFrom('setup.accessibility_gap')
    .select(columns)
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { ...row, words: readGapWords(row.words) } : null
}

/** Adds a gap. */
export async function insertGap(
  tx: Write,
  gap: { id: GapId; kind: GapKind; words: GapWords; at: Instant },
): Promise<void> {
  await tx.db
    .insertInto('setup.accessibility_gap')
    .values({
      centre_id: tx.centre,
      id: gap.id,
      kind: gap.kind,
      words: JSON.stringify(gap.words),
      made_at: gap.at,
    })
    .execute()
}

/** Changes a gap; false when it changed since `version`. */
export async function updateGap(
  tx: Write,
  gap: { id: GapId; version: number },
  change: { kind?: GapKind; words?: GapWords; closedOn?: CalendarDay | null },
): Promise<boolean> {
  return updateVersioned(
    tx,
    { table: 'setup.accessibility_gap', ...gap },
    {
      kind: change.kind,
      words: change.words && JSON.stringify(change.words),
      closed_on: change.closedOn,
    },
  )
}
