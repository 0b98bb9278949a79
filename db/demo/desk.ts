import { listServices } from '#domains/catalogue/service.sql.ts'
import { noteEnquiry } from '#domains/desk/enquiry.actions.ts'
import type { EnquiryValues } from '#domains/desk/enquiry.ts'
import { addOfficePhone } from '#domains/desk/office-phone.actions.ts'
import { decide } from '#domains/desk/review.actions.ts'
import { readQueue } from '#domains/desk/review-queue.ts'
import { saveFrequentQuery } from '#domains/search/asked-query.sql.ts'
import { type CalendarDay, dayOf, type Instant, isBefore } from '#kernel/instant.ts'
import { chanceOf } from './chance.ts'
import { momentOf, zone } from './demo-year.ts'
import { answered, phones, searched, unanswered, ways } from './desk-facts.ts'
import { deedBy, type Stage } from './stage.ts'

const fullDays = 30
const thinDays = 90

/** Makes the list of telephones, a month of talks after two quiet ones, and what the last review left. */
export async function makeDesk(stage: Stage): Promise<void> {
  const at = momentOf(stage.year.today.subtract({ days: thinDays }), '08:00', stage.now)
  await deedBy(stage, { who: 'desk', at }, async (work) => {
    for (const [email, phone, helps_with, reachable] of phones) {
      const known = stage.accounts.get(email)
      if (known) await addOfficePhone(work, { account_id: known.account, phone, helps_with, reachable })
    }
  })
  const talks = await talksOf(stage)
  const { today } = stage.year
  // The Monday of the week before: what was asked until then has been reviewed, the rest waits.
  const reviewed = momentOf(today.subtract({ days: today.dayOfWeek + 6 }), '07:30', stage.now)
  await note(
    stage,
    talks.filter(({ at }) => isBefore(at, reviewed)),
  )
  await leaveDecisions(stage, reviewed)
  await note(
    stage,
    talks.filter(({ at }) => !isBefore(at, reviewed)),
  )
  await noteSearches(stage)
}

interface Talk {
  readonly at: Instant
  readonly values: EnquiryValues
}

async function note(stage: Stage, talks: readonly Talk[]): Promise<void> {
  for (const { at, values } of talks) {
    await deedBy(stage, { who: 'desk', at }, (work) => noteEnquiry(work, values))
  }
}

async function talksOf(stage: Stage): Promise<Talk[]> {
  const services = await stage.house.doors.withCentre(stage.centre, (tx) =>
    listServices(tx, {}, { order: 'nazwa', descending: false, limit: 500, offset: 0 }),
  )
  const idOf = (code: string) => services.find((service) => service.code === code)?.id ?? null
  const chance = chanceOf(stage.seed, 'desk')
  const often = answered.flatMap((one) => Array.from({ length: one.often }, () => one))
  const missing = unanswered.flatMap((one) => Array.from({ length: one.often }, () => one))
  return workingDays(stage).flatMap(({ day, talks }) =>
    Array.from({ length: talks }, (_, index) => {
      const minute = String(chance.int(0, 59)).padStart(2, '0')
      const at = momentOf(day, `${String(8 + Math.min(index, 7)).padStart(2, '0')}:${minute}`, stage.now)
      const channel = chance.pick(ways)
      if (chance.maybe(0.17)) {
        const { asked, sentTo } = chance.pick(missing)
        const outcome = sentTo ? ('sent-to' as const) : ('not-answered' as const)
        const answer = { kind: 'none', id: null } as const
        return { at, values: { asked, channel, outcome, answer, sentTo: sentTo ?? null } }
      }
      const { asked, code } = chance.pick(often)
      const id = idOf(code)
      const answer = id ? ({ kind: 'service', id } as const) : ({ kind: 'other', id: null } as const)
      const outcome = id && chance.maybe(0.15) ? ('sent-to' as const) : ('answered' as const)
      return { at, values: { asked, channel, outcome, answer, sentTo: null } }
    }),
  )
}

// Three months from Monday to Friday: few talks at first, three or four a day in the last month, some today.
function workingDays(stage: Stage): { day: CalendarDay; talks: number }[] {
  const { today } = stage.year
  const chance = chanceOf(stage.seed, 'desk-days')
  const size = stage.size === 'town' ? 3 : 1
  const days: { day: CalendarDay; talks: number }[] = []
  for (let back = thinDays; back >= 0; back -= 1) {
    const day = today.subtract({ days: back })
    if (day.dayOfWeek > 5) continue
    const talks = back > fullDays ? (chance.maybe(0.4) ? 1 : 0) : chance.int(2, 5)
    days.push({ day, talks: talks * size })
  }
  return days
}

async function noteSearches(stage: Stage): Promise<void> {
  await deedBy(stage, { who: 'operator', at: stage.now }, async (work) => {
    for (const { query, days, results } of searched) {
      for (const back of [days + 9, 3]) {
        const day = stage.year.today.subtract({ days: back })
        await saveFrequentQuery(work.tx, { query, days, results, day })
      }
    }
  })
}

// One need went to the diagnosis, one question was set aside; the rest waits.
async function leaveDecisions(stage: Stage, at: Instant): Promise<void> {
  const today = dayOf(at, zone)
  const queue = await stage.house.doors.withCentre(stage.centre, (tx) => readQueue(tx, { today, zone }))
  const made = [
    { word: 'dentysta', decision: 'unmet-need', note: 'Dentysta, który przyjeżdża do osób leżących.' },
    { word: 'paczkomat', decision: 'set-aside', note: 'To nie jest sprawa usług społecznych.' },
  ] as const
  for (const { word, decision, note } of made) {
    const group = queue.find(({ asked }) => asked.includes(word))
    if (!group) continue
    await deedBy(stage, { who: 'desk', at }, (work) =>
      decide(work, { topic: group.topic, decision, concept: null, note }),
    )
  }
}
