import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, constants, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import type { DataPlace } from './data-place.ts'
import { DatabaseTrouble } from './trouble.ts'

/** One program per data folder, across processes and containers that share a volume. */
export interface DataLock {
  /** Tells the guard which server to stop if this program dies; 0 = none. */
  watch(serverPid: number): void
  release(): Promise<void>
}

// The guard holds the lock and reads our pipe. The pipe closes when this program ends in any way, kill -9 included;
// the guard then stops the server and keeps the lock until it is gone, so nobody starts a second one beside it.
const guard = `trap '' INT TERM HUP
echo locked
server=0
while read -r line; do server=$line; done
[ "$server" -gt 0 ] || exit 0
kill -INT "$server" || exit 0
tries=0
while kill -0 "$server" 2>/dev/null && [ $tries -lt 600 ]; do sleep 0.05; tries=$((tries + 1)); done`

const refusedCode = 75

/** Takes the lock of a data folder. Throws `busy` when another program has it, `no-lock-tool` without flock(1). */
export async function takeLock(place: DataPlace): Promise<DataLock> {
  // A program that was just killed leaves its guard stopping the database; that lock is about to be free.
  for (let tries = 0; ; tries++) {
    const lock = process.platform === 'darwin' ? takeByOpen(place) : await takeByGuard(place)
    if (lock) {
      writeFileSync(place.lockFile, `${process.pid}\n${hostname()}\n`)
      return lock
    }
    const holder = readHolder(place)
    if (tries >= 60 || (tries > 0 && !holder.dead)) {
      throw new DatabaseTrouble('busy', { dir: place.root, holder: holder.words })
    }
    await pause(100)
  }
}

/** True when some program holds the lock now. */
export async function isLocked(place: DataPlace): Promise<boolean> {
  if (!existsSync(place.lockFile)) return false
  if (process.platform === 'darwin') {
    const lock = takeByOpen(place)
    await lock?.release()
    return lock === null
  }
  // Shared, so that two askers do not take each other for the owner.
  const probe = spawn('flock', ['-s', '-n', '-E', String(refusedCode), place.lockFile, 'true'], {
    stdio: 'ignore',
  })
  const [code] = await once(probe, 'exit')
  return code === refusedCode
}

async function takeByGuard(place: DataPlace): Promise<DataLock | null> {
  const flags = ['-n', '-E', String(refusedCode), '-F', place.lockFile]
  // Detached: Ctrl-C in the terminal must not reach the guard before the program has stopped its database.
  const child = spawn('flock', [...flags, 'sh', '-c', guard], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    cwd: '/',
  })
  child.stdin.on('error', () => {})
  let told = ''
  child.stderr.on('data', (chunk) => {
    told += chunk
  })
  const outcome = await Promise.race([
    once(createInterface(child.stdout), 'line').then(() => 'locked' as const),
    once(child, 'exit').then(([code]) => code as number | null),
    once(child, 'error').then(() => 'missing' as const),
  ]).catch(() => 'missing' as const)
  if (outcome === 'missing') throw new DatabaseTrouble('no-lock-tool')
  if (outcome === refusedCode) return null
  if (outcome !== 'locked') {
    throw new DatabaseTrouble('permissions', { dir: place.root, reason: told.trim() || `flock ${outcome}` })
  }
  for (const stream of [child, child.stdout, child.stderr, child.stdin])
    (stream as { unref?(): void }).unref?.()
  return {
    watch: (serverPid) => void child.stdin.write(`${serverPid}\n`),
    release: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.ref()
      child.stdin.end('0\n')
      await once(child, 'exit')
    },
  }
}

const openExclusively = 0x20 // O_EXLOCK, which Node does not name

function takeByOpen(place: DataPlace): DataLock | null {
  try {
    const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | openExclusively
    const handle = openSync(place.lockFile, flags, 0o644)
    return { watch: () => {}, release: async () => closeSync(handle) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null
    throw error
  }
}

function readHolder(place: DataPlace): { words: string; dead: boolean } {
  const [pid, host] = existsSync(place.lockFile) ? readFileSync(place.lockFile, 'utf8').split('\n') : []
  if (!pid || !host) return { words: '?', dead: false }
  return { words: `${pid} @ ${host}`, dead: host === hostname() && !isAlive(Number(pid)) }
}

/** True while a process with this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
