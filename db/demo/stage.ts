import { type Actor, anonymous, operator } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import type { House } from '#kernel/house.ts'
import type { AccountId, CentreId, PersonId } from '#kernel/id.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Work } from '#kernel/work.ts'
import { type DemoYear, zone } from './demo-year.ts'

export type DemoSize = 'small' | 'town'

/** Everything that the parts of the demonstration share while it is made. */
export interface Stage {
  readonly house: House
  readonly centre: CentreId
  readonly seed: number
  readonly size: DemoSize
  readonly now: Instant
  readonly year: DemoYear
  readonly say: (line: string) => void
  /** The cast by e-mail; filled by `makeStaff`. */
  readonly accounts: Map<string, { account: AccountId; person: PersonId; role: string }>
}

/** Who does the work in the demonstration. */
export const people = {
  organiser: 'osl@demo.splot',
  director: 'dyrektor@demo.splot',
  coordinator: 'kipus@demo.splot',
  host: 'gospodarz@demo.splot',
  desk: 'info@demo.splot',
  admin: 'admin@demo.splot',
} as const

export type Who = keyof typeof people

/** Runs a deed as one of the cast at a moment of the past: the same rules and rights hold as for people. */
export async function deedBy<T>(
  stage: Stage,
  by: { who: Who | 'operator' | 'anonymous'; at: Instant },
  deed: (work: Work) => Promise<T>,
): Promise<T> {
  const actor = by.who === 'operator' ? operator : by.who === 'anonymous' ? anonymous : actorOf(stage, by.who)
  return runDeed(stage.house, { centre: { id: stage.centre, zone }, actor, now: by.at }, deed)
}

function actorOf(stage: Stage, who: Who): Actor {
  const known = stage.accounts.get(people[who])
  if (!known) throw new Error(`nobody of the cast is called ${who}`)
  return { kind: 'account', id: known.account, person: known.person, role: known.role }
}
