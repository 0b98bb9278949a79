import { join } from 'node:path'
import type { Hono } from 'hono'
import { pendingMigrations, readMigrations } from '#kernel/db/migrate.ts'
import type { House } from '#kernel/house.ts'
import { serveAsset } from '#ui/assets.ts'
import type { ResponseBody } from './response-body.ts'

const root = join(import.meta.dirname, '../..')
const steps = readMigrations(root)
const started = Date.now()

/** Addresses outside any centre: health, readiness, figures for Prometheus, hashed assets. */
export function systemRoutes(app: Hono, house: House): void {
  const readiness = askedOnce(() => whyNotReady(house))
  app.get('/healthz', (c) => c.json({ ok: true }))
  app.get('/readyz', async (c) => {
    const why = await readiness()
    return why ? c.json({ ok: false, why }, 503, { 'retry-after': '10' }) : c.json({ ok: true })
  })
  app.get('/metrics', (c) => {
    const { rss, heapUsed } = process.memoryUsage()
    const lines = [
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${rss}`,
      '# TYPE nodejs_heap_used_bytes gauge',
      `nodejs_heap_used_bytes ${heapUsed}`,
      '# TYPE process_uptime_seconds gauge',
      `process_uptime_seconds ${Math.round((Date.now() - started) / 1000)}`,
      '# TYPE splot_writable gauge',
      `splot_writable ${house.writable() ? 1 : 0}`,
    ]
    return c.text(`${lines.join('\n')}\n`)
  })
  app.get('/assets/*', (c) => {
    const asset = serveAsset(c.req.path, c.req.header('accept-encoding') ?? '')
    if (!asset) return c.notFound()
    return new Response(asset.body as ResponseBody, {
      headers: { ...asset.headers, 'content-type': asset.type },
    })
  })
}

// Each question opens a connection of the owner, and anybody may ask: however many do, one a second is asked.
function askedOnce<T>(ask: () => Promise<T>, keepMs = 1000): () => Promise<T> {
  let answer: Promise<T> | null = null
  return () => {
    if (!answer) setTimeout(() => (answer = null), keepMs).unref()
    answer ??= ask()
    return answer
  }
}

async function whyNotReady(house: House): Promise<string | null> {
  try {
    const owner = await house.doors.ownerClient()
    try {
      const pending = await pendingMigrations(owner, steps)
      return pending.length > 0 ? 'migrations' : null
    } finally {
      await owner.end()
    }
  } catch {
    return 'database'
  }
}
