import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { VenueState } from './venue.ts'

/** Steps in the life of a venue: from which state, to which, and whether a reason is asked. */
export const venueSteps = {
  open: { from: 'planned', to: 'open', asksReason: false },
  close: { from: 'open', to: 'closed', asksReason: true },
  reopen: { from: 'closed', to: 'open', asksReason: true },
  give_up: { from: 'planned', to: 'closed', asksReason: true },
} as const satisfies Record<string, { from: VenueState; to: VenueState; asksReason: boolean }>

export type VenueStep = keyof typeof venueSteps

/** The names of the steps, for forms. */
export const stepNames = Object.keys(venueSteps) as [VenueStep, ...VenueStep[]]

/** What decides whether a venue may take a step. */
export interface VenueStanding {
  readonly state: VenueState
  readonly address: string | null
  /** How many of its seasons hold today or later. */
  readonly seasonsAhead: number
}

/**
 * Why a venue may not take a step now; null when it may. Nobody can come to a place without an address and
 * hours, so it is not opened without them.
 */
export function whyNotVenueStep(venue: VenueStanding, step: VenueStep): Refusal | null {
  if (venue.state !== venueSteps[step].from) return refusal('places.venue.wrong-state')
  if (venueSteps[step].to !== 'open') return null
  if (!venue.address) return refusal('places.venue.no-address')
  return venue.seasonsAhead === 0 ? refusal('places.venue.no-hours') : null
}

/** Why an open venue may not lose its address; null when it may, or keeps it. */
export function whyNotAddress(state: VenueState, address: string | null): Refusal | null {
  return state === 'open' && !address ? refusal('places.venue.no-address') : null
}

const letters: Readonly<Record<string, string>> = {
  ...{ ą: 'a', ć: 'c', ę: 'e', ł: 'l', ń: 'n', ó: 'o', ś: 's', ź: 'z', ż: 'z' },
}

/** The last part of a venue's public address, from its name: "MAL na Łące" gives `mal-na-lace`. */
export function slugOf(name: string, taken: readonly string[] = []): string {
  const plain = name
    .toLowerCase()
    .replace(/[ąćęłńóśźż]/g, (letter) => letters[letter]!)
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const base = plain.slice(0, 80).replace(/-+$/, '') || 'miejsce'
  if (!taken.includes(base)) return base
  for (let n = 2; ; n += 1) if (!taken.includes(`${base}-${n}`)) return `${base}-${n}`
}
