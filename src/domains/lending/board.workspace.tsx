import type { TodayItem } from '#kernel/domain.ts'
import { speak } from '#kernel/texts.ts'
import { type Page, page, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import { sayDay } from '#ui/date.ts'
import { type Column, DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { midnight } from './availability.rules.ts'
import { listChecksDue } from './item.sql.ts'
import { lendingPage } from './lending-frame.tsx'
import { LoanTag, sayTerm } from './lending-tags.tsx'
import { daysLate } from './loan.rules.ts'
import { countLoans } from './loan.sql.ts'
import { pl } from './loan.workspace.texts.pl.ts'
import type { LoanFilter } from './loan-filter.ts'
import { type LoanRow, readLoanRows } from './loan-rows.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const right = 'lending.loan.read'
const checksAhead = 30

/** What waits at the desk of the store today. */
export const boardRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.board, right }, showBoard),
]

/** What each part of the board means; the counts on "Dziś" use the same filters. */
function boardFilters(visit: Visit) {
  const { zone } = visit.centre
  const begin = midnight(visit.today, zone)
  const end = midnight(visit.today.add({ days: 1 }), zone)
  // A loan of whole days ends with the midnight after its last day, so today's last day ends at `end`.
  const afterEnd = end.add({ milliseconds: 1 })
  return {
    late: { states: ['issued'], endsBefore: begin.add({ milliseconds: 1 }) },
    dueToday: { states: ['issued'], endsFrom: begin.add({ milliseconds: 1 }), endsBefore: afterEnd },
    toIssue: { states: ['approved'], startsBefore: end },
    toDecide: { states: ['requested'] },
    offers: { states: ['offered'] },
    toSettle: { states: ['returned'] },
  } as const satisfies Record<string, LoanFilter>
}

const order = ['late', 'dueToday', 'toIssue', 'toDecide', 'offers', 'toSettle'] as const

async function showBoard(visit: Visit): Promise<Page> {
  const filters = boardFilters(visit)
  const until = visit.today.add({ days: checksAhead })
  const { parts, checks } = await visit.read(async (tx) => {
    const parts = new Map<string, LoanRow[]>()
    for (const key of order) parts.set(key, await readLoanRows(tx, filters[key], { limit: 100, offset: 0 }))
    return { parts, checks: await listChecksDue(tx, until) }
  })
  const body = (
    <>
      {order.map((key) => (
        <Section title={t(key)}>
          <LoanTable visit={visit} rows={parts.get(key)!} caption={t(key)} />
        </Section>
      ))}
      {checks.length > 0 ? (
        <Section title={t('checks', { day: sayDay(until, 'pl') })}>
          <ul>
            {checks.map((item) => (
              <li>
                <a href={visit.href(paths.item(item.id))}>
                  {t('checkRow', {
                    number: item.inventory_number,
                    name: item.model_name,
                    day: sayDay(item.check_due_on!, 'pl'),
                  })}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
  const actions = visit.may('lending.loan.request') ? (
    <LinkButton href={visit.href(paths.newLoan)}>{t('new')}</LinkButton>
  ) : null
  return lendingPage({ visit, current: paths.board, title: t('title'), lead: t('boardLead'), actions, body })
}

/** Columns of a list of loans: who, what, when, and how it stands. */
export function loanColumns(visit: Visit): Column<LoanRow>[] {
  const place = { zone: visit.centre.zone, language: 'pl' } as const
  return [
    {
      key: 'number',
      header: t('number'),
      cell: (loan) => <a href={visit.href(paths.loan(loan.id))}>{loan.number}</a>,
    },
    { key: 'borrower', header: t('borrower'), cell: (loan) => loan.borrower },
    { key: 'what', header: t('what'), cell: (loan) => loan.what },
    { key: 'term', header: t('term'), cell: (loan) => sayTerm(loan, place) },
    { key: 'state', header: t('state'), cell: (loan) => <StateOf visit={visit} loan={loan} /> },
  ]
}

function StateOf({ visit, loan }: { visit: Visit; loan: LoanRow }) {
  const late = loan.state === 'issued' ? daysLate(loan.ends_at, visit.today, visit.centre.zone) : 0
  return late > 0 ? (
    <Tag tone="error">{t('daysLate', { n: late })}</Tag>
  ) : (
    <LoanTag state={loan.state} language="pl" />
  )
}

function LoanTable({ visit, rows, caption }: { visit: Visit; rows: readonly LoanRow[]; caption: string }) {
  return (
    <DataTable
      language="pl"
      caption={caption}
      captionHidden
      rows={rows}
      columns={loanColumns(visit)}
      empty={<p class="soft">{t('nothing')}</p>}
    />
  )
}

/** What waits for the keepers of the store, for "Dziś". */
export async function lendingToday(visit: Visit): Promise<TodayItem[]> {
  if (!visit.may('lending.loan.decide')) return []
  const filters = boardFilters(visit)
  return visit.read(async (tx) => {
    const today = visit.today.toString()
    const kinds = [
      { key: 'todayLate', n: await countLoans(tx, filters.late), dueOn: today, urgency: 'now' },
      { key: 'todayDue', n: await countLoans(tx, filters.dueToday), dueOn: today, urgency: 'soon' },
      { key: 'todayIssue', n: await countLoans(tx, filters.toIssue), dueOn: today, urgency: 'soon' },
      { key: 'todayDecide', n: await countLoans(tx, filters.toDecide), dueOn: null, urgency: 'soon' },
    ] as const
    return kinds
      .filter(({ n }) => n > 0)
      .map(({ key, n, dueOn, urgency }) => ({
        ...{ title: t(key, { n }), detail: t('todayDetail'), path: paths.board, dueOn, urgency },
      }))
  })
}
