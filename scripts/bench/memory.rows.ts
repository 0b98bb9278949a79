import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cast } from '#domains/people/demo-cast.ts'
import { type Row, withDataFolder } from './measure.ts'
import { freePort, launch, start, stop } from './program.ts'

const run = promisify(execFile)
const nothing = { median: null, p95: null, perSecond: null, ratio: null }

/** Memory of the program and of its database after minutes of mixed load on the demonstration of a town. */
export function rows(): Promise<Row[]> {
  const minutes = process.env.BENCH_MINUTES ?? '10'
  return withDataFolder(async (dataDir) => {
    const demo = launch(dataDir, ['demo', '--size', 'town'])
    const [code] = await once(demo, 'exit')
    if (code !== 0) throw new Error('the demonstration was not made')
    const port = await freePort()
    const { program } = await start(dataDir, port)
    try {
      const before = await memoryOf(program.pid!)
      const { email, password } = cast.find((one) => one.email.startsWith('osl'))!
      const child = join(import.meta.dirname, 'mixed-load-child.ts')
      const { stdout } = await run(process.execPath, [
        ...[child, `http://127.0.0.1:${port}`, '50', minutes, email, password],
      ])
      const { pages, deeds, failed } = JSON.parse(stdout) as Record<string, number>
      const after = await memoryOf(program.pid!)
      const size = `town, 50 clients, ${minutes} minutes`
      const row = (work: string, part: 'program' | 'database'): Row => {
        const did = `${pages} pages, ${deeds} deeds, ${failed} failed`
        const note = `${after[part]} MB (idle ${before[part]} MB); ${did}`
        return { work, size, ...nothing, note }
      }
      return [row('memory: program without its maker', 'program'), row('memory: database', 'database')]
    } finally {
      await stop(program)
    }
  })
}

/**
 * Megabytes: of the program its resident set, of the database the sum of proportional sets (a buffer that
 * many processes share counts once).
 */
async function memoryOf(launcher: number): Promise<Record<'program' | 'database', number>> {
  const { stdout } = await run('ps', ['-eo', 'pid=,ppid=,comm='])
  const all = stdout
    .trim()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)!.slice(1))
    .map(([pid, parent, name]) => ({ pid: Number(pid), parent: Number(parent), name: name! }))
  const below = (parent: number): typeof all =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)])
  const kilobytes = (file: string, name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(file, 'utf8'))?.[1] ?? 0)
  const program = all.find((one) => one.parent === launcher)!.pid
  const database = below(program).filter((one) => one.name.startsWith('postgres'))
  if (database.length === 0) throw new Error('the database does not run under the program')
  const sum = database
    .map(({ pid }) => kilobytes(`/proc/${pid}/smaps_rollup`, 'Pss'))
    .reduce((a, b) => a + b, 0)
  const own = kilobytes(`/proc/${program}/status`, 'VmRSS')
  return { program: Math.round(own / 1024), database: Math.round(sum / 1024) }
}
