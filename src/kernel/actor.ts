import type { AccountId, Id, PersonId } from './id.ts'

/**
 * Who acts. Stored beside every row as kind and id. An account acts in one role, never in the union of its
 * roles.
 */
export type Actor =
  | { readonly kind: 'account'; readonly id: AccountId; readonly person: PersonId; readonly role: string }
  | {
      readonly kind: 'link'
      readonly id: Id<'private_link'>
      readonly purpose: string
      /** The one thing that the link opens; a page of anything else answers *not found*. */
      readonly subject: string
    }
  | { readonly kind: 'anonymous'; readonly id: null }
  | { readonly kind: 'system'; readonly id: null }
  | { readonly kind: 'operator'; readonly id: null }

export const anonymous: Actor = { kind: 'anonymous', id: null }
export const system: Actor = { kind: 'system', id: null }
export const operator: Actor = { kind: 'operator', id: null }

/** The name under which the table of rights knows an actor: its role, or its kind. */
export function rightsName(actor: Actor): string {
  return actor.kind === 'account' ? actor.role : actor.kind
}
