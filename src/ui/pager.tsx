import type { Language } from '#kernel/texts.ts'
import { type ListState, listHref } from './list-state.ts'
import { uiWords } from './ui.texts.ts'

/** Links to the pages of a list; nothing when one page holds it. */
export function Pager(props: { path: string; state: ListState; total: number; language: Language }) {
  const { path, state } = props
  const t = uiWords(props.language)
  const pages = Math.max(1, Math.ceil(props.total / state.pageSize))
  if (pages < 2) return null
  // A page beyond the end (rows went meanwhile) still leads back to the last real one.
  const page = Math.min(state.page, pages + 1)
  return (
    <nav class="pager" aria-label={t('pages')}>
      {page > 1 ? (
        <a class="button quiet" rel="prev" href={listHref(path, state, { page: page - 1 })}>
          {t('previous')}
        </a>
      ) : null}
      <span>{t('page', { page: state.page, pages })}</span>
      {page < pages ? (
        <a class="button quiet" rel="next" href={listHref(path, state, { page: page + 1 })}>
          {t('next')}
        </a>
      ) : null}
    </nav>
  )
}
