// Other towns lay their plans out otherwise. Each fixture is one layout; what it says was written down by
// hand.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { PlanReading } from './plan-reading.ts'
import { readPlan } from './read-plan.ts'
import { readSource } from './source-text.ts'

const FOLDER = join(import.meta.dirname, 'fixtures')

/** The part of a reading that a fixture's expectation names, in a short form one can write by hand. */
function essence(plan: PlanReading, keys: string[]): Record<string, unknown> {
  const all: Record<string, unknown> = {
    ...plan,
    sections: plan.sections.map((section) => section.title),
    legalBases: plan.legalBases.map((basis) => [basis.act, basis.actNumber, basis.body, basis.date]),
    areaKm2: plan.geography.areaKm2,
    estates: plan.geography.estates,
    objectives: plan.objectives.map((objective) => [
      objective.title,
      objective.tasks.map((task) => [task.title, task.from, task.to, task.precision, task.responsible]),
    ]),
    rows: plan.scheduleRows.map((row) => row.taskCount),
    recommendedActions: plan.recommendedActions.map((action) => action.title),
  }
  return Object.fromEntries(keys.map((key) => [key, all[key]]))
}

describe('layouts of other towns', () => {
  const names = readdirSync(FOLDER).filter((name) => /\.(?:txt|html)$/.test(name))
  assert.ok(names.length >= 12)
  for (const name of names) {
    it(name, async () => {
      const expected = JSON.parse(
        readFileSync(join(FOLDER, name.replace(/\.\w+$/, '.expected.json')), 'utf8'),
      )
      const plan = readPlan(await readSource(readFileSync(join(FOLDER, name)), name))
      const { warns = [], ...fields } = expected
      assert.deepEqual(essence(plan, Object.keys(fields)), fields)
      const codes = new Set(plan.warnings.map((warning) => warning.code))
      for (const code of warns) assert.ok(codes.has(code), `no warning ${code} among ${[...codes]}`)
    })
  }
})
