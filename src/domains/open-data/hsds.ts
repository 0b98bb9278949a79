// The objects of HSDS 3.1 (Open Referral) that we fill. A field without a value is left out, never null;
// fields of our own begin with `x_` and are described by the profile HSDS-PL-CUS.

export const hsdsVersion = '3.1'

/** Takes fields without a value out: HSDS knows no null. Empty lists say nothing either. */
export function told<T extends object>(fields: T): Told<T> {
  // A new object costs less than taking fields out of one: that would make it slow to write as JSON.
  const kept: Record<string, unknown> = {}
  for (const name in fields) {
    const value: unknown = fields[name]
    if (value === null || value === undefined || value === '') continue
    if (Array.isArray(value) && value.length === 0) continue
    kept[name] = value
  }
  return kept as Told<T>
}

/** Fields that may have no value become fields that may be absent. */
export type Told<T> = {
  readonly [K in keyof T as null extends T[K] ? never : undefined extends T[K] ? never : K]: T[K]
} & {
  readonly [K in keyof T as null extends T[K] ? K : undefined extends T[K] ? K : never]?: NonNullable<T[K]>
}

export interface HsdsTaxonomy {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly uri?: string
  readonly version?: string
}

export interface HsdsTerm {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly description: string
  readonly taxonomy: string
  readonly taxonomy_id: string
  readonly language: string
  readonly term_uri: string
}

export interface HsdsSchedule {
  readonly id: string
  readonly freq?: 'WEEKLY'
  readonly wkst?: 'MO'
  /** Days as one text: `MO,TU`. */
  readonly byday?: string
  /** `HH:MM`; an end at midnight is `00:00`. */
  readonly opens_at?: string
  readonly closes_at?: string
  readonly valid_from?: string
  readonly valid_to?: string
  readonly description?: string
  readonly notes?: string
}

export interface HsdsLocation {
  readonly id: string
  readonly location_type: 'physical' | 'virtual'
  readonly name?: string
  readonly [field: string]: unknown
}

export interface HsdsServiceAtLocation {
  readonly id: string
  readonly service_id: string
  readonly location_id: string
  readonly location: HsdsLocation
  readonly schedules?: readonly HsdsSchedule[]
}

export interface HsdsOrganization {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly [field: string]: unknown
}

export interface HsdsService {
  readonly id: string
  readonly name: string
  readonly status: 'active' | 'inactive' | 'defunct' | 'temporarily closed'
  readonly organization_id: string
  readonly last_modified: string
  readonly [field: string]: unknown
}
