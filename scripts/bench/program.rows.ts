import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Row, withDataFolder } from './measure.ts'
import { freePort, start, stop } from './program.ts'

const nothing = { median: null, p95: null, perSecond: null, ratio: null }

/** The real program: first start with the demonstration, warm start, its public pages under load. */
export function rows(): Promise<Row[]> {
  return withDataFolder(async (dataDir) => {
    const port = await freePort()
    const first = await start(dataDir, port)
    await stop(first.program)
    const warm = await start(dataDir, port)
    try {
      return [
        { work: 'first start with the demonstration', size: 'small', ...nothing, median: first.ms },
        { work: 'warm start to the first page', size: 'small', ...nothing, median: warm.ms },
        await weigh(port),
        await load(port, '/'),
        await load(port, '/plan'),
      ]
    } finally {
      await stop(warm.program)
    }
  })
}

/** Bytes on the wire of the public plan page and its stylesheet, as a browser asks for them. */
async function weigh(port: number): Promise<Row> {
  const curl = async (path: string) => {
    const words = ['-s', '-H', 'accept-encoding: br', '-o', '/dev/null', '-w', '%{size_download}']
    const { stdout } = await promisify(execFile)('curl', [...words, `http://127.0.0.1:${port}${path}`])
    return Number(stdout)
  }
  const page = await (await fetch(`http://127.0.0.1:${port}/plan`)).text()
  const css = [...page.matchAll(/<link[^>]+href="([^"]+\.css)"/g)].map((found) => found[1]!)
  const sizes = await Promise.all(['/plan', ...css].map(curl))
  const sum = sizes.reduce((a, b) => a + b, 0)
  return {
    work: 'public plan page, HTML + CSS',
    size: `${css.length + 1} files`,
    ...nothing,
    note: `${sum} bytes`,
  }
}

async function load(port: number, path: string): Promise<Row> {
  const child = join(import.meta.dirname, 'load-child.ts')
  const words = [child, `http://127.0.0.1:${port}${path}`, '50', '5']
  const { stdout } = await promisify(execFile)(process.execPath, words)
  const told = JSON.parse(stdout) as Record<'perSecond' | 'median' | 'p95' | 'p99' | 'failed', number>
  const note = `p99 ${told.p99.toFixed(1)} ms, ${told.failed} failed`
  return { work: `public page ${path}`, size: '50 clients', ...told, ratio: null, note }
}
