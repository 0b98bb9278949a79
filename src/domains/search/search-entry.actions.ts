import type { Work } from '#kernel/work.ts'
import { nationalConcepts } from './national-concepts.ts'
import { termsOf, withinLimits } from './search-entry.rules.ts'
import { deleteEntry, saveEntry } from './search-entry.sql.ts'
import type { InLanguages, SearchEntry, Subject } from './search-entry.ts'

/**
 * Lets residents find a subject, in the words it has now: called inside the deed that changed it. The same
 * entry may be put again. Rights are those of the calling deed; its audit note says what changed.
 */
export async function putEntry(work: Work, entry: SearchEntry): Promise<void> {
  const fitting = withinLimits(entry)
  // A service of a known code answers the need of that code, unless somebody said otherwise.
  const concepts = entry.concepts.length > 0 || !entry.code ? entry.concepts : [entry.code]
  const terms = termsOf(fitting, labelsOf(concepts))
  await saveEntry(work.tx, { ...fitting, concepts }, { terms, at: work.now })
}

/** Takes a subject out of the search for good; nothing where it was not in it. */
export async function dropEntry(work: Work, subject: Subject): Promise<void> {
  await deleteEntry(work.tx, subject)
}

function labelsOf(codes: readonly string[]): InLanguages[] {
  return nationalConcepts().flatMap(({ code, labels }) => (codes.includes(code) ? [labels] : []))
}
