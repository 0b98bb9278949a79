import { makeApp } from '#entry/app.ts'
import type { Doors } from '#kernel/db/doors.ts'
import { makeDemo } from '../../db/demo/make-demo.ts'
import { type Row, withHouse } from './measure.ts'

/** Processor time of the public plan page without its queries: their answers are kept from a visit before. */
export function rows(): Promise<Row[]> {
  return withHouse(async ({ house }) => {
    await makeDemo(house, { seed: 1, size: 'small', say: () => {} })
    const real = await cpuOf(house, 1500)
    const replayed = await cpuOf({ ...house, doors: replaying(house.doors) }, 1500)
    const row = (work: string, ms: number, ratio: number | null): Row => {
      return { work, size: '1,500 visits', median: ms, p95: null, perSecond: 1000 / ms, ratio, note: 'CPU' }
    }
    return [
      row('public plan page with its queries (control)', real, null),
      row('public plan page without them', replayed, replayed / real),
    ]
  })
}

/** Processor milliseconds of this process for one visit; a cookie keeps the page out of the short memory. */
async function cpuOf(house: Parameters<typeof makeApp>[0], visits: number): Promise<number> {
  const app = makeApp(house)
  // As the server gives it; without one each visit would throw once.
  const connection = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
  const visit = async () => {
    const headers = { cookie: 'a=b', 'accept-encoding': 'identity' }
    const answer = await app.request('http://localhost/plan', { headers }, connection)
    if (answer.status !== 200) throw new Error(`the page answered ${answer.status}`)
    await answer.arrayBuffer()
  }
  for (let at = 0; at < visits; at += 1) await visit()
  const began = process.cpuUsage()
  for (let at = 0; at < visits; at += 1) await visit()
  const spent = process.cpuUsage(began)
  return (spent.user + spent.system) / 1000 / visits
}

/** Doors that answer a reading with what the same lines of code read before: enough for one page. */
function replaying(doors: Doors): Doors {
  const kept = new Map<string, Promise<unknown>>()
  const readCentre: Doors['readCentre'] = (centre, fn) => {
    const lines = String(fn)
    const answer = kept.get(lines) ?? doors.readCentre(centre, fn)
    kept.set(lines, answer)
    return answer as ReturnType<typeof fn>
  }
  return { ...doors, readCentre }
}
