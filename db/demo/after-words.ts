import { listIndicators, listPartners } from '#domains/community-plan/plan.sql.ts'
import type { PlanId } from '#domains/community-plan/plan.ts'
import { insertIndicatorValue, savePartner } from '#domains/community-plan/plan-part.sql.ts'
import { isBefore } from '#kernel/instant.ts'
import { audit } from '#kernel/work.ts'
import { dayIn, momentOf } from './demo-year.ts'
import { indicators, parties } from './plan-lists.ts'
import { deedBy, type Stage } from './stage.ts'

/** What is noted beside the work: measured indicators through the year, and the parties' own words near its end. */
export async function noteAfterWords(stage: Stage, plan: PlanId): Promise<void> {
  await measure(stage, plan)
  const on = stage.year.today.subtract({ days: 12 })
  await deedBy(stage, { who: 'organiser', at: momentOf(on, '12:00', stage.now) }, async (work) => {
    for (const row of await listPartners(work.tx, plan)) {
      const word = parties[row.number - 1]?.word
      if (!word) continue
      const { number, name, party, wish } = row
      const values = { number, name, party, wish, own_word: word, own_word_on: on }
      await savePartner(work.tx, { plan, row: row.id, version: row.version }, values)
      audit(work, 'community-plan.partner.saved', { plan, row: row.id })
    }
  })
}

async function measure(stage: Stage, plan: PlanId): Promise<void> {
  const measured = indicators.flatMap((one, index) =>
    one.values.map(([on, value]) => ({
      number: index + 1,
      day: dayIn(stage.year, on),
      value,
      source: one.source,
    })),
  )
  const past = measured
    .filter((one) => !isBefore(stage.year.today, one.day))
    .toSorted((a, b) => (isBefore(a.day, b.day) ? -1 : 1))
  for (const { number, day, value, source } of past) {
    await deedBy(stage, { who: 'organiser', at: momentOf(day, '15:10', stage.now) }, async (work) => {
      const indicator = (await listIndicators(work.tx, plan)).find((row) => row.number === number)!.id
      const by = { kind: work.actor.kind, id: work.actor.id }
      await insertIndicatorValue(work.tx, { plan, indicator, value, on: day, source, at: work.now, by })
      audit(work, 'community-plan.indicator.measured', { plan, indicator })
    })
  }
}
