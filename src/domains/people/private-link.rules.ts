import { type Instant, isBefore } from '#kernel/instant.ts'

/** Wrong codes for one number: five make it rest for an hour, twenty make the paper worthless. */
export const linkLimits = { triesBeforeRest: 5, restMinutes: 60, mostTries: 20, codeLength: 6, mostDays: 730 }

/** What the rules know of a link. */
export interface LinkFacts {
  readonly expires_at: Instant
  readonly revoked_at: Instant | null
  readonly attempts: number
  readonly rest_ends_at: Instant | null
}

/** True when the link was withdrawn or its time is over; then neither address nor paper open anything. */
export function isOver(link: LinkFacts, now: Instant): boolean {
  return link.revoked_at !== null || !isBefore(now, link.expires_at)
}

/** Whether a code from paper may be tried: it rests after wrong ones, and is spent after too many. */
export function paperState(link: LinkFacts, now: Instant): 'open' | 'resting' | 'spent' {
  if (link.attempts >= linkLimits.mostTries) return 'spent'
  return link.rest_ends_at && isBefore(now, link.rest_ends_at) ? 'resting' : 'open'
}

/**
 * Until when the number rests after a wrong code; `count` includes this one. Null = it may be tried again.
 */
export function restAfter(count: number, now: Instant): Instant | null {
  return count % linkLimits.triesBeforeRest === 0 ? now.add({ minutes: linkLimits.restMinutes }) : null
}
