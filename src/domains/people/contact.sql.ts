import type { Read, Write } from '#kernel/db/handle.ts'
import { newId, type PersonId } from '#kernel/id.ts'
import type { Instant } from '#kernel/instant.ts'
import { type Contact, contactKinds } from './contact.ts'

/**
 * Writes the ways of a contact, one row each; joined to a person only when somebody knows that it is theirs.
 */
export async function insertContact(
  tx: Write,
  given: { person: PersonId | null; contact: Contact; at: Instant },
): Promise<void> {
  const rows = contactKinds.flatMap((kind) => {
    const value = given.contact[kind]
    return value
      ? [
          {
            centre_id: tx.centre,
            id: newId<'contact'>(),
            person_id: given.person,
            kind,
            value,
            made_at: given.at,
          },
        ]
      : []
  })
  await tx.db.insertInto('people.contact').values(rows).execute()
}

/** How a person is reached now: the newest of each kind. */
export async function findContact(tx: Read, person: PersonId): Promise<Contact> {
  const rows = await tx.db
    .selectFrom('people.contact')
    .distinctOn('kind')
    .select(['kind', 'value'])
    .where('centre_id', '=', tx.centre)
    .where('person_id', '=', person)
    .orderBy('kind')
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const newest = (kind: string) => rows.find((row) => row.kind === kind)?.value ?? null
  return { email: newest('email'), phone: newest('phone'), address: newest('address') }
}
