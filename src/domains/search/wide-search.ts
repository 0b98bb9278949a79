import type { Question } from './question.ts'
import { likelyConcepts, rarityOf, textPart } from './rank.rules.ts'
import type { WideIndex } from './wide-index.ts'

/** What a question asks of the index. */
export interface WideQuestion {
  /** Codes of needs with how much the question speaks for each. */
  readonly needs: readonly (readonly [code: string, score: number])[]
  /** For each word of the question its keys. */
  readonly words: readonly (readonly string[])[]
}

/** What a question that was read asks of the index: its likely needs and its words. */
export function wideQuestionOf({ concepts, groups }: Pick<Question, 'concepts' | 'groups'>): WideQuestion {
  return {
    needs: likelyConcepts(concepts).map(({ concept, score }) => [concept.code, score]),
    words: groups.map(({ keys }) => keys),
  }
}

/** An entry by its number in the index, with its score before people and freshness are weighed. */
export interface WideHit {
  readonly entry: number
  readonly score: number
}

const strengthOf = [0, 0.7, 0.9, 1]

/**
 * The best entries for a question among some centres (`null` = all), the best first: the same sum of needs
 * and words as `rank`, which then weighs people and freshness of these few. The numbers of centres must rise.
 */
export function searchWide(
  index: WideIndex,
  question: WideQuestion,
  scope: { readonly centres: readonly number[] | null; readonly limit: number },
): WideHit[] {
  const sums = scratchOf(index)
  const spans = spansOf(index, scope.centres)
  for (const [code, score] of question.needs) {
    for (const [from, to] of runsOf(index, `#${code}`, spans)) {
      for (let at = from; at < to; at += 1) {
        const entry = index.postings[at]!
        touch(sums, entry)
        if (score > sums.need[entry]!) sums.need[entry] = score
      }
    }
  }
  for (const keys of question.words) addWord(index, sums, { keys, spans })
  return bestOf(sums, scope.limit)
}

interface Scratch {
  readonly need: Float64Array
  readonly text: Float64Array
  readonly word: Float64Array
  readonly isTouched: Uint8Array
  readonly touched: Uint32Array
  count: number
}

// Kept from question to question, and left clean by each: filling them takes longer than a search in one
// centre.
const kept = new WeakMap<WideIndex, Scratch>()

function scratchOf(index: WideIndex): Scratch {
  const known = kept.get(index)
  if (known) return known
  const floats = () => new Float64Array(index.entries)
  const made = {
    ...{ need: floats(), text: floats(), word: floats(), isTouched: new Uint8Array(index.entries) },
    ...{ touched: new Uint32Array(index.entries), count: 0 },
  }
  kept.set(index, made)
  return made
}

function touch(sums: Scratch, entry: number): void {
  if (sums.isTouched[entry]) return
  sums.isTouched[entry] = 1
  sums.touched[sums.count] = entry
  sums.count += 1
}

// Of several readings of a word the one in the better place counts, once.
function addWord(
  index: WideIndex,
  sums: Scratch,
  { keys, spans }: { keys: readonly string[]; spans: readonly Span[] },
): void {
  const known = keys.filter((key) => index.terms.has(key))
  const having = known.reduce((sum, key) => sum + lengthOf(index, key), 0)
  const worth = textPart * rarityOf(index.entries, having)
  if (worth === 0) return
  const runs = known.flatMap((key) => runsOf(index, key, spans))
  for (const [from, to] of runs) {
    for (let at = from; at < to; at += 1) {
      const entry = index.postings[at]!
      const strength = strengthOf[index.places[at]!]!
      touch(sums, entry)
      if (strength > sums.word[entry]!) sums.word[entry] = strength
    }
  }
  for (const [from, to] of runs) {
    for (let at = from; at < to; at += 1) {
      const entry = index.postings[at]!
      sums.text[entry]! += worth * sums.word[entry]!
      sums.word[entry] = 0
    }
  }
}

/** Entries from the first to before the second. */
type Span = readonly [from: number, to: number]

function spansOf(index: WideIndex, centres: readonly number[] | null): readonly Span[] {
  if (!centres) return [[0, index.entries]]
  return centres.flatMap((centre) => {
    const to = index.firstOf[centre + 1]
    return to === undefined ? [] : [[index.firstOf[centre]!, to] as const]
  })
}

function lengthOf(index: WideIndex, term: string): number {
  const at = index.terms.get(term)
  return at === undefined ? 0 : index.starts[at + 1]! - index.starts[at]!
}

/** Where postings of a term lie that belong to these entries. */
function runsOf(index: WideIndex, term: string, spans: readonly Span[]): Span[] {
  const at = index.terms.get(term)
  if (at === undefined) return []
  const end = index.starts[at + 1]!
  let from = index.starts[at]!
  return spans.flatMap(([first, last]): Span[] => {
    from = first === 0 ? from : firstAtLeast(index.postings, first, [from, end])
    const to = last === index.entries ? end : firstAtLeast(index.postings, last, [from, end])
    const run: Span = [from, to]
    from = to
    return run[0] < run[1] ? [run] : []
  })
}

function firstAtLeast(sorted: Uint32Array, value: number, [from, to]: Span): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

// Of a hundred thousand hits few come among the best: most are looked at once and left.
function bestOf(sums: Scratch, limit: number): WideHit[] {
  const best: WideHit[] = []
  for (let at = 0; at < sums.count; at += 1) {
    const entry = sums.touched[at]!
    const score = sums.need[entry]! + sums.text[entry]!
    sums.need[entry] = 0
    sums.text[entry] = 0
    sums.isTouched[entry] = 0
    const last = best[limit - 1]
    if (score === 0 || (last && !isBefore(score, entry, last))) continue
    if (last) best.pop()
    let place = best.length
    while (place > 0 && isBefore(score, entry, best[place - 1]!)) place -= 1
    best.splice(place, 0, { entry, score })
  }
  sums.count = 0
  return best
}

function isBefore(score: number, entry: number, other: WideHit): boolean {
  return score > other.score || (score === other.score && entry < other.entry)
}
