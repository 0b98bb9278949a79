// The real program in a process of its own, as `npm start` runs it, and a second process that sets the
// stage.
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { makeTemporaryFolder } from '#kernel/db/supervisor/fixtures.ts'
import type { Answer, Wish } from './stage.ts'

const root = join(import.meta.dirname, '../..')
const hook = pathToFileURL(join(root, 'src/kernel/tsx-hook.mjs')).href

/** A running program; `make` asks the stage process for a centre or a plan, `log` is what it has said. */
export interface Program {
  readonly address: string
  readonly dataDir: string
  readonly log: () => string
  /** How the program ended, which it must not before `stop`; null while it runs. */
  readonly ended: () => string | null
  make<W extends Wish['kind']>(wish: Extract<Wish, { kind: W }>): Promise<Answer[W]>
  stop(): Promise<void>
}

/** Starts the program without its demonstration on a free port and an empty data folder. */
export async function startProgram(): Promise<Program> {
  const folder = makeTemporaryFolder()
  const dataDir = join(folder.path, 'data')
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...{ PORT: '0', HOST: '127.0.0.1', SPLOT_DATA: dataDir, SPLOT_DEMO: 'off', SPLOT_RATE_LIMIT: 'off' },
  }
  const program = spawn(process.execPath, ['--import', hook, join(root, 'src/entry/start.ts')], { env })
  let told = ''
  const heard = (piece: Buffer) => {
    told += piece.toString('utf8')
  }
  program.stdout.on('data', heard)
  program.stderr.on('data', heard)
  const stage = { process: null as ChildProcess | null }
  const stop = async () => {
    await end(stage.process)
    await end(program)
    folder.remove()
  }
  try {
    const port = await portOf(program, () => told)
    stage.process = fork(join(import.meta.dirname, 'stage.ts'), { env, execArgv: ['--import', hook] })
    await once(stage.process, 'message')
    const address = `http://localhost:${port}`
    const ended = () =>
      program.exitCode === null && program.signalCode === null
        ? null
        : `code ${program.exitCode}, signal ${program.signalCode}`
    return { address, dataDir, log: () => told, ended, make: (wish) => ask(stage.process!, wish), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function portOf(program: ChildProcess, told: () => string): Promise<number> {
  for (;;) {
    const port = /działa: http:\/\/localhost:(\d+)\//.exec(told())?.[1]
    if (port) return Number(port)
    if (program.exitCode !== null) throw new Error(`The program ended before it served:\n${told()}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

// Wishes are few and each answers its own number, so several journeys may ask at once.
let asked = 0
function ask<W extends Wish['kind']>(
  stage: ChildProcess,
  wish: Extract<Wish, { kind: W }>,
): Promise<Answer[W]> {
  asked += 1
  const number = asked
  return new Promise((resolve, reject) => {
    const hear = (message: { number: number; answer?: Answer[W]; error?: string }) => {
      if (message.number !== number) return
      stage.off('message', hear)
      if (message.error) reject(new Error(message.error))
      else resolve(message.answer!)
    }
    stage.on('message', hear)
    stage.send({ number, wish })
  })
}

async function end(child: ChildProcess | null): Promise<void> {
  if (!child || child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
