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

/** Starts the server and restarts it, on the same socket, whenever it ends by itself. */
export async function keepRunning(
  plan: ServerPlan,
  lock: DataLock,
  ballast: Ballast,
): Promise<RunningServer> {
  const listeners: ((exit: ServerExit) => void)[] = []
  const halt = new AbortController()
  let stopping: Promise<void> | null = null
  let restarting: Promise<void> = Promise.resolve()
  let child = watch(await startServer(plan))

  function watch(started: ChildProcess): ChildProcess {
    lock.watch(started.pid!)
    const since = Date.now()
    started.once('exit', (code, signal) => {
      lock.watch(0)
      if (stopping) return
      log('error', 'database.ended', { code, signal, pid: started.pid })
      for (const listener of listeners) listener({ code, signal })
      if (Date.now() - since > provenAfter) failures = 0
      restarting = restart()
    })
    return started
  }

  // Consecutive ends without a proven run between; chooses the pause.
  let failures = 0

  async function restart(): Promise<void> {
    while (!halt.signal.aborted) {
      const wait = backOff[Math.min(failures++, backOff.length - 1)]
      await pause(wait, undefined, { signal: halt.signal }).catch(() => {})
      if (halt.signal.aborted) return
      try {
        child = watch(await startServer(plan))
        log('info', 'database.restarted', { pid: child.pid })
        return
      } catch (error) {
        if (error instanceof DatabaseTrouble && error.code === 'no-space') ballast.free()
        log('error', 'database.restart-failed', describeError(error))
      }
    }
  }

  // The program may end without stop() (a defect, process.exit): the server then gets its fast shutdown here.
  const onProgramExit = () => void child.kill('SIGINT')
  process.once('exit', onProgramExit)

  async function stopOnce(): Promise<void> {
    halt.abort()
    await restarting
    await endChild(child)
    process.off('exit', onProgramExit)
    if (plan.socketDir.startsWith('/tmp/splot-')) rmSync(plan.socketDir, { recursive: true, force: true })
    await lock.release()
  }

  return {
    pid: () => child.pid!,
    stop: () => {
      stopping ??= stopOnce()
      return stopping
    },
    onExit: (listener) => void listeners.push(listener),
  }
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  // A fast shutdown writes a checkpoint; a slow disk gets half a minute before recovery becomes the next start's work.
  const late = setTimeout(() => child.kill('SIGQUIT'), 30_000)
  await ended
  clearTimeout(late)
}
