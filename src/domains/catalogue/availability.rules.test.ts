// The map of services: every figure is the length of its list, and gaps are named, not guessed.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { AreaId } from '#kernel/area.sql.ts'
import { fc } from '#test/fast-check.ts'
import {
  count,
  gapsOf,
  inFilter,
  mapAreas,
  mapKinds,
  overlapsOf,
  pick,
  reachOf,
  sumKinds,
  wayTo,
} from './availability.rules.ts'
import { type MapService, mapGroupNames, mapGroups, ways } from './availability.ts'
import { actAreas, targets } from './card.ts'
import { intakes, type ProviderId, providerKinds, type ServiceId } from './service.ts'

const here = 'estate-1' as AreaId
const there = 'estate-2' as AreaId
const provider = (name: string, kind: (typeof providerKinds)[number] = 'ngo') => ({
  ...{ id: name as ProviderId, name, kind },
})
const service = (over: Partial<MapService> = {}): MapService => ({
  ...{ id: 'x' as ServiceId, name: 'Usługa', area: 'kultura', who: ['senior'], provider: provider('A') },
  ...{ concepts: [], intake: 'open', fee: 'free', answerDays: null, stepFree: false, estates: [] },
  ...{ comes: false, ...over },
})

describe('groups of the map', () => {
  it('hold every target once', () => {
    const all = mapGroupNames.flatMap((group) => mapGroups[group] as readonly string[])
    assert.deepEqual(all.toSorted(), [...targets].toSorted())
  })
})

describe('gaps', () => {
  const of = (services: MapService[], area = 'kultura') => gapsOf(services).filter((gap) => gap.area === area)

  it('an area without a service', () => {
    assert.equal(gapsOf([]).length, actAreas.length)
    assert.equal(of([])[0]?.kind, 'nothing')
  })

  it('groups that nobody serves, unless something is open to all', () => {
    const own = [service(), service({ provider: provider('B') })]
    assert.ok(of(own)[0]?.groups.includes('mlodziez'))
    assert.ok(!of(own)[0]?.groups.includes('seniorzy'))
    assert.deepEqual(of([...own, service({ who: ['everyone'], provider: provider('B') })]), [])
  })

  it('one provider alone; a second one closes the gap', () => {
    const one = [service({ who: ['everyone'] })]
    assert.deepEqual(
      of(one).map(({ kind, provider }) => [kind, provider?.name]),
      [['one-provider', 'A']],
    )
    assert.deepEqual(of([...one, service({ provider: provider('B') })]), [])
    assert.deepEqual(of([service({ who: ['everyone'], provider: null })]), [], 'unknown is not one')
  })
})

describe('overlaps', () => {
  it('one need, two providers; two services of one provider are none', () => {
    const a = service({ concepts: ['klub'] })
    assert.deepEqual(overlapsOf([a, service({ concepts: ['klub'] })]), [])
    const b = service({ concepts: ['klub'], provider: provider('B') })
    assert.deepEqual(
      overlapsOf([a, b]).map(({ concept, providers }) => [concept, ...providers]),
      [['klub', 'A', 'B']],
    )
  })
})

describe('an estate', () => {
  it('has what is there, what comes, and what is elsewhere', () => {
    assert.equal(wayTo(service({ estates: [here], comes: true }), here), 'tu')
    assert.equal(wayTo(service({ estates: [there], comes: true }), here), 'do-domu')
    assert.equal(wayTo(service({ estates: [there] }), here), 'gdzie-indziej')
  })

  it('the middle term of answer leaves out what is elsewhere and what promised none', () => {
    const terms = [7, 30, 14].map((answerDays) => service({ estates: [here], answerDays }))
    const far = service({ estates: [there], answerDays: 1 })
    assert.equal(reachOf([...terms, far, service({ estates: [here] })], here).answerDays, 14)
    assert.equal(reachOf([far], here).answerDays, null)
  })
})

const some: fc.Arbitrary<MapService> = fc.record({
  id: fc.string().map((text) => text as ServiceId),
  name: fc.string(),
  area: fc.option(fc.constantFrom(...actAreas), { nil: null }),
  who: fc.subarray([...targets]),
  provider: fc.option(
    fc
      .tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom(...providerKinds))
      .map(([name, kind]) => provider(name, kind)),
    { nil: null },
  ),
  concepts: fc.subarray(['klub', 'obiady']),
  intake: fc.constantFrom(...intakes),
  fee: fc.constantFrom('free' as const, 'fixed' as const, null),
  answerDays: fc.option(fc.nat(60), { nil: null }),
  stepFree: fc.boolean(),
  estates: fc.subarray([here, there]),
  comes: fc.boolean(),
})

describe('whatever the services', () => {
  const services = fc.array(some, { maxLength: 30 })

  it('a figure is the length of its list', () => {
    fc.assert(
      fc.property(services, (all) => {
        for (const { area, n, cells } of mapAreas(all)) {
          assert.equal(n, pick(all, { area }).length)
          for (const cell of cells) assert.equal(cell.n, pick(all, { area, group: cell.group }).length)
        }
        for (const { area, cells } of mapKinds(all)) {
          for (const { kind, n } of cells) assert.equal(n, pick(all, { area, kind }).length)
        }
        const reach = reachOf(all, here)
        assert.equal(reach.free, pick(all, { estate: here, way: 'tu', free: true }).length)
        assert.equal(reach.waiting, count(all, { estate: here, way: 'tu', intake: 'waitlist' }))
      }),
    )
  })

  it('the three ways of an estate hold every service once', () => {
    fc.assert(
      fc.property(services, (all) => {
        const { here: near, comes, elsewhere } = reachOf(all, there)
        assert.equal(near + comes + elsewhere, all.length)
        for (const one of all) {
          assert.equal(ways.filter((way) => inFilter(one, { estate: there, way })).length, 1)
        }
      }),
    )
  })

  it('shares of kinds make one whole of what is known', () => {
    fc.assert(
      fc.property(services, (all) => {
        const known = all.filter((one) => one.provider !== null).length
        const sum = sumKinds(all).reduce((total, { share }) => total + share, 0)
        assert.ok(Math.abs(sum - (known > 0 ? 1 : 0)) < 1e-9)
      }),
    )
  })
})
