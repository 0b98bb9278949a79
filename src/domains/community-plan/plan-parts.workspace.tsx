import type { Child } from 'hono/jsx'
import type { Read } from '#kernel/db/handle.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { countIndicatorSources } from './indicator.sql.ts'
import { actualOf } from './indicator.ts'
import { paths } from './paths.ts'
import {
  findPlan,
  listBases,
  listGoals,
  listIndicators,
  listPartners,
  listRecommendedActions,
  listSections,
} from './plan.sql.ts'
import type { PlanId } from './plan.ts'
import { PlanFrame } from './plan-frame.tsx'
import { pl } from './plan-part.workspace.texts.pl.ts'
import { mayEditPart } from './plan-part.workspace.tsx'

const t = speak({ pl }, 'pl')
const right = 'community-plan.plan.read'

/** The parts of a plan as lists: what stands there, and where to change it. */
export const planPartListRoutes: readonly Route[] = [
  partList({
    path: paths.chapters,
    load: listSections,
    empty: t('noChapters'),
    add: t('chapter'),
    columns: (_visit, _plan, edit) => [
      { key: 'title', header: t('chapterTitle'), cell: (row) => edit(row.id, `${row.number}. ${row.title}`) },
      { key: 'text', header: t('chapterText'), cell: (row) => firstWords(row.text) },
    ],
  }),
  partList({
    path: paths.bases,
    load: listBases,
    empty: t('noBases'),
    add: t('basis'),
    columns: (_visit, _plan, edit) => [
      { key: 'title', header: t('basisTitle'), cell: (row) => edit(row.id, `${row.number}. ${row.title}`) },
      { key: 'act', header: t('act'), cell: (row) => [row.act, row.act_number].filter(Boolean).join(' ') },
      { key: 'body', header: t('body'), cell: (row) => row.body },
      {
        key: 'on',
        header: t('adoptedOn'),
        cell: (row) => (row.adopted_on ? sayDay(row.adopted_on, 'pl') : ''),
      },
    ],
  }),
  partList({
    path: paths.recommendations,
    load: listRecommendedActions,
    empty: t('noRecommendations'),
    add: t('recommendation'),
    always: true,
    columns: (_visit, _plan, edit) => [
      {
        key: 'title',
        header: t('recommendationTitle'),
        cell: (row) => edit(row.id, `${row.number}. ${row.title}`),
      },
      {
        key: 'tasks',
        header: t('answeredBy'),
        cell: (row) =>
          row.task_numbers.length > 0 ? (
            row.task_numbers.join(', ')
          ) : (
            <Tag tone="warn">{t('notAnswered')}</Tag>
          ),
      },
    ],
  }),
  partList({
    path: paths.partners,
    load: listPartners,
    empty: t('noParties'),
    add: t('party'),
    always: true,
    columns: (_visit, _plan, edit) => [
      { key: 'name', header: t('partyName'), cell: (row) => edit(row.id, row.name) },
      { key: 'party', header: t('partyKind'), cell: (row) => t(row.party) },
      { key: 'wish', header: t('wish'), cell: (row) => row.wish },
      { key: 'word', header: t('ownWord'), cell: (row) => (row.own_word ? firstWords(row.own_word) : null) },
    ],
  }),
  partList({
    path: paths.goals,
    load: listGoals,
    empty: t('goalPart'),
    add: t('goalPart'),
    columns: (_visit, _plan, edit) => [
      { key: 'title', header: t('goalTitle'), cell: (row) => edit(row.id, `${row.number}. ${row.title}`) },
    ],
  }),
  partList({
    path: paths.indicators,
    load: async (tx, plan) => {
      const counted = await countIndicatorSources(tx, plan)
      const rows = await listIndicators(tx, plan)
      return rows.map((row) => ({ ...row, actual: actualOf(row, counted.get(row.goal_id ?? '') ?? null) }))
    },
    empty: t('noIndicators'),
    add: t('indicator'),
    columns: (visit, plan, edit) => [
      { key: 'name', header: t('indicatorName'), cell: (row) => edit(row.id, row.name) },
      { key: 'baseline', header: t('baseline'), cell: (row) => row.baseline, numeric: true },
      { key: 'target', header: t('target'), cell: (row) => row.target, numeric: true },
      { key: 'actual', header: t('actual'), cell: (row) => row.actual, numeric: true },
      {
        key: 'measure',
        header: t('measure'),
        cell: (row) =>
          row.counted || !visit.may('community-plan.plan.edit') ? null : (
            <a href={visit.href(paths.measure(plan, row.id))}>{t('measure')}</a>
          ),
      },
    ],
  }),
]

function partList<Row extends { id: string }>(at: {
  path: (plan: string) => string
  load: (tx: Read, plan: PlanId) => Promise<Row[]>
  empty: string
  add: string
  /** Rows have fields that stay open after approval. */
  always?: true
  columns: (visit: Visit, plan: PlanId, edit: (id: string, title: string) => Child) => Column<Row>[]
}): Route {
  const show = async (visit: Visit): Promise<Page> => {
    const id = idOf<'plan'>(visit, 'plan')
    const { plan, rows } = await visit.read(async (tx) => ({
      plan: await findPlan(tx, id),
      rows: await at.load(tx, id),
    }))
    if (!plan) throw new NotFound('plan')
    const may = mayEditPart(visit, plan)
    const opens = may || (at.always && visit.may('community-plan.plan.edit'))
    const edit = (row: string, title: string): Child =>
      opens ? <a href={visit.href(`${at.path(id)}/${row}`)}>{title}</a> : title
    const body = (
      <PlanFrame visit={visit} plan={plan} current={at.path(id)}>
        {may ? (
          <p class="actions">
            <LinkButton href={visit.href(`${at.path(id)}/nowy`)}>{t('add', { what: at.add })}</LinkButton>
          </p>
        ) : visit.may('community-plan.plan.edit') ? (
          <p class="hint">{t('frozen')}</p>
        ) : null}
        <DataTable
          language="pl"
          caption={at.add}
          captionHidden
          rows={rows}
          columns={at.columns(visit, id, edit)}
          empty={<EmptyState title={at.empty} level={2} />}
        />
      </PlanFrame>
    )
    return pageOf({
      title: plan.title,
      body,
      menu: paths.plans,
      trail: [{ title: t('plans'), path: paths.plans }],
    })
  }
  return page({ door: 'workspace', path: at.path(':plan'), right }, show)
}

function firstWords(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 160).replace(/\s+\S*$/, '')}…`
}
