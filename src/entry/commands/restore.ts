import { parseArgs } from 'node:util'
import { readConfig } from '#kernel/config.ts'
import { keyCheckOf, keyPathOf, readKeyFile } from '#kernel/operate/key-file.ts'
import { restoreBackup } from '#kernel/operate/restore.ts'
import { trouble } from '#kernel/operate/trouble.ts'
import { migrations, withHouse } from '../open.ts'
import { newSecret, rolesPassword } from '../secret.ts'
import { type Command, printJson, say, Usage } from '../usage.ts'
import { verifyChains } from './audit.ts'

/**
 * `splot restore FILE`: into an empty data folder (and an empty database); the outbox stays paused after it.
 */
export const restore: Command = {
  usage: 'PLIK [--key PLIK.key | --without-key] [--json]',
  about: 'Odtwarza kopię w pustym folderze danych.',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { key: { type: 'string' }, 'without-key': { type: 'boolean' }, json: { type: 'boolean' } },
    })
    const [file] = positionals
    if (!file || positionals.length > 1) throw new Usage('Podaj jeden plik kopii.')
    if (values.key && values['without-key']) throw new Usage('Podaj --key albo --without-key.')
    const config = readConfig(process.env)
    const keyPath = values['without-key'] ? null : (values.key ?? keyPathOf(file))
    const made = await restoreBackup({
      file,
      dataDir: config.dataDir,
      databaseUrl: config.databaseUrl,
      migrations,
      secretFor: (keyCheck) => chooseSecret(keyCheck, keyPath, process.env.SPLOT_SECRET),
      passwordOf: rolesPassword,
      say,
    })
    say('Sprawdzam dziennik…')
    const audit = await withHouse((house) => verifyChains(house, undefined))
    if (!audit.ok) process.exitCode = 1
    if (values.json) return printJson({ ok: audit.ok, ...made, outbox: 'paused', audit })
    const lines = [
      `Odtworzono kopię z ${made.madeAt} (wierszy: ${made.rows}, plików: ${made.files}).`,
      audit.ok
        ? `Dziennik jest nienaruszony (wpisów: ${audit.entries}).`
        : 'Uwaga: dziennik jest naruszony. Był taki już w kopii. Zobacz: bin/splot audit verify.',
      'Wysyłka wiadomości jest wstrzymana: część mogła już wyjść po zrobieniu kopii.',
      'Sprawdź: bin/splot outbox status. Wznów: bin/splot outbox resume.',
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
  },
}

async function chooseSecret(keyCheck: string, keyPath: string | null, given: string | undefined) {
  if (given) {
    if (keyCheckOf(given) !== keyCheck) throw trouble('wrong-secret')
    return { secret: given, keep: false }
  }
  return { secret: keyPath ? await readKeyFile(keyPath, keyCheck) : newSecret(), keep: true }
}
