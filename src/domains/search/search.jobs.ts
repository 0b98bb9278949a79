import { system } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import type { JobContext } from '#kernel/domain.ts'
import { dayOf } from '#kernel/instant.ts'
import { deleteOldQueries } from './asked-query.sql.ts'
import { readAgain } from './search-entry.actions.ts'

type Payload = Readonly<Record<string, string>>

const zone = 'Europe/Warsaw'
const keptFor = { months: 12 }

/** Reads entries again whose words an older analyser had read, a few hundred in one transaction. */
export async function readStaleEntries(_: Payload, at: JobContext): Promise<void> {
  const setting = { centre: { id: at.centre, zone }, actor: system, now: at.now }
  for (;;) {
    if ((await runDeed(at.house, setting, readAgain)) === 0) return
  }
}

/** Forgets questions that nobody asked for a year. */
export async function forgetOldQueries(_: Payload, at: JobContext): Promise<void> {
  const before = dayOf(at.now, zone).subtract(keptFor)
  await at.house.doors.withCentre(at.centre, (tx) => deleteOldQueries(tx, before))
}
