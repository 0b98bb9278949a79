import { createHash, randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { migrations, type Opened, openHouse } from '#entry/open.ts'
import { rolesPassword } from '#entry/secret.ts'
import { system } from '#kernel/actor.ts'
import { makeTemporaryFolder } from '#kernel/db/supervisor/fixtures.ts'
import { runDeed } from '#kernel/deed.ts'
import { diskStore } from '#kernel/files/store.ts'
import type { House } from '#kernel/house.ts'
import { type CentreId, newId } from '#kernel/id.ts'
import { makeBackup } from '#kernel/operate/backup.ts'
import { type RestoreMade, restoreBackup } from '#kernel/operate/restore.ts'
import { listTables, quoteName, quoteTable } from '#kernel/operate/tables.ts'
import { audit, mail, tellProcesses } from '#kernel/work.ts'
import { aCentre } from './database.ts'

/** An installation with its own data folder and embedded database, as `npm start` would have it. */
export interface Installation {
  readonly dataDir: string
  readonly opened: Opened
  readonly house: House
  readonly owner: pg.Client
  close(): Promise<void>
}

/** Opens the installation of a data folder; makes it when the folder is empty. */
export async function installationAt(dataDir: string): Promise<Installation> {
  const opened = await openHouse({ join: false, env: { SPLOT_DATA: dataDir } })
  const owner = await opened.house.doors.ownerClient()
  const close = async () => {
    await owner.end()
    await opened.close()
  }
  return { dataDir, opened, house: opened.house, owner, close }
}

/** A new installation with one centre; `remove` in `after`. */
export async function anInstallation() {
  const folder = makeTemporaryFolder()
  const installation = await installationAt(join(folder.path, 'data'))
  const centre = await aCentre(installation.owner)
  const remove = async () => {
    await installation.close()
    folder.remove()
  }
  return { ...installation, centre, folder: folder.path, remove }
}

/** One deed that leaves a row in four tables at once: setting, audit entry, message, sign of change. */
export async function doDeed(house: House, centre: { id: CentreId; zone: string }): Promise<void> {
  await runDeed(house, { centre, actor: system }, async (work) => {
    const id = newId<'setting'>()
    await work.tx.db
      .insertInto('kernel.setting')
      .values({
        centre_id: work.centre,
        id,
        key: `proba.${id}`,
        value: JSON.stringify({ text: 'Zażółć\tgęślą\n„jaźń” \\ \u2028', n: 0.1 }),
        valid_from: house.clock().toZonedDateTimeISO(centre.zone).toPlainDate(),
        set_at: work.now,
      })
      .execute()
    audit(work, 'proba.setting.set', { setting: id })
    mail(work, { channel: 'email', to: 'ala@example.org', subject: 'Próba', body: 'Treść', dedupeKey: id })
    tellProcesses(work, 'settings')
  })
}

/** Puts random bytes into the file store of a centre; answers their hash. */
export async function keepFile(dataDir: string, centre: CentreId, bytes: number): Promise<string> {
  const content = randomBytes(bytes)
  const hash = createHash('sha256').update(content).digest('hex')
  const staged = join(dataDir, `staged-${hash}`)
  await writeFile(staged, content)
  await diskStore(dataDir).put(staged, hash, centre)
  return hash
}

/** The four counts that one deed raises together. */
export async function countDeeds(client: pg.ClientBase): Promise<number[]> {
  const tables = ['kernel.setting', 'audit.entry', 'kernel.outbox', 'kernel.change']
  const counts: number[] = []
  for (const table of tables) {
    counts.push(Number((await client.query(`select count(*)::int as n from ${table}`)).rows[0].n))
  }
  return counts
}

/** Rows and SHA-256 of the COPY text of every table, as a manifest tells them. */
export async function sumsOf(address: string) {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  await client.query(`set timezone = 'UTC'`)
  const sums = new Map<string, { rows: number; sha256: string }>()
  for (const { name, columns } of (await listTables(client)).tables) {
    const select = `select ${columns.map(quoteName).join(', ')} from ${quoteTable(name)}`
    const stream = client.query(copyTo(`copy (${select}) to stdout`))
    const hash = createHash('sha256')
    for await (const piece of stream) hash.update(piece)
    sums.set(name, { rows: stream.rowCount, sha256: hash.digest('hex') })
  }
  await client.end()
  return sums
}

/** A backup of an installation. */
export function backUp(from: Installation, out: string) {
  const { house, opened, dataDir } = from
  return makeBackup({
    address: opened.ownerAddress,
    dataDir,
    secret: house.secret,
    out,
    now: house.clock(),
    say: () => {},
  })
}

/** A restore into the embedded database of a folder. */
export function bringBack(file: string, dataDir: string, secret: string): Promise<RestoreMade> {
  return restoreBackup({
    file,
    dataDir,
    databaseUrl: null,
    migrations,
    secretFor: async () => ({ secret, keep: true }),
    passwordOf: rolesPassword,
    say: () => {},
  })
}
