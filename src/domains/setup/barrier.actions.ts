import { newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { Invalid, NotFound, Refused, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { type Language, speak } from '#kernel/texts.ts'
import { audit, mail, type Work } from '#kernel/work.ts'
import { mailWords } from './barrier.mail.texts.ts'
import { answerDueOn, whyNotAnswer, whyNotContact } from './barrier.rules.ts'
import { findBarrier, insertBarrier, insertBarrierAnswer } from './barrier.sql.ts'
import { type AnswerWay, type BarrierId, barrierNumber } from './barrier.ts'
import { findLegalParameter } from './setting.sql.ts'

/**
 * Keeps a barrier that somebody met, and answers by when we must reply. No account and no name are needed.
 */
export async function reportBarrier(
  work: Work,
  input: { what: string; wish: string | null; name: string | null; contact: string; language: Language },
): Promise<{ id: BarrierId; number: string; dueOn: string }> {
  requireRight(work, 'setup.barrier.report')
  const why = whyNotContact(input.contact)
  if (why) throw new Invalid(new Map([['contact', why]]))
  const today = dayOf(work.now, work.zone)
  const days = Number((await findLegalParameter(work.tx, 'accessibility.barrier-answer-days', today)) ?? 7)
  const id: BarrierId = newId()
  const dueOn = answerDueOn(today, days)
  await insertBarrier(work.tx, { id, ...input, at: work.now, dueOn })
  audit(work, 'setup.barrier.reported', { report: id })
  return { id, number: barrierNumber(id), dueOn: dueOn.toString() }
}

/** Answers a report: by e-mail through the outbox, or logs how it was answered otherwise. */
export async function answerBarrier(
  work: Work,
  input: { report: BarrierId; body: string; way: AnswerWay },
): Promise<void> {
  requireRight(work, 'setup.barrier.answer')
  const report = await findBarrier(work.tx, input.report)
  if (!report) throw new NotFound('barrier report')
  refuse(whyNotAnswer(input.way, { contact: report.contact, answered: report.answered_at !== null }))
  const made = await insertBarrierAnswer(work.tx, {
    id: newId(),
    ...input,
    at: work.now,
    by: work.actor,
  })
  if (!made) throw new Refused(refusal('setup.barrier.answered'))
  if (input.way === 'email') {
    const t = speak(mailWords, report.language)
    mail(work, {
      channel: 'email',
      to: report.contact,
      subject: t('subject', { number: barrierNumber(report.id) }),
      body: `${input.body}\n\n${t('about')}\n${report.what}\n`,
      dedupeKey: `setup.barrier-answer:${report.id}`,
    })
  }
  audit(work, 'setup.barrier.answered', { report: report.id, way: input.way })
}
