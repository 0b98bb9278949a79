import type { Actor } from '../actor.ts'
import type { Read } from '../db/handle.ts'
import type { Once } from '../deed.ts'
import type { House } from '../house.ts'
import type { CentreId, Id } from '../id.ts'
import { parseId } from '../id.ts'
import type { CalendarDay, Instant } from '../instant.ts'
import { NotFound, type Refusal } from '../refusal.ts'
import type { Standing } from '../right.ts'
import type { Language } from '../texts.ts'
import type { Wordings } from '../wording.ts'
import type { Work } from '../work.ts'

/** A centre as pages know it. */
export interface Centre {
  readonly id: CentreId
  readonly slug: string
  readonly name: string
  readonly municipality: string
  readonly zone: string
  readonly state: 'planned' | 'working' | 'closed'
  readonly predecessor: string | null
  readonly transformedOn: CalendarDay | null
  readonly isDemo: boolean
  /** Own accent colour, `#rrggbb`; null = the house's. */
  readonly accent: string | null
  /** The centre's own wordings of public texts. */
  readonly wordings: Wordings
}

/** Who is signed in at this visit, for the shell: the name to greet, and the roles to switch between. */
export interface SignedIn {
  readonly loginId: Id<'login'>
  readonly name: string
  readonly role: string
  readonly roles: readonly string[]
  readonly mustSetUp: 'password' | 'totp' | null
}

/** One request, resolved: whose centre, which language, who acts. Handlers take this and return a reply. */
export interface Visit {
  readonly house: House
  readonly centre: Centre
  readonly language: Language
  readonly actor: Actor
  readonly signedIn: SignedIn | null
  readonly now: Instant
  /** Today in the zone of the centre. */
  readonly today: CalendarDay
  readonly requestId: string
  readonly url: URL
  /** Path inside the centre, without prefix and language. */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Address of the visitor's network (IPv4, or the /64 of IPv6), for limits only. */
  readonly network: string
  readonly device: string
  /** What the browser said it can unpack. */
  readonly acceptsEncoding: string
  readonly cookies: ReadonlyMap<string, string>
  /**
   * Name of the centre's login cookie at this address; begins with `__Host-` where the browser may be asked
   * for Secure.
   */
  readonly loginCookie: string
  /** True when the actor may do this here; pages use it to say why a button is off. */
  may(action: string, standing?: Standing): boolean
  /** The address of a path of this centre in this language. */
  href(path: string, language?: Language): string
  /** The same with scheme and host, for letters, mails and feeds. */
  absolute(path: string): string
  /** Reads in one transaction; a page reads once. */
  read<T>(fn: (tx: Read) => Promise<T>): Promise<T>
  /**
   * Runs a deed as this visitor. The key of the submitted form makes a second click answer the first result;
   * `null` switches that off for results that must not be kept (tokens).
   */
  deed<T>(fn: (work: Work) => Promise<T>, once?: Once | null): Promise<T>
  /** The sentence of a refusal in the visitor's language. */
  sentence(why: Refusal): string
}

/** An id from the path; a text that is no id answers *not found*. */
export function idOf<Kind extends string>(visit: Visit, name: string): Id<Kind> {
  const id = parseId<Kind>(visit.params[name])
  if (!id) throw new NotFound(name)
  return id
}
