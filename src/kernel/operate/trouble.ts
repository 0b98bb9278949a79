import { fill, type ParamsOf } from '#kernel/texts.ts'
import { pl } from './operate.texts.pl.ts'

/** A command of the operator cannot go on. `message` is a Polish sentence that says what to do. */
export class OperatorTrouble extends Error {
  readonly code: keyof typeof pl
  constructor(code: keyof typeof pl, message: string) {
    super(message)
    this.name = 'OperatorTrouble'
    this.code = code
  }
}

/**
 * Makes the trouble with its sentence filled. Numbers are given as text where a thousands space would spoil
 * them.
 */
export function trouble<K extends keyof typeof pl>(
  code: K,
  ...params: [ParamsOf<(typeof pl)[K]>] extends [Record<string, never>] ? [] : [ParamsOf<(typeof pl)[K]>]
): OperatorTrouble {
  return new OperatorTrouble(code, fill(pl[code] as string, params[0] ?? {}, 'pl'))
}

/** Turns a full or closed disk into a sentence; gives every other error back. */
export function troubleOfDisk(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return trouble('no-space', { path })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return trouble('may-not-write', { path })
  if (code === 'ENOENT' || code === 'ENOTDIR') return trouble('no-folder', { path })
  return error
}
