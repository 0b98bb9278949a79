import { sql } from 'kysely'
import type { Read, Write } from '#kernel/db/handle.ts'
import type { Instant } from '#kernel/instant.ts'
import type { InLanguages, SearchEntry, Subject, Who } from './search-entry.ts'

/** Writes an entry, over the one that its subject had. `terms` is `tsvector` text. */
export async function saveEntry(
  tx: Write,
  entry: SearchEntry,
  made: { readonly terms: string; readonly at: Instant; readonly version: number },
): Promise<void> {
  const row = {
    ...{ code: entry.code, path: entry.path, concepts: [...entry.concepts], who: [...entry.who] },
    ...{ name: entry.name.pl, name_uk: entry.name.uk ?? null, name_en: entry.name.en ?? null },
    ...columnsOf('summary', entry.summary),
    ...columnsOf('body', entry.body),
    ...columnsOf('note', entry.note),
    ...{ age_from: entry.ages?.from ?? null, age_to: entry.ages?.to ?? null },
    ...{ is_free: entry.isFree, spoken: [...entry.spoken], is_accessible: entry.isAccessible },
    ...{ area_id: entry.area, assured_on: entry.assuredOn, expires_on: entry.expiresOn },
    ...{ is_hidden: entry.isHidden, terms: sql<string>`${made.terms}::tsvector` },
    ...{ analyzer_version: made.version, put_at: made.at },
  }
  await tx.db
    .insertInto('search.search_entry')
    .values({
      ...{ centre_id: tx.centre, subject_kind: entry.subject.kind, subject_id: entry.subject.id },
      ...row,
    })
    .onConflict((conflict) => conflict.columns(['centre_id', 'subject_kind', 'subject_id']).doUpdateSet(row))
    .execute()
}

function columnsOf<N extends 'summary' | 'body' | 'note'>(name: N, text: InLanguages | null) {
  return {
    [name]: text?.pl ?? null,
    [`${name}_uk`]: text?.uk ?? null,
    [`${name}_en`]: text?.en ?? null,
  } as Record<N | `${N}_uk` | `${N}_en`, string | null>
}

/** Takes the entry of a subject away; nothing where it had none. */
export async function deleteEntry(tx: Write, subject: Subject): Promise<void> {
  await tx.db
    .deleteFrom('search.search_entry')
    .where('centre_id', '=', tx.centre)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .execute()
}

/** Entries whose words were read in another way than this version, a few at a time, each as it was put. */
export async function listStaleEntries(
  tx: Read,
  at: { readonly version: number; readonly limit: number },
): Promise<SearchEntry[]> {
  const rows = await tx.db
    .selectFrom('search.search_entry')
    .selectAll()
    .where('centre_id', '=', tx.centre)
    .where('analyzer_version', '<>', at.version)
    .orderBy('subject_kind')
    .orderBy('subject_id')
    .limit(at.limit)
    .execute()
  return rows.map((row) => ({
    subject: { kind: row.subject_kind, id: row.subject_id },
    ...{ code: row.code, path: row.path, concepts: row.concepts, isFree: row.is_free, spoken: row.spoken },
    name: { pl: row.name, uk: row.name_uk, en: row.name_en },
    summary: asText(row.summary, row.summary_uk, row.summary_en),
    body: asText(row.body, row.body_uk, row.body_en),
    note: asText(row.note, row.note_uk, row.note_en),
    // The check of the table holds the list.
    who: row.who as Who[],
    ages: row.age_from === null && row.age_to === null ? null : { from: row.age_from, to: row.age_to },
    ...{ isAccessible: row.is_accessible, area: row.area_id, isHidden: row.is_hidden },
    ...{ assuredOn: row.assured_on, expiresOn: row.expires_on },
  }))
}

function asText(pl: string | null, uk: string | null, en: string | null): InLanguages | null {
  return pl === null && uk === null && en === null ? null : { pl: pl ?? '', uk, en }
}

/** Marks entries of a concept to be read again, because its labels changed. */
export async function outdateEntries(tx: Write, concept: string): Promise<void> {
  await tx.db
    .updateTable('search.search_entry')
    .set({ analyzer_version: 0 })
    .where('centre_id', '=', tx.centre)
    .where(sql<boolean>`concepts @> array[${concept}]::text[]`)
    .execute()
}
