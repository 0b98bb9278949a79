import { findAccountByToken } from '#domains/people/api-token.actions.ts'
import { limits } from '#domains/people/login.rules.ts'
import { findLogin, touchLogin } from '#domains/people/login.sql.ts'
import { hashToken } from '#domains/people/password.ts'
import { readLink } from '#domains/people/private-link.actions.ts'
import { type Actor, anonymous } from '#kernel/actor.ts'
import type { House } from '#kernel/house.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import type { Centre, SignedIn } from '#kernel/web/visit.ts'

export interface Visitor {
  readonly actor: Actor
  readonly signedIn: SignedIn | null
}

const nobody: Visitor = { actor: anonymous, signedIn: null }

/** Name of the login cookie of a centre. `__Host-` binds it to this host and to https (or loopback). */
export function loginCookieName(slug: string, secure: boolean): string {
  return `${secure ? '__Host-' : ''}splot-${slug}`
}

/** The API key that a request carries (`Authorization: Bearer …`), if any. */
export function keyOf(request: globalThis.Request): string | undefined {
  return /^Bearer ([\w-]{20,100})$/.exec(request.headers.get('authorization') ?? '')?.[1]
}

/** What a request brought to say who comes. */
export interface Tokens {
  readonly login: string | undefined
  readonly link: string | undefined
  readonly key: string | undefined
  readonly now: Instant
}

/**
 * Who comes: by the cookie of a private link (sent only under the page it opens), by an API key, or by a
 * login. A role that ended today no longer counts, whatever the login says.
 */
export async function findVisitor(house: House, centre: Centre, tokens: Tokens): Promise<Visitor> {
  const { now } = tokens
  if (tokens.key) return byKey(house, centre, { key: tokens.key, now })
  const link = tokens.link ? await byLink(house, centre, { token: tokens.link, now }) : null
  if (link) return link
  return tokens.login ? byLogin(house, centre, { token: tokens.login, now }) : nobody
}

async function byLink(
  house: House,
  centre: Centre,
  { token, now }: { token: string; now: Instant },
): Promise<Visitor | null> {
  const at = { secret: house.secret, now }
  const answer = await house.doors.readCentre(centre.id, (tx) => readLink(tx, token, at))
  if (answer.kind !== 'open') return null
  return { actor: { kind: 'link', ...answer.link }, signedIn: null }
}

async function byKey(
  house: House,
  centre: Centre,
  { key, now }: { key: string; now: Instant },
): Promise<Visitor> {
  const account = await house.doors.readCentre(centre.id, (tx) =>
    findAccountByToken(tx, key, dayOf(now, centre.zone)),
  )
  if (!account) return nobody
  return {
    actor: { kind: 'account', id: account.id, person: account.person, role: account.role },
    signedIn: null,
  }
}

async function byLogin(
  house: House,
  centre: Centre,
  { token, now }: { token: string; now: Instant },
): Promise<Visitor> {
  const today = dayOf(now, centre.zone)
  const login = await house.doors.readCentre(centre.id, (tx) =>
    findLogin(tx, hashToken(token), { now, today, idleMinutes: limits.idleMinutes }),
  )
  if (!login || login.roles.length === 0) return nobody
  const role = (login.roles as readonly string[]).includes(login.role) ? login.role : login.roles[0]!
  if (now.since(login.seen_at).total('seconds') > 60 && house.writable()) {
    await house.doors.withCentre(centre.id, (tx) => touchLogin(tx, login.login_id, now))
  }
  return {
    actor: { kind: 'account', id: login.account_id, person: login.person_id, role },
    signedIn: {
      loginId: login.login_id,
      name: login.name,
      role,
      roles: login.roles,
      mustSetUp: login.must_change_password ? 'password' : login.totp_ready || centre.isDemo ? null : 'totp',
    },
  }
}
