import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Role } from './role.ts'

/** How many days ahead "Dziś" warns: training ends, role ends. */
export const warnDays = { training: 60, role: 30 }

/** What the rules know of an account that an administrator wants to change. */
export interface StaffFacts {
  readonly self: boolean
  /** Holds the role of administrator without an end date, and is active. */
  readonly administrator: boolean
  /** How many other active accounts do. */
  readonly otherAdministrators: number
}

/** Nobody closes the door on themself, and somebody must be able to open it again. */
export function whyNotSuspend(facts: StaffFacts): Refusal | null {
  if (facts.self) return refusal('people.account.self')
  return whyNotLoseAdministrator(facts)
}

/** A role of administrator may get an end only while somebody else keeps that role without one. */
export function whyNotEndRole(role: Role, to: CalendarDay | null, facts: StaffFacts): Refusal | null {
  return role === 'ADMINISTRATOR' && to !== null ? whyNotLoseAdministrator(facts) : null
}

function whyNotLoseAdministrator(facts: StaffFacts): Refusal | null {
  if (!facts.administrator || facts.otherAdministrators > 0) return null
  return refusal('people.account.last-administrator')
}

/** A role held over some days; `to` null = until further notice. */
export interface HeldRole {
  readonly role: Role
  readonly from: CalendarDay
  readonly to: CalendarDay | null
}

/**
 * Why a role cannot be given for these days: they are turned round, or the person holds the role on some of
 * them.
 */
export function whyNotGiveRole(given: HeldRole, held: readonly HeldRole[]): Refusal | null {
  if (given.to && isBefore(given.to, given.from)) return refusal('people.role.ends-before')
  const overlaps = held.some(
    (one) =>
      one.role === given.role &&
      !(one.to && isBefore(one.to, given.from)) &&
      !(given.to && isBefore(given.to, one.from)),
  )
  return overlaps ? refusal('people.role.already-held') : null
}

/** How a role stands on a day. */
export function roleState(held: Omit<HeldRole, 'role'>, today: CalendarDay): 'coming' | 'held' | 'ended' {
  if (isBefore(today, held.from)) return 'coming'
  return held.to && isBefore(held.to, today) ? 'ended' : 'held'
}
