import { type Actor, rightsName } from './actor.ts'
import { Forbidden } from './refusal.ts'

/**
 * What a role may do with an action: nothing, anything, only what is its own, only what it is assigned to.
 * The deed checks it against facts, the query turns the same value into a `where`, the page asks it to say
 * why not.
 */
export type Reach = 'none' | 'all' | 'own' | 'assigned'

/** Declared by each domain: action → role (or `anonymous`, `link`) → reach. Unlisted means none. */
export type Rights = Readonly<Record<string, Readonly<Record<string, Reach>>>>

/** What is known about the thing the actor wants to touch. */
export interface Standing {
  readonly own?: boolean
  readonly assigned?: boolean
}

/** How far the actor's right to an action reaches. The system and the operator of the machine may do all. */
export function reach(rights: Rights, actor: Actor, action: string): Reach {
  const row = rights[action]
  if (!row) throw new Error(`no domain declares the right "${action}"`)
  if (actor.kind === 'system' || actor.kind === 'operator') return 'all'
  return row[rightsName(actor)] ?? 'none'
}

/** True when the actor may do the action to a thing in this standing. */
export function may(rights: Rights, actor: Actor, action: string, standing: Standing = {}): boolean {
  const far = reach(rights, actor, action)
  if (far === 'all') return true
  if (far === 'own') return standing.own === true
  if (far === 'assigned') return standing.assigned === true || standing.own === true
  return false
}

/**
 * Throws `Forbidden` when the actor may not. The outermost deed calls it; deeds it calls check only rules.
 */
export function requireRight(
  asked: { readonly rights: Rights; readonly actor: Actor },
  action: string,
  standing: Standing = {},
): void {
  if (!may(asked.rights, asked.actor, action, standing)) throw new Forbidden(action)
}
