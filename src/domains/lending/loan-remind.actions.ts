import { dayOf } from '#kernel/instant.ts'
import { requireRight } from '#kernel/right.ts'
import { readSetting } from '#kernel/setting.ts'
import { audit, type Work } from '#kernel/work.ts'
import { reminderDays } from './lending.setting.ts'
import { dueDay, reminderDue } from './loan.rules.ts'
import { findLoan, listReminders } from './loan.sql.ts'
import type { LoanId } from './loan.ts'
import { tellReminder } from './loan-mail.ts'
import { insertLoanStep } from './loan-write.sql.ts'

/**
 * Reminds of the end of one loan when a day of the centre's list has come. The step is noted first: its key
 * lets the same reminder leave once, however often the job runs. Answers the stage, or null.
 */
export async function remindLoan(work: Work, id: LoanId): Promise<number | null> {
  requireRight(work, 'lending.loan.handle')
  const loan = await findLoan(work.tx, id)
  if (loan?.state !== 'issued') return null
  const today = dayOf(work.now, work.zone)
  const days = await readSetting(work.tx, reminderDays, today)
  const sinceEnd = dueDay(loan.ends_at, work.zone).until(today, { largestUnit: 'days' }).days
  const sent = (await listReminders(work.tx, [id])).map((each) => each.stage)
  const stage = reminderDue(days, { sinceEnd, sent })
  if (stage === null) return null
  const step = { loan: id, step: 'reminded', stage, note: null, at: work.now, by: work.actor }
  if (!(await insertLoanStep(work.tx, step))) return null
  await tellReminder(work, loan, stage)
  audit(work, 'lending.loan.reminded', { loan: id, stage })
  return stage
}
