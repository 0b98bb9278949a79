import type { Id } from '#kernel/id.ts'

export type ServiceId = Id<'service'>
export type ProviderId = Id<'provider'>

/** A draft was never published; a closed one is closed for a time and still shown. */
export const serviceStates = ['draft', 'published', 'closed', 'withdrawn'] as const
export type ServiceState = (typeof serviceStates)[number]

/** Whether new people are taken: at once, onto a list, or not now. */
export const intakes = ['open', 'waitlist', 'closed'] as const
export type Intake = (typeof intakes)[number]

/** How somebody made sure that a card is true. */
export const checkWays = ['phone', 'visit', 'email', 'website', 'link', 'import', 'worker'] as const
export type CheckWay = (typeof checkWays)[number]

/** Kinds of providers; the share of social economy is counted from them (domain.md 4.1). */
export const providerKinds = ['own', 'social-economy', 'ngo', 'market', 'municipal'] as const
export type ProviderKind = (typeof providerKinds)[number]
