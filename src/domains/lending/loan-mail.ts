import { notify } from '#domains/notifications/public.ts'
import { type HandedLink, listLinksTo, remakeLink, sayNumber } from '#domains/people/public.ts'
import { speak } from '#kernel/texts.ts'
import type { Work } from '#kernel/work.ts'
import { sayDay, sayInstant } from '#ui/date.ts'
import type { Wanted } from './availability.rules.ts'
import { dueDay } from './loan.rules.ts'
import type { Loan } from './loan.sql.ts'
import type { LoanId, LoanValues } from './loan.ts'
import { mailWords } from './loan-mail.texts.ts'

const wordsOf = (loan: Pick<Loan, 'language'>) => speak(mailWords, loan.language)

/** Says by e-mail that a request came; who left no e-mail has the page and its number. */
export async function tellRequested(
  work: Work,
  given: {
    loan: LoanId
    number: string
    waits: boolean
    link: HandedLink
    values: LoanValues
    wanted: Wanted
    address: (path: string) => string
  },
): Promise<void> {
  const { loan, number, waits, link, values, wanted } = given
  if (!values.email) return
  const t = wordsOf(values)
  const days = daysOf(work, { starts_at: wanted.from, ends_at: wanted.to, language: values.language })
  const said = waits ? t('waiting', { number }) : t('requested', { number, ...days })
  await notify(work, {
    contact: { email: values.email, phone: null, address: null },
    subject: waits ? t('waitingSubject', { number }) : t('requestedSubject', { number }),
    body: [t('hello'), said, t('link', { address: given.address(link.path) }), paperLine(t, link)].join(
      '\n\n',
    ),
    dedupeKey: `lending.requested:${loan}`,
  })
}

/** Tells the decision by the way that the borrower left. */
export async function tellDecided(
  work: Work,
  given: { loan: Loan; decision: 'approve' | 'refuse' | 'cancel'; note: string | null },
): Promise<void> {
  const { loan, decision, note } = given
  const t = wordsOf(loan)
  const { number } = loan
  const said =
    decision === 'approve'
      ? t('approve', { number, ...daysOf(work, loan) })
      : t(decision, { number, note: note ?? '' })
  const lines = decision === 'approve' && note ? [said, note] : [said]
  await tell(work, loan, { subject: t(`${decision}Subject`, { number }), lines, key: decision })
}

/** Tells somebody in the queue that it is their turn, and until when the offer stands. */
export async function tellOffered(work: Work, loan: Loan): Promise<void> {
  const t = wordsOf(loan)
  const { number } = loan
  const until = sayInstant(loan.offer_until!, work.zone, loan.language)
  const said = t('offer', { number, ...daysOf(work, loan), until })
  const [kept] = await listLinksTo(work.tx, loan.id)
  const lines = kept ? [paperLine(t, await remakeLink(work, kept.id))] : []
  const key = `offer:${loan.offer_until}`
  await tell(work, loan, { subject: t('offerSubject', { number }), lines: [said, ...lines], key })
}

/** Reminds of the end of a loan: before it, or after it. */
export async function tellReminder(work: Work, loan: Loan, stage: number): Promise<void> {
  const t = wordsOf(loan)
  const { number } = loan
  const when = stage < 0 ? 'soon' : 'late'
  const { to } = daysOf(work, loan)
  const said = t(when, { number, to })
  await tell(work, loan, {
    subject: t(`${when}Subject`, { number }),
    lines: [said],
    key: `reminder:${stage}`,
  })
}

async function tell(
  work: Work,
  loan: Loan,
  given: { subject: string; lines: readonly string[]; key: string },
): Promise<void> {
  const { email, phone, address } = loan
  await notify(work, {
    contact: { email, phone, address },
    subject: given.subject,
    body: [wordsOf(loan)('hello'), ...given.lines].join('\n\n'),
    dedupeKey: `lending.${given.key}:${loan.id}`,
  })
}

function paperLine(t: ReturnType<typeof wordsOf>, link: HandedLink): string {
  return t('paper', { number: sayNumber(link.number), code: link.code })
}

function daysOf(work: Work, loan: Pick<Loan, 'starts_at' | 'ends_at' | 'language'>) {
  const from = loan.starts_at.toZonedDateTimeISO(work.zone).toPlainDate()
  return { from: sayDay(from, loan.language), to: sayDay(dueDay(loan.ends_at, work.zone), loan.language) }
}
