// Kills the program and its database in turn while they write, and says what was lost.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './source.ts'

export interface CrashOutcome {
  readonly acknowledged: number
  /** Keys of acknowledged deeds that are gone. */
  readonly lost: readonly string[]
  /** Keys of acknowledged deeds without a mail, and of any that left twice. */
  readonly unsent: readonly string[]
  readonly twice: readonly string[]
  /** Deeds that exist more than once. */
  readonly doubled: readonly string[]
  readonly chain: { readonly entries: number; readonly brokenAt: string | null; readonly headFits: boolean }
}

/** The key of a deed that nobody did; an outcome that does not miss it looked nowhere. */
export const neverDone = 'never-done'

interface Program {
  readonly child: ChildProcess
  /** Waits for `count` more acknowledged deeds; gives the number of the database's process. */
  acknowledge(count: number): Promise<number>
}

/** `rounds` kills, the program and the database in turn; each after some acknowledged deeds of its life. */
export async function crashRounds(rounds: number, dataDir: string): Promise<CrashOutcome> {
  const acknowledged = new Set<string>()
  let program = start(dataDir, acknowledged)
  for (let round = 0; round < rounds; round += 1) {
    const server = await program.acknowledge(12 + (round % 7))
    if (round % 2 === 1) process.kill(server, 'SIGKILL')
    else {
      program.child.kill('SIGKILL')
      await once(program.child, 'exit')
      program = start(dataDir, acknowledged)
    }
  }
  await program.acknowledge(5)
  program.child.kill('SIGKILL')
  await once(program.child, 'exit')
  // The control: a deed that was never done must be told as lost and unsent.
  acknowledged.add(neverDone)
  return compare(dataDir, acknowledged)
}

function start(dataDir: string, acknowledged: Set<string>): Program {
  const child = launch(dataDir, 'write')
  let server = 0
  const ended = once(child, 'exit').then(([code]) => code)
  createInterface(child.stdout!).on('line', (line) => {
    const [pid, key] = line.split(' ')
    server = Number(pid)
    acknowledged.add(key!)
    child.emit('acknowledged')
  })
  return {
    child,
    async acknowledge(count) {
      const goal = acknowledged.size + count
      while (acknowledged.size < goal) {
        const told = await Promise.race([once(child, 'acknowledged'), ended])
        if (!Array.isArray(told)) throw new Error(`the program ended by itself: ${told}`)
      }
      return server
    },
  }
}

function launch(dataDir: string, mode: string): ChildProcess {
  const words = ['--import', './src/kernel/tsx-hook.mjs', 'test/crash-program.ts']
  const env = { ...process.env, SPLOT_DATA: dataDir, CRASH_MODE: mode, SPLOT_LOG: 'error', DATABASE_URL: '' }
  return spawn(process.execPath, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'ignore'] })
}

async function compare(dataDir: string, acknowledged: ReadonlySet<string>): Promise<CrashOutcome> {
  const child = launch(dataDir, 'check')
  const [line] = await once(createInterface(child.stdout!), 'line')
  const { people, chain } = JSON.parse(line) as { people: string[]; chain: CrashOutcome['chain'] }
  await once(child, 'exit')
  const there = new Set(people)
  const sent = Map.groupBy(subjectsIn(join(dataDir, 'mail')), (key) => key)
  return {
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((key) => !there.has(key)),
    unsent: [...acknowledged].filter((key) => !sent.has(key)),
    twice: [...sent].filter(([, all]) => all.length > 1).map(([key]) => key),
    doubled: people.filter((key, at) => people.indexOf(key) !== at),
    chain,
  }
}

function subjectsIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const mails = readdirSync(folder).filter((name) => name.endsWith('.eml'))
  return mails.map((name) => /^Subject: (.*)$/m.exec(readFileSync(join(folder, name), 'utf8'))![1]!.trim())
}
