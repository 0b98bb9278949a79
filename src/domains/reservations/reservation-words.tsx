import { type Instant, Temporal } from '#kernel/instant.ts'
import { type Language, type Speaker, speak } from '#kernel/texts.ts'
import { saySpan, sayTime } from '#ui/date.ts'
import { Tag, type Tone } from '#ui/tag.tsx'
import type { Stretch } from './free-time.rules.ts'
import type { ReservationState, RoomPlace, When } from './reservation.ts'
import { en } from './reservation-words.texts.en.ts'
import { pl } from './reservation-words.texts.pl.ts'
import { uk } from './reservation-words.texts.uk.ts'

/** Words for states, purposes, reasons and steps, in the reader's language. */
export function reservationWords(language: Language): Speaker<typeof pl> {
  return speak({ pl, uk, en }, language)
}

const tones: Record<ReservationState, Tone> = {
  ...{ held: 'accent', requested: 'accent', needs_info: 'warn', approved: 'ok' },
  ...{ refused: 'error', withdrawn: 'neutral', cancelled: 'error', expired: 'neutral' },
}

/** The state of a reservation in words with a sign. */
export function ReservationStateTag({ state, language }: { state: ReservationState; language: Language }) {
  return <Tag tone={tones[state]}>{reservationWords(language)(`state.${state}`)}</Tag>
}

/** "wtorek, 3 marca 2026, 17:00–19:00" on the clock of the venue. */
export function sayWhen(when: When, place: Pick<RoomPlace, 'venue'>, language: Language): string {
  return saySpan(when.from, when.to, { zone: place.venue.zone, language })
}

/** "8:00–10:30" of a stretch on the clock of the venue; midnight at its end is 24:00. */
export function sayStretch({ from, to }: Stretch, zone: string, language: Language): string {
  const end = sayTime(instantOf(to), zone, language)
  return `${sayTime(instantOf(from), zone, language)}–${end === '00:00' ? '24:00' : end}`
}

/** A moment from milliseconds of the epoch. */
export function instantOf(ms: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms)
}
