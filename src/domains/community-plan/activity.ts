import type { Id } from '#kernel/id.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import type { TaskId } from './plan.ts'

export type ActivityId = Id<'activity'>
export type ActivityKindId = Id<'activity_kind'>
export type AreaId = Id<'area'>
export type TargetGroupId = Id<'target_group'>

/** An activity is planned, then held or cancelled; a wrong entry is withdrawn, never deleted. */
export const activityStates = ['planned', 'held', 'cancelled', 'withdrawn'] as const
export type ActivityState = (typeof activityStates)[number]

/** Who led it: the share led by residents is an indicator of a strong community (domain.md 5.5). */
export const leadings = ['staff', 'together', 'resident', 'organisation'] as const
export type LedBy = (typeof leadings)[number]

export const ageGroups = ['0-5', '6-12', '13-17', '18-29', '30-59', '60+', 'all'] as const
export type AgeGroup = (typeof ageGroups)[number]

export const organisationParts = ['organiser', 'co_organiser', 'host', 'guest', 'funder'] as const
export type OrganisationPart = (typeof organisationParts)[number]

/** An organisation and what it did for an activity. */
export interface OrganisationAt {
  readonly name: string
  readonly part: OrganisationPart
}

/**
 * What people write of an activity. `participants` is null only while it is planned; parts of it only where
 * known.
 */
export interface ActivityValues {
  readonly title: string
  readonly heldOn: CalendarDay
  readonly kind: ActivityKindId
  readonly participants: number | null
  readonly tasks: readonly TaskId[]
  readonly area: AreaId | null
  readonly place: string | null
  /** `HH:MM` on the clock of the centre. */
  readonly startsAt: string | null
  readonly ledBy: LedBy
  readonly leaderLabel: string | null
  readonly groups: readonly TargetGroupId[]
  readonly ages: readonly AgeGroup[]
  readonly organisations: readonly OrganisationAt[]
  readonly funding: string | null
  readonly firstTimers: number | null
  readonly returners: number | null
  readonly leaders: number | null
  readonly description: string | null
  readonly isPublic: boolean
}

/** A stored activity as pages and rules know it. */
export interface Activity extends ActivityValues {
  readonly id: ActivityId
  readonly state: ActivityState
  readonly version: number
  readonly notedById: string | null
}
