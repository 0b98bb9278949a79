import { addExample, noteRule } from '#domains/catalogue/eligibility.actions.ts'
import { listServices } from '#domains/catalogue/service.sql.ts'
import { Temporal } from '#kernel/instant.ts'
import { demoRules, exampleFacts } from './eligibility-facts.ts'
import { deedBy, type Stage } from './stage.ts'

/** Gives services of the demonstration their rules and examples. */
export async function makeEligibility(stage: Stage): Promise<void> {
  const at = stage.now.subtract({ hours: 24 * 15 })
  const from = Temporal.PlainDate.from({ year: stage.year.today.year, month: 1, day: 1 })
  const words = (pl: string | undefined) => ({ pl: pl ?? null, uk: null, en: null })
  await deedBy(stage, { who: 'director', at }, async (work) => {
    const all = await listServices(work.tx, {}, { order: 'nazwa', descending: false, limit: 5000, offset: 0 })
    for (const { id: service, code } of all) {
      const made = code ? demoRules[code] : undefined
      for (const { checks, instead, ...rule } of made?.rules ?? []) {
        const values = { ...noConditions, confirmed: true, from, to: null, ...rule }
        const full = { ...values, checks: words(checks), instead: words(instead) }
        await noteRule(work, { service, rule: null, version: 0, values: full })
      }
      for (const [name, expected, facts] of made?.examples ?? []) {
        await addExample(work, { service, example: { name, expected, facts: exampleFacts(facts) } })
      }
    }
  })
}

const noConditions = {
  ...{ ageFrom: null, ageTo: null, residentsOnly: false, disability: null, carer: false },
  ...{ incomePercent: null, groups: [] },
}
