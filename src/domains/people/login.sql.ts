import { sql } from 'kysely'
import type { Read, Write } from '#kernel/db/handle.ts'
import type { AccountId, Id } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { Role } from './role.ts'

/**
 * The living login behind a token, with everything a request needs to know of its account, in one query:
 * name, state, role in use, roles held today. Null when ended, expired, idle too long or the account is
 * suspended.
 */
export async function findLogin(
  tx: Read,
  tokenHash: string,
  at: { now: Instant; today: CalendarDay; idleMinutes: number },
) {
  const { now, today, idleMinutes } = at
  const { rows } = await sql<{
    login_id: Id<'login'>
    account_id: AccountId
    person_id: Id<'person'>
    role: string
    roles: Role[]
    name: string
    totp_ready: boolean
    must_change_password: boolean
    seen_at: Instant
  }>`
    select login.id as login_id, account.id as account_id, account.person_id, login.role, login.seen_at,
      account.totp_confirmed_at is not null as totp_ready, account.must_change_password,
      person.given_name || ' ' || person.family_name as name,
      coalesce((select array_agg(distinct held.role) from people.role_assignment held
        where held.centre_id = account.centre_id and held.account_id = account.id
          and held.valid_from <= ${today.toString()} and (held.valid_to is null
            or held.valid_to >= ${today.toString()})), '{}') as roles
    from people.login login
    join people.account account on account.centre_id = login.centre_id and account.id = login.account_id
    join people.person person on person.centre_id = account.centre_id and person.id = account.person_id
    where login.centre_id = ${tx.centre} and login.token_hash = ${tokenHash} and login.ended_at is null
      and login.expires_at > ${now.toString()} and account.state = 'active'
      and login.seen_at > ${now.subtract({ minutes: idleMinutes }).toString()}`.execute(tx.db)
  return rows[0] ?? null
}

/**
 * Whose login a token was that has run out by itself (idle or old, not ended by anybody) less than a day ago;
 * null for any other token. It opens nothing: what the person typed may only be kept for that account.
 */
export async function findRunOutLogin(tx: Read, tokenHash: string, now: Instant): Promise<AccountId | null> {
  const row = await tx.db
    .selectFrom('people.login')
    .innerJoin('people.account', (join) =>
      join
        .onRef('people.account.centre_id', '=', 'people.login.centre_id')
        .onRef('people.account.id', '=', 'people.login.account_id'),
    )
    .select('people.account.id')
    .where('people.login.centre_id', '=', tx.centre)
    .where('people.account.centre_id', '=', tx.centre)
    .where('people.login.token_hash', '=', tokenHash)
    .where('people.login.ended_at', 'is', null)
    .where('people.login.seen_at', '>', now.subtract({ hours: 24 }))
    .where('people.account.state', '=', 'active')
    .executeTakeFirst()
  return (row?.id as AccountId | undefined) ?? null
}

/** Writes a new login. */
export async function insertLogin(
  tx: Write,
  login: {
    id: Id<'login'>
    account: AccountId
    tokenHash: string
    role: string
    device: string
    at: Instant
    expiresAt: Instant
  },
): Promise<void> {
  await tx.db
    .insertInto('people.login')
    .values({
      centre_id: tx.centre,
      id: login.id,
      account_id: login.account,
      token_hash: login.tokenHash,
      role: login.role,
      device: login.device,
      made_at: login.at,
      seen_at: login.at,
      expires_at: login.expiresAt,
    })
    .execute()
}

/** Notes that the login was used; called at most once a minute per login. */
export async function touchLogin(tx: Write, id: Id<'login'>, at: Instant): Promise<void> {
  await tx.db
    .updateTable('people.login')
    .set({ seen_at: at })
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .execute()
}

/** Changes the role in use. */
export async function setLoginRole(tx: Write, id: Id<'login'>, role: Role): Promise<void> {
  await tx.db
    .updateTable('people.login')
    .set({ role })
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .execute()
}

/** Ends one login of an account (or all but one); answers how many ended. */
export async function endLogins(
  tx: Write,
  which: { account: AccountId; only?: Id<'login'>; except?: Id<'login'> },
  at: Instant,
): Promise<number> {
  let query = tx.db
    .updateTable('people.login')
    .set({ ended_at: at })
    .where('centre_id', '=', tx.centre)
    .where('account_id', '=', which.account)
    .where('ended_at', 'is', null)
  if (which.only) query = query.where('id', '=', which.only)
  if (which.except) query = query.where('id', '<>', which.except)
  return (await query.returning('id').execute()).length
}

/** Living logins of an account, the latest use first; one idle for longer than `idleMinutes` has ended. */
export async function listLogins(
  tx: Read,
  account: AccountId,
  { now, idleMinutes }: { now: Instant; idleMinutes: number },
) {
  return tx.db
    .selectFrom('people.login')
    .select(['id', 'device', 'role', 'made_at', 'seen_at'])
    .where('centre_id', '=', tx.centre)
    .where('account_id', '=', account)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .where('seen_at', '>', now.subtract({ minutes: idleMinutes }))
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
}
