import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { readConfig } from '#kernel/config.ts'
import { addressesFrom, openDoors } from '#kernel/db/doors.ts'
import { install } from '#kernel/db/install.ts'
import { readMigrations } from '#kernel/db/migrate.ts'
import { type EmbeddedDatabase, joinEmbedded, startEmbedded } from '#kernel/db/supervisor/supervise.ts'
import type { House } from '#kernel/house.ts'
import { furnish } from './house.ts'
import { readSecret } from './secret.ts'

const root = join(import.meta.dirname, '../..')

/** An opened house: for the program and for every command. `close` lets the database go last. */
export interface Opened {
  readonly house: House
  readonly ownerAddress: string
  readonly embedded: EmbeddedDatabase | null
  close(): Promise<void>
}

/**
 * Opens the database (an outside one by DATABASE_URL, else the embedded one: the running program's, or its own) and
 * brings the schema up to date.
 */
export async function openHouse(options: { join: boolean; say?: (line: string) => void }): Promise<Opened> {
  const config = readConfig(process.env)
  const say = options.say ?? (() => {})
  const joined = !config.databaseUrl && options.join ? await joinEmbedded(config.dataDir) : null
  const embedded = config.databaseUrl || joined ? null : await startEmbedded({ dataDir: config.dataDir, say })
  const owner = config.databaseUrl ?? joined?.ownerUrl ?? embedded!.ownerUrl
  try {
    const secret = readSecret(config.dataDir, process.env)
    const password = createHmac('sha256', secret).update('database-roles').digest('base64url')
    const client = new pg.Client({ connectionString: owner })
    await client.connect()
    try {
      await install(client, owner, readMigrations(root), { password, say })
    } finally {
      await client.end()
    }
    const doors = openDoors(addressesFrom(owner, password, config.databaseAppUrl))
    const writable = () => embedded === null || embedded.diskState() === 'ok'
    const house = await furnish({ doors, config, secret, writable })
    const close = async () => {
      await doors.close()
      await embedded?.stop()
    }
    return { house, ownerAddress: owner, embedded, close }
  } catch (error) {
    await embedded?.stop()
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
