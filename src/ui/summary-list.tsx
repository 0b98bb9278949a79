import type { Child } from 'hono/jsx'
import type { Language } from '#kernel/texts.ts'
import { uiWords } from './ui.texts.ts'

/** One question and its answer; `change` is where the answer is edited. */
export interface SummaryRow {
  readonly term: string
  readonly value: Child
  readonly change?: string | undefined
}

/** Questions with answers: "check your answers" before sending, or the facts of one thing. */
export function SummaryList({ rows, language }: { rows: readonly SummaryRow[]; language: Language }) {
  const t = uiWords(language)
  return (
    <dl class="summary">
      {rows.map((row) => (
        <div>
          <dt>{row.term}</dt>
          <dd>{isEmpty(row.value) ? <span class="soft">{t('empty')}</span> : row.value}</dd>
          {row.change ? (
            <dd class="change">
              <a href={row.change}>
                {t('change')}
                <span class="hidden">: {row.term}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}

function isEmpty(value: Child): boolean {
  return value === null || value === undefined || value === ''
}
