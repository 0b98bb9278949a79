import { randomBytes } from 'node:crypto'
import type { Child } from 'hono/jsx'
import { speak } from '#kernel/texts.ts'
import { csvOf } from '#kernel/web/csv.ts'
import { type Download, type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FigureLink, Figures } from '#ui/figure-link.tsx'
import { type ListState, listHref, listState } from '#ui/list-state.ts'
import { type Column, DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import {
  countDocumentation,
  type DocumentationOrder,
  type DocumentationRow,
  listDocumentation,
} from './documentation.sql.ts'
import { pl } from './documentation.workspace.texts.pl.ts'
import { documentationFilterOf, documentationListShape } from './documentation-filter.ts'
import { chipsOf, DocumentationFilters, readFilterChoices } from './documentation-list-filters.tsx'
import { ConsentTag, ProofStateTag, sayConsent, sayKind, Thumbnail } from './documentation-words.tsx'
import { paths } from './paths.ts'
import { PlanFrame } from './plan-frame.tsx'
import { whyNotWork } from './plan-step.rules.ts'

const t = speak({ pl }, 'pl')
const right = 'community-plan.plan.read'
const csvLimit = 20_000
const markForm = 'mark'

/** Documents of a plan with their counts, and the same as CSV. */
export const documentationListRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.documentation(':plan'), right }, showList),
  page({ door: 'workspace', path: paths.documentationCsv(':plan'), right }, sendCsv),
]

function placeOf(state: ListState) {
  const order = (state.sort?.key ?? 'data') as DocumentationOrder
  const { pageSize: limit, offset } = state
  return {
    filter: documentationFilterOf(state),
    order,
    descending: state.sort?.descending ?? true,
    limit,
    offset,
  }
}

async function showList(visit: Visit): Promise<Page> {
  const id = idOf<'plan'>(visit, 'plan')
  const state = listState(visit.query, documentationListShape)
  const { choices, rows, sums } = await visit.read(async (tx) => ({
    choices: await readFilterChoices(tx, id, state),
    rows: await listDocumentation(tx, id, placeOf(state)),
    sums: await countDocumentation(tx, id, documentationFilterOf(state)),
  }))
  const { plan } = choices
  const here = visit.href(paths.documentation(id))
  const csv = listHref(visit.href(paths.documentationCsv(id)), state, { page: 1 })
  const add = <AddButtons visit={visit} plan={plan} state={state} />
  const narrowed = state.q !== '' || Object.keys(state.filters).length > 0
  const mayDecide = visit.may('community-plan.documentation.decide') && !whyNotWork(plan)
  const body = (
    <PlanFrame visit={visit} plan={plan} current={paths.documentation(id)}>
      {add}
      <Sums sums={sums} here={here} state={state} />
      <DocumentationFilters action={here} state={state} choices={choices} />
      <DataTable
        language="pl"
        caption={t('listTitle')}
        captionHidden
        columns={columnsFor(visit, { plan: id, mayDecide })}
        rows={rows}
        list={{ path: here, state, total: sums.documents, chips: chipsOf(here, state, choices), csv }}
        empty={
          <EmptyState
            title={t(narrowed ? 'none' : 'noneYet')}
            text={t(narrowed ? 'noneText' : 'noneYetText')}
            level={2}
          />
        }
      />
      {mayDecide && rows.length > 0 ? <MarkedButtons visit={visit} plan={id} /> : null}
    </PlanFrame>
  )
  const trail = [{ title: plan.title, path: paths.plan(id) }]
  return pageOf({ title: `${t('listTitle')} – ${plan.title}`, body, menu: paths.plans, trail })
}

function AddButtons(props: {
  visit: Visit
  plan: { id: string; state: Parameters<typeof whyNotWork>[0]['state'] }
  state: ListState
}): Child {
  const { visit, plan } = props
  if (whyNotWork(plan)) return <p class="hint">{t('notWorkedYet')}</p>
  if (!visit.may('community-plan.documentation.note', { own: true })) return null
  const { dzialanie, zadanie } = props.state.filters
  const about = { ...(dzialanie ? { dzialanie } : {}), ...(zadanie ? { zadanie } : {}) }
  const href = (rodzaj: string) =>
    `${visit.href(paths.newDocumentation(plan.id))}?${new URLSearchParams({ rodzaj, ...about })}`
  return (
    <div class="actions">
      <LinkButton href={href('photograph')}>{t('addPhotos')}</LinkButton>
      <LinkButton href={href('meeting_note')} look="quiet">
        {t('addPaper')}
      </LinkButton>
      <LinkButton href={href('opinion')} look="quiet">
        {t('addOpinion')}
      </LinkButton>
    </div>
  )
}

