import { listIndicators, listPartners } from '#domains/community-plan/plan.sql.ts'
import type { PlanId } from '#domains/community-plan/plan.ts'
import { insertIndicatorValue, savePart } from '#domains/community-plan/plan-part.sql.ts'
import { isBefore } from '#kernel/instant.ts'
import { audit, type Work } from '#kernel/work.ts'
import { dayIn } from './demo-year.ts'
import { indicators, parties } from './plan-lists.ts'
import type { Stage } from './stage.ts'
import { on, type Step } from './timeline.ts'

/**
 * What is noted beside the work: measured indicators through the year, and the parties' own words near its
 * end.
 */
export function wordSteps(stage: Stage, plan: PlanId): Step[] {
  const day = stage.year.today.subtract({ days: 12 })
  const deed = async (work: Work) => {
    for (const row of await listPartners(work.tx, plan)) {
      const word = parties[row.number - 1]?.word
      if (!word) continue
      const { number, name, party, wish } = row
      const values = { number, name, party, wish, own_word: word, own_word_on: day }
      await savePart(work.tx, { table: 'partner', plan, row: row.id, version: row.version }, values)
      audit(work, 'community-plan.partner.saved', { plan, row: row.id })
    }
  }
  return [...measured(stage, plan), { who: 'organiser', at: on(stage, day, '12:00'), deed }]
}

function measured(stage: Stage, plan: PlanId): Step[] {
  const all = indicators.flatMap((one, index) =>
    one.values.map(([monthDay, value]) => ({
      ...{ number: index + 1, day: dayIn(stage.year, monthDay), value, source: one.source },
    })),
  )
  return all
    .filter((one) => !isBefore(stage.year.today, one.day))
    .map(({ number, day, value, source }) => ({
      ...{ who: 'organiser' as const, at: on(stage, day, '15:10') },
      deed: async (work: Work) => {
        const indicator = (await listIndicators(work.tx, plan)).find((row) => row.number === number)!.id
        const by = { kind: work.actor.kind, id: work.actor.id }
        await insertIndicatorValue(work.tx, { plan, indicator, value, on: day, source, at: work.now, by })
        audit(work, 'community-plan.indicator.measured', { plan, indicator })
      },
    }))
}
