import { system } from '#kernel/actor.ts'
import { getCentre } from '#kernel/centre.sql.ts'
import { runDeed } from '#kernel/deed.ts'
import type { JobContext } from '#kernel/domain.ts'
import type { Work } from '#kernel/work.ts'
import { listLoans } from './loan.sql.ts'
import { lapseOffer, listOffersOver, offerAll } from './loan-queue.actions.ts'
import { remindLoan } from './loan-remind.actions.ts'

/** Job: ends offers whose time is over and offers what is free to the next. Safe to run twice. */
export async function moveQueue(_: unknown, at: JobContext): Promise<void> {
  const deed = await deeds(at)
  const over = await at.house.doors.withCentre(at.centre, (tx) => listOffersOver(tx, at.now))
  for (const loan of over) await deed((work) => lapseOffer(work, loan))
  await deed(offerAll)
}

/** Daily job: reminds of the end of loans, before and after it. The same reminder leaves once. */
export async function remindAll(_: unknown, at: JobContext): Promise<void> {
  const deed = await deeds(at)
  const issued = await at.house.doors.withCentre(at.centre, (tx) =>
    listLoans(tx, { states: ['issued'] }, { limit: 5000, offset: 0 }),
  )
  for (const { id } of issued) await deed((work) => remindLoan(work, id))
}

async function deeds(at: JobContext) {
  const { zone } = await at.house.doors.withCentre(at.centre, getCentre)
  const setting = { centre: { id: at.centre, zone }, actor: system, now: at.now }
  return <T>(deed: (work: Work) => Promise<T>) => runDeed(at.house, setting, deed)
}
