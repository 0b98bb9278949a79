import { sql } from 'kysely'
import type { Read } from '#kernel/db/handle.ts'
import type { AccountId } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { Role } from './role.ts'

/** Which accounts a list shows. */
export interface StaffFilter {
  readonly q: string
  readonly role?: Role | undefined
  readonly state?: 'active' | 'suspended' | undefined
  readonly today: CalendarDay
}

export type StaffOrder = 'name' | 'email' | 'seen' | 'training'

// The list and its count share these conditions.
function staff(tx: Read, filter: StaffFilter) {
  let query = tx.db
    .selectFrom('people.account as account')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.centre_id', '=', 'account.centre_id').onRef('person.id', '=', 'account.person_id'),
    )
    .where('account.centre_id', '=', tx.centre)
  if (filter.q) {
    const like = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(
      sql<boolean>`(person.given_name || ' ' || person.family_name || ' ' || account.email) ilike ${like}`,
    )
  }
  if (filter.state) query = query.where('account.state', '=', filter.state)
  if (filter.role) query = query.where(heldOn(filter.today, filter.role))
  return query
}

function heldOn(today: CalendarDay, role: Role) {
  return sql<boolean>`exists (select from people.role_assignment held
    where held.centre_id = account.centre_id and held.account_id = account.id and held.role = ${role}
      and held.valid_from <= ${today} and (held.valid_to is null or held.valid_to >= ${today}))`
}

const rolesToday = (today: CalendarDay) => sql<
  Role[]
>`array(select distinct held.role from people.role_assignment held
  where held.centre_id = account.centre_id and held.account_id = account.id
    and held.valid_from <= ${today} and (held.valid_to is null or held.valid_to >= ${today}) order by 1)`
const trainingEnds = (today: CalendarDay) => sql<CalendarDay | null>`(select min(held.training_expires_on)
  from people.role_assignment held where held.centre_id = account.centre_id and held.account_id = account.id
    and (held.valid_to is null or held.valid_to >= ${today}))`
const lastSeen = sql<Instant | null>`(select max(login.seen_at) from people.login login
  where login.centre_id = account.centre_id and login.account_id = account.id)`

/** One page of the staff list. */
export async function listStaff(
  tx: Read,
  filter: StaffFilter,
  place: { order: StaffOrder; descending: boolean; limit: number; offset: number },
) {
  const way = place.descending ? 'desc' : 'asc'
  const byOrder = {
    name: sql`person.family_name collate "pl-x-icu"`,
    email: sql`account.email`,
    seen: lastSeen,
    training: trainingEnds(filter.today),
  }
  return staff(tx, filter)
    .select(['account.id', 'account.email', 'account.state', 'account.totp_confirmed_at'])
    .select(['person.given_name', 'person.family_name'])
    .select(() => [
      rolesToday(filter.today).as('roles'),
      trainingEnds(filter.today).as('training_ends'),
      lastSeen.as('seen_at'),
    ])
    .orderBy(byOrder[place.order], (by) => (place.descending ? by.desc().nullsLast() : by.asc().nullsLast()))
    .orderBy(sql`person.given_name collate "pl-x-icu"`, way)
    .orderBy('account.id')
    .limit(place.limit)
    .offset(place.offset)
    .execute()
}

/** How many accounts the list has. */
export async function countStaff(tx: Read, filter: StaffFilter): Promise<number> {
  const row = await staff(tx, filter)
    .select((q) => q.fn.countAll<bigint>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/**
 * Active accounts that are administrators without an end date: the page tells by them why a button is off.
 */
export async function listOpenAdministrators(tx: Read, today: CalendarDay): Promise<AccountId[]> {
  const rows = await tx.db
    .selectFrom('people.role_assignment as held')
    .innerJoin('people.account as account', (join) =>
      join.onRef('account.centre_id', '=', 'held.centre_id').onRef('account.id', '=', 'held.account_id'),
    )
    .select('account.id')
    .distinct()
    .where('held.centre_id', '=', tx.centre)
    .where('held.role', '=', 'ADMINISTRATOR')
    .where('account.state', '=', 'active')
    .where('held.valid_from', '<=', today)
    .where('held.valid_to', 'is', null)
    .execute()
  return rows.map((row) => row.id)
}

/**
 * Training that ends by one day and roles that end by another, of one account or of all, the nearest first.
 */
export async function listEnding(
  tx: Read,
  asked: { account: AccountId | null; today: CalendarDay; trainingBy: CalendarDay; roleBy: CalendarDay },
) {
  const { today } = asked
  const { rows } = await sql<{
    account_id: AccountId
    name: string
    role: Role
    kind: 'training' | 'role'
    ends_on: CalendarDay
  }>`
    select held.account_id, person.given_name || ' ' || person.family_name as name, held.role, ending.kind,
      ending.ends_on
    from people.role_assignment held
    join people.account account on account.centre_id = held.centre_id and account.id = held.account_id
    join people.person person on person.centre_id = account.centre_id and person.id = account.person_id
    cross join lateral (values ('training', held.training_expires_on, ${asked.trainingBy.toString()}::date),
      ('role', held.valid_to, ${asked.roleBy.toString()}::date)) as ending (kind, ends_on, by_day)
    where held.centre_id = ${tx.centre} and account.state = 'active' and ending.ends_on <= ending.by_day
      and held.valid_from <= ${today.toString()} and (held.valid_to is null
        or held.valid_to >= ${today.toString()})
      and (${asked.account}::uuid is null or held.account_id = ${asked.account}::uuid)
    order by ending.ends_on, name, held.id limit 50`.execute(tx.db)
  return rows
}

/** Names of persons and of the people behind accounts. */
export async function listNames(tx: Read, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select person.id, person.given_name || ' ' || person.family_name as name from people.person person
    where person.centre_id = ${tx.centre} and person.id = any (${[...ids]}::uuid[])
    union all
    select account.id, person.given_name || ' ' || person.family_name from people.account account
    join people.person person on person.centre_id = account.centre_id and person.id = account.person_id
    where account.centre_id = ${tx.centre} and account.id = any (${[...ids]}::uuid[])`.execute(tx.db)
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Ids of persons and accounts whose name or e-mail contains what was typed; at most 50. */
export async function findNamed(tx: Read, typed: string): Promise<string[]> {
  const like = `%${typed.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<{ person: string; account: string | null }>`
    select person.id as person, account.id as account from people.person person
    left join people.account account on account.centre_id = person.centre_id and account.person_id = person.id
    where person.centre_id = ${tx.centre}
      and (person.given_name || ' ' || person.family_name || ' ' || coalesce(account.email, '')) ilike ${like}
    order by person.family_name, person.id limit 25`.execute(tx.db)
  return rows.flatMap((row) => (row.account ? [row.person, row.account] : [row.person]))
}
