import type { Read, Write } from './db/handle.ts'

/** Host names of this centre. */
export async function listOwnHosts(tx: Read): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('kernel.hostname')
    .select('host')
    .where('centre_id', '=', tx.centre)
    .orderBy('host')
    .limit(100)
    .execute()
  return rows.map((row) => row.host)
}

/** Gives the centre a host name; false when it (or another centre) has it. */
export async function insertHost(tx: Write, host: string): Promise<boolean> {
  const made = await tx.db
    .insertInto('kernel.hostname')
    .values({ host, centre_id: tx.centre })
    .onConflict((conflict) => conflict.column('host').doNothing())
    .returning('host')
    .execute()
  return made.length > 0
}

/** Takes a host name away; false when it is not this centre's. */
export async function deleteHost(tx: Write, host: string): Promise<boolean> {
  const result = await tx.db
    .deleteFrom('kernel.hostname')
    .where('centre_id', '=', tx.centre)
    .where('host', '=', host)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}
