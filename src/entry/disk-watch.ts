import type { DiskState } from '#kernel/db/supervisor/ballast.ts'
import { log } from '#kernel/log.ts'

/** Whether the house may write now, as of the last look at the disk. */
export interface DiskWatch {
  writable(): boolean
  stop(): void
}

/**
 * Looks at the disk every few seconds instead of at every deed, and says once in the log when writing stops
 * and when it goes on. A look that fails changes nothing: the next deed finds out by itself.
 */
export function watchDisk(look: () => DiskState, everyMs = 3_000): DiskWatch {
  let state = look()
  if (state !== 'ok') tell(state)
  const timer = setInterval(() => {
    let seen = state
    try {
      seen = look()
    } catch {}
    if (seen !== state) tell(seen)
    state = seen
  }, everyMs).unref()
  return { writable: () => state === 'ok', stop: () => clearInterval(timer) }
}

function tell(state: DiskState): void {
  if (state === 'ok') log('info', 'disk.writable-again')
  else log('error', 'disk.read-only', { why: 'free space is short; nothing is written until there is more' })
}
