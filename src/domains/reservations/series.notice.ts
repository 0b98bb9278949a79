import { notify } from '#domains/notifications/public.ts'
import { type Language, speak } from '#kernel/texts.ts'
import type { Work } from '#kernel/work.ts'
import type { Applicant, RoomPlace, When } from './reservation.ts'
import { sayWhen } from './reservation-words.tsx'
import { en } from './series.notice.texts.en.ts'
import { pl } from './series.notice.texts.pl.ts'
import { uk } from './series.notice.texts.uk.ts'
import type { SeriesId } from './series.ts'

/** A letter about many dates. */
export interface SeriesNotice {
  readonly series: SeriesId
  readonly kind: 'made' | 'changed' | 'cancelled'
  readonly applicant: Applicant
  readonly place: RoomPlace
  readonly dates: readonly When[]
  readonly reason: string | null
  readonly language: Language
}

/** Tells whoever asked about all dates of a series in one letter, instead of one letter a date. */
export async function tellSeries(work: Work, notice: SeriesNotice): Promise<void> {
  const { series, kind, applicant, place, dates, language } = notice
  const t = speak({ pl, uk, en }, language)
  const lines = dates.map((when) => `– ${sayWhen(when, place, language)}`)
  const parts = [t(`${kind}Text`, { n: dates.length }), notice.reason, `${place.name}, ${place.venue.name}`]
  await notify(work, {
    contact: applicant,
    subject: t(`${kind}Subject`, { room: place.name }),
    body: [...parts, lines.join('\n')].filter((part) => part !== null).join('\n\n'),
    dedupeKey: `series:${series}:${kind}:${work.now.epochMilliseconds}`,
  })
}
