import { type Language, speak } from '#kernel/texts.ts'
import { en } from './trouble.texts.en.ts'
import { pl } from './trouble.texts.pl.ts'

export type TroubleCode = Exclude<keyof typeof pl, `${string}.next`>
type TroubleFacts = Readonly<Record<string, string | number>>

/**
 * The embedded database cannot run. `message` is the English sentence, `polish` the Polish one; both say
 * what to do.
 */
export class DatabaseTrouble extends Error {
  readonly code: TroubleCode
  readonly polish: string
  constructor(code: TroubleCode, facts: TroubleFacts = {}) {
    super(sentence(code, facts, 'en'))
    this.name = 'DatabaseTrouble'
    this.code = code
    this.polish = sentence(code, facts, 'pl')
  }
}

function sentence(code: TroubleCode, facts: TroubleFacts, language: Language): string {
  const say = speak({ pl, en }, language) as (key: string, params: TroubleFacts) => string
  // Numbers here are versions, users and processes: a thousands space would spoil them.
  const asText = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, String(value)]))
  return `${say(code, asText)} ${say(`${code}.next`, asText)}`
}

const readings: readonly (readonly [RegExp, TroubleCode])[] = [
  [/No space left on device|Disk quota exceeded/, 'no-space'],
  [/Read-only file system/, 'read-only-disk'],
  [/could not (create|map|resize).*shared memory|Cannot allocate memory|out of memory/i, 'no-memory'],
  [/error while loading shared libraries|GLIBC_|cannot execute/, 'cannot-run'],
  [/lock file "postmaster\.pid" already exists/, 'busy'],
  [/checkpoint record|pg_control|control file|incompatible with server|PANIC/, 'damaged'],
  [/wrong ownership|invalid permissions|Permission denied/, 'permissions'],
]

/** Turns what PostgreSQL wrote before it ended into a sentence for the operator. */
export function readTrouble(
  written: string,
  at: { dir: string; log: string; file: string },
): DatabaseTrouble {
  const lines = written.split('\n').filter((line) => /FATAL|PANIC|error|could not|cannot/i.test(line))
  const code = readings.find(([pattern]) => lines.some((line) => pattern.test(line)))?.[1]
  const told = lines.at(-1) ?? written.trim().split('\n').at(-1) ?? ''
  const reason = told.replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, '').replace(/[.:]\s*$/, '') || 'no message'
  return new DatabaseTrouble(code ?? 'would-not-start', { ...at, reason, holder: 'PostgreSQL' })
}

/**
 * Turns a failed system call on a path into a sentence; gives the error back when it means something else.
 */
export function troubleOfCall(error: unknown, dir: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return new DatabaseTrouble('no-space', { dir })
  if (code === 'EROFS') return new DatabaseTrouble('read-only-disk', { dir })
  if (code === 'EACCES' || code === 'EPERM')
    return new DatabaseTrouble('permissions', { dir, reason: message })
  return error
}
