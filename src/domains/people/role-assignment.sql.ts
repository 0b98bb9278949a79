import { sql } from 'kysely'
import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import type { AccountId, Id } from '#kernel/id.ts'
import type { CalendarDay } from '#kernel/instant.ts'

type AssignmentId = Id<'role_assignment'>

const columns = [
  'id',
  'account_id',
  'role',
  'valid_from',
  'valid_to',
  'proof',
  'training_expires_on',
  'assigned_at',
  'assigned_by_id',
  'version',
] as const

/** All roles an account has, had or will have, the latest first. */
export async function listAssignments(tx: Read, account: AccountId) {
  return tx.db
    .selectFrom('people.role_assignment')
    .select(columns)
    .where('centre_id', '=', tx.centre)
    .where('account_id', '=', account)
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

/** One assignment of an account, or null. */
export async function findAssignment(tx: Read, account: AccountId, id: AssignmentId) {
  const query = tx.db.selectFrom('people.role_assignment').select(columns)
  return (
    (await query
      .where('centre_id', '=', tx.centre)
      .where('account_id', '=', account)
      .where('id', '=', id)
      .executeTakeFirst()) ?? null
  )
}

/** Changes end, proof and training of an assignment in this version; false when it changed meanwhile. */
export async function updateAssignment(
  tx: Write,
  id: AssignmentId,
  change: {
    version: number
    to: CalendarDay | null
    proof: string | null
    trainingExpiresOn: CalendarDay | null
  },
): Promise<boolean> {
  return updateVersioned(
    tx,
    { table: 'people.role_assignment', id, version: change.version },
    { valid_to: change.to, proof: change.proof, training_expires_on: change.trainingExpiresOn },
  )
}

/**
 * Active accounts that are administrators without an end date on that day, locked until the deed ends: of two
 * administrators who suspend each other at once, the second sees what the first has done.
 */
export async function lockAdministrators(tx: Write, day: CalendarDay): Promise<AccountId[]> {
  const { rows } = await sql<{ account_id: AccountId }>`
    select held.account_id from people.role_assignment held
    join people.account account on account.centre_id = held.centre_id and account.id = held.account_id
    where held.centre_id = ${tx.centre} and held.role = 'ADMINISTRATOR' and account.state = 'active'
      and held.valid_from <= ${day.toString()} and held.valid_to is null
    order by account.id, held.id for update of account, held`.execute(tx.db)
  return rows.map((row) => row.account_id)
}
