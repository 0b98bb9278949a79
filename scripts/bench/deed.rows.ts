import { findAccountByEmail, insertPerson } from '#domains/people/account.sql.ts'
import { system } from '#kernel/actor.ts'
import { insertCentre } from '#kernel/centre.sql.ts'
import { runDeed } from '#kernel/deed.ts'
import type { House } from '#kernel/house.ts'
import { newId } from '#kernel/id.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, enqueue } from '#kernel/work.ts'
import { against, measure, type Row, withHouse } from './measure.ts'

/**
 * A whole deed in process: key, right, load, write, job, audit; one busy centre, 200 centres; control: no
 * audit.
 */
export function rows(): Promise<Row[]> {
  return withHouse(async ({ house }) => {
    const all = await Promise.all(Array.from({ length: 200 }, (_, at) => makeCentre(house, at)))
    const silent = { ...house, beforeCommit: [] }
    const run = (work: string, at: { house: House; centres: typeof all }) =>
      measure({ work, size: `${at.centres.length} centres`, count: 2_000, clients: 12 }, (turn) =>
        hire(at.house, at.centres[turn % at.centres.length]!),
      )
    await run('warm-up', { house, centres: all })
    const one = { house, centres: all.slice(0, 1) }
    const control = await run('deed without audit (control)', { ...one, house: silent })
    const many = await run('deed without audit (control)', { house: silent, centres: all })
    return [
      control,
      against(await run('full deed', one), control),
      many,
      against(await run('full deed', { house, centres: all }), many),
    ]
  })
}

async function makeCentre(house: House, at: number) {
  const centre = { id: newId<'centre'>(), zone: 'Europe/Warsaw' }
  const names = { slug: `c${at}`, name: `Centrum ${at}`, municipality: '', isDemo: false }
  await house.doors.withPlatform((tx) => insertCentre(tx, { ...names, id: centre.id, at: house.clock() }))
  return centre
}

function hire(house: House, centre: Parameters<typeof runDeed>[1]['centre']): Promise<unknown> {
  const once = { key: newId(), bodyHash: 'bench' }
  const deed: Parameters<typeof runDeed>[2] = async (work) => {
    requireRight(work, 'people.account.manage')
    await findAccountByEmail(work.tx, 'nikt@proba.test')
    const id = newId<'person'>()
    await insertPerson(work.tx, { id, givenName: 'Anna', familyName: 'Próbna', at: work.now })
    enqueue(work, { task: 'bench.nothing', payload: { person: id } })
    audit(work, 'bench.hire', { person: id })
    return { id }
  }
  return runDeed(house, { centre, actor: system }, deed, once)
}
