// The demonstration is made twice into two databases and once on another day: same seed, same data; every
// rule holds.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { isBefore, Temporal } from '#kernel/instant.ts'
import type { TestHouse } from '#test/database.ts'
import { testHouse } from '#test/database.ts'
import { chanceOf } from './chance.ts'
import { digestOf } from './demo-digest.ts'
import { demoYear } from './demo-year.ts'
import { documentsOf } from './documents.ts'
import { makeDemo, whyNotDemo } from './make-demo.ts'
import { drawScene } from './pictures/scenes.ts'
import { yearOfWork } from './year-of-work.ts'

const now = '2026-11-22T09:00:00Z'

async function made(seed: number, at = now): Promise<TestHouse> {
  const house = await testHouse(at)
  await makeDemo(house.house, { seed, size: 'small', say: () => {} })
  return house
}

const count = async (house: TestHouse, query: string): Promise<number> =>
  Number((await house.owner.query(`select count(*)::int as n from ${query}`)).rows[0].n)

// Outside the tests, because a house is let go with the test that made it.
const first = await made(1)

describe('the demonstration', () => {
  it('is a year of believable work', async () => {
    const held = await count(
      first,
      `community_plan.activity where state = 'held' and held_on >= '2026-01-01'`,
    )
    assert.ok(held >= 60, `${held} activities`)
    const kept = await count(first, 'community_plan.documentation')
    assert.ok(kept >= 150, `${kept} documents`)
    const kinds = await first.owner.query('select distinct kind from community_plan.documentation')
    assert.equal(kinds.rows.length, 12)
    const consents = await first.owner.query('select distinct consent from community_plan.documentation')
    assert.equal(consents.rows.length, 4)
    const proved = await count(first, `community_plan.evidence`)
    assert.ok(proved >= 20, `${proved} pieces of evidence`)
    const states = await first.owner.query('select distinct state from community_plan.task')
    assert.deepEqual(states.rows.map((row) => row.state).sort(), [
      'done',
      'dropped',
      'partly',
      'planned',
      'running',
    ])
  })

  it('gives "Dziś" something to say', async () => {
    const bare = `community_plan.goal g
      join community_plan.plan p on p.id = g.plan_id and p.state = 'in_force'
      where not exists (select from community_plan.evidence e
        where e.goal_id = g.id and e.state = 'accepted')`
    assert.equal(await count(first, bare), 1)
    const quiet = `kernel.area a where a.kind = 'estate' and not exists (select from community_plan.activity x
      where x.area_id = a.id and x.state = 'held' and x.held_on > '2026-11-22'::date - 90)`
    assert.equal(await count(first, quiet), 1)
    const unanswered = `community_plan.recommended_action a
      where not exists (select from community_plan.task_answer t where t.recommended_action_id = a.id)`
    assert.equal(await count(first, unanswered), 5)
  })

  it('shows nothing without consent, and every picture says what it shows', async () => {
    const silent = `community_plan.documentation d join files.stored_file f on f.id = d.file_id
      where f.content_type like 'image/%' and coalesce(d.alt_text, '') = ''`
    assert.equal(await count(first, silent), 0)
    const shown = `community_plan.documentation where is_published`
    assert.ok((await count(first, shown)) >= 30)
    assert.equal(
      await count(first, `${shown} and (state <> 'accepted' or consent in ('missing', 'withdrawn'))`),
      0,
    )
    assert.equal(
      await count(first, `community_plan.documentation where is_published and kind = 'attendance_list'`),
      0,
    )
  })

  it('has places to come to: two open, one planned, each with hours, and a closure ahead', async () => {
    const states = await first.owner.query('select state from places.venue order by state')
    assert.deepEqual(
      states.rows.map((row) => row.state),
      ['open', 'open', 'planned'],
    )
    const silent = `places.venue v where not exists (select from places.opening_season s
      join places.opening_span p on p.season_id = s.id where s.venue_id = v.id)`
    assert.equal(await count(first, silent), 0)
    assert.equal(await count(first, `places.day_exception where date_from > '2026-11-22'`), 3)
    assert.equal(await count(first, `places.house_rules_version where valid_from <= '2026-11-22'`), 2)
  })

  it('has a service of every kind, each found by the search, some overdue, one change waiting', async () => {
    const all = `catalogue.service where state = 'published' and gaps = '{}'`
    assert.equal(await count(first, all), 101)
    assert.equal(await count(first, `search.search_entry where not is_hidden`), 101)
    assert.equal(await count(first, `catalogue.service where check_due_on < '2026-11-22'`), 3)
    assert.equal(await count(first, `catalogue.service_draft where state = 'waiting'`), 1)
    const areas = await first.owner.query('select distinct area_code from catalogue.service')
    assert.equal(areas.rows.length, 14)
    assert.ok((await count(first, `catalogue.service_place where kind = 'venue'`)) >= 20)
  })

  it('has weeks of meetings: past, confirmed, waiting, and two who want the same hour', async () => {
    const states = await first.owner.query(`select state, count(*)::int as n
      from reservations.reservation group by state order by state`)
    const counted = Object.fromEntries(states.rows.map((row) => [row.state, row.n]))
    assert.ok(counted.approved >= 40 && counted.requested >= 6, JSON.stringify(counted))
    const competing = `reservations.reservation a join reservations.reservation b
      on b.room_id = a.room_id and b.id > a.id and b.starts_at < a.ends_at and b.ends_at > a.starts_at`
    assert.ok((await count(first, competing)) >= 1)
    // The first room of the list is free on every working day, from 8 to 20.
    const busy = `reservations.reservation_slot s join places.room r on r.id = s.atom_id
      where r.name = 'Kuchnia sąsiedzka' and extract(isodow from s.starts_at) < 6`
    assert.equal(await count(first, busy), 0)
  })

  it('leaves no staged file behind', () => {
    assert.deepEqual(readdirSync(first.house.stage.folder), [])
  })

  it('is the same for the same seed and day', async () => {
    const digest = await digestOf(first.owner)
    assert.deepEqual(await digestOf((await made(1)).owner), digest)
    // Control: the digest sees one word, one link and one file that differ.
    await first.owner.query(`update community_plan.goal set title = title || '!' where number = 1`)
    await first.owner.query(`update community_plan.activity set area_id = null where title like 'Piknik%'`)
    const other = await digestOf(first.owner)
    assert.notEqual(other['community_plan.goal'], digest['community_plan.goal'])
    assert.notEqual(other['community_plan.task_goal'], digest['community_plan.task_goal'])
    assert.notEqual(other['community_plan.activity'], digest['community_plan.activity'])
    assert.equal(other['people.person'], digest['people.person'])
  })

  it('draws other pictures for another seed', () => {
    const drawn = (seed: number) => drawScene('garden', chanceOf(seed, 'scene:Pierwsza grządka'))
    assert.equal(drawn(1), drawn(1))
    assert.notEqual(drawn(1), drawn(2))
  })

  for (const day of ['2027-01-04', '2027-03-31', '2027-08-15', '2027-10-01', '2028-02-29']) {
    it(`would stand on ${day} too: a year of work, each day inside the plan, nothing ahead proved`, () => {
      const year = demoYear(Temporal.PlainDate.from(day))
      assert.equal(year.year, year.today.year)
      assert.equal(year.from.until(year.to.add({ days: 1 }), { largestUnit: 'month' }).months, 12)
      const activities = yearOfWork(year, 1, 'small')
      assert.ok(activities.filter((one) => one.held).length >= 50)
      assert.ok(activities.some((one) => !one.held))
      for (const one of activities)
        assert.equal(isBefore(one.day, year.from) || isBefore(year.to, one.day), false)
      const documents = documentsOf(year, activities, 'small')
      assert.ok(documents.length >= 130, `${documents.length} documents`)
      assert.equal(new Set(documents.map((one) => one.key)).size, documents.length)
      for (const one of documents) assert.equal(isBefore(year.today, one.day), false)
    })
  }

  it('is made in another season without breaking a rule', async () => {
    const house = await made(1, '2027-03-31T12:00:00Z')
    assert.ok((await count(house, `community_plan.evidence where state = 'accepted'`)) >= 12)
    assert.equal(await count(house, `community_plan.documentation where dated_on > '2027-03-31'`), 0)
  })

  it('has ten times the work in a town', () => {
    const year = demoYear(Temporal.PlainDate.from('2026-11-22'))
    assert.equal(yearOfWork(year, 1, 'town').length, yearOfWork(year, 1, 'small').length * 10)
  })

  it('says in a sentence that the whole country comes later', () => {
    assert.match(whyNotDemo('poland') ?? '', /jeszcze nie ma/)
    assert.equal(whyNotDemo('town'), null)
  })
})
