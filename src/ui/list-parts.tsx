import type { Child } from 'hono/jsx'
import { fill, type Language } from '#kernel/texts.ts'
import { uiWords } from './ui.texts.ts'

/** A filter that is on: its words, and the address of the list without it. */
export interface FilterChip {
  readonly label: string
  readonly without: string
}

/** How many there are; `text` may be a plural of the page's own ("{n|wydarzenie|wydarzenia|wydarzeń}"). */
export function ListCount({ total, language, text }: { total: number; language: Language; text?: string }) {
  const words = text ? fill(text, { n: total }, language) : uiWords(language)('results', { n: total })
  return <p class="list-count">{words}</p>
}

/** The filters that are on; each is taken away by its own link. Nothing when none is on. */
export function FilterChips(props: { chips: readonly FilterChip[]; clear: string; language: Language }) {
  if (props.chips.length === 0) return null
  const t = uiWords(props.language)
  return (
    <ul class="chips" aria-label={t('filtersOn')}>
      {props.chips.map((chip) => (
        <li>
          <a class="chip" href={chip.without}>
            <span class="hidden">{t('removeFilter', { filter: '' })}</span>
            {chip.label}
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" stroke-width="1.8" />
            </svg>
          </a>
        </li>
      ))}
      {props.chips.length > 1 ? (
        <li>
          <a href={props.clear}>{t('clearFilters')}</a>
        </li>
      ) : null}
    </ul>
  )
}

/** Filters folded under one line, after the results on phones, beside or above them on wide screens. */
export function Filters(props: { label: string; open?: boolean; children?: Child }) {
  return (
    <details class="filters" open={props.open}>
      <summary>{props.label}</summary>
      <div class="filters-body">{props.children}</div>
    </details>
  )
}
