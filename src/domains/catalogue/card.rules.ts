import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Card, CardPlace } from './card.ts'

/** What the publish gate asks for; `checked` is said when a draft is sent for approval. */
export const gaps = ['area', 'contact', 'nextStep', 'checked'] as const
export type Gap = (typeof gaps)[number]

/**
 * What a card still lacks before residents may see it, all at once: the area of the Act, some way to make
 * contact, the one next step, and a day on which it was checked.
 */
export function missingFor(card: Card, checked: boolean): Gap[] {
  const contact = card.phone ?? card.email ?? card.website
  const has: Record<Gap, boolean> = {
    area: card.area !== null,
    contact: contact !== null,
    nextStep: card.nextStep !== null && card.texts.pl.nextStep !== null,
    checked,
  }
  return gaps.filter((gap) => !has[gap])
}

const sentences = {
  area: refusal('catalogue.gate.area'),
  contact: refusal('catalogue.gate.contact'),
  nextStep: refusal('catalogue.gate.next-step'),
  checked: refusal('catalogue.gate.checked'),
} as const satisfies Record<Gap, Refusal>

/** The sentence of each thing that is missing, at the field of the form that asks for it. */
export function gateMessages(missing: readonly Gap[]): Map<string, Refusal> {
  const fields: Record<Gap, string> = {
    area: 'area',
    contact: 'phone',
    nextStep: 'nextStep',
    checked: 'checkedOn',
  }
  return new Map(missing.map((gap) => [fields[gap], sentences[gap]]))
}

/** What contradicts itself in a card, at its field; empty when nothing does. */
export function contradictionsOf(card: Card): Map<string, Refusal> {
  const wrong = new Map<string, Refusal>()
  const say = (field: string, code: Refusal | null) => {
    if (code) wrong.set(field, code)
  }
  say('ageTo', whyNotAges(card.ageFrom, card.ageTo))
  say('helpedAgeTo', whyNotAges(card.helpedAgeFrom, card.helpedAgeTo))
  // Somebody who must pay asks how much before anything else.
  if (card.fee && card.fee !== 'free' && !card.texts.pl.feeRule) {
    say('feeRule', refusal('catalogue.card.fee-rule'))
  }
  for (const [index, place] of card.places.entries()) {
    const why = whyNotPlace(place)
    if (why) wrong.set(`place${index + 1}.${why.field}`, why.refusal)
  }
  return wrong
}

function whyNotAges(from: number | null, to: number | null): Refusal | null {
  return from !== null && to !== null && to < from ? refusal('catalogue.card.ages') : null
}

/** Why a place cannot stand on a card: hours of a venue need the venue, own hours need hours. */
export function whyNotPlace(
  place: CardPlace,
): { field: 'venue' | 'address' | 'hours'; refusal: Refusal } | null {
  if (place.kind === 'venue' && !place.venue) {
    return { field: 'venue', refusal: refusal('form.required') }
  }
  if (place.kind === 'address' && !place.address) {
    return { field: 'address', refusal: refusal('form.required') }
  }
  if (place.hours === 'venue' && place.kind !== 'venue') {
    return { field: 'hours', refusal: refusal('catalogue.card.venue-hours') }
  }
  const silent = place.week.every((spans) => spans.length === 0)
  return place.hours === 'own' && silent ? { field: 'hours', refusal: refusal('places.hours.empty') } : null
}
