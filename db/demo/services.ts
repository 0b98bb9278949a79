import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyCard } from '#domains/catalogue/card.ts'
import { sendDraft, startDraft, writeDraft } from '#domains/catalogue/draft.actions.ts'
import { importServices } from '#domains/catalogue/import.actions.ts'
import { type ImportRow, readServices } from '#domains/catalogue/import-file.ts'
import { listServices } from '#domains/catalogue/service.sql.ts'
import type { Instant } from '#kernel/instant.ts'
import { deedBy, type Stage } from './stage.ts'

const folder = join(import.meta.dirname, 'services')
/** How many yearly cards nobody checked in time, so that "Dziś" has something to say. */
const forgotten = 3

/** Puts every service of `db/demo/services/*.json` into the catalogue; something waits for staff. */
export async function makeServices(stage: Stage): Promise<void> {
  const rows = readAll()
  if (rows.length === 0) return
  const ago = (days: number): Instant => stage.now.subtract({ hours: 24 * days })
  const old = rows.filter((row) => row.change(emptyCard(row.code)).urgency === 'yearly').slice(-forgotten)
  const fresh = rows.filter((row) => !old.includes(row))
  await put(stage, old, ago(372))
  await put(stage, fresh, ago(20))
  await leaveOneWaiting(stage)
}

function readAll(): ImportRow[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
  return files.flatMap((name) => readServices(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}

async function put(stage: Stage, rows: readonly ImportRow[], at: Instant): Promise<void> {
  await deedBy(stage, { who: 'operator', at }, (work) => importServices(work, { rows, how: 'phone' }))
}

// The desk noted a new telephone number; the director finds it under "Dziś".
async function leaveOneWaiting(stage: Stage): Promise<void> {
  await deedBy(stage, { who: 'desk', at: stage.now.subtract({ hours: 20 }) }, async (work) => {
    const first = { order: 'nazwa', descending: false, limit: 1, offset: 0 } as const
    const [service] = await listServices(work.tx, { state: 'published' }, first)
    if (!service) return
    await startDraft(work, service.id)
    const change = { service: service.id, version: 1 }
    await writeDraft(work, { ...change, change: (card) => ({ ...card, phone: '22 555 02 99' }) })
    const checkedOn = stage.year.today.subtract({ days: 1 })
    await sendDraft(work, { ...change, version: 2, checkedOn, checkedHow: 'phone' })
  })
}
