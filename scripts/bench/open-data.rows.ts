import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { manyServices } from '#domains/open-data/many.fixtures.ts'
import { makeApp } from '#entry/app.ts'
import { aCentre } from '#test/database.ts'
import { faultsOfFeed } from '#test/hsds-feed.ts'
import { readHsdsSchemas, schemaFolder } from '#test/hsds-schemas.ts'
import { type Row, withHouse } from './measure.ts'

const count = Number(process.env.BENCH_SERVICES ?? 10_000)
const nothing = { median: null, p95: null, ratio: null }

/**
 * The whole HSDS feed of a centre with 10,000 services: how fast it streams, what memory it takes, and
 * that it conforms. With other work on the machine the processor's time says more than the clock's.
 */
export function rows(): Promise<Row[]> {
  return withHouse(async ({ house }) => {
    const app = makeApp(house)
    const owner = await house.doors.ownerClient()
    try {
      const { id } = await aCentre(owner, 'wielkie')
      await manyServices(owner, id, count)
    } finally {
      await owner.end()
    }
    const ask = async (path: string, init = {}) => app.request(`http://localhost/c/wielkie/hsds${path}`, init)
    const dump = (collect?: () => void) => readAll(() => ask('/services?format=ndjson&full=true'), collect)
    await dump()
    const { seconds, lines, megabytes, cpu } = await dump()
    if (lines !== count) throw new Error(`the dump had ${lines} lines`)
    const size = `${count} services, full, ndjson`
    const { heaps } = await dump(collector())
    const heap = `heap ${heaps.map((each) => each.toFixed(0)).join(' ')} MB on the way`
    const note = `${megabytes.toFixed(0)} MB sent; ${cpu.toFixed(0)} µs CPU a service; ${heap}`
    const whole: Row = {
      work: 'open data: HSDS dump, streamed',
      size,
      ...nothing,
      perSecond: lines / seconds,
      note,
    }
    return [whole, await conformance(ask)]
  })
}

/** Takes the whole dump; `collect` measures what stays in the heap at every tenth piece, which costs time. */
async function readAll(ask: () => Promise<globalThis.Response>, collect?: () => void) {
  const began = performance.now()
  const spentBefore = process.cpuUsage()
  const heaps: number[] = []
  let [lines, bytes, pieces] = [0, 0, 0]
  const response = await ask()
  for await (const piece of response.body!) {
    bytes += piece.length
    for (const byte of piece) if (byte === 10) lines += 1
    pieces += 1
    if (!collect || pieces % 10 !== 0) continue
    collect()
    heaps.push(process.memoryUsage().heapUsed / 1e6)
  }
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(spentBefore)
  return { seconds, lines, megabytes: bytes / 1e6, heaps, cpu: (user + system) / lines }
}

// A stream that keeps what it sent would hold more after every piece.
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}

async function conformance(ask: (path: string, init?: object) => Promise<globalThis.Response>): Promise<Row> {
  const size = `${count} services, every line`
  const row = { work: 'open data: HSDS conformance', size, ...nothing, perSecond: null }
  const folder = schemaFolder()
  if (!folder) return { ...row, note: 'skipped: ../shared/hsds-3.1 is not here' }
  const faults = await faultsOfFeed({
    ask: async (path, init) => answerOf(ask(path, init)),
    schemas: readHsdsSchemas(folder),
    opened: 20,
  })
  return { ...row, note: faults.length === 0 ? 'no fault' : `${faults.length} faults: ${faults[0]}` }
}

async function answerOf(asked: Promise<globalThis.Response>) {
  const response = await asked
  return { status: response.status, headers: response.headers, text: await response.text() }
}
