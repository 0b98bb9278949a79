import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { findPlace } from '#kernel/db/supervisor/data-place.ts'
import { crashRounds, neverDone } from './crash-rounds.ts'

const rounds = Number(process.env.CRASH_ROUNDS ?? 20)

it(`kill -9 of program and database, ${rounds} rounds: no acknowledged deed lost, no mail twice`, async (t) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'splot-crash-'))
  t.after(() => {
    // Started as root, the database stands in the state folder of the system.
    const place = findPlace(dataDir)
    if (place) rmSync(place.root, { recursive: true, force: true })
    rmSync(dataDir, { recursive: true, force: true })
  })
  const { acknowledged, chain, ...faults } = await crashRounds(rounds, dataDir)
  assert.deepEqual(faults, { lost: [neverDone], unsent: [neverDone], twice: [], doubled: [] })
  assert.ok(acknowledged >= rounds * 12, String(acknowledged))
  assert.ok(chain.entries >= acknowledged, String(chain.entries))
  assert.deepEqual({ brokenAt: chain.brokenAt, headFits: chain.headFits }, { brokenAt: null, headFits: true })
})
