import { notify } from '#domains/notifications/public.ts'
import { listLinksTo, newLinkPath, remakeLink, sayNumber } from '#domains/people/public.ts'
import type { Id } from '#kernel/id.ts'
import { type Language, speak } from '#kernel/texts.ts'
import type { Work } from '#kernel/work.ts'
import { saySpan } from '#ui/date.ts'
import { en } from './reservation.notice.texts.en.ts'
import { pl } from './reservation.notice.texts.pl.ts'
import { uk } from './reservation.notice.texts.uk.ts'
import type { Applicant, ReservationId, RoomPlace, When } from './reservation.ts'

/** Makes the address of a path with scheme and host, as letters need it. */
export type Absolute = (path: string) => string

/** What a letter about a reservation says; each kind has its subject and its text. */
export type NoticeKind =
  | 'requested'
  | 'needs_info'
  | 'approved'
  | 'refused'
  | 'cancelled'
  | 'moved'
  | 'undone'

export interface ReservationNotice {
  readonly reservation: ReservationId
  readonly number: string
  readonly applicant: Applicant
  readonly kind: NoticeKind
  readonly place: RoomPlace
  readonly when: When
  /** What staff wrote: why not, what instead. */
  readonly reason: string | null
  readonly language: Language
  readonly absolute: Absolute
  /** The private link when it has just been made; null = the newest one there is. */
  readonly link: Id<'private_link'> | null
}

/** Tells whoever asked what became of it, by the way they left, with number and private link. */
export async function tellApplicant(work: Work, notice: ReservationNotice): Promise<void> {
  const { language, place, when, number, kind } = notice
  const t = speak({ pl, uk, en }, language)
  const where = `${place.name}, ${place.venue.name}`
  const lines = [
    t(`${kind}Text`),
    notice.reason,
    `${where}\n${saySpan(when.from, when.to, { zone: place.venue.zone, language })}`,
    t('number', { number: sayNumber(number) }),
    t('link', { address: notice.absolute(await linkPath(work, notice)) }),
  ]
  await notify(work, {
    contact: notice.applicant,
    subject: t(`${kind}Subject`, { room: place.name }),
    body: lines.filter((line) => line !== null).join('\n\n'),
    // One letter for each turn: the same deed run again tells once.
    dedupeKey: `reservation:${notice.reservation}:${kind}:${work.now.epochMilliseconds}`,
  })
}

async function linkPath(work: Work, notice: ReservationNotice): Promise<string> {
  if (notice.link) return newLinkPath(work.secret, notice.link)
  const [newest] = await listLinksTo(work.tx, notice.reservation)
  if (!newest) throw new Error('a reservation without a private link')
  return (await remakeLink(work, newest.id)).path
}
