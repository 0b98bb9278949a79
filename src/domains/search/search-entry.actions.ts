import { createHash } from 'node:crypto'
import type { Read } from '#kernel/db/handle.ts'
import { analyzerVersion } from '#kernel/language/analyse.ts'
import type { Work } from '#kernel/work.ts'
import { nationalConcepts } from './national-concepts.ts'
import { listOwnConcepts } from './own-concept.sql.ts'
import { termsOf, withinLimits } from './search-entry.rules.ts'
import { deleteEntry, listStaleEntries, saveEntry } from './search-entry.sql.ts'
import type { InLanguages, SearchEntry, Subject } from './search-entry.ts'
import { kinText } from './word-sign.ts'

/**
 * Lets residents find a subject, in the words it has now: called inside the deed that changed it. The same
 * entry may be put again. Rights are those of the calling deed; its audit note says what changed.
 */
export async function putEntry(work: Work, entry: SearchEntry): Promise<void> {
  const fitting = withinLimits(entry)
  // A service of a known code answers the need of that code, unless somebody said otherwise.
  const concepts = entry.concepts.length > 0 || !entry.code ? entry.concepts : [entry.code]
  const terms = termsOf(fitting, await labelsOf(work.tx, concepts))
  await saveEntry(work.tx, { ...fitting, concepts }, { terms, at: work.now, version: wordsVersion() })
}

/** Takes a subject out of the search for good; nothing where it was not in it. */
export async function dropEntry(work: Work, subject: Subject): Promise<void> {
  await deleteEntry(work.tx, subject)
}

/** Reads the words of some stale entries again; answers how many there were. */
export async function readAgain(work: Work): Promise<number> {
  const stale = await listStaleEntries(work.tx, { version: wordsVersion(), limit: 200 })
  for (const entry of stale) await putEntry(work, entry)
  return stale.length
}

/**
 * Number of the way in which words are read here: another analyser, list of kin words or label of a concept
 * gives another number, and what was stored under another one is read again.
 */
export function wordsVersion(): number {
  version ??= createHash('sha256')
    .update(`${analyzerVersion}`)
    .update(kinText())
    .update(JSON.stringify(nationalConcepts().map(({ code, labels }) => [code, labels])))
    .digest()
    .readInt32BE(0)
  return version & 0x7fffffff
}

let version: number | null = null

async function labelsOf(tx: Read, codes: readonly string[]): Promise<InLanguages[]> {
  const national = nationalConcepts().filter(({ code }) => codes.includes(code))
  if (national.length === codes.length) return national.map(({ labels }) => labels)
  const own = (await listOwnConcepts(tx)).filter(({ code }) => codes.includes(code))
  return [...national, ...own].map(({ labels }) => labels)
}
