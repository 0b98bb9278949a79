// `npm run db:reset`: rebuilds the schema from the migrations in a scratch database and writes db/schema.sql
// and src/kernel/db/types.ts anew; with --data it also throws away the development data, so that the next
// start makes the demonstration again.
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { install } from '#kernel/db/install.ts'
import { readMigrations } from '#kernel/db/migrate.ts'
import { makeTemporaryFolder } from '#kernel/db/supervisor/fixtures.ts'
import { joinEmbedded, startEmbedded } from '#kernel/db/supervisor/supervise.ts'
import { writeTypes } from './db-types.ts'

const root = join(import.meta.dirname, '..')
const scratch = makeTemporaryFolder()
const database = await startEmbedded({ dataDir: scratch.path })
const owner = new pg.Client({ connectionString: database.ownerUrl })
await owner.connect()
await install(owner, database.ownerUrl, readMigrations(root), { password: 'scratch', say: console.log })
await writeTypes(owner, root)
await owner.end()
await database.stop()
scratch.remove()
console.log('Zapisano db/schema.sql i src/kernel/db/types.ts.')

const data = process.env.SPLOT_DATA ?? join(root, 'data')
if (process.argv.includes('--data') && existsSync(data)) {
  if (await joinEmbedded(data)) throw new Error('Program działa. Zatrzymaj go, zanim usuniesz dane.')
  rmSync(data, { recursive: true })
  console.log('Usunięto dane rozwojowe. Następny start założy je od nowa.')
}
