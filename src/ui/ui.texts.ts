import type { Refusal } from '#kernel/refusal.ts'
import { type Language, type Speaker, speak } from '#kernel/texts.ts'
import { en } from './ui.texts.en.ts'
import { pl } from './ui.texts.pl.ts'
import { uk } from './ui.texts.uk.ts'

/** The words that the parts of a page need themselves, in the reader's language. */
export function uiWords(language: Language): Speaker<typeof pl> {
  return speak({ pl, uk, en }, language)
}

/** The sentence for what `whyNotAccent` refused. */
export function sayAccentRefusal({ code, params }: Refusal, language: Language): string {
  const t = uiWords(language)
  if (code === 'ui.accent.not-a-colour') return t('accentNotColour')
  return t('accentTooPale', { ratio: Number(params.ratio), least: Number(params.least) })
}
