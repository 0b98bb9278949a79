import { type Instant, isBefore } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { HoldReason, ItemState } from './equipment.ts'

/** What decides where an item is. */
export interface ItemStanding {
  readonly gone: 'withdrawn' | 'lost' | null
  /** Its hold of this moment, or the next one. */
  readonly hold: { readonly why: HoldReason; readonly from: Instant; readonly to: Instant | null } | null
}

/** Where an item is at a moment. Cleaning ends by itself when its days are over. */
export function itemStateAt(item: ItemStanding, now: Instant): ItemState {
  if (item.gone) return item.gone
  const { hold } = item
  if (!hold || isBefore(now, hold.from) || (hold.to && !isBefore(now, hold.to))) return 'available'
  return hold.why === 'loan' ? 'out' : hold.why
}

/** What can be done with an item, from which states it leads and whether a reason is asked. */
export const itemSteps = {
  to_repair: { from: ['available', 'cleaning'], asksNote: true },
  ready: { from: ['cleaning', 'repair'], asksNote: false },
  withdraw: { from: ['available', 'cleaning', 'repair'], asksNote: true },
  bring_back: { from: ['withdrawn'], asksNote: false },
  found: { from: ['lost'], asksNote: true },
} as const satisfies Record<string, { from: readonly ItemState[]; asksNote: boolean }>

export type ItemStep = keyof typeof itemSteps

/** The names of the steps, for forms. */
export const itemStepNames = Object.keys(itemSteps) as [ItemStep, ...ItemStep[]]

/** Why an item may not take a step now; null when it may. */
export function whyNotItemStep(state: ItemState, step: ItemStep): Refusal | null {
  const allowed: readonly ItemState[] = itemSteps[step].from
  return allowed.includes(state) ? null : refusal('lending.item.wrong-state')
}
