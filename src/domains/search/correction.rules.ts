import { fold } from '#kernel/language/fold.ts'
import { findWords } from '#kernel/language/words.ts'

/**
 * Words that a question may mean, as they are written, by their folded form, and how often they stand there.
 */
export type Vocabulary = ReadonlyMap<string, { readonly written: string; readonly count: number }>

/** Collects the words of texts as people write them. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const found = new Map<string, { written: string; count: number }>()
  for (const text of texts) {
    const places = findWords(text)
    for (let at = 0; at < places.length; at += 2) {
      const written = text.slice(places[at], places[at + 1]).toLowerCase()
      const folded = fold(written)
      if (folded.length < shortest || /\d/.test(folded)) continue
      const known = found.get(folded)
      if (known) known.count += 1
      else found.set(folded, { written, count: 1 })
    }
  }
  return found
}

const shortest = 4
/** From so many letters two mistakes are likely in one word. */
const longWord = 8

/**
 * The question with misspelt words put right, or null when nothing was. A word is misspelt when `isKnown`
 * does not know it; it becomes the nearest of the vocabulary: one mistake, two from eight letters on. Of
 * equally near ones the first letter decides, then the commonest.
 */
export function corrected(
  question: string,
  vocabulary: Vocabulary,
  isKnown: (word: string) => boolean,
): string | null {
  const places = findWords(question)
  let text = ''
  let end = 0
  for (let at = 0; at < Math.min(places.length, 80); at += 2) {
    const word = question.slice(places[at], places[at + 1])
    const folded = fold(word)
    if (folded.length < shortest || folded.length > 30 || /\d/.test(folded)) continue
    if (vocabulary.has(folded) || isKnown(word)) continue
    const meant = nearest(folded, vocabulary)
    if (!meant) continue
    text += question.slice(end, places[at]) + meant
    end = places[at + 1]!
  }
  return end === 0 ? null : text + question.slice(end)
}

function nearest(word: string, vocabulary: Vocabulary): string | null {
  const most = word.length >= longWord ? 2 : 1
  let best: { written: string; rank: number } | null = null
  for (const [known, { written, count }] of vocabulary) {
    if (Math.abs(known.length - word.length) > most) continue
    const mistakes = distance(word, known, most)
    if (mistakes > most) continue
    const rank = mistakes * 1000 + (known[0] === word[0] ? 0 : 500) - Math.min(count, 400)
    if (!best || rank < best.rank || (rank === best.rank && written < best.written)) best = { written, rank }
  }
  return best?.written ?? null
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