function Sums(props: {
  sums: Awaited<ReturnType<typeof countDocumentation>>
  here: string
  state: ListState
}) {
  const { sums, here, state } = props
  const list = (filters: Record<string, string>) => listHref(here, state, { filters })
  // A list of one state has only one count, and its head says it.
  if (state.filters.stan) return null
  return (
    <Figures>
      <FigureLink
        language="pl"
        value={sums.proposed}
        label={t('sumProposed')}
        href={list({ stan: 'proposed' })}
      />
      <FigureLink
        language="pl"
        value={sums.accepted}
        label={t('sumAccepted')}
        href={list({ stan: 'accepted' })}
      />
      <FigureLink
        language="pl"
        value={sums.published}
        label={t('sumPublished')}
        href={list({ opublikowane: 'tak' })}
      />
    </Figures>
  )
}

// The boxes stand in the table and belong to this form by its id: a form cannot span the cells of a table.
function MarkedButtons({ visit, plan }: { visit: Visit; plan: string }) {
  return (
    <form id={markForm} method="post" action={visit.href(paths.decideDocumentation(plan))} class="actions">
      <input type="hidden" name="_key" value={randomBytes(16).toString('base64url')} />
      <input type="hidden" name="back" value={visit.url.search} />
      <Button look="main" name="decision" value="accepted">
        {t('acceptMarked')}
      </Button>
      <Button name="decision" value="ask-reject">
        {t('rejectMarked')}
      </Button>
    </form>
  )
}

function columnsFor(visit: Visit, at: { plan: string; mayDecide: boolean }): Column<DocumentationRow>[] {
  const href = (row: DocumentationRow) => visit.href(paths.document(at.plan, row.id))
  return [
    {
      key: 'tytul',
      header: t('title'),
      sortable: true,
      cell: (row) => (
        <div class="with-thumb">
          {at.mayDecide ? (
            <input
              type="checkbox"
              class="mark"
              form={markForm}
              name="documents"
              value={row.id}
              aria-label={t('choose', { title: row.title })}
            />
          ) : null}
          {row.is_picture && row.file_id ? <Thumbnail visit={visit} file={row.file_id} /> : null}
          <span>
            <a href={href(row)}>{row.title}</a>
            <span class="under">{sayKind(row.kind)}</span>
          </span>
        </div>
      ),
    },
    { key: 'data', header: t('day'), sortable: true, cell: (row) => sayDay(row.dated_on, 'pl') },
    { key: 'state', header: t('state'), cell: (row) => <ProofStateTag state={row.state} /> },
    { key: 'activity', header: t('activity'), cell: (row) => row.activity ?? '–' },
    { key: 'tasks', header: t('tasks'), cell: (row) => row.tasks.join(', ') || '–' },
    {
      key: 'consent',
      header: t('publication'),
      cell: (row) =>
        row.is_published ? <Tag tone="ok">{t('published')}</Tag> : <ConsentTag consent={row.consent} />,
    },
  ]
}

async function sendCsv(visit: Visit): Promise<Download> {
  const id = idOf<'plan'>(visit, 'plan')
  const state = listState(visit.query, documentationListShape)
  const { choices, rows } = await visit.read(async (tx) => ({
    choices: await readFilterChoices(tx, id, state),
    rows: await listDocumentation(tx, id, { ...placeOf(state), limit: csvLimit, offset: 0 }),
  }))
  const headers = ['day', 'kind', 'title', 'state', 'consent', 'publication', 'activity', 'tasks'] as const
  const body = csvOf(
    [...headers, ...(['fVoice', 'fLink', 'file'] as const)].map((key) => t(key)),
    rows.map((row) => [
      row.dated_on.toString(),
      t(row.kind),
      row.title,
      t(row.state),
      sayConsent(row.consent),
      t(row.is_published ? 'published' : 'notPublished'),
      row.activity ?? '',
      row.tasks.join(', '),
      row.voice ?? '',
      row.link ?? '',
      row.file_name ?? '',
    ]),
  )
  const name = `dokumentacja-${choices.plan.year}.csv`
  return { kind: 'download', type: 'text/csv; charset=utf-8', name, body }
}
