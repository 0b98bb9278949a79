import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { operator } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import { Temporal } from '#kernel/instant.ts'
import { Forbidden, Refused } from '#kernel/refusal.ts'
import { aStaffMember } from '../../../test/cast.ts'
import { aCentre, testHouse } from '../../../test/database.ts'
import { freezeReport } from './annual-report.actions.ts'
import { countReport } from './annual-report-content.ts'
import { listFigureRows } from './annual-report-kept.sql.ts'
import { readReport } from './annual-report-read.ts'
import { aWorkedPlan } from './annual-report-work.fixtures.ts'

const { house, owner } = await testHouse('2027-01-14T09:05:00Z')
const centre = await aCentre(owner)
const at = {
  centreName: 'Centrum',
  zone: 'Europe/Warsaw',
  now: Temporal.Instant.from('2027-01-14T09:05:00Z'),
}
const centreName = 'Centrum'

async function counted(plan: Awaited<ReturnType<typeof aWorkedPlan>>['plan']) {
  return house.doors.readCentre(centre.id, (tx) => countReport(tx, plan, at))
}

async function rowsOf(ids: readonly string[]) {
  return house.doors.readCentre(centre.id, (tx) => listFigureRows(tx, ids))
}

const sumOf = (values: readonly (number | null)[]) => values.reduce<number>((sum, one) => sum + (one ?? 0), 0)

describe('figures of a report', () => {
  for (const seed of [1, 2, 3]) {
    it(`every figure is the count or the sum of exactly the rows that it opens (seed ${seed})`, async () => {
      const { plan } = await aWorkedPlan(house, centre, { seed, year: 2050 + seed * 2 })
      const { figures } = await counted(plan)
      assert.ok(figures.length > 40)
      const parts = { newcomers: 'first_timers', returning: 'returners', leading: 'leaders' } as const
      for (const figure of figures) {
        const rows = await rowsOf(figure.rows)
        assert.equal(rows.length, figure.rows.length, figure.key)
        assert.deepEqual(
          rows.filter((row) => row.removed),
          [],
          `${figure.key} counts nothing withdrawn`,
        )
        const part = figure.key.startsWith('participations:')
          ? 'participants'
          : parts[figure.key as keyof typeof parts]
        assert.equal(figure.value, part ? sumOf(rows.map((row) => row[part])) : rows.length, figure.key)
      }
    })
  }

  it('counts are those of a plain count over the tables', async () => {
    const { plan } = await aWorkedPlan(house, centre, { seed: 9, year: 2060 })
    const { figures, content } = await counted(plan)
    const value = (key: string) => figures.find((figure) => figure.key === key)!.value
    const one = async (query: string) => Number((await owner.query(query, [plan])).rows[0].n)
    const held = `from community_plan.activity where plan_id = $1 and state = 'held'`
    assert.equal(value('activities:all'), await one(`select count(*) n ${held}`))
    assert.equal(value('participations:all'), await one(`select sum(participants) n ${held}`))
    assert.equal(value('residentLed'), await one(`select count(*) n ${held} and led_by = 'resident'`))
    const accepted = (table: string) =>
      one(`select count(*) n from community_plan.${table} where plan_id = $1 and state = 'accepted'`)
    assert.equal(value('documentation'), await accepted('documentation'))
    assert.equal(value('evidence'), await accepted('evidence'))
    assert.equal(content.annex.length, value('documentation') + value('evidence'))
    const kinds = figures.filter((figure) => figure.key.startsWith('activities:kind:'))
    assert.equal(sumOf(kinds.map((kind) => kind.value)), value('activities:all'), 'kinds part the year')
  })

  it('last year is compared by its frozen figures, and counted where it was not frozen', async () => {
    await aWorkedPlan(house, centre, { seed: 4, year: 2020 })
    const { plan } = await aWorkedPlan(house, centre, { seed: 5, year: 2021 })
    const { content } = await counted(plan)
    assert.equal(content.lastYear?.year, 2020)
    const row = content.lastYear?.figures.find((one) => one.name === 'Działania')
    assert.ok(typeof row?.before === 'number' && row.before > 0)
    const first = await aWorkedPlan(house, centre, { seed: 6, year: 2080 })
    assert.equal((await counted(first.plan)).content.lastYear, null, 'control: no year before')
  })
})

describe('freezing', () => {
  const freeze = (plan: Parameters<typeof freezeReport>[1]['plan']) =>
    runDeed(house, { centre, actor: operator }, (work) => freezeReport(work, { plan, centreName }))
  const refusedWith = (code: string) => (error: unknown) =>
    error instanceof Refused && error.refusal.code === code

  it('keeps content and figures once; what is removed later shows at its figures only', async () => {
    const { plan } = await aWorkedPlan(house, centre, { seed: 21, year: 2031, ended: true })
    assert.deepEqual(await freeze(plan), { again: false })
    const read = () => house.doors.readCentre(centre.id, (tx) => readReport(tx, plan, at))
    const before = await read()
    const kept = () => owner.query('select count(*)::int n from community_plan.annual_report_figure')
    const figures = (await kept()).rows[0].n
    assert.deepEqual(await freeze(plan), { again: true })
    assert.equal((await kept()).rows[0].n, figures, 'a second freezing writes nothing')

    const gone = before.figures.get('activities:all')!.rows[0]
    await owner.query(`update community_plan.activity set state = 'withdrawn' where id = $1`, [gone])
    const after = await read()
    assert.equal(after.figures.get('activities:all')!.removed, 1)
    assert.equal(after.figures.get('activities:all')!.value, before.figures.get('activities:all')!.value)
    assert.equal(after.content.reach.activities, before.content.reach.activities)
    assert.match(after.content.arithmetic.find((one) => one.key === 'activities:all')!.how, /usunięto 1\./)
    assert.doesNotMatch(before.content.arithmetic.map((one) => one.how).join(), /usunięto/)
    assert.equal(after.figures.get('documentation')!.removed, 0, 'control: another figure lost nothing')
    const state = await owner.query('select state from community_plan.plan where id = $1', [plan])
    assert.equal(state.rows[0].state, 'reported')
  })

  it('is refused while tasks run or conclusions are missing', async () => {
    const running = await aWorkedPlan(house, centre, { seed: 22, year: 2032 })
    await assert.rejects(freeze(running.plan), refusedWith('community-plan.report.tasks-open'))
    await owner.query(`update community_plan.task set state = 'done' where plan_id = $1`, [running.plan])
    await assert.rejects(freeze(running.plan), refusedWith('community-plan.report.no-conclusions'))
  })

  it('belongs to the director; conclusions to the community organiser', async () => {
    const { plan } = await aWorkedPlan(house, centre, { seed: 23, year: 2033, ended: true })
    const { account } = await aStaffMember(house, centre, 'COMMUNITY_ORGANISER')
    const person = (await owner.query('select person_id from people.account where id = $1', [account]))
      .rows[0]
    const as = (role: string) => ({ kind: 'account' as const, id: account, person: person.person_id, role })
    const by = (role: string) =>
      runDeed(house, { centre, actor: as(role) }, (work) => freezeReport(work, { plan, centreName }))
    await assert.rejects(by('COMMUNITY_ORGANISER'), Forbidden)
    assert.deepEqual(await by('DIRECTOR'), { again: false })
  })
})
