import { fold } from '#kernel/language/fold.ts'
import { findWords } from '#kernel/language/words.ts'

/** A word that a question may mean. */
interface KnownWord {
  readonly folded: string
  /** As people write it. */
  readonly written: string
  count: number
  /** Which letters it has, as bits: two words of few mistakes have nearly the same. */
  readonly letters: number
}

/** Words that a question may mean, by the length of their folded form. */
export type Vocabulary = ReadonlyMap<number, readonly KnownWord[]>

/** Collects the words of texts as people write them. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const found = new Map<string, KnownWord>()
  for (const text of texts) {
    const places = findWords(text)
    for (let at = 0; at < places.length; at += 2) {
      const written = text.slice(places[at], places[at + 1]).toLowerCase()
      const folded = fold(written)
      if (folded.length < shortest || /\d/.test(folded)) continue
      const known = found.get(folded)
      if (known) known.count += 1
      else found.set(folded, { folded, written, count: 1, letters: lettersOf(folded) })
    }
  }
  return Map.groupBy(found.values(), ({ folded }) => folded.length)
}

const shortest = 4
/** From so many letters two mistakes are likely in one word. */
const longWord = 8

/** A word of a question: as typed, and where. */
export interface TypedWord {
  readonly start: number
  readonly end: number
  readonly word: string
}

/** Words of a question that are long enough to be misspelt and that `isKnown` does not know. */
export function unknownWords(question: string, isKnown: (word: string) => boolean): TypedWord[] {
  const places = findWords(question)
  const found: TypedWord[] = []
  for (let at = 0; at < Math.min(places.length, 80); at += 2) {
    const [start, end] = [places[at]!, places[at + 1]!]
    const word = question.slice(start, end)
    const { length } = fold(word)
    if (length < shortest || length > 30 || /\d/.test(word) || isKnown(word)) continue
    found.push({ start, end, word })
  }
  return found
}

/**
 * The nearest word of a vocabulary to a misspelt one: one mistake, two from eight letters on; null when none
 * is so near. Of equally near ones the first letter decides, then the commonest, then the alphabet.
 */
export function nearest(typed: string, vocabulary: Vocabulary): string | null {
  const word = fold(typed)
  const most = word.length >= longWord ? 2 : 1
  const letters = lettersOf(word)
  let best: { written: string; rank: number } | null = null
  for (let length = word.length - most; length <= word.length + most; length += 1) {
    for (const known of vocabulary.get(length) ?? []) {
      if (bitsOf(known.letters ^ letters) > 2 * most) continue
      const mistakes = distance(word, known.folded, most)
      if (mistakes > most || mistakes === 0) continue
      const rank = mistakes * 1000 + (known.folded[0] === word[0] ? 0 : 500) - Math.min(known.count, 400)
      const { written } = known
      if (!best || rank < best.rank || (rank === best.rank && written < best.written))
        best = { written, rank }
    }
  }
  return best?.written ?? null
}

/** A question with some of its words replaced. */
export function replaced(
  question: string,
  words: readonly { readonly at: TypedWord; readonly by: string }[],
): string {
  let text = ''
  let end = 0
  for (const { at, by } of words) {
    text += question.slice(end, at.start) + by
    end = at.end
  }
  return text + question.slice(end)
}

function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

function bitsOf(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
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
