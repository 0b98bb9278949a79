import { limits } from '#domains/people/login.rules.ts'
import { findLogin, touchLogin } from '#domains/people/login.sql.ts'
import { hashToken } from '#domains/people/password.ts'
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

/** Who comes: reads the login cookie's token. A role that ended today no longer counts, whatever the login says. */
export async function findVisitor(
  house: House,
  centre: Centre,
  token: string | undefined,
  now: Instant,
): Promise<Visitor> {
  if (!token) return nobody
  const today = dayOf(now, centre.zone)
  const login = await house.doors.readCentre(centre.id, (tx) =>
    findLogin(tx, hashToken(token), now, today, limits.idleMinutes),
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
