import type { Child } from 'hono/jsx'
import { newId } from '#kernel/id.ts'
import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { ConfirmButton } from '#ui/button.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { StoredException } from './day-exception.sql.ts'
import { pl } from './day-exception.workspace.texts.pl.ts'
import { sayChangeDays, saySpans } from './place-words.ts'

const t = speak({ pl }, 'pl')

interface ExceptionLinks {
  readonly change: (exception: string) => string
  readonly remove: (exception: string) => string
}

/** Days that differ from the week: what is coming first, what is over last. */
export function ExceptionTable(props: {
  visit: Visit
  rows: readonly StoredException[]
  today: CalendarDay
  /** Null for those who may only read. */
  links: ExceptionLinks | null
  /** Rows of the whole centre stand between those of the venue; they are changed elsewhere. */
  scoped?: boolean
  empty: Child
}) {
  const { visit, today, links } = props
  const isOver = (row: StoredException) => isBefore(row.to, today)
  const ahead = props.rows
    .filter((row) => !isOver(row))
    .toSorted((a, b) => (isBefore(b.from, a.from) ? 1 : -1))
  const over = props.rows.filter(isOver).toSorted((a, b) => (isBefore(b.from, a.from) ? -1 : 1))
  const open = (row: StoredException) => links !== null && !isOver(row) && !(props.scoped && row.everywhere)
  const columns: Column<StoredException>[] = [
    {
      key: 'days',
      header: t('days'),
      cell: (row) =>
        open(row) ? (
          <a href={visit.href(links!.change(row.id))}>{sayChangeDays(row, 'pl')}</a>
        ) : (
          sayChangeDays(row, 'pl')
        ),
    },
    { key: 'kind', header: t('kind'), cell: (row) => saySpans(row.spans, 'pl') },
    { key: 'reason', header: t('reason'), cell: (row) => row.reason },
    ...(props.scoped
      ? [
          {
            key: 'scope',
            header: t('scope'),
            cell: (row: StoredException) => t(row.everywhere ? 'everywhere' : 'here'),
          },
        ]
      : []),
    { key: 'state', header: t('state'), cell: (row) => <WhenTag row={row} today={today} /> },
  ]
  const does: Column<StoredException> = {
    key: 'do',
    header: t('do'),
    cell: (row) =>
      open(row) && isBefore(today, row.from) ? (
        <ConfirmButton
          language="pl"
          action={visit.href(links!.remove(row.id))}
          label={t('remove')}
          question={t('removeQuestion')}
          verb={t('removeVerb')}
          look="quiet"
          formKey={newId()}
        />
      ) : null,
  }
  return (
    <DataTable
      language="pl"
      caption={t('title')}
      captionHidden
      rows={[...ahead, ...over]}
      columns={links ? [...columns, does] : columns}
      empty={props.empty}
    />
  )
}

function WhenTag({ row, today }: { row: StoredException; today: CalendarDay }) {
  if (isBefore(row.to, today)) return <Tag tone="neutral">{t('past')}</Tag>
  return isBefore(today, row.from) ? <Tag tone="accent">{t('ahead')}</Tag> : <Tag tone="warn">{t('now')}</Tag>
}
