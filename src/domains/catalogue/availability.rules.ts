// Sums of the map of services. Every figure and its list go through `inFilter`, so they cannot differ.
import type { AreaId } from '#kernel/area.sql.ts'
import {
  type MapFilter,
  type MapGroup,
  type MapService,
  mapGroupNames,
  mapGroups,
  type Way,
} from './availability.ts'
import { type ActArea, actAreas } from './card.ts'
import { type ProviderKind, providerKinds } from './service.ts'

/** Whether a service is among what a filter counts. */
export function inFilter(service: MapService, filter: MapFilter): boolean {
  const { area, group, kind, provider, concept, intake, free, stepFree, estate, way } = filter
  if (area !== undefined && service.area !== area) return false
  if (group !== undefined && !isFor(service, group)) return false
  if (kind !== undefined && service.provider?.kind !== kind) return false
  if (provider !== undefined && service.provider?.id !== provider) return false
  if (concept !== undefined && !service.concepts.includes(concept)) return false
  if (intake !== undefined && service.intake !== intake) return false
  if (free === true && service.fee !== 'free') return false
  if (stepFree === true && !service.stepFree) return false
  return estate === undefined || way === undefined || wayTo(service, estate) === way
}

/** Services of a filter, as its list shows them. */
export function pick(services: readonly MapService[], filter: MapFilter): MapService[] {
  return services.filter((service) => inFilter(service, filter))
}

/** The figure of a filter. */
export function count(services: readonly MapService[], filter: MapFilter): number {
  return pick(services, filter).length
}

function isFor(service: MapService, group: MapGroup): boolean {
  return mapGroups[group].some((target) => service.who.includes(target))
}

/** How a service reaches an estate: it is there, it comes home, or one must go elsewhere. */
export function wayTo(service: MapService, estate: AreaId): Way {
  if (service.estates.includes(estate)) return 'tu'
  return service.comes ? 'do-domu' : 'gdzie-indziej'
}

/** One row of the map for each area of the Act. */
export function mapAreas(services: readonly MapService[]) {
  return actAreas.map((area) => {
    const own = pick(services, { area })
    const providers = new Set(own.flatMap(({ provider }) => provider?.name ?? []))
    const cells = mapGroupNames.map((group) => ({ group, n: count(own, { group }) }))
    return { area, n: own.length, providers: providers.size, cells }
  })
}

/** How many services each kind of provider gives in each area. */
export function mapKinds(services: readonly MapService[]) {
  const kinds = (own: readonly MapService[]) =>
    providerKinds.map((kind) => ({ kind, n: count(own, { kind }) }))
  return actAreas.map((area) => ({ area, cells: kinds(pick(services, { area })) }))
}

/** Services of each kind of provider, and their share of those whose provider is known. */
export function sumKinds(
  services: readonly MapService[],
): { kind: ProviderKind; n: number; share: number }[] {
  const known = services.filter(({ provider }) => provider !== null).length
  return providerKinds.map((kind) => {
    const n = count(services, { kind })
    return { kind, n, share: known === 0 ? 0 : n / known }
  })
}

/** What an area lacks: everything, groups that nobody serves, or a second provider. */
export interface Gap {
  readonly area: ActArea
  readonly kind: 'nothing' | 'groups' | 'one-provider'
  readonly groups: readonly MapGroup[]
  readonly provider: MapService['provider']
}

/**
 * Gaps of the map in words. A service for everybody serves every group; a group that no area names as its own
 * is still a gap where nothing is open to all.
 */
export function gapsOf(services: readonly MapService[]): Gap[] {
  return actAreas.flatMap((area): Gap[] => {
    const own = pick(services, { area })
    if (own.length === 0) return [{ area, kind: 'nothing', groups: [], provider: null }]
    const open = count(own, { group: 'wszyscy' }) > 0
    const lacking = mapGroupNames.filter((group) => group !== 'wszyscy' && count(own, { group }) === 0)
    const names = new Set(own.flatMap(({ provider }) => provider?.id ?? []))
    const one = names.size === 1 ? own.find(({ provider }) => provider !== null)!.provider : null
    return [
      ...(open || lacking.length === 0
        ? []
        : [{ area, kind: 'groups' as const, groups: lacking, provider: null }]),
      ...(one ? [{ area, kind: 'one-provider' as const, groups: [], provider: one }] : []),
    ]
  })
}

/** Needs that more than one provider answers, with their services; the most crowded first. */
export function overlapsOf(services: readonly MapService[]) {
  const concepts = [...new Set(services.flatMap((service) => service.concepts))].toSorted()
  const found = concepts.map((concept) => {
    const own = pick(services, { concept })
    const providers = [...new Set(own.flatMap(({ provider }) => provider?.name ?? []))].toSorted()
    return { concept, services: own, providers }
  })
  return found
    .filter(({ providers }) => providers.length > 1)
    .toSorted((a, b) => b.providers.length - a.providers.length)
}

/** What people of one estate have near, what comes to them, and how they get in. */
export function reachOf(services: readonly MapService[], estate: AreaId) {
  const here = pick(services, { estate, way: 'tu' })
  const near = [...here, ...pick(services, { estate, way: 'do-domu' })]
  return {
    here: here.length,
    comes: count(services, { estate, way: 'do-domu' }),
    elsewhere: count(services, { estate, way: 'gdzie-indziej' }),
    free: count(here, { free: true }),
    stepFree: count(here, { stepFree: true }),
    waiting: count(here, { intake: 'waitlist' }),
    closed: count(here, { intake: 'closed' }),
    /** The middle term of answer of what is here or comes, in days; null = nobody promised one. */
    answerDays: middle(near.flatMap(({ answerDays }) => answerDays ?? [])),
  }
}

function middle(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}
