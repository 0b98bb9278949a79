// The committed map says what the program says.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { domains } from '#entry/domains.ts'
import { routes } from '#entry/routes.ts'
import { makeMap, mapFile } from '../scripts/map.ts'
import { readSources, root } from './source.ts'

describe('the map', () => {
  it('is current', () => {
    const committed = readFileSync(join(root, mapFile), 'utf8')
    assert.deepEqual(committed.split('\n'), makeMap().split('\n'), 'run npm run map')
  })

  it('names every domain, address, right, table, job and setting', () => {
    const map = makeMap()
    const named = [
      ...routes.map((route) => route.path),
      ...domains.flatMap((domain) => [
        ...Object.keys(domain.rights),
        ...domain.tables,
        ...Object.keys(domain.jobs ?? {}),
        ...(domain.settings ?? []).map((setting) => setting.key),
      ]),
    ]
    assert.ok(named.length > 150, String(named.length))
    assert.deepEqual(
      named.filter((name) => !map.includes(`\`${name}\``)),
      [],
    )
    assert.deepEqual(
      domains.filter((domain) => !map.includes(`[${domain.name}](`)),
      [],
    )
  })

  it('control: a new import between domains and a new fact change it', () => {
    const path = 'src/domains/setup/planted.ts'
    const text = `import { planted } from '#domains/files/public.ts'\nannounce(work, 'setup.planted.made', {})\n`
    const map = makeMap([...readSources(), { path, text }])
    assert.match(map, /^\| setup → files \| `planted`/m)
    assert.match(map, /`setup\.planted\.made`/)
  })
})
