import { z } from 'zod'
import { listNames } from '#domains/people/public.ts'
import { nationalConcepts, searchCentre } from '#domains/search/public.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { choice, one, optionalText, readFields, text } from '#kernel/web/fields.ts'
import {
  button,
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  page,
  pageOf,
  type Redirect,
  type Route,
} from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { sayInstant } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import {
  Form,
  formTitle,
  freshForm,
  HiddenField,
  RadioGroup,
  SelectField,
  SubmitRow,
  TextArea,
} from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Filters } from '#ui/list-parts.tsx'
import { listHref, listState } from '#ui/list-state.ts'
import { type Column, DataTable } from '#ui/table.tsx'
import { DeedButton, formOf, VisitForm } from '#ui/visit-form.tsx'
import { deskPage, deskTrail } from './desk-frame.tsx'
import { needName } from './enquiry-list.workspace.tsx'
import { paths } from './paths.ts'
import { decide, takeBackDecision } from './review.actions.ts'
import { countDecisions, type DecisionRow, listDecisions } from './review.sql.ts'
import { type Decision, decisions } from './review.ts'
import { pl } from './review.workspace.texts.pl.ts'
import { readQueue } from './review-queue.ts'

const t = speak({ pl }, 'pl')
const right = 'desk.review.decide'
const shape = { filters: { decyzja: decisions } } as const

/** The form of one decision, the list of all, and the way back from one. */
export const reviewDecisionRoutes: readonly Route[] = [
  ...form({ door: 'workspace', path: paths.decide, right, show, submit }),
  page({ door: 'workspace', path: paths.decisions, right: 'desk.review.read' }, showDecisions),
  button({ door: 'workspace', path: paths.takeBack(':decision'), right }, takeBack),
]

const schema = z.object({
  temat: text(200),
  decision: choice(decisions),
  concept: optionalText(60),
  note: optionalText(500),
})

async function readGroup(visit: Visit, topic: string) {
  return visit.read(async (tx) => {
    const queue = await readQueue(tx, { today: visit.today, zone: visit.centre.zone })
    const group = queue.find((each) => each.topic === topic) ?? null
    if (!group) return null
    const { question } = await searchCentre(tx, { text: group.asked, today: visit.today, limit: 1 })
    return { group, likely: question.concepts.slice(0, 3).map(({ concept }) => concept.code) }
  })
}

async function show(visit: Visit, state: FormState): Promise<Page> {
  const topic = (state.values.size > 0 ? one(state.values, 'temat') : visit.query.get('temat')) ?? ''
  const found = await readGroup(visit, topic)
  if (!found && !state.refusal) throw new NotFound('question')
  const form = formOf(visit, state)
  const asked = found?.group.asked ?? topic
  const title = t('decideTitle', { asked })
  const body = (
    <div class="text">
      <PageTitle title={title} />
      {found ? (
        <>
          <h2>{t('signs')}</h2>
          <ul>
            {found.group.talks > 0 ? <li>{t('signTalks', { n: found.group.talks })}</li> : null}
            {found.group.searchDays > 0 ? <li>{t('signSearches', { n: found.group.searchDays })}</li> : null}
            {found.group.wordings.length > 1 ? (
              <li>{t('also', { words: found.group.wordings.slice(1, 9).join('; ') })}</li>
            ) : null}
          </ul>
        </>
      ) : null}
      <VisitForm visit={visit} state={state} form={form}>
        <HiddenField name="temat" value={topic} />
        <RadioGroup
          form={form}
          name="decision"
          label={t('decision')}
          options={decisions.map((value) => ({
            value,
            label: t(`decision.${value}`),
            hint: t(`hint.${value}`),
          }))}
        />
        <SelectField
          form={form}
          name="concept"
          label={t('concept')}
          hint={t('conceptHint')}
          empty={t('none')}
          options={conceptOptions(found?.likely ?? [])}
        />
        <TextArea form={form} name="note" label={t('note')} hint={t('noteHint')} rows={3} maxlength={500} />
        <SubmitRow label={t('save')} />
      </VisitForm>
    </div>
  )
  const trail = [...deskTrail, { title: t('title'), path: paths.review }]
  return pageOf({ title: formTitle(title, form), body, menu: paths.desk, trail, script: true })
}

