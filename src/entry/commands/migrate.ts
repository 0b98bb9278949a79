import { parseArgs } from 'node:util'
import pg from 'pg'
import { readConfig } from '#kernel/config.ts'
import { install } from '#kernel/db/install.ts'
import { plural } from '#kernel/texts.ts'
import { migrations, openDatabase } from '../open.ts'
import { readSecret, rolesPassword } from '../secret.ts'
import { type Command, printJson, say } from '../usage.ts'

/** `splot migrate`: brings the schema up to date without starting the program. */
export const migrate: Command = {
  usage: '[--json]',
  about: 'Doprowadza bazę danych do wersji programu.',
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })
    const config = readConfig(process.env)
    const database = await openDatabase(config, { join: true, say })
    const client = new pg.Client({ connectionString: database.ownerAddress })
    client.on('error', () => {}) // The query under way rejects; a second report would end the process.
    try {
      await client.connect()
      const password = rolesPassword(readSecret(config.dataDir, process.env))
      const applied = await install(client, database.ownerAddress, migrations, { password, say })
      if (values.json) return printJson({ ok: true, applied })
      const steps = plural(applied.length, ['krok', 'kroki', 'kroków'], 'pl')
      const done = applied.length > 0 ? `Wykonano ${applied.length} ${steps}. ` : ''
      process.stdout.write(`${done}Baza danych jest aktualna.\n`)
    } finally {
      await client.end()
      await database.close()
    }
  },
}
