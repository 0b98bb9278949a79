import { sql } from 'kysely'
import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import type { Instant } from '#kernel/instant.ts'
import type { OwnConcept, OwnConceptId, OwnPhrase } from './own-concept.ts'

/** A mark of the state of a centre's own concepts: another mark, other concepts; '' = it has none. */
export async function markOfConcepts(tx: Read): Promise<string> {
  const row = await tx.db
    .selectFrom('search.own_concept')
    .select(sql<string>`coalesce(md5(string_agg(id || ' ' || version, ',' order by id)), '')`.as('mark'))
    .where('centre_id', '=', tx.centre)
    .executeTakeFirstOrThrow()
  return row.mark
}

/** All own concepts of a centre with their phrases, by name. */
export async function listOwnConcepts(tx: Read): Promise<OwnConcept[]> {
  const concepts = await tx.db
    .selectFrom('search.own_concept')
    .select(['id', 'code', 'label', 'label_uk', 'label_en', 'version'])
    .where('centre_id', '=', tx.centre)
    .orderBy('label')
    .orderBy('id')
    .limit(500)
    .execute()
  const phrases = await tx.db
    .selectFrom('search.own_phrase')
    .select(['concept_id', 'phrase', 'example'])
    .where('centre_id', '=', tx.centre)
    .orderBy('concept_id')
    .orderBy('position')
    .limit(20_000)
    .execute()
  const own = Map.groupBy(phrases, ({ concept_id }) => concept_id)
  return concepts.map(({ id, code, label, label_uk, label_en, version }) => ({
    ...{ id, code, version, labels: { pl: label, uk: label_uk, en: label_en } },
    phrases: (own.get(id) ?? []).map(({ phrase, example }) => ({ phrase, example })),
  }))
}

interface Values extends Pick<OwnConcept, 'labels' | 'phrases'> {
  readonly at: Instant
}

/** Adds a concept; false when one of that code is there. */
export async function insertOwnConcept(
  tx: Write,
  concept: { readonly id: OwnConceptId; readonly code: string },
  values: Values,
): Promise<boolean> {
  const made = await tx.db
    .insertInto('search.own_concept')
    .values({ centre_id: tx.centre, ...concept, ...labelsOf(values), changed_at: values.at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  if (made.length === 0) return false
  await replacePhrases(tx, concept.id, values.phrases)
  return true
}

/** Changes labels and phrases; false when somebody was quicker. */
export async function updateOwnConcept(
  tx: Write,
  concept: { readonly id: OwnConceptId; readonly version: number },
  values: Values,
): Promise<boolean> {
  const change = { ...labelsOf(values), changed_at: values.at }
  if (!(await updateVersioned(tx, { table: 'search.own_concept', ...concept }, change))) return false
  await replacePhrases(tx, concept.id, values.phrases)
  return true
}

/** Removes a concept with its phrases; false when it is gone. */
export async function deleteOwnConcept(tx: Write, id: OwnConceptId): Promise<boolean> {
  await replacePhrases(tx, id, [])
  const gone = await tx.db
    .deleteFrom('search.own_concept')
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .returning('id')
    .execute()
  return gone.length > 0
}

function labelsOf({ labels }: Values) {
  return { label: labels.pl, label_uk: labels.uk ?? null, label_en: labels.en ?? null }
}

async function replacePhrases(
  tx: Write,
  concept: OwnConceptId,
  phrases: readonly OwnPhrase[],
): Promise<void> {
  await tx.db
    .deleteFrom('search.own_phrase')
    .where('centre_id', '=', tx.centre)
    .where('concept_id', '=', concept)
    .execute()
  if (phrases.length === 0) return
  const rows = phrases.map(({ phrase, example }, at) => ({
    ...{ centre_id: tx.centre, concept_id: concept, position: at + 1, phrase, example },
  }))
  await tx.db.insertInto('search.own_phrase').values(rows).execute()
}
