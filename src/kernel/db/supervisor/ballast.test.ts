import assert from 'node:assert/strict'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type DiskLimits, keepBallast, readFreeBytes } from './ballast.ts'
import { makeTemporaryFolder, until } from './fixtures.ts'

const plenty: DiskLimits = { readOnlyBelow: 0, freeBallastBelow: 0, writeAgainAbove: 0 }

function place(root: string) {
  return { root, cluster: '', lockFile: '', logFile: '' }
}

test('the ballast is real room, given up when space is short and laid again when it returns', async () => {
  const folder = makeTemporaryFolder()
  const file = join(folder.path, 'ballast')
  const limits: { -readonly [K in keyof DiskLimits]: number } = { ...plenty }
  try {
    const ballast = keepBallast(place(folder.path), limits)
    await until(() => existsSync(file))
    assert(statSync(file).blocks * 512 >= 64 * 1024 * 1024)
    assert.equal(ballast.diskState(), 'ok')

    const all = readFreeBytes(folder.path) * 2
    Object.assign(limits, { readOnlyBelow: all, freeBallastBelow: 0, writeAgainAbove: all })
    assert.equal(ballast.diskState(), 'read-only')
    assert(existsSync(file), 'writing stops before the ballast goes')

    Object.assign(limits, { freeBallastBelow: all })
    assert.equal(ballast.diskState(), 'read-only')
    assert.equal(existsSync(file), false)

    Object.assign(limits, { readOnlyBelow: 0, freeBallastBelow: 0, writeAgainAbove: all })
    assert.equal(ballast.diskState(), 'read-only', 'between the limits the state stays')

    Object.assign(limits, plenty)
    assert.equal(ballast.diskState(), 'ok')
    await until(() => existsSync(file))
  } finally {
    folder.remove()
  }
})
