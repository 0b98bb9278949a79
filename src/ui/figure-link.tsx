import type { Child } from 'hono/jsx'
import { formatNumber, type Language } from '#kernel/texts.ts'
import { Shape } from './shape.tsx'
import { uiWords } from './ui.texts.ts'

/** A figure that opens the list it was counted from, and tells how it was counted. */
export function FigureLink(props: {
  language: Language
  /** A number is written as the language writes it; a text stands as it is ("37%"). */
  value: number | string
  label: string
  href?: string
  /** How it was counted: conditions, dates, what was left out. */
  arithmetic?: Child
  /** A line under the label: change to last year, a limit. */
  note?: Child
}) {
  const t = uiWords(props.language)
  const value = typeof props.value === 'number' ? formatNumber(props.value, props.language) : props.value
  return (
    <div class="figure">
      <p class="figure-main">
        <span class="figure-value">{value}</span> <span class="figure-label">{props.label}</span>
      </p>
      {props.note ? <p class="figure-note">{props.note}</p> : null}
      {props.href ? (
        <a class="figure-open" href={props.href}>
          {t('openList')}
          <span class="hidden">: {props.label}</span>
          <Shape name="arrow" />
        </a>
      ) : null}
      {props.arithmetic ? (
        <details class="arithmetic">
          <summary>{t('howCounted')}</summary>
          <div>{props.arithmetic}</div>
        </details>
      ) : null}
    </div>
  )
}

/** Figures beside each other. */
export function Figures({ children }: { children?: Child }) {
  return <div class="figures">{children}</div>
}
