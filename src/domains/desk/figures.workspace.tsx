import { listServices } from '#domains/catalogue/public.ts'
import type { Read } from '#kernel/db/handle.ts'
import { type CalendarDay, Temporal } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import { type Page, page, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import { Picture, stackedSvg } from '#ui/chart.tsx'
import { monthName, sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FigureLink, Figures } from '#ui/figure-link.tsx'
import { DataTable } from '#ui/table.tsx'
import { deskPage } from './desk-frame.tsx'
import { countEnquiries, sumEnquiriesBy, sumEnquiriesByMonth } from './enquiry.sql.ts'
import { channels, outcomes } from './enquiry.ts'
import { pl as talkTexts } from './enquiry.workspace.texts.pl.ts'
import { needName } from './enquiry-list.workspace.tsx'
import { pl } from './figures.workspace.texts.pl.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const words = speak({ pl: talkTexts }, 'pl')
const monthsShown = 12
const rowsShown = 15

/** Calls and visits of a year in figures. */
export const figureRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.figures, right: 'desk.enquiry.read' }, showFigures),
]

async function readFigures(tx: Read, span: { from: CalendarDay; to: CalendarDay }) {
  const all = { order: 'nazwa', descending: false, limit: 20_000, offset: 0 } as const
  return {
    total: await countEnquiries(tx, span),
    byMonth: await sumEnquiriesByMonth(tx, span),
    byOutcome: await sumEnquiriesBy(tx, span, 'outcome'),
    needs: (await sumEnquiriesBy(tx, span, 'need')).slice(0, rowsShown),
    services: (await sumEnquiriesBy(tx, span, 'service_id')).slice(0, rowsShown),
    names: new Map((await listServices(tx, {}, all)).map(({ id, name }) => [id as string, name])),
  }
}
type FiguresRead = Awaited<ReturnType<typeof readFigures>>

async function showFigures(visit: Visit): Promise<Page> {
  const to = visit.today
  const from = to.with({ day: 1 }).subtract({ months: monthsShown - 1 })
  const read = await visit.read((tx) => readFigures(tx, { from, to }))
  const span = { od: from.toString(), do: to.toString() }
  const hrefOf: HrefOf = (more = {}) =>
    visit.href(`${paths.talks}?${new URLSearchParams({ ...span, ...more })}`)
  const body =
    read.total === 0 ? (
      <EmptyState title={t('empty')} text={t('emptyText')} level={2}>
        <LinkButton href={visit.href(paths.desk)}>{t('toDesk')}</LinkButton>
      </EmptyState>
    ) : (
      <>
        <Figures>
          <FigureLink
            language="pl"
            value={read.total}
            label={t('all')}
            href={hrefOf()}
            arithmetic={t('howCounted')}
          />
          {outcomes.map((outcome) => (
            <FigureLink
              language="pl"
              value={read.byOutcome.find(({ key }) => key === outcome)?.count ?? 0}
              label={words(outcome)}
              href={hrefOf({ wynik: outcome })}
            />
          ))}
        </Figures>
        <Months read={read} hrefOf={hrefOf} to={to} />
        <Asked read={read} hrefOf={hrefOf} />
      </>
    )
  const lead = t('lead', { from: sayDay(from, 'pl'), to: sayDay(to, 'pl') })
  return deskPage({ visit, title: t('title'), lead, current: paths.figures, body })
}

type HrefOf = (more?: Readonly<Record<string, string>>) => string

function Months({ read, hrefOf, to }: { read: FiguresRead; hrefOf: HrefOf; to: CalendarDay }) {
  const months = [...new Set(read.byMonth.map(({ month }) => month))].toSorted().map((month) => ({
    month: Temporal.PlainYearMonth.from(month),
    counts: channels.map(
      (channel) => read.byMonth.find((row) => row.month === month && row.channel === channel)?.count ?? 0,
    ),
  }))
  const rows = months.map(({ month, counts }) => ({
    ...{ month, counts, label: `${monthName(month.month, 'pl')} ${month.year}` },
    total: counts.reduce((all, count) => all + count, 0),
  }))
  const svg = stackedSvg(
    {
      parts: channels.map((channel) => words(channel)),
      rows: rows.map(({ label, counts, total }) => ({ label, values: counts, text: String(total) })),
    },
    { id: 'rozmowy', title: t('months'), desc: t('months') },
  )
  const listOf = (month: Temporal.PlainYearMonth, more: Readonly<Record<string, string>> = {}) => {
    const last = month.toPlainDate({ day: month.daysInMonth })
    const end = Temporal.PlainDate.compare(to, last) < 0 ? to : last
    return hrefOf({ od: month.toPlainDate({ day: 1 }).toString(), do: end.toString(), ...more })
  }
  return (
    <Section title={t('months')}>
      <figure class="chart">
        <Picture svg={svg} />
      </figure>
      <DataTable
        language="pl"
        caption={t('months')}
        captionHidden
        rows={rows.toReversed()}
        columns={[
          { key: 'month', header: t('month'), cell: ({ label }) => label },
          ...channels.map((channel, index) => ({
            key: channel,
            header: words(channel),
            numeric: true,
            cell: ({ month, counts }: (typeof rows)[number]) => (
              <Count value={counts[index]!} href={listOf(month, { kanal: channel })} />
            ),
          })),
          {
            key: 'sum',
            header: t('sum'),
            numeric: true,
            cell: ({ month, total }) => <Count value={total} href={listOf(month)} />,
          },
        ]}
      />
    </Section>
  )
}

function Count({ value, href }: { value: number; href: string }) {
  return value > 0 ? <a href={href}>{value}</a> : <>0</>
}

function Asked({ read, hrefOf }: { read: FiguresRead; hrefOf: HrefOf }) {
  const tables = [
    { title: t('needs'), header: t('need'), rows: read.needs, name: needName, filter: 'potrzeba' },
    {
      ...{ title: t('services'), header: t('service'), rows: read.services, filter: 'usluga' },
      name: (id: string) => read.names.get(id) ?? '',
    },
  ]
  return (
    <>
      {tables
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, header, rows, name, filter }) => (
          <Section title={title}>
            {filter === 'potrzeba' ? <p class="hint">{t('needText')}</p> : null}
            <DataTable
              language="pl"
              caption={title}
              captionHidden
              rows={rows}
              columns={[
                { key: 'name', header, cell: ({ key }) => name(key) },
                {
                  key: 'count',
                  header: t('count'),
                  numeric: true,
                  cell: ({ key, count }) => <Count value={count} href={hrefOf({ [filter]: key })} />,
                },
              ]}
            />
          </Section>
        ))}
    </>
  )
}
