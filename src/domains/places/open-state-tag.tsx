import type { Language } from '#kernel/texts.ts'
import { Tag } from '#ui/tag.tsx'
import type { OpenState } from './opening-hours.ts'
import { placeWords } from './place-words.ts'

/** Open or closed at this moment, in a word with a sign. */
export function OpenStateTag({ state, language }: { state: OpenState; language: Language }) {
  const t = placeWords(language)
  return state.open ? <Tag tone="ok">{t('openNow')}</Tag> : <Tag tone="neutral">{t('closedNow')}</Tag>
}
