import { insertPerson } from '#domains/people/account.sql.ts'
import { insertCentre } from '#kernel/centre.sql.ts'
import type { Platform } from '#kernel/db/handle.ts'
import { newId } from '#kernel/id.ts'
import { against, measure, type Row, spread, withHouse } from './measure.ts'

/** A page of eight queries under row-level security, and the same as the owner, whom no policy holds. */
export function rows(): Promise<Row[]> {
  return withHouse(async ({ house }) => {
    const centre = newId<'centre'>()
    const names = { slug: 'proba', name: 'Centrum Próbne', municipality: '', isDemo: false }
    await house.doors.withPlatform((tx) => insertCentre(tx, { ...names, id: centre, at: house.clock() }))
    await house.doors.withCentre(centre, async (tx) => {
      for (let at = 0; at < 500; at += 1) {
        const person = {
          id: newId<'person'>(),
          givenName: 'Anna',
          familyName: `Próbna ${at}`,
          at: house.clock(),
        }
        await insertPerson(tx, person)
      }
    })
    const eight = async (tx: Platform) => {
      for (let at = 0; at < 8; at += 1) {
        await tx.db
          .selectFrom('people.person')
          .select(['id', 'given_name', 'family_name'])
          .where('centre_id', '=', centre)
          .orderBy('family_name')
          .limit(20)
          .offset(at * 20)
          .execute()
      }
    }
    const times = { with: [] as number[], without: [] as number[] }
    // In turn, so that a busy moment of the machine falls on both.
    const both = await measure({ work: '', size: '', count: 400 }, async () => {
      const began = performance.now()
      await house.doors.withPlatform(eight)
      const between = performance.now()
      await house.doors.withCentre(centre, eight)
      times.without.push(between - began)
      times.with.push(performance.now() - between)
    })
    const row = (work: string, all: readonly number[]): Row => {
      const { median, p95 } = spread(all.slice(50))
      return { ...both, work, size: '500 rows', median, p95, perSecond: 1000 / median }
    }
    const control = row('page of 8 queries without policies (control)', times.without)
    return [control, against(row('page of 8 queries under row-level security', times.with), control)]
  })
}
