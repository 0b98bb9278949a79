import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { DataPlace } from './data-place.ts'
import { commandOf, isRunning, listProcesses, nameOf, workingFolder } from './processes.ts'

/** What a running server writes about itself into its data folder (postmaster.pid). */
export interface PidFile {
  readonly pid: number
  readonly socketDir: string
  readonly ready: boolean
}

/** Reads postmaster.pid; null when it is absent, empty or garbage. */
export function readPidFile(place: DataPlace): PidFile | null {
  const file = join(place.cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return null
  return { pid, socketDir: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
}

/**
 * Clears what an earlier run left: stops an orphaned server of this data (its program was killed, so nobody
 * answers for it), and removes a pid file that PostgreSQL would trip over. Call it only with the lock held.
 */
export async function clearLeftovers(place: DataPlace): Promise<'nothing' | 'orphan' | 'pid-file'> {
  const file = join(place.cluster, 'postmaster.pid')
  if (!existsSync(file)) return 'nothing'
  const told = readPidFile(place)
  const orphan = told ? (isServerOf(place, told.pid) ? told.pid : undefined) : findServer(place)
  if (orphan !== undefined) {
    await endServer(orphan)
    return 'orphan'
  }
  // PostgreSQL itself sees through a dead number, but not through an unrelated process of its own user, nor
  // garbage.
  rmSync(file, { force: true })
  return 'pid-file'
}

/** Fast shutdown, then immediate, then kill: each is safe for the data, the later ones cost a recovery. */
async function endServer(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isRunning(pid)) return
    process.kill(pid, signal)
    for (let waited = 0; waited < patience && isRunning(pid); waited += 20) await pause(20)
    if (!isRunning(pid)) return
  }
}

/** Server processes whose postmaster died keep its shared memory, and a long query keeps them. Linux only. */
export function killStrandedBackends(place: DataPlace): void {
  for (const pid of listProcesses()) {
    if (workingFolder(pid) === realpathSync(place.cluster) && /^postgres\b/.test(nameOf(pid))) {
      process.kill(pid, 'SIGKILL')
    }
  }
}

function isServerOf(place: DataPlace, pid: number): boolean {
  if (!isRunning(pid)) return false
  const words = commandOf(pid)
  return (
    /^(postgres|postmaster)$/.test(basename(words[0] ?? '')) &&
    words.some((word) => word === place.cluster || word === realpathSync(place.cluster))
  )
}

function findServer(place: DataPlace): number | undefined {
  return listProcesses().find((pid) => isServerOf(place, pid))
}
