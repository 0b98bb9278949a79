import type { Child } from 'hono/jsx'
import type { Language } from '#kernel/texts.ts'

/** A text of the centre's own, in Polish and perhaps in the other languages. */
export interface OwnTextIn {
  readonly pl: string | null
  readonly uk: string | null
  readonly en: string | null
}

/**
 * The centre's own text as paragraphs, in the reader's language or else in Polish, which a screen reader then
 * hears as Polish. Nothing when there is none.
 */
export function OwnText({ text, language }: { text: OwnTextIn; language: Language }) {
  const spoken = text[language]
  const chosen = spoken ?? text.pl
  if (!chosen) return null
  const lang = spoken ? undefined : 'pl'
  return (
    <div lang={lang === language ? undefined : lang}>
      {chosen.split(/\n{2,}/).map((paragraph) => (
        <p>{withBreaks(paragraph)}</p>
      ))}
    </div>
  )
}

function withBreaks(paragraph: string): Child[] {
  return paragraph.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))
}
