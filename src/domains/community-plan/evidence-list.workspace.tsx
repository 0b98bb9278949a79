import { parseId } from '#kernel/id.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { csvOf } from '#kernel/web/csv.ts'
import { type Download, type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FigureLink, Figures } from '#ui/figure-link.tsx'
import { Form, freshForm, SelectField, SubmitRow, TextField } from '#ui/form.tsx'
import { Filters } from '#ui/list-parts.tsx'
import { type ListState, listHref, listState } from '#ui/list-state.ts'
import { type Column, DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { proofStates } from './documentation.ts'
import { ProofStateTag } from './documentation-words.tsx'
import {
  countEvidence,
  type EvidenceFilter,
  type EvidenceOrder,
  type EvidenceRow,
  listEvidence,
} from './evidence.sql.ts'
import { strengths } from './evidence.ts'
import { pl } from './evidence.workspace.texts.pl.ts'
import { paths } from './paths.ts'
import { findPlan, listGoals } from './plan.sql.ts'
import { PlanFrame } from './plan-frame.tsx'
import { whyNotWork } from './plan-step.rules.ts'

const t = speak({ pl }, 'pl')
const right = 'community-plan.plan.read'
const csvLimit = 20_000

/** Evidence of change of a plan with its counts, and the same as CSV. */
export const evidenceListRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.evidence(':plan'), right }, showList),
  page({ door: 'workspace', path: paths.evidenceCsv(':plan'), right }, sendCsv),
]

const shape = {
  sortable: ['dodano', 'cel', 'sila'],
  filters: { stan: proofStates, cel: 'text', sila: strengths, opublikowane: ['tak', 'nie'] },
  sort: '-dodano',
} as const

function filterOf(state: ListState): EvidenceFilter {
  const { stan, cel, sila, opublikowane } = state.filters
  return {
    state: proofStates.find((each) => each === stan),
    goal: parseId(cel) ?? undefined,
    strength: strengths.find((each) => each === sila),
    published: opublikowane ? opublikowane === 'tak' : undefined,
    q: state.q || undefined,
  }
}

async function readList(visit: Visit, state: ListState, all: boolean) {
  const id = idOf<'plan'>(visit, 'plan')
  const place = {
    filter: filterOf(state),
    order: (state.sort?.key ?? 'dodano') as EvidenceOrder,
    descending: state.sort?.descending ?? true,
    ...(all ? { limit: csvLimit, offset: 0 } : { limit: state.pageSize, offset: state.offset }),
  }
  return visit.read(async (tx) => {
    const plan = await findPlan(tx, id)
    if (!plan) throw new NotFound('plan')
    const goals = await listGoals(tx, id)
    const rows = await listEvidence(tx, id, place)
    return { plan, goals, rows, sums: await countEvidence(tx, id, place.filter) }
  })
}

type Listing = Awaited<ReturnType<typeof readList>>

async function showList(visit: Visit): Promise<Page> {
  const state = listState(visit.query, shape)
  const listing = await readList(visit, state, false)
  const { plan, rows, sums } = listing
  const here = visit.href(paths.evidence(plan.id))
  const csv = listHref(visit.href(paths.evidenceCsv(plan.id)), state, { page: 1 })
  const mayAdd = visit.may('community-plan.documentation.note', { own: true }) && !whyNotWork(plan)
  const goal = state.filters.cel ? `?cel=${state.filters.cel}` : ''
  const add = <LinkButton href={visit.href(paths.newEvidence(plan.id)) + goal}>{t('add')}</LinkButton>
  const narrowed = state.q !== '' || Object.keys(state.filters).length > 0
  const body = (
    <PlanFrame visit={visit} plan={plan} current={paths.evidence(plan.id)}>
      <p>{t('lead')}</p>
      <div class="actions">
        {mayAdd ? add : null}
        {whyNotWork(plan) ? <p class="hint">{t('notWorkedYet')}</p> : null}
      </div>
      <Sums sums={sums} here={here} state={state} />
      <ListFilters action={here} state={state} goals={listing.goals} />
      <DataTable
        language="pl"
        caption={t('listTitle')}
        captionHidden
        columns={columnsFor(visit, plan.id)}
        rows={rows}
        list={{ path: here, state, total: sums.evidence, chips: chipsOf(here, state, listing.goals), csv }}
        empty={
          <EmptyState
            title={t(narrowed ? 'none' : 'noneYet')}
            text={t(narrowed ? 'noneText' : 'noneYetText')}
            level={2}
          />
        }
      />
    </PlanFrame>
  )
  const trail = [{ title: plan.title, path: paths.plan(plan.id) }]
  return pageOf({ title: `${t('listTitle')} – ${plan.title}`, body, menu: paths.plans, trail })
}

