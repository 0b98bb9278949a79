import { Temporal } from '#kernel/instant.ts'
import type { Arguments, Sample } from './sample.ts'

const now = Temporal.Instant.from('2026-03-03T10:00:00Z')
const day = Temporal.PlainDate.from('2026-03-01')
const subject = ({ row }: Sample) => {
  const { subject_kind: kind, subject_id: id } = row('search.search_entry')
  return { kind, id }
}
const entry = {
  ...{ code: 'proba', path: '/proba', name: { pl: 'Nowy wpis' }, summary: null, body: null, note: null },
  ...{ concepts: ['proba'], who: [], ages: null, isFree: null, spoken: [], isAccessible: null, area: null },
  ...{ assuredOn: day, expiresOn: null, isHidden: false },
}
const ask = { words: [{ exact: ['proba'], loose: ['~proba'] }], concepts: ['proba'], today: day }
const frequent = { query: 'nowe pytanie', days: 3, results: 0, day }

const own = ({ row }: Sample) => row('search.own_concept').id
const words = {
  ...{ labels: { pl: 'Nowa potrzeba' }, phrases: [{ phrase: 'nowa fraza', example: 'nowe pytanie' }] },
  at: now,
}

/** Query → its arguments after the handle. */
export const queries: Arguments = {
  'domains/search/asked-query.sql.ts#deleteOldQueries': () => [day.add({ days: 1 })],
  'domains/search/asked-query.sql.ts#listFrequentQueries': () => [10],
  'domains/search/asked-query.sql.ts#noteQueryDay': () => ['h'.repeat(43), day],
  'domains/search/asked-query.sql.ts#saveFrequentQuery': () => [frequent],
  'domains/search/crisis-line.sql.ts#listCrisisLines': () => ['violence', day],
  'domains/search/own-concept.sql.ts#deleteOwnConcept': (at) => [own(at)],
  'domains/search/own-concept.sql.ts#insertOwnConcept': (at) => [
    { id: at.fresh('concept'), code: 'c-nowa' },
    words,
  ],
  'domains/search/own-concept.sql.ts#listOwnConcepts': () => [],
  'domains/search/own-concept.sql.ts#markOfConcepts': () => [],
  'domains/search/own-concept.sql.ts#updateOwnConcept': (at) => [{ id: own(at), version: 1 }, words],
  'domains/search/search-centre.sql.ts#countVisible': () => [day],
  'domains/search/search-centre.sql.ts#listCandidates': () => [ask],
  'domains/search/search-centre.sql.ts#listEntryWords': () => [day],
  'domains/search/search-centre.sql.ts#listKnownKeys': () => [{ keys: ['proba', 'nic'], today: day }],
  'domains/search/search-centre.sql.ts#listShownEntries': (at) => [[subject(at).id]],
  'domains/search/search-entry.sql.ts#deleteEntry': (at) => [subject(at)],
  'domains/search/search-entry.sql.ts#listStaleEntries': () => [{ version: 7, limit: 10 }],
  'domains/search/search-entry.sql.ts#outdateEntries': () => ['proba'],
  'domains/search/search-entry.sql.ts#saveEntry': (at) => [
    { ...entry, subject: subject(at) },
    { terms: "'proba':1A", at: now, version: 7 },
  ],
}

/** No question of one centre: each with its reason. */
export const exceptions = {
  'domains/search/wide-search.sql.ts#listWideRows': 'what all centres let be found, by the public door',
}
