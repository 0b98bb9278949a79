import type { Refusal } from '#kernel/refusal.ts'
import { fill, type Language } from '#kernel/texts.ts'
import { domains } from './domains.ts'
import { en } from './refusals.texts.en.ts'
import { pl } from './refusals.texts.pl.ts'
import { uk } from './refusals.texts.uk.ts'

const own: Readonly<Record<Language, Readonly<Record<string, string>>>> = { pl, uk, en }

/** Every refusal code with its sentence, of the house and of all domains. */
export function allSentences(language: Language): Readonly<Record<string, string>> {
  return Object.assign({}, own[language], ...domains.map((domain) => domain.refusals?.[language] ?? {}))
}

const known = { pl: allSentences('pl'), uk: allSentences('uk'), en: allSentences('en') }

/** The sentence of a refusal; a code without one shows as itself, and the text test finds it. */
export function sentenceOf(why: Refusal, language: Language): string {
  const text = known[language][why.code] ?? known.pl[why.code]
  if (!text) return why.code
  const params = Object.fromEntries(Object.entries(why.params).map(([name, value]) => [name, value ?? '']))
  return fill(text, params, known[language][why.code] ? language : 'pl')
}
