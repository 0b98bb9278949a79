import type { Read, Write } from '#kernel/db/handle.ts'
import type { AccountId, Id, PersonId } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { Role } from './role.ts'

const accountColumns = [
  'account.id',
  'account.person_id',
  'account.email',
  'account.password_hash',
  'account.totp_sealed',
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

/** The active account whose API key has this hash, or null. */
export async function findAccountByKeyHash(tx: Read, hash: string) {
  return (
    (await tx.db
      .selectFrom('people.account')
      .select(['id', 'person_id'])
      .where('centre_id', '=', tx.centre)
      .where('api_token_hash', '=', hash)
      .where('state', '=', 'active')
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
    totp_sealed?: string | null
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

/** Counts a wrong try and answers how many there are in a row now; rivals wait for each other here. */
export async function countFailure(tx: Write, id: AccountId): Promise<number> {
  const row = await tx.db
    .updateTable('people.account')
    .set((q) => ({ failures: q('failures', '+', 1) }))
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .returning('failures')
    .executeTakeFirst()
  return row?.failures ?? 0
}

/** Uses up a 30-second step; false when this or a later one was used before. */
export async function useTotpStep(tx: Write, id: AccountId, step: bigint): Promise<boolean> {
  const used = await tx.db
    .updateTable('people.account')
    .set({ totp_step: step })
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .where('totp_step', '<', step)
    .returning('id')
    .execute()
  return used.length > 0
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
  await removeRecoveryCodes(tx, account)
  await tx.db
    .insertInto('people.recovery_code')
    .values(
      codes.map((code) => ({ centre_id: tx.centre, id: code.id, account_id: account, code_hash: code.hash })),
    )
    .execute()
}

/** Forgets the recovery codes of an account. */
export async function removeRecoveryCodes(tx: Write, account: AccountId): Promise<void> {
  await tx.db
    .deleteFrom('people.recovery_code')
    .where('centre_id', '=', tx.centre)
    .where('account_id', '=', account)
    .execute()
}

/** How many recovery codes are left. */
export async function countRecoveryCodes(tx: Read, account: AccountId): Promise<number> {
  const row = await tx.db
    .selectFrom('people.recovery_code')
    .select((q) => q.fn.countAll<bigint>().as('n'))
    .where('centre_id', '=', tx.centre)
    .where('account_id', '=', account)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Uses up a recovery code; false when there is no such unused code. */
export async function useRecoveryCode(
  tx: Write,
  code: { account: AccountId; hash: string },
  at: Instant,
): Promise<boolean> {
  const used = await tx.db
    .updateTable('people.recovery_code')
    .set({ used_at: at })
    .where('centre_id', '=', tx.centre)
    .where('account_id', '=', code.account)
    .where('code_hash', '=', code.hash)
    .where('used_at', 'is', null)
    .returning('id')
    .execute()
  return used.length > 0
}
