import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { searchCentre } from '#domains/search/public.ts'
import { readQuestion } from '#domains/search/question.rules.ts'
import type { Question } from '#domains/search/question.ts'
import { nationalModel } from '#domains/search/search-centre.ts'
import { readWideCatalogue } from '#domains/search/wide-entries.ts'
import type { WideIndex } from '#domains/search/wide-index.ts'
import { searchWide, wideQuestionOf } from '#domains/search/wide-search.ts'
import type { CentreId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import { against, measure, type Row, withHouse } from './measure.ts'
import { centres, makePoland, perCentre } from './poland.ts'

const size = `${(centres * perCentre).toLocaleString('en')} services, ${centres} centres`
const today = Temporal.PlainDate.from('2026-11-22')
const folder = join(import.meta.dirname, '../../src/domains/search/eval')

/** Questions of residents over a country: in one centre from the database, wider from the index in memory. */
export function rows(): Promise<Row[]> {
  return withHouse(async ({ house }) => {
    const owner = await house.doors.ownerClient()
    process.stderr.write('  making 300,000 services…\n')
    await makePoland(owner)
    const questions = readQuestions()
    const ids = (await owner.query<{ id: CentreId }>('select id from kernel.centre order by slug')).rows
    const inCentre = (at: number) =>
      house.doors.readCentre(ids[(at * 997) % ids.length]!.id, (tx) =>
        searchCentre(tx, { text: questions[at % questions.length]!, today, limit: 10 }),
      )
    for (let at = 0; at < 100; at += 1) await inCentre(at)
    const own = await measure({ work: 'search in one centre', size, count: 600 }, inCentre)
    const ilike = await measure({ work: 'ILIKE over the country (control)', size, count: 6 }, (at) =>
      owner.query(
        'select subject_id from search.search_entry where name ilike $1 or summary ilike $1 limit 10',
        [`%${longestWord(questions[at * 11]!)}%`],
      ),
    )
    const { wide, built } = await buildOnce(house.doors)
    const asked = await Promise.all(
      questions.map((text) => readQuestion(text, { model: nationalModel(), ...nothing })),
    )
    const over = { index: wide.index, asked }
    const county = await wideRow('search in a county of 10 centres, in process', over, (at) =>
      from((at * 31) % 2460, 10),
    )
    const nation = await wideRow('search in the country, in process', over, () => null)
    await owner.end()
    return [ilike, own, county, nation]
      .map((row) => (row === ilike ? row : against(row, ilike)))
      .concat(built)
  })
}

// Nothing is put right: the question itself is not what is measured here.
const nothing = {
  vocabulary: () => new Map(),
  knownKeys: async () => [],
  ownVocabulary: async () => new Map(),
}
const from = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at)

function wideRow(
  work: string,
  { index, asked }: { index: WideIndex; asked: readonly Question[] },
  scopeOf: (at: number) => number[] | null,
): Promise<Row> {
  const ask = async (at: number) => {
    const question = wideQuestionOf(asked[at % asked.length]!)
    return searchWide(index, question, { centres: scopeOf(at), limit: 50 })
  }
  return measure({ work, size, count: 1000 }, ask)
}

async function buildOnce(doors: Parameters<typeof readWideCatalogue>[0]) {
  globalThis.gc?.()
  const before = process.memoryUsage()
  const began = performance.now()
  const wide = await readWideCatalogue(doors)
  const median = performance.now() - began
  globalThis.gc?.()
  const after = process.memoryUsage()
  const grown =
    after.heapUsed +
    after.arrayBuffers +
    after.external -
    before.heapUsed -
    before.arrayBuffers -
    before.external
  const note = `${Math.round(grown / 2 ** 20)} MB, ${(wide.index.postings.length / 1e6).toFixed(1)} M postings, ${wide.index.terms.size} terms`
  const built: Row = {
    work: 'index of the country, built',
    size,
    median,
    p95: null,
    perSecond: null,
    ratio: null,
    note,
  }
  return { wide, built }
}

function readQuestions(): string[] {
  return ['tune.jsonl', 'kept.jsonl'].flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { q: string }).q),
  )
}

function longestWord(question: string): string {
  return question.split(/[^\p{L}]+/u).reduce((best, word) => (word.length > best.length ? word : best), '')
}
