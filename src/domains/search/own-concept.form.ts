import { z } from 'zod'
import { Invalid, refusal } from '#kernel/refusal.ts'
import { type Fields, optionalText, readFields, text } from '#kernel/web/fields.ts'
import type { OwnConcept, OwnPhrase } from './own-concept.ts'

const most = 60
const schema = z.object({
  code: optionalText(60),
  label: text(100, 2),
  labelUk: optionalText(100),
  labelEn: optionalText(100),
  phrases: text(20_000),
})

/** What the form of a concept says: labels, and lines "phrase | example question". */
export function readOwnConcept(
  fields: Fields,
): Pick<OwnConcept, 'labels' | 'phrases'> & { readonly code: string | null } {
  const { code, label, labelUk, labelEn, phrases } = readFields(schema, fields)
  return { code, labels: { pl: label, uk: labelUk, en: labelEn }, phrases: readPhrases(phrases) }
}

/** The same lines as the form shows them. */
export function writePhrases(phrases: readonly OwnPhrase[]): string {
  return phrases.map(({ phrase, example }) => `${phrase} | ${example}`).join('\n')
}

function readPhrases(typed: string): OwnPhrase[] {
  const lines = typed.split('\n').filter((line) => line.trim() !== '')
  if (lines.length > most) throw wrong('search.concept.too-many', { max: most })
  return lines.map((line, at) => {
    const [phrase, example, ...more] = line.split('|').map((part) => part.trim())
    const fits = (part: string | undefined) => part !== undefined && part.length >= 2 && part.length <= 200
    if (!fits(phrase) || !fits(example) || more.length > 0) {
      throw wrong('search.concept.bad-line', { line: at + 1 })
    }
    return { phrase: phrase!, example: example! }
  })
}

function wrong(code: string, params: Record<string, number>): Invalid {
  return new Invalid(new Map([['phrases', refusal(code, params)]]))
}
