import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from '#kernel/language/analyse.ts'
import {
  type Dictionary,
  findLemmas,
  findSpelled,
  readDictionary,
  unmarkedSpellings,
} from '#kernel/language/dictionary.ts'
import { fold } from '#kernel/language/fold.ts'
import { findWords } from '#kernel/language/words.ts'
import { against, measure, type Row } from './measure.ts'

const file = join(import.meta.dirname, '../../src/kernel/language/pl.dictionary.bin')
const repeats = 60

/**
 * The analyser on our own Polish texts, beside cutting words to five letters; the dictionary beside a Map.
 */
export async function rows(): Promise<Row[]> {
  const text = ownTexts()
  const tokens = findWords(text).length / 2
  const size = `${tokens} tokens, ${Math.round(text.length / 1024)} kB`
  const stems = await run('cut every word to five letters (control)', size, () => {
    for (const word of text.matchAll(/[\p{L}\p{N}]+/gu)) kept(fold(word[0]).slice(0, 5))
  })
  const first = await once('analyse, first text of the process', size, () => kept(analyse(text, 'pl')))
  const warm = await run('analyse', size, () => kept(analyse(text, 'pl')))
  const unseen = await newWords()
  const bare = fold(text)
  kept(analyse(bare))
  const unmarked = await run('analyse without diacritics', size, () => kept(analyse(bare)))
  const inTokens = (row: Row): Row => ({
    ...row,
    perSecond: (tokens / row.median!) * 1000,
    note: 'tokens per second',
  })
  return [stems, ...[first, warm, unmarked].map((row) => against(row, stems))]
    .map(inTokens)
    .concat(unseen, await lookUps(text))
}

/** Texts of forms that no text before had, as far as chance allows: little is remembered. */
async function newWords(): Promise<Row> {
  const dictionary = readDictionary(readFileSync(file))
  let seed = 1
  const next = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return seed >>> 8
  }
  const texts = Array.from({ length: repeats }, () =>
    Array.from({ length: 1000 }, () => anyForm(dictionary, next)).join(' '),
  )
  const size = '1000 tokens'
  const row = await measure(
    { work: 'analyse words at random, most never seen', size, count: repeats },
    async (at) => kept(analyse(texts[at]!, 'pl')),
  )
  return { ...row, perSecond: (1000 / row.median!) * 1000, note: 'tokens per second' }
}

function anyForm({ arcs, root, letters }: Dictionary, next: () => number): string {
  let form = ''
  for (let state = root; state !== 0; ) {
    let end = state
    while ((arcs[end]! & 1) === 0) end += 1
    const arc = arcs[state + (next() % (end - state + 1))]!
    if (((arc >>> 2) & 255) === 0) break
    form += letters[((arc >>> 2) & 255) - 1]!
    state = arc >>> 10
  }
  return form
}

async function lookUps(text: string): Promise<Row[]> {
  const bytes = readFileSync(file)
  const load = await run('load the dictionary', `${bytes.length} bytes`, () =>
    kept(readDictionary(readFileSync(file))),
  )
  const dictionary = readDictionary(bytes)
  const unmarked = unmarkedSpellings(dictionary)
  const words = [...new Set(text.toLowerCase().match(/\p{L}+/gu))]
  const map = new Map(words.map((word) => [word, findLemmas(dictionary, word)]))
  const each = (look: (word: string) => unknown) => () => {
    for (const word of words) kept(look(word))
  }
  const size = `${words.length} words`
  const control = await run(
    'look up in a Map of these words alone (control)',
    size,
    each((word) => map.get(word)),
  )
  const exact = await run(
    'look up in the dictionary',
    size,
    each((word) => findLemmas(dictionary, word)),
  )
  const spelled = each((word) => findSpelled(dictionary, fold(word), unmarked))
  const bare = await run('look up without diacritics', size, spelled)
  const inWords = (row: Row): Row => ({
    ...row,
    perSecond: (words.length / row.median!) * 1000,
    note: 'words per second',
  })
  return [load, ...[control, against(exact, control), against(bare, control)].map(inWords)]
}

async function run(work: string, size: string, step: () => void): Promise<Row> {
  return measure({ work, size, count: repeats }, async () => step())
}

async function once(work: string, size: string, step: () => void): Promise<Row> {
  return measure({ work, size, count: 1 }, async () => step())
}

let last: unknown

// A result that nobody keeps may never be computed.
function kept(result: unknown): void {
  last = result ?? last
}

/** The Polish that the repository has: words of pages, and notes for operators. */
function ownTexts(): string {
  const root = join(import.meta.dirname, '../..')
  const read = (pattern: string) =>
    globSync(pattern, { cwd: root })
      .sort()
      .map((path) => readFileSync(join(root, path), 'utf8'))
  const sentences = read('src/**/*.texts.pl.ts').flatMap(
    (source) => source.match(/(?<=')[^'\n]{10,}(?=')/g) ?? [],
  )
  return [...sentences, ...read('docs/operate/*.md')].join('\n')
}
