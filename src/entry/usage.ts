import { DatabaseTrouble } from '#kernel/db/supervisor/trouble.ts'
import { Refused } from '#kernel/refusal.ts'
import { sentenceOf } from './sentences.ts'

/** The command was called with the wrong words: exit code 2 and how to use it. */
export class Usage extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Usage'
  }
}

/** One command of the operator. `usage` is what stands after its name. */
export interface Command {
  readonly usage: string
  readonly about: string
  run(args: readonly string[]): Promise<void>
}

/** Prints one JSON document, and nothing else, on stdout. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** Progress of a command: on stderr, because stdout belongs to its result. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** What the operator reads when something could not be done. */
export function wordsOf(error: unknown): string {
  if (error instanceof Refused) return sentenceOf(error.refusal, 'pl')
  if (error instanceof DatabaseTrouble) return error.polish
  return error instanceof Error ? error.message : String(error)
}

/** A size as people say it: "12,5 MB". */
export function sizeWords(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  let unit = 0
  let value = bytes
  for (; value >= 1024 && unit < units.length - 1; unit += 1) value /= 1024
  return `${value.toFixed(unit > 1 ? 1 : 0).replace('.', ',')} ${units[unit]}`
}
