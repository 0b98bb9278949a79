/** What `doctor` found about one thing, and what to do when it is not well. */
export interface Check {
  readonly id: string
  readonly status: 'ok' | 'warn' | 'fail'
  /** Polish sentence with the figures found. */
  readonly says: string
  /** What to do; null when all is well. */
  readonly next: string | null
}

/** A check that found all well. */
export function well(id: string, says: string): Check {
  return { id, status: 'ok', says, next: null }
}

/** A check that found something to look at; the installation works. */
export function warn(id: string, says: string, next: string): Check {
  return { id, status: 'warn', says, next }
}

/** A check that found something that must be mended; `doctor` then ends with 1. */
export function fail(id: string, says: string, next: string): Check {
  return { id, status: 'fail', says, next }
}
