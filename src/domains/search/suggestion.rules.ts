import { fold } from '#kernel/language/fold.ts'
import type { Language } from '#kernel/texts.ts'
import type { Concept } from './concept.ts'

const most = 8
/** A suggestion is read at a glance. */
const longest = 45
/** One letter says nothing yet. */
const shortest = 2

/**
 * Needs to offer while somebody types: labels and phrases of the language that have a word that begins like
 * each word typed; labels before phrases, a beginning before a middle, a short one before a long one. At most
 * eight.
 */
export function suggest(typed: string, concepts: readonly Concept[], language: Language): string[] {
  const words = wordsOf(typed.slice(0, 100))
  if (words.join('').length < shortest) return []
  const found: { text: string; rank: number }[] = []
  for (const { labels, phrases, crisis } of concepts) {
    const texts = [labels[language], ...phrases[language]]
    texts.forEach((text, at) => {
      if (text.length > longest) return
      const rank = rankOf(wordsOf(text), words)
      // A phrase of somebody in danger is not for everybody's screen; the name of the help is.
      if (rank !== null && (at === 0 || !crisis)) found.push({ text, rank: rank + (at === 0 ? 0 : 4) })
    })
  }
  const ordered = found.toSorted(
    (a, b) => a.rank - b.rank || a.text.length - b.text.length || a.text.localeCompare(b.text, 'pl'),
  )
  return [...new Set(ordered.map(({ text }) => text))].slice(0, most)
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** 0 where the text begins with what was typed, 1 where its words begin so, null where they do not. */
function rankOf(text: readonly string[], typed: readonly string[]): number | null {
  const places = typed.map((word) => text.findIndex((own) => own.startsWith(word)))
  if (places.some((place) => place < 0)) return null
  return places[0] === 0 ? 0 : 1
}
