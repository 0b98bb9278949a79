// Every figure equals the list that its link opens: read from the pages as people see them, over made-up
// years.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeApp } from '#entry/app.ts'
import { runDeed } from '#kernel/deed.ts'
import { newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import { type Chance, chanceFrom } from '#test/bad-requests.ts'
import { aStaffMember } from '#test/cast.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { browserOf } from '#test/request.ts'
import { takeActivityStep } from './activity.actions.ts'
import { type ActivityFilter, listActivities, sumActivities } from './activity.sql.ts'
import { type AreaId, activityStates, leadings } from './activity.ts'
import { anActivity, aPlan, type TestPlan } from './fixtures.ts'
import { paths } from './paths.ts'

const { house, owner } = await testHouse('2026-07-01T10:00:00Z')
const centre = await aCentre(owner)
const place = { house, centre }
const organiser = await aStaffMember(house, centre, 'COMMUNITY_ORGANISER')
const browser = browserOf(makeApp(house))
const cookie = await organiser.enter()
const areas: AreaId[] = [newId(), newId()]
for (const [index, id] of areas.entries()) {
  const row = [centre.id, id, `Osiedle ${index}`, index]
  await owner.query(
    "insert into kernel.area (centre_id, id, kind, name, position) values ($1, $2, 'estate', $3, $4)",
    row,
  )
}

interface Figure {
  readonly value: number
  readonly of: 'activities' | 'people'
  readonly href: string
}

const numberIn = (text: string) => Number(text.replace(/[\s\u00a0]/g, ''))
const whose = (word: string) => (/uczestnict/i.test(word) ? 'people' : 'activities')

/**
 * Figures of a page that lead to a list of activities: in running text, as big figures, in tables of whom we
 * reached.
 */
function figuresOf(html: string): Figure[] {
  const text = /<a href="([^"]*\/dzialania\?[^"]*)">([\d\s\u00a0]+) (działa|uczestnict)/g
  const big = new RegExp(
    [
      String.raw`figure-value">([\d\s\u00a0]+)</span> <span class="figure-label">([^<]+)</span></p>`,
      String.raw`<a class="figure-open" href="([^"]*/dzialania\?[^"]*)"`,
    ].join(''),
    'g',
  )
  const row = /<a href="([^"]*\/dzialania\?[^"]*)">[^<]*<\/a><\/th><td[^>]*>(\d+)<\/td><td[^>]*>(\d+)<\/td>/g
  const plain = (href: string) => href.replaceAll('&amp;', '&')
  return [
    ...[...html.matchAll(text)].map(
      ([, href, value, word]): Figure => ({ value: numberIn(value!), of: whose(word!), href: plain(href!) }),
    ),
    ...[...html.matchAll(big)].map(
      ([, value, word, href]): Figure => ({ value: numberIn(value!), of: whose(word!), href: plain(href!) }),
    ),
    ...[...html.matchAll(row)].flatMap(([, href, activities, people]): Figure[] => [
      { value: Number(activities), of: 'activities', href: plain(href!) },
      { value: Number(people), of: 'people', href: plain(href!) },
    ]),
  ]
}

const get = async (path: string) => (await browser.get(path, { cookie })).text()

/** What the list behind a link holds, whole (as its CSV). */
async function listBehind(href: string): Promise<Record<Figure['of'], number>> {
  const [head, ...rows] = (await get(href.replace('/dzialania?', '/dzialania/lista.csv?')))
    .trim()
    .split('\r\n')
  const people = head!.split(';').indexOf('Osoby')
  const sum = rows.reduce((all, row) => all + Number(row.split(';')[people]), 0)
  return { activities: rows.length, people: sum }
}

async function differences(html: string): Promise<string[]> {
  const found: string[] = []
  for (const figure of figuresOf(html)) {
    const list = await listBehind(figure.href)
    if (list[figure.of] !== figure.value)
      found.push(`${figure.value} ${figure.of} at ${figure.href}, but the list has ${list[figure.of]}`)
  }
  return found
}

async function aYear(seed: number): Promise<{ plan: TestPlan; chance: Chance }> {
  const plan = await aPlan(place, { inForce: true })
  const chance = chanceFrom(seed)
  const some = <T>(all: readonly T[]) => all.filter(() => chance.below(2) === 0)
  for (let n = 0; n < 18; n += 1) {
    const tasks = some(plan.tasks).map((task) => task.id)
    const heldOn = Temporal.PlainDate.from('2026-01-01').add({ days: chance.below(250) })
    const id = await anActivity(place, plan, {
      title: `Spotkanie ${n}`,
      heldOn,
      kind: chance.pick(plan.kinds).id,
      participants: chance.below(60),
      tasks: tasks.length > 0 ? tasks : [plan.tasks[0]!.id],
      area: chance.pick([null, ...areas]),
      groups: some(plan.groups).map((group) => group.id),
      ledBy: chance.pick(leadings),
    })
    const planned = heldOn.since('2026-07-01').days > 0
    const step = chance.pick(['none', 'none', 'withdraw', planned ? 'cancel' : 'none'] as const)
    if (step === 'none') continue
    const given = { plan: plan.id, activity: id, step, reason: 'Próba', participants: null }
    await runDeed(house, { centre, actor: { kind: 'operator', id: null } }, (work) =>
      takeActivityStep(work, given),
    )
  }
  return { plan, chance }
}

describe('every figure equals the list that its link opens', () => {
  for (const seed of [1, 2, 3]) {
    it(`in a made-up year (${seed}): overview, list, tasks`, async () => {
      const { plan } = await aYear(seed)
      const overview = await get(paths.plan(plan.id))
      assert.ok(
        figuresOf(overview).length >= 15,
        'the overview has figures of goals, tasks, kinds, groups, areas',
      )
      assert.deepEqual(await differences(overview), [])
      assert.deepEqual(await differences(await get(paths.activities(plan.id))), [])
      for (const task of plan.tasks)
        assert.deepEqual(await differences(await get(paths.task(plan.id, task.id))), [])
      const forgetful = overview.replaceAll('stan=held&amp;', '')
      assert.notDeepEqual(await differences(forgetful), [], 'control: links without the state do not fit')
    })
  }

  it('sums of any filter are sums of its list', async () => {
    const { plan, chance } = await aYear(4)
    const maybe = <T>(all: readonly T[]) => chance.pick([undefined, ...all])
    const seen: number[] = []
    for (let n = 0; n < 60; n += 1) {
      const from = maybe(['2026-01-01', '2026-03-15', '2026-06-30'])
      const filter: ActivityFilter = {
        state: maybe(activityStates),
        goal: maybe(plan.goals)?.id,
        task: maybe(plan.tasks)?.id,
        kind: maybe(plan.kinds)?.id,
        area: maybe(['none', ...areas]),
        group: maybe(['none', ...plan.groups.map((group) => group.id)]),
        from: from ? Temporal.PlainDate.from(from) : undefined,
        q: maybe(['spotkanie 1', '%']),
      }
      const place = { filter, order: 'data', descending: false, limit: 1000, offset: 0 } as const
      const { rows, sums } = await house.doors.readCentre(centre.id, async (tx) => ({
        rows: await listActivities(tx, plan.id, place),
        sums: await sumActivities(tx, plan.id, filter),
      }))
      const held = rows.filter((row) => row.state === 'held')
      assert.equal(sums.activities, rows.length)
      assert.equal(sums.held, held.length)
      assert.equal(
        sums.participations,
        held.reduce((all, row) => all + row.participants, 0),
      )
      assert.equal(sums.resident_led, held.filter((row) => row.led_by === 'resident').length)
      seen.push(rows.length)
    }
    assert.ok(
      seen.some((length) => length > 0) && seen.includes(0),
      'control: some filters find, some do not',
    )
  })

  it('pages of a list follow each other without gap or repetition', async () => {
    const { plan } = await aYear(5)
    const at = (limit: number, offset: number) =>
      house.doors.readCentre(centre.id, (tx) =>
        listActivities(tx, plan.id, { filter: {}, order: 'osoby', descending: true, limit, offset }),
      )
    const whole = (await at(1000, 0)).map((row) => row.id)
    const pages = [await at(7, 0), await at(7, 7), await at(7, 14)].flat().map((row) => row.id)
    assert.deepEqual(pages, whole)
  })
})
