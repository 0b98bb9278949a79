import { analyse } from '#kernel/language/analyse.ts'
import { fold } from '#kernel/language/fold.ts'
import { signsOf } from './word-sign.ts'

/** A cry for help is short; the rest of a pasted letter is not read. */
export const longestCry = 600

/**
 * What a question may be recognised as a cry for help by, each sign once: its words with their kin and
 * families, small words ("mnie", "nie"), words denied, and pairs that stand together or with one word between
 * them. Pairs tell who does what to whom: "boję się męża" from "boję się o męża".
 */
export function dangerSigns(question: string): string[] {
  const text = question.slice(0, longestCry)
  const { groups } = analyse(text)
  const signs = new Set<string>()
  const marks = new Map<number, string>()
  for (const group of groups) {
    const own = signsOf(group).flatMap(({ sign }) => (sign.startsWith('^') ? [] : [sign]))
    const mark = widest(own)
    marks.set(group.position, mark)
    for (const sign of own) signs.add(sign)
    if (group.negated) signs.add(`!${mark}`)
  }
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const line = ['<', ...words.map((word, at) => marks.get(at) ?? word), '>']
  words.forEach((word, at) => {
    if (!marks.has(at)) signs.add(`'${word}`)
  })
  line.forEach((mark, at) => {
    if (at + 1 < line.length) signs.add(`${mark} ${line[at + 1]}`)
    if (at + 2 < line.length) signs.add(`${mark} _ ${line[at + 2]}`)
  })
  return [...signs]
}

/** What a word shares with its kin, else with its family, else the word itself. */
function widest(signs: readonly string[]): string {
  return signs.find((sign) => sign.startsWith('=')) ?? signs.find((sign) => sign.startsWith('~')) ?? signs[0]!
}
