import { analyse } from '#kernel/language/analyse.ts'
import { type Language, languages } from '#kernel/texts.ts'
import type { InLanguages, SearchEntry } from './search-entry.ts'
import { looseSignsOf } from './word-sign.ts'

/** How much of a body counts; a longer one is cut, not refused. */
const bodyLength = 20_000
/** `tsvector` knows no later place than this. */
const lastPlace = 16_383

type Weight = 'A' | 'B' | 'C' | 'D'

/**
 * The words of an entry as `tsvector` text: name A, labels of its concepts B, summary and note C, body D;
 * beside each its kin and family, marked with = and ~. The same entry always gives the same text.
 */
export function termsOf(
  entry: Pick<SearchEntry, 'name' | 'summary' | 'note' | 'body'>,
  labels: readonly InLanguages[],
): string {
  const found = new Map<string, string>()
  const fields: readonly (readonly [Weight, readonly (InLanguages | null)[]])[] = [
    ['A', [entry.name]],
    ['B', labels],
    ['C', [entry.summary, entry.note]],
    ['D', [entry.body]],
  ]
  let place = 0
  for (const [weight, texts] of fields) {
    for (const [text, language] of texts.flatMap(spoken)) {
      for (const { keys } of analyse(text, language).groups) {
        place = Math.min(place + 1, lastPlace)
        for (const key of keys) add(found, key, `${place}${weight}`)
        for (const sign of looseSignsOf({ keys })) add(found, sign, `${place}${weight}`)
      }
    }
  }
  return [...found].map(([term, places]) => `'${term}':${places}`).join(' ')
}

/** An entry with a body that fits the table. */
export function withinLimits(entry: SearchEntry): SearchEntry {
  const cut = (text: string | null | undefined) => text?.slice(0, bodyLength).toWellFormed() ?? null
  const body = entry.body && {
    pl: entry.body.pl.slice(0, bodyLength).toWellFormed(),
    uk: cut(entry.body.uk),
    en: cut(entry.body.en),
  }
  return { ...entry, body }
}

function spoken(text: InLanguages | null): (readonly [string, Language])[] {
  return languages.flatMap((language) => {
    const own = text?.[language]
    return own ? [[own, language] as const] : []
  })
}

// A word that stands everywhere would make the row long: its first sixty places tell enough.
function add(found: Map<string, string>, term: string, place: string): void {
  const before = found.get(term)
  if (!before) found.set(term, place)
  else if (before.length < 400) found.set(term, `${before},${place}`)
}
