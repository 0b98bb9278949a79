import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import { furnish } from '#entry/house.ts'
import { readConfig } from '#kernel/config.ts'
import { addressesFrom, type Doors, openDoors } from '#kernel/db/doors.ts'
import { install } from '#kernel/db/install.ts'
import { readMigrations } from '#kernel/db/migrate.ts'
import { findPlace } from '#kernel/db/supervisor/data-place.ts'
import { startEmbedded } from '#kernel/db/supervisor/supervise.ts'
import type { House } from '#kernel/house.ts'
import { type CentreId, newId } from '#kernel/id.ts'
import { type Instant, Temporal } from '#kernel/instant.ts'

const root = join(import.meta.dirname, '..')
const password = 'test-only'
const template = 'splot_template'

/**
 * A server with a migrated template database; the test run gives its address, a single test file starts its
 * own.
 */
async function server(): Promise<string> {
  const given = process.env.SPLOT_TEST_SERVER
  if (given) return given
  const dataDir = mkdtempSync(join(tmpdir(), 'splot-test-'))
  const embedded = await startEmbedded({ dataDir })
  after(async () => {
    await embedded.stop()
    // Started as root, the database stands in the state folder of the system.
    const place = findPlace(dataDir)
    if (place) rmSync(place.root, { recursive: true, force: true })
    rmSync(dataDir, { recursive: true, force: true })
  })
  await makeTemplate(embedded.ownerUrl)
  return embedded.ownerUrl
}

/** Migrates once; every test file then clones the result in about a tenth of a second. */
export async function makeTemplate(serverAddress: string): Promise<void> {
  await onServer(serverAddress, `create database ${template}`)
  const address = named(serverAddress, template)
  const owner = new pg.Client({ connectionString: address })
  await owner.connect()
  await install(owner, address, readMigrations(root), { password })
  await owner.end()
}

/**
 * A fresh database for this test file, dropped after it. `owner` is for looking behind row-level security.
 */
export async function testDatabase(): Promise<{ doors: Doors; owner: pg.Client; address: string }> {
  const address = await server()
  const name = `t_${newId().replaceAll('-', '').slice(8, 32)}`
  await clone(address, name)
  const own = named(address, name)
  const doors = openDoors(addressesFrom(own, password))
  const owner = await doors.ownerClient()
  after(async () => {
    await owner.end()
    await doors.close()
    await onServer(address, `drop database if exists ${name} with (force)`).catch(() => {})
  })
  return { doors, owner, address: own }
}

/** A whole house on a fresh database: what `entry` runs, with the clock held at `now`. */
export async function testHouse(now = '2026-03-03T10:00:00Z'): Promise<TestHouse> {
  const { doors, owner, address } = await testDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'splot-house-'))
  const clock = { now: Temporal.Instant.from(now) }
  const config = readConfig({ SPLOT_DATA: dataDir, SPLOT_RATE_LIMIT: 'off' })
  const house = await furnish({ doors, config, secret: 'test-secret', clock: () => clock.now })
  after(async () => {
    await house.maker.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return {
    house,
    doors,
    owner,
    address,
    setClock: (at) => {
      clock.now = Temporal.Instant.from(at)
    },
  }
}

export interface TestHouse {
  readonly house: House
  readonly doors: Doors
  readonly owner: pg.Client
  readonly address: string
  setClock(at: string | Instant): void
}

/** A bare centre; the owner writes it because no role of the program may make centres. */
export async function aCentre(
  owner: pg.Client,
  slug = 'proba',
): Promise<{ id: CentreId; zone: string; slug: string }> {
  const id = newId<'centre'>()
  await owner.query(
    `insert into kernel.centre (id, slug, name, municipality, created_at)
     values ($1, $2, $3, 'Gmina Próbna', now())`,
    [id, slug, `Centrum Usług Społecznych ${slug}`],
  )
  return { id, zone: 'Europe/Warsaw', slug }
}

function named(address: string, database: string): string {
  const url = new URL(address)
  url.pathname = `/${database}`
  return url.toString()
}

async function clone(address: string, name: string): Promise<void> {
  // Two clones at once may find the template busy: try again shortly.
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await onServer(address, `create database ${name} template ${template}`)
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || attempt > 100) throw error
      await new Promise((done) => setTimeout(done, 50))
    }
  }
}

async function onServer(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: named(address, 'postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