function Sums({ sums, here, state }: { sums: Listing['sums']; here: string; state: ListState }) {
  const list = (filters: Record<string, string>) => listHref(here, state, { filters })
  // A list of one state has only one count, and its head says it.
  if (state.filters.stan) return null
  const { proposed, accepted, published } = sums
  return (
    <Figures>
      <FigureLink language="pl" value={proposed} label={t('sumProposed')} href={list({ stan: 'proposed' })} />
      <FigureLink language="pl" value={accepted} label={t('sumAccepted')} href={list({ stan: 'accepted' })} />
      <FigureLink
        language="pl"
        value={published}
        label={t('sumPublished')}
        href={list({ opublikowane: 'tak' })}
      />
    </Figures>
  )
}

const labels = {
  stan: t('state'),
  cel: t('goal'),
  sila: t('strength'),
  opublikowane: t('publication'),
} as const
type FilterName = keyof typeof labels

function optionsOf(goals: Listing['goals']): Record<FilterName, { value: string; label: string }[]> {
  return {
    stan: proofStates.map((state) => ({ value: state, label: t(state) })),
    cel: goals.map((goal) => ({ value: goal.id, label: t('goalN', { n: goal.number, title: goal.title }) })),
    sila: strengths.map((strength) => ({ value: strength, label: t(strength) })),
    opublikowane: [
      { value: 'tak', label: t('published') },
      { value: 'nie', label: t('notPublished') },
    ],
  }
}

function ListFilters({
  action,
  state,
  goals,
}: {
  action: string
  state: ListState
  goals: Listing['goals']
}) {
  const form = freshForm('pl', { q: state.q, ...state.filters })
  return (
    <Filters label={t('find')}>
      <Form form={form} action={action} method="get">
        <TextField form={form} name="q" label={t('q')} kind="search" />
        {Object.entries(optionsOf(goals)).map(([name, options]) => (
          <SelectField
            form={form}
            name={name}
            label={labels[name as FilterName]}
            empty={t('any')}
            options={options}
          />
        ))}
        <SubmitRow label={t('show')} />
      </Form>
    </Filters>
  )
}

function chipsOf(here: string, state: ListState, goals: Listing['goals']) {
  const without = (name: string) => listHref(here, state, { filters: { [name]: null } })
  const chosen = Object.entries(optionsOf(goals)).flatMap(([name, options]) => {
    const option = options.find((each) => each.value === state.filters[name])
    return option ? [{ label: `${labels[name as FilterName]}: ${option.label}`, without: without(name) }] : []
  })
  const words = state.q ? [{ label: `„${state.q}”`, without: listHref(here, state, { q: '' }) }] : []
  return [...words, ...chosen]
}

function columnsFor(visit: Visit, plan: string): Column<EvidenceRow>[] {
  return [
    {
      key: 'what',
      header: t('fWhat'),
      cell: (row) => (
        <>
          <a href={visit.href(paths.oneEvidence(plan, row.id))}>{row.what_changed}</a>
          <span class="under">{row.for_whom}</span>
        </>
      ),
    },
    { key: 'cel', header: t('goal'), sortable: true, cell: (row) => t('goalShort', { n: row.goal_number }) },
    { key: 'sila', header: t('strength'), sortable: true, cell: (row) => t(row.strength) },
    { key: 'state', header: t('state'), cell: (row) => <ProofStateTag state={row.state} /> },
    {
      key: 'documents',
      header: t('documents'),
      cell: (row) => t('documentsOf', { accepted: row.accepted_documents, n: row.documents }),
    },
    {
      key: 'published',
      header: t('publication'),
      cell: (row) => (row.is_published ? <Tag tone="ok">{t('published')}</Tag> : t('notPublished')),
    },
  ]
}

async function sendCsv(visit: Visit): Promise<Download> {
  const { plan, rows } = await readList(visit, listState(visit.query, shape), true)
  const headers = ['goal', 'fWhat', 'fWhom', 'fHow', 'strength', 'state', 'publication', 'documents'] as const
  const body = csvOf(
    headers.map((key) => t(key)),
    rows.map((row) => [
      row.goal_number,
      row.what_changed,
      row.for_whom,
      row.how_known,
      t(row.strength),
      t(row.state),
      t(row.is_published ? 'published' : 'notPublished'),
      row.documents,
    ]),
  )
  const name = `dowody-zmiany-${plan.year}.csv`
  return { kind: 'download', type: 'text/csv; charset=utf-8', name, body }
}
