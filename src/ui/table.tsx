// biome-ignore-all lint/a11y/noRedundantRoles: on phones `display: block` takes a table’s roles away.
import type { Child } from 'hono/jsx'
import type { Language } from '#kernel/texts.ts'
import { type FilterChip, FilterChips, ListCount } from './list-parts.tsx'
import { type ListState, listHref } from './list-state.ts'
import { Pager } from './pager.tsx'
import { uiWords } from './ui.texts.ts'

/** One column. `cell` draws it; on phones its header stands before the value. */
export interface Column<Row> {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => Child
  readonly numeric?: boolean | undefined
  /** The header links to the list sorted by `key`; needs `list` on the table. */
  readonly sortable?: boolean | undefined
}

/** Where a list lives and stands; gives sorting, chips, pages and the count. */
export interface ListPlace {
  readonly path: string
  readonly state: ListState
  readonly total: number
  readonly chips?: readonly FilterChip[] | undefined
  readonly csv?: string | undefined
}

/**
 * A table of rows. The first column names the row (`<th scope=row>`). On phones each row becomes a card.
 * Without rows it shows `empty`, which should say the next step (`EmptyState`).
 */
export function DataTable<Row>(props: {
  language: Language
  caption: string
  /** The caption is for screen readers only, where a heading right above says the same. */
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  list?: ListPlace
  empty?: Child
}) {
  const { language, list } = props
  return (
    <div class="list">
      {list ? (
        <div class="list-head">
          {props.captionHidden || props.rows.length === 0 ? (
            <ListCount total={list.total} language={language} />
          ) : null}
          <FilterChips
            chips={list.chips ?? []}
            clear={listHref(list.path, cleared(list.state))}
            language={language}
          />
        </div>
      ) : null}
      {list && props.rows.length > 1 ? (
        <SortLinks columns={props.columns} list={list} language={language} />
      ) : null}
      {props.rows.length === 0 ? props.empty : <PlainTable {...props} />}
      {list ? (
        <div class="list-foot">
          <Pager path={list.path} state={list.state} total={list.total} language={language} />
          {list.csv && list.total > 0 ? (
            <a class="csv" href={list.csv} download="">
              {uiWords(language)('csv')}
            </a>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

function cleared(state: ListState): ListState {
  return { ...state, q: '', filters: {}, page: 1 }
}

function PlainTable<Row>(props: {
  language: Language
  caption: string
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  list?: ListPlace
}) {
  return (
    <table class="data" role="table">
      <caption class={props.captionHidden ? 'hidden' : undefined}>
        {props.caption}
        {props.list ? (
          <span class="list-total">{uiWords(props.language)('results', { n: props.list.total })}</span>
        ) : null}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {props.columns.map((column) => (
            <HeaderCell column={column} list={props.list} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.rows.map((row) => (
          <tr role="row">
            {props.columns.map((column, index) =>
              index === 0 ? (
                <th scope="row" role="rowheader">
                  {column.cell(row)}
                </th>
              ) : (
                <td role="cell" class={column.numeric ? 'numeric' : undefined} data-label={column.header}>
                  {orDash(column.cell(row))}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type SortOrder = 'ascending' | 'descending' | undefined

/** How a column is sorted now, and the address that sorts by it; a second click turns it round. */
function sorting(key: string, list: ListPlace): { order: SortOrder; href: string } {
  const sort = list.state.sort?.key === key ? list.state.sort : null
  const next = sort && !sort.descending ? `-${key}` : key
  const order = sort ? (sort.descending ? 'descending' : 'ascending') : undefined
  return { order, href: listHref(list.path, list.state, { sort: next }) }
}

function HeaderCell<Row>(props: { column: Column<Row>; list?: ListPlace | undefined }) {
  const { column, list } = props
  const sort = column.sortable && list ? sorting(column.key, list) : null
  return (
    <th
      scope="col"
      role="columnheader"
      class={column.numeric ? 'numeric' : undefined}
      aria-sort={sort?.order}
    >
      {sort ? (
        <a class="sort" href={sort.href}>
          {column.header}
          <SortSign order={sort.order} />
        </a>
      ) : (
        column.header
      )}
    </th>
  )
}

/** The same links for phones, where the head of the table is not shown. */
function SortLinks<Row>(props: { columns: readonly Column<Row>[]; list: ListPlace; language: Language }) {
  const t = uiWords(props.language)
  const sortable = props.columns.filter((column) => column.sortable)
  if (sortable.length === 0) return null
  return (
    <p class="sort-links">
      {t('order')}{' '}
      {sortable.map((column) => {
        const { order, href } = sorting(column.key, props.list)
        return (
          <a class="sort" href={href} aria-current={order ? 'true' : undefined}>
            {column.header}
            <SortSign order={order} />
            {order ? <span class="hidden"> ({t(order)})</span> : null}
          </a>
        )
      })}
    </p>
  )
}

function SortSign({ order }: { order: SortOrder }) {
  return (
    <svg class="shape" width="12" height="16" viewBox="0 0 12 16" aria-hidden="true" fill="currentColor">
      <path d="M6 2l4 5H2z" opacity={order === 'descending' ? '.3' : '1'} />
      <path d="M6 14l4-5H2z" opacity={order === 'ascending' ? '.3' : '1'} />
    </svg>
  )
}

// On a phone a row is a card of "name: value" lines; one without a value would look broken.
function orDash(value: Child): Child {
  return value === null || value === undefined || value === '' ? '–' : value
}
