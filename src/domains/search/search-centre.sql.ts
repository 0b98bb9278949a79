import { sql } from 'kysely'
import type { Read } from '#kernel/db/handle.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import type { Candidate } from './rank.rules.ts'
import type { InLanguages, Subject, Who } from './search-entry.ts'

/** What one word of a question may be recognised by in an entry: keys of the word, its family and kin. */
export interface WordQuery {
  readonly exact: readonly string[]
  readonly loose: readonly string[]
}

/** How many rows one question may weigh: more than a large centre has. */
const mostCandidates = 6000

/** Entries that may be shown on a day: not hidden, not expired. */
function visible(tx: Read, today: CalendarDay) {
  return tx.db
    .selectFrom('search.search_entry')
    .where('centre_id', '=', tx.centre)
    .where('is_hidden', '=', false)
    .where((or) => or.or([or('expires_on', 'is', null), or('expires_on', '>=', today)]))
}

/** How many entries a centre shows on a day. */
export async function countVisible(tx: Read, today: CalendarDay): Promise<number> {
  const row = await visible(tx, today)
    .select((q) => q.fn.countAll<bigint>().as('n'))
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}

/**
 * Entries with any of the words, or of any of these concepts, with how strongly each word stands in them: 1
 * in the name, 0.9 in a concept, 0.7 in the summary, 0.5 elsewhere.
 */
export async function listCandidates(
  tx: Read,
  ask: {
    readonly words: readonly WordQuery[]
    readonly concepts: readonly string[]
    readonly today: CalendarDay
  },
): Promise<Candidate[]> {
  const signs = [...new Set(ask.words.flatMap(({ exact, loose }) => [...exact, ...loose]))]
  const queries = signs.map(quoted)
  // One text of the statement for all questions, so that it is planned once. The words of an entry are
  // unpacked once for all signs (`|| ''`, kept apart by `offset 0`): unpacked for each sign, one search took
  // 80 ms.
  const rows = await visible(tx, ask.today)
    .innerJoinLateral(
      sql<{ unpacked: string }>`(select terms || ''::tsvector as unpacked offset 0)`.as('words'),
      (join) => join.onTrue(),
    )
    .select(['subject_kind', 'subject_id', 'name', 'concepts', 'who', 'age_from', 'age_to', 'is_free'])
    .select(['is_accessible', 'spoken', 'assured_on', 'area_id'])
    .select(
      sql<number[]>`array(select case when words.unpacked @@ one
        then ts_rank(array[0.5, 0.7, 0.9, 1]::float4[], words.unpacked, one) * 1.644934 else 0 end::float8
        from unnest(${queries}::tsquery[]) with ordinality as each(one, place) order by place)`.as(
        'strengths',
      ),
    )
    .where((or) =>
      or.or([
        sql<boolean>`words.unpacked @@ ${queries.join(' | ')}::tsquery`,
        sql<boolean>`concepts && ${[...ask.concepts]}::text[]`,
      ]),
    )
    .orderBy('subject_kind')
    .orderBy('subject_id')
    .limit(mostCandidates)
    .execute()
  const placeOf = new Map(signs.map((sign, at) => [sign, at]))
  return rows.map((row) => {
    const strongest = (own: readonly string[]) =>
      own.reduce((most, sign) => Math.max(most, row.strengths[placeOf.get(sign)!]!), 0)
    return {
      subject: { kind: row.subject_kind, id: row.subject_id },
      ...{ name: row.name, concepts: row.concepts, isFree: row.is_free, isAccessible: row.is_accessible },
      // The check of the table holds the list.
      who: row.who as Who[],
      ages: row.age_from === null && row.age_to === null ? null : { from: row.age_from, to: row.age_to },
      ...{ spoken: row.spoken, assuredOn: row.assured_on, area: row.area_id },
      exact: ask.words.map(({ exact }) => strongest(exact)),
      loose: ask.words.map(({ loose }) => strongest(loose)),
    }
  })
}

// Signs hold letters, digits, = and ~ only. ts_rank gives pi²/6 times less than the weight of the one best
// place, and a little more for more places; asked for several words at once it would divide by their number.
function quoted(sign: string): string {
  return `'${sign}'`
}

/** What the list of results shows of an entry. */
export interface ShownEntry {
  readonly subject: Subject
  readonly code: string | null
  readonly path: string
  readonly name: InLanguages
  readonly summary: InLanguages | null
  readonly note: InLanguages | null
  readonly isFree: boolean | null
  readonly assuredOn: CalendarDay | null
}

/** The entries of these ids, in no order. */
export async function listShownEntries(tx: Read, ids: readonly string[]): Promise<ShownEntry[]> {
  if (ids.length === 0) return []
  const rows = await tx.db
    .selectFrom('search.search_entry')
    .select(['subject_kind', 'subject_id', 'code', 'path', 'name', 'name_uk', 'name_en', 'is_free'])
    .select(['summary', 'summary_uk', 'summary_en', 'note', 'note_uk', 'note_en', 'assured_on'])
    .where('centre_id', '=', tx.centre)
    .where('subject_id', 'in', ids)
    .limit(500)
    .execute()
  return rows.map((row) => ({
    subject: { kind: row.subject_kind, id: row.subject_id },
    ...{ code: row.code, path: row.path, isFree: row.is_free, assuredOn: row.assured_on },
    name: { pl: row.name, uk: row.name_uk, en: row.name_en },
    summary: row.summary === null ? null : { pl: row.summary, uk: row.summary_uk, en: row.summary_en },
    note: row.note === null ? null : { pl: row.note, uk: row.note_uk, en: row.note_en },
  }))
}

/** Which of these keys of words stand in any entry that a centre shows. */
export async function listKnownKeys(
  tx: Read,
  ask: { readonly keys: readonly string[]; readonly today: CalendarDay },
): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from unnest(${[...ask.keys]}::text[]) as asked(key)
    where exists (select from search.search_entry where centre_id = ${tx.centre} and not is_hidden
      and (expires_on is null or expires_on >= ${ask.today})
      and terms @@ quote_literal(key)::tsquery)`.execute(tx.db)
  return rows.map(({ key }) => key)
}

/** Names and summaries of what a centre shows, for the words that a misspelt one may mean. */
export async function listEntryWords(tx: Read, today: CalendarDay): Promise<string[]> {
  const rows = await visible(tx, today)
    .select(sql<string>`concat_ws(' ', name, name_uk, name_en, summary)`.as('text'))
    .orderBy('subject_kind')
    .orderBy('subject_id')
    .limit(mostCandidates)
    .execute()
  return rows.map(({ text }) => text)
}
