import { randomBytes } from 'node:crypto'
import { existsSync, renameSync, rmSync, statfsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataPlace } from './data-place.ts'

/**
 * Whether the program may write. On a full disk PostgreSQL cannot even restart, so we stop writing before
 * that.
 */
export type DiskState = 'ok' | 'read-only'

/** Free bytes at which the program stops writing, gives the ballast up, and writes again. */
export interface DiskLimits {
  readonly readOnlyBelow: number
  readonly freeBallastBelow: number
  readonly writeAgainAbove: number
}

const megabyte = 1024 * 1024
const ballastSize = 64 * megabyte
const usualLimits: DiskLimits = {
  readOnlyBelow: 128 * megabyte,
  freeBallastBelow: 48 * megabyte,
  writeAgainAbove: 256 * megabyte,
}

/** The ballast of one database: bytes that wait on the disk to be given up when the database needs room. */
export interface Ballast {
  /** One statfs; cheap enough for every poll. Changes state by itself as space goes and returns. */
  diskState(): DiskState
  /** Gives the room up at once (the server has just died of a full disk). */
  free(): void
}

/** Watches the disk of a database; lays the ballast in the background when there is room for it. */
export function keepBallast(place: DataPlace, limits: DiskLimits = usualLimits): Ballast {
  const file = join(place.root, 'ballast')
  let state: DiskState = 'ok'
  let laying = false

  function lay(freeBytes: number): void {
    if (laying || existsSync(file) || freeBytes < limits.writeAgainAbove + ballastSize) return
    laying = true
    layBallast(file)
      .catch(() => rmSync(`${file}.new`, { force: true }))
      .finally(() => {
        laying = false
      })
  }

  function diskState(): DiskState {
    const freeBytes = readFreeBytes(place.root)
    if (freeBytes < limits.readOnlyBelow) state = 'read-only'
    else if (freeBytes >= limits.writeAgainAbove) state = 'ok'
    if (freeBytes < limits.freeBallastBelow) rmSync(file, { force: true })
    lay(freeBytes)
    return state
  }

  diskState()
  return { diskState, free: () => rmSync(file, { force: true }) }
}

/** Bytes that an ordinary user may still write on the disk of `dir`. */
export function readFreeBytes(dir: string): number {
  const disk = statfsSync(dir)
  return disk.bavail * disk.bsize
}

/** Random bytes: a disk that compresses or skips zeros would reserve nothing. */
async function layBallast(file: string): Promise<void> {
  const piece = randomBytes(megabyte)
  const handle = await open(`${file}.new`, 'w', 0o600)
  try {
    for (let written = 0; written < ballastSize; written += piece.length) await handle.write(piece)
    await handle.sync()
  } finally {
    await handle.close()
  }
  renameSync(`${file}.new`, file)
}
