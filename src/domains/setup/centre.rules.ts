import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'

export interface IdentityFacts {
  readonly state: 'planned' | 'working'
  readonly predecessor: string | null
  readonly transformedOn: CalendarDay | null
  readonly opensOn: CalendarDay | null
}

/**
 * Why a centre cannot call itself so. A transformation has a predecessor and a day (Act on CUS, art. 9), a
 * working centre was not transformed in the future, and only a planned one has a day of opening before it.
 */
export function whyNotIdentity(facts: IdentityFacts, today: CalendarDay): Refusal | null {
  if ((facts.predecessor === null) !== (facts.transformedOn === null)) {
    return refusal('setup.centre.predecessor-with-day')
  }
  if (facts.state === 'working' && facts.transformedOn && isBefore(today, facts.transformedOn)) {
    return refusal('setup.centre.transformed-later')
  }
  if (facts.state === 'planned' && facts.opensOn && isBefore(facts.opensOn, today)) {
    return refusal('setup.centre.opening-past')
  }
  return null
}

/** Why a new centre cannot be made so; the short name stands in addresses (`/c/<slug>/`). */
export function whyNotNewCentre(given: { slug: string; name: string; adminEmail: string }): Refusal | null {
  if (!/^[a-z][a-z0-9-]{1,40}$/.test(given.slug)) return refusal('setup.centre.bad-slug')
  if (given.name.length < 3 || given.name.length > 200) return refusal('setup.centre.bad-name')
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given.adminEmail) || given.adminEmail.length > 200) {
    return refusal('setup.centre.bad-email')
  }
  return null
}
