import { fold } from '#kernel/language/fold.ts'
import { findWords } from '#kernel/language/words.ts'

/** A word as people write it, by its folded form, and how often it stands in the texts. */
interface KnownWord {
  readonly folded: string
  readonly written: string
  readonly count: number
  /** Which letters it has, a bit each: words that share too few are not compared letter by letter. */
  readonly letters: number
}

/** Words that a question may mean: by folded form, and by length. */
export interface Vocabulary {
  readonly words: ReadonlyMap<string, KnownWord>
  readonly byLength: ReadonlyMap<number, readonly KnownWord[]>
}

/** Collects the words of texts as people write them. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const counted = new Map<string, { written: string; count: number }>()
  for (const text of texts) {
    const places = findWords(text)
    for (let at = 0; at < places.length; at += 2) {
      const written = text.slice(places[at], places[at + 1]).toLowerCase()
      const folded = fold(written)
      if (folded.length < shortest || /\d/.test(folded)) continue
      const known = counted.get(folded)
      if (known) known.count += 1
      else counted.set(folded, { written, count: 1 })
    }
  }
  const all = [...counted].map(([folded, word]) => ({ folded, ...word, letters: lettersOf(folded) }))
  return {
    words: new Map(all.map((word) => [word.folded, word])),
    byLength: Map.groupBy(all, ({ folded }) => folded.length),
  }
}

function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

const shortest = 4
/** From so many letters two mistakes are likely in one word. */
const longWord = 8

/**
 * The question with misspelt words put right, or null when nothing was. A word is misspelt when `isKnown`
 * does not know it; it becomes the nearest of the vocabularies: one mistake, two from eight letters on. Of
 * equally near ones the first letter decides, then the commonest.
 */
export function corrected(
  question: string,
  vocabularies: readonly Vocabulary[],
  isKnown: (word: string) => boolean,
): string | null {
  const places = findWords(question)
  let text = ''
  let end = 0
  for (let at = 0; at < Math.min(places.length, 80); at += 2) {
    const word = question.slice(places[at], places[at + 1])
    const folded = fold(word)
    if (folded.length < shortest || folded.length > 30 || /\d/.test(folded)) continue
    if (vocabularies.some(({ words }) => words.has(folded)) || isKnown(word)) continue
    const meant = nearest(folded, vocabularies)
    if (!meant) continue
    text += question.slice(end, places[at]) + meant
    end = places[at + 1]!
  }
  return end === 0 ? null : text + question.slice(end)
}

function nearest(word: string, vocabularies: readonly Vocabulary[]): string | null {
  const most = word.length >= longWord ? 2 : 1
  const letters = lettersOf(word)
  let best: { written: string; rank: number } | null = null
  for (const { byLength } of vocabularies) {
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      for (const known of byLength.get(length) ?? []) {
        // A mistake changes at most one letter for another.
        if (countBits(known.letters ^ letters) > 2 * most) continue
        const mistakes = distance(word, known.folded, most)
        if (mistakes > most) continue
        const { written, count } = known
        const rank = mistakes * 1000 + (known.folded[0] === word[0] ? 0 : 500) - Math.min(count, 400)
        if (!best || rank < best.rank || (rank === best.rank && written < best.written))
          best = { written, rank }
      }
    }
  }
  return best?.written ?? null
}

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}

/**
 * How many letters are wrong, missing, too many or swapped with the next one; gives `most + 1` as soon as it
 * is more than `most`.
 */
export function distance(a: string, b: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, before[j - 2]! + 1)
      }
      next.push(least)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[b.length]!
}
