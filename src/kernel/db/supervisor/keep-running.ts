import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { describeError, log } from '#kernel/log.ts'
import type { Ballast } from './ballast.ts'
import type { DataLock } from './data-lock.ts'
import { type ServerPlan, startServer } from './server.ts'
import { DatabaseTrouble } from './trouble.ts'

/** How the server ended: its exit code, or the signal that ended it. */
export interface ServerExit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

interface RunningServer {
  pid(): number
  stop(): Promise<void>
  onExit(listener: (exit: ServerExit) => void): void
}

/** Pauses before the restarts that follow one another, in milliseconds; the last one repeats. */
const backOff = [0, 200, 500, 1000, 2000, 5000, 10_000, 30_000]
const provenAfter = 60_000

/** One server over its lives. */
interface Life {
  readonly plan: ServerPlan
  readonly lock: DataLock
  readonly ballast: Ballast
  readonly listeners: ((exit: ServerExit) => void)[]
  /** Aborted when the program wants the server to end. */
  readonly halt: AbortController
  child: ChildProcess
  restarting: Promise<void>
  /** Ends in a row without a proven run between; chooses the pause. */
  failures: number
}

/** Starts the server and restarts it, on the same socket, whenever it ends by itself. */
export async function keepRunning(
  plan: ServerPlan,
  lock: DataLock,
  ballast: Ballast,
): Promise<RunningServer> {
  const child = await startServer(plan)
  const halt = new AbortController()
  const life: Life = {
    ...{ plan, lock, ballast, halt, child },
    listeners: [],
    restarting: Promise.resolve(),
    failures: 0,
  }
  follow(life)

  // The program may end without stop() (a defect, process.exit): the server then gets its fast shutdown here.
  const onProgramExit = () => void life.child.kill('SIGINT')
  process.once('exit', onProgramExit)

  async function stopOnce(): Promise<void> {
    halt.abort()
    await life.restarting
    await endChild(life.child)
    process.off('exit', onProgramExit)
    if (plan.socketDir.startsWith('/tmp/splot-')) rmSync(plan.socketDir, { recursive: true, force: true })
    await lock.release()
  }

  let stopping: Promise<void> | null = null
  return {
    pid: () => life.child.pid!,
    stop: () => {
      stopping ??= stopOnce()
      return stopping
    },
    onExit: (listener) => void life.listeners.push(listener),
  }
}

/** Tells the lock's guard which server runs, and restarts it when it ends unasked. */
function follow(life: Life): void {
  const { child, lock } = life
  const since = Date.now()
  lock.watch(child.pid!)
  child.once('exit', (code, signal) => {
    lock.watch(0)
    if (life.halt.signal.aborted) return
    log('error', 'database.ended', { code, signal, pid: child.pid })
    for (const listener of life.listeners) listener({ code, signal })
    if (Date.now() - since > provenAfter) life.failures = 0
    life.restarting = restart(life)
  })
}

async function restart(life: Life): Promise<void> {
  const { signal } = life.halt
  while (!signal.aborted) {
    const wait = backOff[Math.min(life.failures++, backOff.length - 1)]
    await pause(wait, undefined, { signal }).catch(() => {})
    if (signal.aborted) return
    try {
      life.child = await startServer(life.plan)
      follow(life)
      log('info', 'database.restarted', { pid: life.child.pid })
      return
    } catch (error) {
      if (error instanceof DatabaseTrouble && error.code === 'no-space') life.ballast.free()
      log('error', 'database.restart-failed', describeError(error))
    }
  }
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  // A fast shutdown writes a checkpoint; a slow disk gets half a minute before recovery becomes the next
  // start's work.
  const late = setTimeout(() => child.kill('SIGQUIT'), 30_000)
  await ended
  clearTimeout(late)
}
