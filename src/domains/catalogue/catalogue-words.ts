import { type Language, type Speaker, speak } from '#kernel/texts.ts'
import { en } from './catalogue-words.texts.en.ts'
import { pl } from './catalogue-words.texts.pl.ts'
import { uk } from './catalogue-words.texts.uk.ts'

/** Words for areas, people, fees, next steps and languages, in the reader's language. */
export function catalogueWords(language: Language): Speaker<typeof pl> {
  return speak({ pl, uk, en }, language)
}
