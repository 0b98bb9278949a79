import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, constants, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import type { DataPlace } from './data-place.ts'
import { isRunning } from './processes.ts'
import { DatabaseTrouble, troubleOfCall } from './trouble.ts'

/** One program per data folder, across processes and containers that share a volume. */
export interface DataLock {
  /** Tells the guard which server to stop if this program dies; 0 = none. */
  watch(serverPid: number): void
  /** Called when the guard died and another program was faster to take the lock: stop the server at once. */
  onLost(listener: () => void): void
  release(): Promise<void>
}

/** A lock as one holder has it; `ended` resolves when the holder is gone. */
interface Held {
  watch(serverPid: number): void
  release(): Promise<void>
  readonly ended: Promise<unknown>
}

// The guard holds the lock and reads our pipe. The pipe closes when this program ends in any way, kill -9
// included; the guard then stops the server and keeps the lock until it is gone, so nobody starts a second
// one beside it.
const guard = `trap '' INT TERM HUP
echo locked
server=0
while read -r line; do server=$line; done
[ "$server" -gt 0 ] || exit 0
kill -INT "$server" || exit 0
tries=0
while kill -0 "$server" 2>/dev/null && [ $tries -lt 600 ]; do
  case "$(cat "/proc/$server/stat" 2>/dev/null)" in *') Z '*) exit 0 ;; esac
  sleep 0.05
  tries=$((tries + 1))
done`

const refusedCode = 75

/**
 * Takes the lock of a data folder. Throws `busy` when another program has it, `no-lock-tool` without
 * flock(1).
 */
export async function takeLock(place: DataPlace): Promise<DataLock> {
  // A program that was just killed leaves its guard stopping the database; that lock is about to be free.
  for (let tries = 0; ; tries++) {
    const held = await tryLock(place)
    if (held) return keepLock(place, held)
    const holder = readHolder(place)
    if (tries >= 60 || (tries > 0 && !holder.dead)) {
      throw new DatabaseTrouble('busy', { dir: place.root, holder: holder.words })
    }
    await pause(100)
  }
}

/** Takes the lock again when its guard is killed (the kernel's memory killer may choose it). */
function keepLock(place: DataPlace, first: Held): DataLock {
  let held = first
  let server = 0
  let released = false
  const listeners: (() => void)[] = []

  async function follow(): Promise<void> {
    await held.ended
    if (released) return
    const again = await tryLock(place).catch(() => null)
    if (again) {
      held = again
      held.watch(server)
      return follow()
    }
    for (const listener of listeners) listener()
  }
  void follow()

  return {
    watch: (serverPid) => {
      server = serverPid
      held.watch(serverPid)
    },
    onLost: (listener) => void listeners.push(listener),
    release: () => {
      released = true
      return held.release()
    },
  }
}

async function tryLock(place: DataPlace): Promise<Held | null> {
  const held = process.platform === 'darwin' ? takeByOpen(place) : await takeByGuard(place)
  if (!held) return null
  try {
    writeFileSync(place.lockFile, `${process.pid}\n${hostname()}\n`)
    return held
  } catch (error) {
    await held.release()
    throw troubleOfCall(error, place.root)
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

async function takeByGuard(place: DataPlace): Promise<Held | null> {
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
  const ended = once(child, 'exit')
  return {
    ended,
    watch: (serverPid) => void child.stdin.write(`${serverPid}\n`),
    release: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.ref()
      child.stdin.end('0\n')
      await ended
    },
  }
}

const openExclusively = 0x20 // O_EXLOCK, which Node does not name

function takeByOpen(place: DataPlace): Held | null {
  try {
    const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | openExclusively
    const handle = openSync(place.lockFile, flags, 0o644)
    const never = new Promise(() => {})
    return { watch: () => {}, release: async () => closeSync(handle), ended: never }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null
    throw error
  }
}

function readHolder(place: DataPlace): { words: string; dead: boolean } {
  const [pid, host] = existsSync(place.lockFile) ? readFileSync(place.lockFile, 'utf8').split('\n') : []
  if (!pid || !host) return { words: '?', dead: false }
  return { words: `${pid} @ ${host}`, dead: host === hostname() && !isRunning(Number(pid)) }
}
