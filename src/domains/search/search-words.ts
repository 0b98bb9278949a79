import { type Language, speak } from '#kernel/texts.ts'
import type { Concept } from './concept.ts'
import type { Reason } from './rank.rules.ts'
import { en } from './search.texts.en.ts'
import { pl } from './search.texts.pl.ts'
import { uk } from './search.texts.uk.ts'
import type { InLanguages } from './search-entry.ts'

/** The voice of the search in a language. */
export function searchWords(language: Language) {
  return speak({ pl, uk, en }, language)
}

/** A reason as the end of "this result is here because…". */
export function sayReason(reason: Reason, concepts: readonly Concept[], language: Language): string {
  const t = searchWords(language)
  if (reason.kind === 'need') {
    const labels = concepts.find(({ code }) => code === reason.concept)?.labels
    return t('whyNeed', { need: labels?.[language] ?? reason.concept })
  }
  if (reason.kind === 'words') return t('whyWords', { words: reason.words.join(', ') })
  if (reason.kind === 'alike') return t('whyAlike', { words: reason.words.join(', ') })
  return t(reason.kind === 'who' ? 'whyWho' : 'whyDanger')
}

/** A text in the language of the reader, else in Polish, and in which of the two it is. */
export function inLanguage(text: InLanguages, language: Language): { text: string; language: Language } {
  const own = text[language]
  return own ? { text: own, language } : { text: text.pl, language: 'pl' }
}
