import type { AreaId } from '#kernel/area.sql.ts'
import type { ActArea, Fee, Target } from './card.ts'
import type { Intake, ProviderId, ProviderKind, ServiceId } from './service.ts'

/** Target groups as the council reads them: few enough for one table. */
export const mapGroups = {
  rodziny: ['parent', 'small-child', 'child'],
  mlodziez: ['teenager'],
  dorosli: ['adult'],
  seniorzy: ['senior'],
  zdrowie: ['disabled', 'sick', 'carer'],
  bieda: ['unemployed', 'poor', 'homeless', 'prisoner'],
  kryzys: ['victim', 'addicted', 'family-of-addicted'],
  cudzoziemcy: ['migrant'],
  spolecznicy: ['ngo', 'volunteer'],
  wszyscy: ['everyone'],
} as const satisfies Readonly<Record<string, readonly Target[]>>
export type MapGroup = keyof typeof mapGroups
export const mapGroupNames = Object.keys(mapGroups) as MapGroup[]

/** How a service reaches somebody who lives on an estate. */
export const ways = ['tu', 'do-domu', 'gdzie-indziej'] as const
export type Way = (typeof ways)[number]

/** One social service as the map counts it; money benefits are no social services (art. 2(1)). */
export interface MapService {
  readonly id: ServiceId
  readonly name: string
  readonly area: ActArea | null
  readonly who: readonly Target[]
  readonly provider: { readonly id: ProviderId; readonly name: string; readonly kind: ProviderKind } | null
  readonly concepts: readonly string[]
  readonly intake: Intake
  readonly fee: Fee | null
  readonly answerDays: number | null
  readonly stepFree: boolean
  /** Estates of its places. */
  readonly estates: readonly AreaId[]
  /** At home, by telephone or on the internet: it comes to every estate. */
  readonly comes: boolean
}

/** What a figure counted, and its list shows; absent = all. */
export interface MapFilter {
  readonly area?: ActArea | undefined
  readonly group?: MapGroup | undefined
  readonly kind?: ProviderKind | undefined
  readonly provider?: ProviderId | undefined
  readonly concept?: string | undefined
  readonly intake?: Intake | undefined
  readonly free?: boolean | undefined
  readonly stepFree?: boolean | undefined
  readonly estate?: AreaId | undefined
  /** Counts only with an estate. */
  readonly way?: Way | undefined
}
