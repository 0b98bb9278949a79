import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import sharp from 'sharp'
import { aWorkedPlan, dice } from '#domains/community-plan/annual-report-work.fixtures.ts'
import { fileOfReport } from '#domains/community-plan/public.ts'
import { insertStoredFile, keepBytes } from '#domains/files/public.ts'
import { makeApp } from '#entry/app.ts'
import { insertCentre, listCentres } from '#kernel/centre.sql.ts'
import type { House } from '#kernel/house.ts'
import { type CentreId, newId } from '#kernel/id.ts'
import type { Centre } from '#kernel/web/visit.ts'
import { against, measure, type Row, spread, withHouse } from './measure.ts'

const pictures = 24
const size = '24 tasks, about 600 entries, 24 pictures'

/** The annual report in Word and PDF, and what pages of the program take meanwhile. */
export function rows(): Promise<Row[]> {
  return withHouse(async ({ house }) => {
    const centre = await aYear(house)
    const make = (format: 'docx' | 'pdf' | 'json') => fileOfReport(house, { centre, year: 2026, format })
    await make('pdf') // the child starts with its first work
    await make('docx')
    const word = await measure({ work: 'annual report, Word', size, count: 7 }, () => make('docx'))
    const pdf = await measure({ work: 'annual report, PDF', size, count: 7 }, () => make('pdf'))
    const count = await measure({ work: 'annual report, counted only', size, count: 7 }, () => make('json'))
    const calm = await pages(house, 'page, nothing else', async () => {})
    const busy = await pages(house, 'page while reports are made', async () => {
      await make('pdf')
      await make('docx')
    })
    return [count, word, pdf, calm, against(busy, calm)]
  })
}

/** Asks for a page (never from memory) until the work has been done three times, at least 300 times. */
async function pages(house: House, work: string, meanwhile: () => Promise<unknown>): Promise<Row> {
  const app = makeApp(house)
  const times: number[] = []
  let working = true
  const other = (async () => {
    for (let at = 0; at < 3; at += 1) await meanwhile()
    working = false
  })()
  for (let at = 0; working || at < 300; at += 1) {
    const began = performance.now()
    const page = await app.request(`http://localhost/plan/2026?${at}`)
    await page.arrayBuffer()
    if (page.status !== 200) throw new Error(`the page answered ${page.status}`)
    times.push(performance.now() - began)
    await new Promise((done) => setTimeout(done, 4)) // 250 a second at most: visitors, not a flood
  }
  await other
  const p99 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)]!
  const row = { work, size: `${times.length} pages`, ...spread(times), perSecond: null, ratio: null }
  return { ...row, note: `p99 ${p99.toFixed(1)} ms` }
}

async function aYear(house: House): Promise<Centre> {
  const id: CentreId = newId()
  const named = { id, slug: 'proba', name: 'Centrum Usług Społecznych', municipality: 'Gmina Próbna' }
  await house.doors.withPlatform((tx) => insertCentre(tx, { ...named, isDemo: false, at: house.clock() }))
  const centre = (await house.doors.withPlatform(listCentres)).find((one) => one.id === id)!
  const year = { seed: 1, year: 2026, tasks: 24, activities: 150, documents: 900, ended: true }
  const { documents } = await aWorkedPlan(house, centre, year)
  for (let at = 0; at < pictures; at += 1) await addPicture(house, centre, { at, document: documents[at]! })
  return centre
}

/** A photograph as large as a phone's after it was made ours: noise, so that nothing packs it small. */
async function addPicture(
  house: House,
  centre: Centre,
  given: { at: number; document: string },
): Promise<void> {
  const roll = dice(given.at + 1)
  const raw = Buffer.from(Array.from({ length: 200 * 150 * 3 }, () => roll(256)))
  const small = sharp(raw, { raw: { width: 200, height: 150, channels: 3 } })
  const bytes = await small.resize(1600, 1200).jpeg({ quality: 90 }).toBuffer()
  const path = join(house.stage.folder, `bench-${given.at}`)
  await writeFile(path, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const staged = { field: 'photo', name: 'zdjecie.jpg', bytes: bytes.length, sha256, path }
  const file = await keepBytes(house, centre.id, staged)
  await house.doors.withCentre(centre.id, async (tx) => {
    await insertStoredFile(tx, { ...file, at: house.clock(), by: { kind: 'operator', id: null } })
    await sql`update files.stored_file set state = 'attached'
      where centre_id = ${centre.id} and id = ${file.id}`.execute(tx.db)
    await sql`update community_plan.documentation set kind = 'photograph', file_id = ${file.id},
      alt_text = 'Sąsiedzi przy wspólnym stole.', state = 'accepted', state_reason = null, is_published = true
      where centre_id = ${centre.id} and id = ${given.document}`.execute(tx.db)
  })
}