// The likeliest needs first, then all by name.
function conceptOptions(likely: readonly string[]) {
  const options = nationalConcepts()
    .map(({ code, labels }) => ({ value: code, label: labels.pl }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'pl'))
  const first = likely.flatMap((code) => options.filter(({ value }) => value === code))
  return [...first, ...options.filter(({ value }) => !likely.includes(value))]
}

async function submit(visit: Visit, input: Input): Promise<Redirect> {
  const { temat, ...values } = readFields(schema, input.fields)
  await visit.deed((work) => decide(work, { ...values, topic: temat }))
  return goTo(paths.review, t('saved'))
}

async function takeBack(visit: Visit): Promise<Redirect> {
  const decision = idOf<'review_decision'>(visit, 'decision')
  await visit.deed((work) => takeBackDecision(work, decision))
  return goTo(paths.decisions, t('takenBack'))
}

async function showDecisions(visit: Visit): Promise<Page> {
  const state = listState(visit.query, shape)
  const filter = { decision: state.filters.decyzja as Decision | undefined }
  const { rows, total, names } = await visit.read(async (tx) => {
    const rows = await listDecisions(tx, filter, { limit: state.pageSize, offset: state.offset })
    const staff = rows.flatMap((row) => (row.decided_by_id ? [row.decided_by_id] : []))
    return { rows, total: await countDecisions(tx, filter), names: await listNames(tx, [...new Set(staff)]) }
  })
  const here = visit.href(paths.decisions)
  const chosen = filter.decision
  const form = freshForm('pl', state.filters)
  const body = (
    <>
      <Filters label={t('find')} open={chosen !== undefined}>
        <Form form={form} action={here} method="get">
          <SelectField
            form={form}
            name="decyzja"
            label={t('decision')}
            empty={t('any')}
            options={decisions.map((value) => ({ value, label: t(`decision.${value}`) }))}
          />
          <SubmitRow label={t('show')} />
        </Form>
      </Filters>
      <DataTable
        language="pl"
        caption={t('decisionsTitle')}
        captionHidden
        rows={rows}
        columns={columnsFor(visit, names)}
        list={{
          ...{ path: here, state, total },
          chips: chosen
            ? [
                {
                  label: t(`decision.${chosen}`),
                  without: listHref(here, state, { filters: { decyzja: null } }),
                },
              ]
            : [],
        }}
        empty={<EmptyState title={t('empty')} text={t('emptyText')} level={2} />}
      />
    </>
  )
  const title = t('decisionsTitle')
  return deskPage({ visit, title, lead: t('decisionsLead'), current: paths.review, body })
}

function columnsFor(visit: Visit, names: ReadonlyMap<string, string>): Column<DecisionRow>[] {
  const columns: Column<DecisionRow>[] = [
    { key: 'asked', header: t('question'), cell: (row) => row.asked },
    { key: 'decision', header: t('decision'), cell: (row) => t(`decision.${row.decision}`) },
    {
      key: 'note',
      header: t('note'),
      cell: (row) => [row.concept ? needName(row.concept) : null, row.note].filter(Boolean).join('; '),
    },
    {
      key: 'counted',
      header: t('counted'),
      cell: (row) => t('count', { n: row.enquiry_count, days: row.search_days }),
    },
    { key: 'when', header: t('when'), cell: (row) => sayInstant(row.decided_at, visit.centre.zone, 'pl') },
    { key: 'by', header: t('by'), cell: (row) => (row.decided_by_id ? names.get(row.decided_by_id) : null) },
  ]
  if (!visit.may(right)) return columns
  const undo = (row: DecisionRow) => (
    <DeedButton
      visit={visit}
      path={paths.takeBack(row.id)}
      label={t('takeBack')}
      about={row.asked}
      kind="button quiet"
    />
  )
  return [...columns, { key: 'do', header: t('takeBack'), cell: undo }]
}
