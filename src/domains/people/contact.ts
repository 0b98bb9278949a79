/**
 * How a person can be reached; at least one is there (`whyNotContact`). Phones are kept as "+48600100200".
 */
export interface Contact {
  readonly email: string | null
  readonly phone: string | null
  readonly address: string | null
}

/** The kinds of a contact in the order in which they are tried. */
export const contactKinds = ['email', 'phone', 'address'] as const
