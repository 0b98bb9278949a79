import type { AccountId } from '#kernel/id.ts'
import type { Work } from '#kernel/work.ts'

/**
 * What a proof was worth. A wrong try is an answer, not a refusal: its count must be committed.
 * `complete` is false when this account wants a second proof before anybody enters.
 */
export type Proved =
  | { readonly kind: 'proved'; readonly account: AccountId; readonly complete: boolean }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked'; readonly at: string }

/**
 * A way to prove whose account it is. Password with a code of an application is the first; a passkey (its
 * proof is the signed challenge) or OIDC (its proof is the answered code) stands beside it and is handed to
 * the same `signIn`. What a browser needs before it can answer (a challenge, an address) is the page's
 * business, not the port's.
 */
export interface Authenticator<Proof> {
  readonly name: 'password' | 'code' | 'passkey' | 'oidc'
  /** Judges the proof, counts a wrong one, and takes as long for an account that does not exist. */
  prove(work: Work, proof: Proof): Promise<Proved>
}
