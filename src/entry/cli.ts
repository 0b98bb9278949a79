// `bin/splot COMMAND …`: the operator's commands. Exit codes: 0 done, 1 refusal or failure, 2 wrong usage.
import { commands } from './commands.ts'
import { Usage, wordsOf } from './usage.ts'

const [name = 'help', ...words] = process.argv.slice(2)
const longest = Object.keys(commands)
  .filter((command) => [name, ...words].join(' ').startsWith(command))
  .toSorted((a, b) => b.length - a.length)[0]

if (!longest || name === 'help') {
  const lines = Object.entries(commands).map(
    ([command, { usage, about }]) => `  splot ${command} ${usage}\n      ${about}`,
  )
  const text = `Polecenia:\n${lines.join('\n')}\n`
  if (name === 'help') process.stdout.write(text)
  else process.stderr.write(`Nie ma polecenia „${name}”.\n${text}`)
  process.exit(name === 'help' ? 0 : 2)
}

const command = commands[longest]!
try {
  await command.run([name, ...words].slice(longest.split(' ').length))
  process.exit(process.exitCode ?? 0)
} catch (error) {
  const wrongUsage = error instanceof Usage || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  if (wrongUsage) {
    process.stderr.write(`${(error as Error).message}\nUżycie: splot ${longest} ${command.usage}\n`)
    process.exit(2)
  }
  process.stderr.write(`${wordsOf(error)}\n`)
  process.exit(1)
}
