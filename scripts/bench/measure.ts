import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Opened, openHouse } from '#entry/open.ts'
import { findPlace } from '#kernel/db/supervisor/data-place.ts'

/** One line of the table. Times in milliseconds; `ratio` to the control of the same run, null without one. */
export interface Row {
  readonly work: string
  readonly size: string
  readonly median: number | null
  readonly p95: number | null
  readonly perSecond: number | null
  readonly ratio: number | null
  /** What has no time: bytes, CPU per page, deeds lost. */
  readonly note?: string
}

/** Runs `step` for every number below `count`, `clients` at once, and sums up how long each took. */
export async function measure(
  run: { work: string; size: string; count: number; clients?: number },
  step: (at: number) => Promise<unknown>,
): Promise<Row> {
  const { count, clients = 1 } = run
  const times: number[] = []
  let next = 0
  const client = async () => {
    while (next < count) {
      const at = next++
      const began = performance.now()
      await step(at)
      times.push(performance.now() - began)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  const perSecond = (count / (performance.now() - began)) * 1000
  return { ...run, ...spread(times), perSecond, ratio: null }
}

/** Median and 95th of a hundred. */
export function spread(times: readonly number[]): { median: number; p95: number } {
  const sorted = times.toSorted((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)]!, p95: sorted[Math.floor(sorted.length * 0.95)]! }
}

/** The row with how many times longer its median took than the control's. */
export function against(row: Row, control: Row): Row {
  return { ...row, ratio: row.median! / control.median! }
}

/** A temporary data folder for `run`; the database in it is taken away with it. */
export async function withDataFolder<T>(run: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'splot-bench-'))
  try {
    return await run(dataDir)
  } finally {
    const place = findPlace(dataDir)
    if (place) rmSync(place.root, { recursive: true, force: true })
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** A house on an empty database of its own. */
export async function withHouse<T>(run: (opened: Opened) => Promise<T>): Promise<T> {
  return withDataFolder(async (dataDir) => {
    const env = { ...process.env, SPLOT_DATA: dataDir, SPLOT_RATE_LIMIT: 'off', DATABASE_URL: '' }
    const opened = await openHouse({ join: false, env })
    try {
      return await run(opened)
    } finally {
      await opened.close()
    }
  })
}
