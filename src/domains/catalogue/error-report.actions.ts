import { newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { Conflict, NotFound, Refused, refusal } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { readSetting } from '#kernel/setting.ts'
import { type Language, speak } from '#kernel/texts.ts'
import { audit, mail, type Work } from '#kernel/work.ts'
import { mailWords } from './error-report.mail.texts.ts'
import { errorAnswerSetting, errorContactSetting } from './error-report.setting.ts'
import { answerReport, findErrorReport, forgetContacts, insertErrorReport } from './error-report.sql.ts'
import { type ErrorReportId, errorNumber, isEmail } from './error-report.ts'
import { findServiceBySlug } from './service.sql.ts'
import { seenOn } from './visibility.rules.ts'

/** Keeps what a reader found wrong on a card, and answers by when we must reply. No account, no name. */
export async function reportCardError(
  work: Work,
  input: { slug: string; what: string; contact: string | null; language: Language },
): Promise<{ number: string; dueOn: string }> {
  requireRight(work, 'catalogue.error.report')
  const today = dayOf(work.now, work.zone)
  const service = await findServiceBySlug(work.tx, input.slug)
  if (!service || seenOn(service, today) === 'nothing') throw new NotFound('service')
  const days = await readSetting(work.tx, errorAnswerSetting, today)
  const id: ErrorReportId = newId()
  const dueOn = today.add({ days })
  const { what, contact, language } = input
  const report = { id, service: service.id, what, contact, language, at: work.now, dueOn }
  await insertErrorReport(work.tx, report)
  audit(work, 'catalogue.error.reported', { service: service.id, report: id })
  return { number: errorNumber(id), dueOn: dueOn.toString() }
}

/** Answers a report: mailed where an address was left, else kept for when the person asks. */
export async function answerCardError(
  work: Work,
  input: { report: ErrorReportId; version: number; answer: string },
): Promise<{ mailed: boolean }> {
  requireRight(work, 'catalogue.error.answer')
  const { report: id, version, answer } = input
  const report = await findErrorReport(work.tx, id)
  if (!report) throw new NotFound('report')
  if (report.answered_at) throw new Refused(refusal('catalogue.error.answered'))
  const given = { answer, at: work.now, by: work.actor }
  if (!(await answerReport(work.tx, { id, version }, given))) throw new Conflict('report')
  const { contact } = report
  if (isEmail(contact)) {
    const t = speak(mailWords, report.language)
    mail(work, {
      ...{ channel: 'email', to: contact, subject: t('subject', { number: errorNumber(id) }) },
      body: `${answer}\n\n${t('about')}\n${report.what}\n`,
      dedupeKey: `catalogue.error:${id}`,
    })
  }
  audit(work, 'catalogue.error.answered', { service: report.service_id, report: id })
  return { mailed: isEmail(contact) }
}

/** Forgets contacts that nobody needs any more. The nightly job calls it. */
export async function forgetErrorContacts(work: Work): Promise<number> {
  requireRight(work, 'catalogue.service.expire')
  const today = dayOf(work.now, work.zone)
  const months = await readSetting(work.tx, errorContactSetting, today)
  const before = today.subtract({ months }).toZonedDateTime(work.zone).toInstant()
  const forgotten = await forgetContacts(work.tx, before)
  if (forgotten > 0) audit(work, 'catalogue.error.contacts-forgotten', { count: forgotten })
  return forgotten
}
