import { z } from 'zod'
import { readContact } from '#domains/people/public.ts'
import { type CalendarDay, Temporal } from '#kernel/instant.ts'
import { parseMoney } from '#kernel/money.ts'
import { Invalid, type Refusal, refusal } from '#kernel/refusal.ts'
import {
  choice,
  choices,
  day,
  type Fields,
  integer,
  optionalInteger,
  optionalText,
  readFields,
  text,
} from '#kernel/web/fields.ts'
import { type Applicant, ageGroups, type Details, purposes, type When } from './reservation.ts'

const clock = () =>
  z.string().transform((value, context) => {
    const found = /^(\d{1,2})[:.](\d{2})$/.exec(value.trim())
    if (found && Number(found[1]) <= 24 && Number(found[2]) < 60)
      return Number(found[1]) * 60 + Number(found[2])
    context.addIssue({
      code: 'custom',
      message: value.trim() === '' ? 'form.required' : 'reservations.when.unreadable',
    })
    return z.NEVER
  })

const whenForm = z.object({ day: day(), from: clock(), to: clock() })

/** Reads day, start and end of a meeting, on the clock of the venue. An end at 0:00 is the next midnight. */
export function readWhen(fields: Fields, zone: string): When {
  const given = readFields(whenForm, fields)
  const to = given.to === 0 ? 1440 : given.to
  const wrong = new Map<string, Refusal>()
  const from = momentOn(given.day, given.from, zone)
  const end = momentOn(given.day, to, zone)
  if (!from) wrong.set('from', refusal('reservations.when.gap'))
  if (!end) wrong.set('to', refusal('reservations.when.gap'))
  if (!from || !end) throw new Invalid(wrong)
  return { from, to: end }
}

/**
 * The moment of a minute of a day; null on the night of spring when the clock never shows it. Of an hour that
 * autumn repeats, the first.
 */
export function momentOn(on: CalendarDay, minute: number, zone: string): Temporal.Instant | null {
  const day = minute >= 1440 ? on.add({ days: 1 }) : on
  const time = Temporal.PlainTime.from({ hour: Math.floor((minute % 1440) / 60), minute: minute % 60 })
  const at = day.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: 'earlier' })
  return at.toPlainTime().equals(time) ? at.toInstant() : null
}

const detailsForm = z.object({
  title: text(120, 3),
  purpose: choice(purposes),
  open: choice(['yes', 'no']),
  description: optionalText(2000),
  people: integer(1, 5000),
  ages: choices(ageGroups),
  setup: optionalInteger(0, 480),
  cleanup: optionalInteger(0, 480),
  needs: optionalText(1000),
  accessNeeds: optionalText(1000),
  fee: optionalText(20),
  feeReason: optionalText(500),
  name: text(120, 2),
  organisation: optionalText(200),
  guardian: optionalText(120),
})

/** Reads the form of a meeting and of whoever asks; all that is wrong is said at once. */
export function readMeeting(fields: Fields): { details: Details; applicant: Applicant } {
  const wrong = new Map<string, Refusal>()
  const given = attempt(() => readFields(detailsForm, fields), wrong)
  const contact = attempt(() => readContact(fields), wrong)
  const fee = given?.fee ? parseMoney(given.fee) : null
  if (given?.fee && (fee === null || fee < 0n || fee > 1_000_000_00n))
    wrong.set('fee', refusal('reservations.fee.unreadable'))
  const isMinors = given && given.ages.length > 0 && !given.ages.some((age) => grownUp.includes(age))
  if (isMinors && !given.guardian) wrong.set('guardian', refusal('reservations.guardian.missing'))
  if (wrong.size > 0 || !given || !contact) throw new Invalid(wrong)
  const { name, organisation, guardian, title, purpose, description, people, needs, accessNeeds } = given
  return {
    details: {
      ...{ title, purpose, isOpen: given.open === 'yes', description, people, needs, accessNeeds },
      ...{ ageGroups: [...new Set(given.ages)], setup: given.setup ?? 0, cleanup: given.cleanup ?? 0 },
      ...{ feeGrosze: fee, feeReason: given.feeReason },
    },
    applicant: { name, organisation, guardian, ...contact },
  }
}

const grownUp: readonly string[] = ['adults', 'seniors']

function attempt<T>(read: () => T, wrong: Map<string, Refusal>): T | null {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    for (const [field, why] of error.fields) wrong.set(field, why)
    return null
  }
}
