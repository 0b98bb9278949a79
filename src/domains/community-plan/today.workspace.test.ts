import assert from 'node:assert/strict'
import { it } from 'node:test'
import { makeApp } from '#entry/app.ts'
import { newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import { aStaffMember } from '#test/cast.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { browserOf } from '#test/request.ts'
import { anActivity, aPlan, aTask } from './fixtures.ts'
import { paths } from './paths.ts'

const { house, owner, setClock } = await testHouse('2026-03-03T10:00:00Z')
const centre = await aCentre(owner)
const place = { house, centre }
const browser = browserOf(makeApp(house))
const day = (text: string) => Temporal.PlainDate.from(text)

const term = { from: '2026-04-01', to: '2026-06-30', precision: 'month' } as const
const tasks = [aTask(1, { ...term, goals: [1] }), aTask(2, { goals: [2] }), aTask(3, { goals: [2] })]
const plan = await aPlan(place, { inForce: true, content: { tasks } })
const area = newId<'area'>()
await owner.query(
  "insert into kernel.area (centre_id, id, kind, name) values ($1, $2, 'estate', 'Osiedle Zacisze')",
  [centre.id, area],
)
const parent = [centre.id, newId(), 'Strategia rozwoju', '2026-08-01']
await owner.query(
  `insert into community_plan.parent_document (centre_id, id, kind, title, valid_to)
    values ($1, $2, 'strategy', $3, $4)`,
  parent,
)
const planned = await anActivity(place, plan, { title: 'Festyn', heldOn: day('2026-05-01') })
await anActivity(place, plan, { tasks: [plan.tasks[1]!.id], area })
setClock('2026-06-20T10:00:00Z')

const waitsFor = async (role: 'COMMUNITY_ORGANISER' | 'DIRECTOR' | 'VENUE_HOST') => {
  const member = await aStaffMember(house, centre, role)
  const response = await browser.get('/praca', { cookie: await member.enter() })
  assert.equal(response.status, 200)
  const html = await response.text()
  const list = /<ul class="waits">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? ''
  const lines = [...list.matchAll(/<a href="([^"]+)">([^<]+)</g)].map(
    ([, href, title]) => [title, href!] as const,
  )
  return lines.filter(([, href]) => href.startsWith(paths.plans))
}

it('Dziś tells the organiser what waits in the plans, and where it is mended', async () => {
  assert.deepEqual(
    new Map(await waitsFor('COMMUNITY_ORGANISER')),
    new Map([
      ['Czy się odbyło: Festyn', paths.activity(plan.id, planned)],
      ['Zadanie: Zadanie próbne 1', paths.task(plan.id, plan.tasks[0]!.id)],
      ['Dokument nadrzędny: Strategia rozwoju', paths.bases(plan.id)],
      [
        'Cel bez działań: Silniejsze więzi sąsiedzkie',
        `${paths.newActivity(plan.id)}?cel=${plan.goals[0]!.id}`,
      ],
      ['Cel bez dowodu zmiany: Więcej miejsc spotkań', `${paths.evidence(plan.id)}?cel=${plan.goals[1]!.id}`],
      ['Od trzech miesięcy bez działań: Osiedle Zacisze', `${paths.newActivity(plan.id)}?obszar=${area}`],
      ['Rekomendacja bez zadania: Sąsiedzkie spotkania', paths.recommendations(plan.id)],
    ]),
  )
})

it('and everybody only what they may mend', async () => {
  const titles = (await waitsFor('DIRECTOR')).map(([title]) => title)
  assert.deepEqual(titles, ['Zadanie: Zadanie próbne 1'])
  assert.deepEqual(await waitsFor('VENUE_HOST'), [])
})
