// Builders of the desk for tests. They go through the deeds.
import { staffActor } from '#domains/places/fixtures.ts'
import type { Actor } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import type { House } from '#kernel/house.ts'
import type { CentreId } from '#kernel/id.ts'
import type { Instant } from '#kernel/instant.ts'
import { noteEnquiry } from './enquiry.actions.ts'
import type { EnquiryValues } from './enquiry.ts'

interface Place {
  readonly house: House
  readonly centre: { readonly id: CentreId; readonly zone: string }
}

/** A call that nobody could answer, unless told otherwise. */
export function aTalk(over: Partial<EnquiryValues> = {}): EnquiryValues {
  return {
    ...{ asked: 'dentysta dla osoby leżącej', channel: 'phone', outcome: 'not-answered', sentTo: null },
    answer: { kind: 'none', id: null },
    ...over,
  }
}

/** A talk that the desk noted, at a moment of its own where one is given. */
export async function anEnquiry(
  { house, centre }: Place,
  over: Partial<EnquiryValues> = {},
  by: { readonly actor?: Actor; readonly now?: Instant } = {},
) {
  const setting = { centre, actor: staffActor('INFORMATION_DESK'), ...by }
  return runDeed(house, setting, (work) => noteEnquiry(work, aTalk(over)))
}
