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
 * hears as Polish. With `headings`, a short first line of a paragraph is its heading. Nothing is drawn when
 * there is no text.
 */
export function OwnText(props: { text: OwnTextIn; language: Language; headings?: 2 | 3 }) {
  const { text, language } = props
  // An empty text is none.
  const chosen = text[language] || text.pl
  if (!chosen) return null
  const lang = text[language] ? undefined : 'pl'
  return (
    <div lang={lang === language ? undefined : lang}>
      {chosen.split(/\n{2,}/).map((paragraph) => (
        <Paragraph text={paragraph} headings={props.headings} />
      ))}
    </div>
  )
}

function Paragraph({ text, headings }: { text: string; headings: 2 | 3 | undefined }) {
  const [first = '', ...rest] = text.split('\n')
  const isHeading = headings && rest.length > 0 && first.length <= 80 && !/[.,;:!?]$/.test(first.trim())
  if (!isHeading) return <p>{withBreaks(text)}</p>
  return (
    <>
      {headings === 2 ? <h2>{first}</h2> : <h3>{first}</h3>}
      <p>{withBreaks(rest.join('\n'))}</p>
    </>
  )
}

function withBreaks(paragraph: string): Child[] {
  return paragraph.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))
}
