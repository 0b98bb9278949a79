import type { Read, Write } from '#kernel/db/handle.ts'
import type { AccountId, Id, PersonId } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { Role } from './role.ts'

const accountColumns = [
  'account.id',
  'account.person_id',
  'account.email',
  'account.password_hash',
  'account.totp_secret',
  'account.totp_confirmed_at',
  'account.totp_step',
  'account.state',
  'account.failures',
  'account.locked_until',
  'account.must_change_password',
  'account.version',
] as const

/** One account by its e-mail (lower case), or null. */
export async function findAccountByEmail(tx: Read, email: string) {
  return (
    (await tx.db
      .selectFrom('people.account as account')
      .select(accountColumns)
      .where('centre_id', '=', tx.centre)
      .where('email', '=', email)
      .executeTakeFirst()) ?? null
  )
}

/** One account by id, with the name of its person; null when it does not exist here. */
export async function findAccount(tx: Read, id: AccountId) {
  return (
    (await tx.db
      .selectFrom('people.account as account')
      .innerJoin('people.person as person', (join) =>
        join.onRef('person.centre_id', '=', 'account.centre_id').onRef('person.id', '=', 'account.person_id'),
      )
      .select([...accountColumns, 'person.given_name', 'person.family_name'])
      .where('account.centre_id', '=', tx.centre)
      .where('account.id', '=', id)
      .executeTakeFirst()) ?? null
  )
}

/** Accounts of the centre with names, by family name. */
export async function listAccounts(tx: Read, limit: number, offset: number) {
  return tx.db
    .selectFrom('people.account as account')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.centre_id', '=', 'account.centre_id').onRef('person.id', '=', 'account.person_id'),
    )
    .select(['account.id', 'account.email', 'account.state', 'account.totp_confirmed_at'])
    .select(['person.given_name', 'person.family_name'])
    .where('account.centre_id', '=', tx.centre)
    .orderBy('person.family_name')
    .orderBy('person.given_name')
    .orderBy('account.id')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** Roles that the account holds on a day, in the order of assignment. */
export async function listRolesOn(tx: Read, account: AccountId, day: CalendarDay): Promise<Role[]> {
  const rows = await tx.db
    .selectFrom('people.role_assignment')
    .select('role')
    .where('centre_id', '=', tx.centre)
    .where('account_id', '=', account)
    .where('valid_from', '<=', day)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', day)]))
    .orderBy('valid_from')
    .orderBy('role')
    .execute()
  return [...new Set(rows.map((row) => row.role))]
}

/** Writes a person, returns nothing: the id was made by the caller. */
export async function insertPerson(
  tx: Write,
  person: { id: PersonId; givenName: string; familyName: string; at: Instant },
): Promise<void> {
  await tx.db
    .insertInto('people.person')
    .values({
      centre_id: tx.centre,
      id: person.id,
      given_name: person.givenName,
      family_name: person.familyName,
      made_at: person.at,
    })
    .execute()
}

/** Writes an account; false when the e-mail is taken in this centre. */
export async function insertAccount(
  tx: Write,
  account: {
    id: AccountId
    person: PersonId
    email: string
    passwordHash: string
    mustChange: boolean
    at: Instant
  },
): Promise<boolean> {
  const made = await tx.db
    .insertInto('people.account')
    .values({
      centre_id: tx.centre,
      id: account.id,
      person_id: account.person,
      email: account.email,
      password_hash: account.passwordHash,
      must_change_password: account.mustChange,
      made_at: account.at,
    })
    .onConflict((conflict) => conflict.columns(['centre_id', 'email']).doNothing())
    .returning('id')
    .execute()
  return made.length > 0
}

/** Changes fields of an account; 0 rows when it does not exist here. */
export async function updateAccount(
  tx: Write,
  id: AccountId,
  change: {
    password_hash?: string
    must_change_password?: boolean
    failures?: number
    locked_until?: Instant | null
    totp_secret?: string | null
    totp_confirmed_at?: Instant | null
    totp_step?: bigint
    state?: 'active' | 'suspended'
    api_token_hash?: string | null
  },
): Promise<void> {
  await tx.db
    .updateTable('people.account')
    .set(change)
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .execute()
}

/** Gives a role from a day. */
export async function insertRoleAssignment(
  tx: Write,
  given: {
    id: Id<'role_assignment'>
    account: AccountId
    role: Role
    from: CalendarDay
    to: CalendarDay | null
    proof: string | null
    trainingExpiresOn: CalendarDay | null
    at: Instant
    by: { kind: string; id: string | null }
  },
): Promise<void> {
  await tx.db
    .insertInto('people.role_assignment')
    .values({
      centre_id: tx.centre,
      id: given.id,
      account_id: given.account,
      role: given.role,
      valid_from: given.from,
      valid_to: given.to,
      proof: given.proof,
      training_expires_on: given.trainingExpiresOn,
      assigned_at: given.at,
      assigned_by_kind: given.by.kind,
      assigned_by_id: given.by.id,
    })
    .execute()
}

/** Replaces the recovery codes of an account by new hashes. */
export async function replaceRecoveryCodes(
  tx: Write,
  account: AccountId,
  codes: readonly { id: Id<'recovery_code'>; hash: string }[],
): Promise<void> {
  await tx.db
    .deleteFrom('people.recovery_code')
    .where('centre_id', '=', tx.centre)
    .where('account_id', '=', account)
    .execute()
  await tx.db
    .insertInto('people.recovery_code')
    .values(
      codes.map((code) => ({ centre_id: tx.centre, id: code.id, account_id: account, code_hash: code.hash })),
    )
    .execute()
}

/** Uses up a recovery code; false when there is no such unused code. */
export async function useRecoveryCode(
  tx: Write,
  account: AccountId,
  hash: string,
  at: Instant,
): Promise<boolean> {
  const used = await tx.db
    .updateTable('people.recovery_code')
    .set({ used_at: at })
    .where('centre_id', '=', tx.centre)
    .where('account_id', '=', account)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('id')
    .execute()
  return used.length > 0
}
