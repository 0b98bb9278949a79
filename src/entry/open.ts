import { join } from 'node:path'
import pg from 'pg'
import { type Config, readConfig } from '#kernel/config.ts'
import { addressesFrom, openDoors } from '#kernel/db/doors.ts'
import { install } from '#kernel/db/install.ts'
import { readMigrations } from '#kernel/db/migrate.ts'
import { findPlace } from '#kernel/db/supervisor/data-place.ts'
import { type EmbeddedDatabase, joinEmbedded, startEmbedded } from '#kernel/db/supervisor/supervise.ts'
import type { House } from '#kernel/house.ts'
import { requireWholeFolder } from '#kernel/operate/restore.ts'
import { trouble } from '#kernel/operate/trouble.ts'
import { watchDisk } from './disk-watch.ts'
import { furnish } from './house.ts'
import { readSecret, rolesPassword } from './secret.ts'

/** The steps of the schema that this program knows. */
export const migrations = readMigrations(join(import.meta.dirname, '../..'))

/** The database that belongs to a data folder or stands at DATABASE_URL, whatever its schema is. */
export interface OpenedDatabase {
  readonly ownerAddress: string
  /** Null for an outside database, and for that of the running program. */
  readonly embedded: EmbeddedDatabase | null
  close(): Promise<void>
}

/** An opened house: for the program and for every command. `close` lets the database go last. */
export interface Opened extends OpenedDatabase {
  readonly house: House
}

/** `join`: the running program's database is fine. `env` is the process's unless a test gives another. */
export interface Opening {
  readonly join: boolean
  readonly say?: (line: string) => void
  readonly env?: Readonly<Record<string, string | undefined>>
}

/**
 * Opens the database without touching it: an outside one by DATABASE_URL, else the embedded one (the running
 * program's, or its own). Throws where a restore was cut off.
 */
export async function openDatabase(config: Config, options: Opening): Promise<OpenedDatabase> {
  requireWholeFolder(config.dataDir)
  if (config.databaseUrl) {
    return { ownerAddress: config.databaseUrl, embedded: null, close: async () => {} }
  }
  const joined = options.join ? await joinEmbedded(config.dataDir) : null
  if (joined) return { ownerAddress: joined.ownerUrl, embedded: null, close: async () => {} }
  const embedded = await startEmbedded({ dataDir: config.dataDir, say: options.say ?? (() => {}) })
  return { ownerAddress: embedded.ownerUrl, embedded, close: () => embedded.stop() }
}

/** Refuses a data folder without a database: a command that only reads must not make one. */
export function requireMade(config: Config): void {
  requireWholeFolder(config.dataDir)
  if (!config.databaseUrl && !findPlace(config.dataDir))
    throw trouble('no-database', { path: config.dataDir })
}

/** Opens the database, brings the schema up to date and puts the house together on it. */
export async function openHouse(options: Opening): Promise<Opened> {
  const env = options.env ?? process.env
  const config = readConfig(env)
  const database = await openDatabase(config, options)
  const { ownerAddress: owner, embedded } = database
  try {
    const secret = readSecret(config.dataDir, env)
    const password = rolesPassword(secret)
    const client = new pg.Client({ connectionString: owner })
    await client.connect()
    try {
      await install(client, owner, migrations, { password, say: options.say ?? (() => {}) })
    } finally {
      await client.end()
    }
    const doors = openDoors(addressesFrom(owner, password, config.databaseAppUrl))
    const disk = watchDisk(embedded ? embedded.diskState : () => 'ok')
    const house = await furnish({ doors, config, secret, writable: disk.writable })
    const close = async () => {
      await house.maker.stop()
      disk.stop()
      await doors.close()
      await database.close()
    }
    return { house, ownerAddress: owner, embedded, close }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Runs a command against the house: the running program's database, or its own for as long as it needs. */
export async function withHouse<T>(fn: (house: House) => Promise<T>): Promise<T> {
  const opened = await openHouse({ join: true, say: (line) => process.stderr.write(`${line}\n`) })
  try {
    return await fn(opened.house)
  } finally {
    await opened.close()
  }
}
