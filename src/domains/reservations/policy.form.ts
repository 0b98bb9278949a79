import { z } from 'zod'
import { Invalid, refusal } from '#kernel/refusal.ts'
import {
  choices,
  day,
  type Fields,
  ids,
  integer,
  optionalInteger,
  optionalText,
  readFields,
  tick,
} from '#kernel/web/fields.ts'
import type { Policy } from './policy.ts'
import { purposes } from './reservation.ts'

const policyForm = z.object({
  from: day(),
  occupy: tick(),
  approves: tick(),
  opens: optionalText(5),
  closes: optionalText(5),
  lengthMin: integer(15, 1440),
  lengthMax: integer(15, 1440),
  notice: integer(0, 2160),
  advance: integer(1, 730),
  quota: optionalInteger(1, 500),
  people: optionalInteger(1, 5000),
  forbidden: choices(purposes),
  asked: choices(purposes),
})

/** Reads the form of a policy. An end at 0:00 or 24:00 is midnight. */
export function readPolicy(fields: Fields) {
  const given = readFields(policyForm, fields)
  const policy: Policy = {
    ...{ requestsOccupy: given.occupy, approvesItself: given.approves },
    opens: minuteOf('opens', given.opens),
    closes: minuteOf('closes', given.closes) || (given.closes ? 1440 : null),
    ...{ lengthMin: given.lengthMin, lengthMax: given.lengthMax, noticeHours: given.notice },
    ...{ advanceDays: given.advance, quotaAMonth: given.quota, peopleItselfMax: given.people },
    ...{ forbidden: [...new Set(given.forbidden)], asked: [...new Set(given.asked)] },
  }
  return { ...policy, from: given.from }
}

function minuteOf(field: string, typed: string | null): number | null {
  if (typed === null) return null
  const found = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(typed)
  const minute = found ? Number(found[1]) * 60 + Number(found[2] ?? 0) : -1
  if (minute >= 0 && minute <= 1440 && Number(found?.[2] ?? 0) < 60) return minute
  throw new Invalid(new Map([[field, refusal('reservations.when.unreadable')]]))
}

const partsForm = z.object({ parts: ids() })

/** Reads which rooms a room is made of. */
export function readParts(fields: Fields) {
  return readFields(partsForm, fields).parts
}
