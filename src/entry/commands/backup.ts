import { parseArgs } from 'node:util'
import { readConfig } from '#kernel/config.ts'
import { Temporal } from '#kernel/instant.ts'
import { makeBackup } from '#kernel/operate/backup.ts'
import { openDatabase, requireMade } from '../open.ts'
import { readSecret } from '../secret.ts'
import { type Command, printJson, say, sizeWords, Usage } from '../usage.ts'

/**
 * `splot backup --out FILE`: works beside the running program, and before an upgrade (it changes no schema).
 */
export const backup: Command = {
  usage: '--out PLIK [--json]',
  about: 'Zapisuje całą instalację (dane i pliki) do jednego pliku.',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' }, json: { type: 'boolean' } },
    })
    if (!values.out) throw new Usage('Podaj plik kopii: --out PLIK.')
    const config = readConfig(process.env)
    requireMade(config)
    const database = await openDatabase(config, { join: true, say })
    try {
      const made = await makeBackup({
        address: database.ownerAddress,
        dataDir: config.dataDir,
        secret: readSecret(config.dataDir, process.env),
        out: values.out,
        now: Temporal.Now.instant(),
        say,
      })
      if (values.json) return printJson(made)
      const lines = [
        `Kopia: ${made.file} (${sizeWords(made.bytes)}, wierszy: ${made.rows}, plików: ${made.files}).`,
        `Klucz: ${made.key}. Trzymaj go w innym miejscu niż kopię. Bez niego nie działają prywatne odnośniki.`,
        ...made.damagedFiles.map((name) => `Uwaga: plik ${name} na dysku jest uszkodzony.`),
      ]
      process.stdout.write(`${lines.join('\n')}\n`)
    } finally {
      await database.close()
    }
  },
}
