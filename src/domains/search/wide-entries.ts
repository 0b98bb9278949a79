import type { Doors } from '#kernel/db/doors.ts'
import type { CentreId } from '#kernel/id.ts'
import { analyse } from '#kernel/language/analyse.ts'
import { languages } from '#kernel/texts.ts'
import { nationalConcepts } from './national-concepts.ts'
import { buildWideIndex, type Place, type WideIndex } from './wide-index.ts'
import { listWideRows, type WidePosition, type WideRow } from './wide-search.sql.ts'

/** The index of all centres, and what its numbers stand for. */
export interface WideCatalogue {
  readonly index: WideIndex
  readonly centres: readonly CentreId[]
  /** Kind and id of each entry, by its number: `service 0198…`. */
  subjectOf(entry: number): { readonly kind: string; readonly id: string }
}

/**
 * Reads what every centre lets be found and builds the index of it. 300,000 entries take about ten
 * seconds, read `atOnce` rows at a time so that pages are served meanwhile.
 */
export async function readWideCatalogue(
  doors: Pick<Doors, 'withPublished'>,
  atOnce = 2000,
): Promise<WideCatalogue> {
  const builder = buildWideIndex()
  const centres: CentreId[] = []
  const kinds: string[] = []
  const kindOf: number[] = []
  const ids: Buffer[] = []
  let after: WidePosition | null = null
  for (;;) {
    const from: WidePosition | null = after
    const rows: WideRow[] = await doors.withPublished((tx) => listWideRows(tx, from, atOnce))
    for (const row of rows) {
      if (centres.at(-1) !== row.centre) centres.push(row.centre)
      if (!kinds.includes(row.kind)) kinds.push(row.kind)
      kindOf.push(kinds.indexOf(row.kind))
      builder.add({ centre: centres.length - 1, concepts: row.concepts, words: wordsOf(row) })
    }
    ids.push(Buffer.from(rows.map(({ id }) => id.replaceAll('-', '')).join(''), 'hex'))
    after = rows.at(-1) ?? null
    if (rows.length < atOnce) break
  }
  const bytes = Buffer.concat(ids)
  return {
    index: builder.finish(),
    centres,
    subjectOf: (entry) => ({ kind: kinds[kindOf[entry]!]!, id: idAt(bytes, entry) }),
  }
}

// Kin, families and sounds stay out: needs are found by concepts, and the index would be twice as large.
function wordsOf({ concepts, inName, inSummary }: WideRow): (readonly [string, Place])[] {
  const best = new Map<string, Place>()
  const note = (keys: Iterable<string>, place: Place): void => {
    for (const key of keys) if (!/^[~=^]/.test(key) && !best.has(key)) best.set(key, place)
  }
  if (inName) note(inName.split(' '), 'A')
  for (const code of concepts) note(labelKeys().get(code) ?? [], 'B')
  if (inSummary) note(inSummary.split(' '), 'C')
  return [...best]
}

let kept: ReadonlyMap<string, readonly string[]> | null = null

// The words of labels are the same in every entry of a concept: asking the database for them takes as long as
// for all others.
function labelKeys(): ReadonlyMap<string, readonly string[]> {
  kept ??= new Map(
    nationalConcepts().map(({ code, labels }) => [
      code,
      languages.flatMap((language) => analyse(labels[language], language).groups.flatMap(({ keys }) => keys)),
    ]),
  )
  return kept
}

function idAt(bytes: Buffer, entry: number): string {
  const hex = bytes.toString('hex', entry * 16, entry * 16 + 16)
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
