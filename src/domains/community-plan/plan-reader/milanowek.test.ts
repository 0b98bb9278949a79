// The real text of Milanówek 2024. Counts and hashes only: its sentences are not ours to commit.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import type { PlanReading } from './plan-reading.ts'
import { readPlan } from './read-plan.ts'
import { sharedSource } from './shared-source.ts'
import { readSource } from './source-text.ts'
import { wordKey } from './words.ts'

const bytes = sharedSource('milanowek-community-plan-2024.txt')
const skip = bytes === null ? 'skipped: ../shared/sources is not here' : false

/** One hash over the normalised words of all titles, in order. */
function hashOf(titles: readonly (string | null)[]): string {
  return createHash('sha256')
    .update(titles.map((title) => wordKey(title ?? '')).join('\n'))
    .digest('hex')
    .slice(0, 16)
}

async function reading(): Promise<PlanReading> {
  return readPlan(await readSource(bytes!, 'plan.txt'))
}

describe('plan of Milanówek 2024', { skip }, () => {
  it('says what it is, whose and for when', async () => {
    const plan = await reading()
    assert.equal(plan.documentType, 'plan organizowania społeczności lokalnej')
    assert.equal(hashOf([plan.title]), '6104cf85efc31501')
    assert.equal(plan.municipality, 'Gmina Milanówek')
    assert.equal(plan.institution, 'Centrum Usług Społecznych w Milanówku')
    assert.equal(plan.year, 2024)
    assert.deepEqual(plan.period, { from: '2024-03-01', to: '2024-12-31' })
    assert.equal(hashOf([plan.preparedBy?.name ?? null, plan.preparedBy?.role ?? null]), '63117da513fcd29c')
  })

  it('has eight chapters and none from the contents page', async () => {
    const plan = await reading()
    assert.deepEqual(
      plan.sections.map((section) => section.no),
      [1, 2, 3, 4, 5, 6, 7, 8],
    )
    assert.equal(hashOf(plan.sections.map((section) => section.title)), '7eb514b36801d8f2')
    assert.ok(plan.sections.every((section) => section.text.length > 500))
  })

  it('rests on five acts, the fourth of an odd kind', async () => {
    const { legalBases } = await reading()
    assert.equal(hashOf(legalBases.map((basis) => basis.title)), 'f5b896fd2bed2c92')
    assert.deepEqual(
      legalBases.map((basis) => [basis.no, basis.act, basis.actNumber, basis.body, basis.date]),
      [
        [1, 'uchwała', '484/LV/22', 'Rada Miasta Milanówka', '2022-02-17'],
        [2, 'uchwała', '545/LXVII/22', 'Rada Miasta Milanówka', '2022-07-18'],
        [3, null, null, 'Burmistrz Miasta Milanówka', null],
        [4, 'ustawa', '715/XCII/2023', 'Rada Miasta Milanówka', '2023-11-20'],
        [5, 'uchwała', '377/XLIV/21', 'Rada Miasta Milanówka', '2021-05-24'],
      ],
    )
  })

  it('counts people, area, estates and what the diagnosis asks for', async () => {
    const plan = await reading()
    assert.deepEqual(plan.population, { total: 15371, asOf: '2023-12-31', postWorkingAge: 4800 })
    assert.equal(plan.geography.areaKm2, 13.4)
    assert.equal(plan.geography.estates.length, 8)
    assert.deepEqual(plan.geography.estates.slice(-2), ['Berliny', 'TBS'])
    assert.equal(plan.recommendedActions.length, 27)
    assert.equal(hashOf(plan.recommendedActions.map((action) => action.title)), '5a7f4ce92e7e4cf7')
    assert.equal(plan.targetGroups.length, 4)
    assert.equal(hashOf(plan.targetGroups), '2318511c01db6af3')
    assert.equal(plan.priorityNeeds.length, 4)
  })

  it('has one main goal and seven specific goals with 24 tasks in 26 entries', async () => {
    const plan = await reading()
    assert.equal(hashOf([plan.mainGoal]), 'd3fad650d1c9669e')
    assert.deepEqual(
      plan.objectives.map((objective) => objective.tasks.length),
      [4, 7, 4, 2, 2, 2, 5],
    )
    assert.equal(hashOf(plan.objectives.map((objective) => objective.title)), 'd00a40e1612960b9')
    const tasks = plan.objectives.flatMap((objective) => objective.tasks)
    assert.equal(tasks.length, 26)
    assert.equal(new Set(tasks.map((task) => task.title)).size, 24)
    assert.equal(hashOf(tasks.map((task) => task.title)), 'd3d3856838be45eb')
    assert.equal(tasks.filter((task) => task.sharedRow).length, 4)
    for (const task of tasks) {
      assert.deepEqual([task.from, task.to, task.precision], ['2024-03-01', '2024-12-31', 'month'])
      assert.equal(task.termRaw, 'marzec – grudzień 2024 rok')
      assert.equal(task.responsible, null)
    }
  })

  it('has a schedule of six rows, the fourth with two goals', async () => {
    const { scheduleRows, objectives } = await reading()
    assert.deepEqual(
      scheduleRows.map((row) => row.taskCount),
      [4, 7, 4, 2, 2, 5],
    )
    assert.deepEqual(
      scheduleRows.map((row) => row.objectives.length),
      [1, 1, 1, 2, 1, 1],
    )
    assert.deepEqual(scheduleRows[3]!.objectives, [objectives[3]!.title, objectives[4]!.title])
  })

  it('names places, units, partners and kinds of documentation', async () => {
    const plan = await reading()
    assert.deepEqual(
      plan.places.map((place) => place.street),
      ['ul. Brzozowa 7', 'ul. Sosnowa 1C', 'ul. Inżynierska 3A'],
    )
    assert.ok(plan.places.every((place) => place.planned))
    assert.equal(plan.units.length, 2)
    assert.equal(plan.partners.length, 8)
    assert.deepEqual(plan.partners.slice(5, 7), ['Ochotnicza Straż Pożarna', 'Milanowska Rada Seniorów'])
    assert.equal(hashOf(plan.partners), 'c4307f8367a34b18')
    assert.equal(plan.documentationKinds.length, 12)
    assert.equal(hashOf(plan.documentationKinds), '708d3fd655ec1858')
    assert.equal(plan.methods.length, 2)
    assert.equal(plan.expectedResults.length, 2)
  })

  it('warns of what is odd', async () => {
    const codes = (await reading()).warnings.map((warning) => warning.code)
    for (const code of [
      'goal-only-in-prose',
      'act-kind-odd',
      'goal-worded-twice',
      'partner-split',
      'table-stacked',
    ]) {
      assert.equal(codes.filter((other) => other === code).length, 1, code)
    }
    assert.equal(codes.filter((code) => code === 'chapter-worded-twice').length, 2)
  })

  it('leaves only the contents page and the page furniture unread', async () => {
    const { unread, sections } = await reading()
    assert.equal(unread.length, 13)
    const contents = unread.filter(
      (line) => /…|\.\./.test(line) || sections.some((section) => section.title.includes(line)),
    )
    assert.ok(contents.length >= 8)
  })
})
