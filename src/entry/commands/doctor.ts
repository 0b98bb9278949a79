import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { listCentres } from '#kernel/centre.sql.ts'
import { type Config, readConfig } from '#kernel/config.ts'
import { addressesFrom, openDoors } from '#kernel/db/doors.ts'
import { Temporal } from '#kernel/instant.ts'
import { type Check, fail, warn, well } from '#kernel/operate/check.ts'
import { checkDatabase } from '#kernel/operate/doctor-database.ts'
import { checkPlace, isLoopback } from '#kernel/operate/doctor-place.ts'
import { furnish } from '../house.ts'
import { migrations, type OpenedDatabase, openDatabase, requireMade } from '../open.ts'
import { readSecret, rolesPassword } from '../secret.ts'
import { type Command, printJson, say, wordsOf } from '../usage.ts'
import { verifyChains } from './audit.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** `splot doctor`: looks at everything that keeps an installation well, and changes nothing. */
export const doctor: Command = {
  usage: '[--json]',
  about: 'Sprawdza instalację i mówi, co poprawić.',
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })
    const checks = await examine(process.env)
    const ok = checks.every((check) => check.status !== 'fail')
    if (!ok) process.exitCode = 1
    if (values.json) return printJson({ ok, checks })
    const marks = { ok: '✔', warn: '!', fail: '✖' }
    for (const { status, says, next } of checks)
      process.stdout.write(`${marks[status]} ${says}${next ? `\n    → ${next}` : ''}\n`)
  },
}

/** All checks, in the order in which an operator would mend things. */
export async function examine(env: Environment): Promise<Check[]> {
  const config = readConfig(env)
  const place = checkPlace(config, env)
  let database: OpenedDatabase
  try {
    requireMade(config)
    database = await openDatabase(config, { join: true, say })
  } catch (error) {
    return [...place, fail('database', wordsOf(error), 'Dopiero potem sprawdzę resztę.')]
  }
  try {
    const inside = await lookInside(database.ownerAddress)
    const sound = inside.some((check) => check.id === 'migrations' && check.status === 'ok')
    // Reading the secret would make one where it is lost, and then nothing would fit any more.
    const hasSecret = env.SPLOT_SECRET || existsSync(join(config.dataDir, 'secret'))
    if (!sound || !hasSecret) return [...place, ...inside]
    return [...place, ...inside, ...(await checkCentres(config, env, database.ownerAddress))]
  } catch (error) {
    return [...place, fail('database', `Baza nie odpowiada: ${wordsOf(error)}`, 'Sprawdź DATABASE_URL.')]
  } finally {
    await database.close()
  }
}

async function lookInside(address: string): Promise<Check[]> {
  const client = new pg.Client({ connectionString: address })
  client.on('error', () => {}) // The query under way rejects; a second report would end the process.
  await client.connect()
  try {
    return await checkDatabase(client, migrations, Temporal.Now.instant())
  } finally {
    await client.end()
  }
}

async function checkCentres(config: Config, env: Environment, address: string): Promise<Check[]> {
  const secret = readSecret(config.dataDir, env)
  const doors = openDoors(addressesFrom(address, rolesPassword(secret), config.databaseAppUrl))
  try {
    const house = await furnish({ doors, config, secret })
    const centres = await doors.withPlatform(listCentres)
    const isPublic =
      !isLoopback(config.host) || (config.baseUrl !== null && !isLoopback(new URL(config.baseUrl).hostname))
    const demo = centres.find((centre) => centre.isDemo)
    const found = await verifyChains(house, undefined)
    const broken = found.broken.map((one) => `${one.centre} (${one.entry ?? 'koniec'})`).join(', ')
    return [
      found.ok
        ? well('audit', `Dziennik jest nienaruszony (wpisów: ${found.entries}).`)
        : fail(
            'audit',
            `Dziennik jest naruszony: ${broken}.`,
            'Zachowaj bazę i kopie, zawiadom inspektora danych.',
          ),
      demo && isPublic
        ? warn(
            'demo',
            'Centrum pokazowe ma znane wszystkim hasła, a adres jest publiczny.',
            'Nie wpisuj tu prawdziwych danych.',
          )
        : well(
            'demo',
            demo ? 'Centrum pokazowe widać tylko na tym komputerze.' : 'Nie ma centrum pokazowego.',
          ),
    ]
  } finally {
    await doors.close()
  }
}
