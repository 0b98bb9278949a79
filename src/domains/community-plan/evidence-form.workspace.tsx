import { parseId } from '#kernel/id.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { one } from '#kernel/web/fields.ts'
import {
  emptyForm,
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  pageOf,
  type Reply,
  type Route,
} from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { Button } from '#ui/button.tsx'
import { sayDay } from '#ui/date.ts'
import {
  CheckboxGroup,
  type FormState as Drawn,
  fieldValue,
  fieldValues,
  formTitle,
  RadioGroup,
  SelectField,
  SubmitRow,
  TextArea,
  TextField,
} from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { type DocumentationRow, listDocumentation } from './documentation.sql.ts'
import { sayKind } from './documentation-words.tsx'
import { changeEvidence, noteEvidence } from './evidence.actions.ts'
import { evidenceFields, readEvidence } from './evidence.form.ts'
import { findEvidence } from './evidence.sql.ts'
import { type Evidence, strengths } from './evidence.ts'
import { pl } from './evidence.workspace.texts.pl.ts'
import { EvidenceFacts } from './evidence-words.tsx'
import { paths } from './paths.ts'
import { findPlan, listGoals } from './plan.sql.ts'
import type { PlanId } from './plan.ts'
import { whyNotWork } from './plan-step.rules.ts'

const t = speak({ pl }, 'pl')
const at = { door: 'workspace', right: 'community-plan.documentation.note' } as const
const found = 20

/** The form of evidence: what changed, for whom, how we know, and the documents it stands on. */
export const evidenceFormRoutes: readonly Route[] = [
  ...form({ ...at, path: paths.newEvidence(':plan'), show: showNew, submit: submitNew }),
  ...form({
    ...at,
    path: paths.changeEvidence(':plan', ':evidence'),
    show: showChange,
    submit: submitChange,
  }),
]

async function readChoices(visit: Visit, id: PlanId, fields: Drawn) {
  return visit.read(async (tx) => {
    const plan = await findPlan(tx, id)
    if (!plan) throw new NotFound('plan')
    const chosen = fieldValues(fields, 'documents').flatMap((each) => parseId(each) ?? [])
    const q = fieldValue(fields, 'q').trim().slice(0, 200)
    const place = { order: 'data', descending: true, limit: found, offset: 0 } as const
    const ticked =
      chosen.length > 0 ? await listDocumentation(tx, id, { ...place, filter: { ids: chosen } }) : []
    // Without a word to search for, the documents of the goal's own tasks are the likely ones.
    const goal = q ? undefined : (parseId(fieldValue(fields, 'goal')) ?? undefined)
    const near = await listDocumentation(tx, id, { ...place, filter: { q: q || undefined, goal } })
    const usable = near.filter((row) => row.state !== 'rejected' && !chosen.includes(row.id))
    return { plan, goals: await listGoals(tx, id), documents: [...ticked, ...usable] }
  })
}

type Choices = Awaited<ReturnType<typeof readChoices>>

async function showNew(visit: Visit, given: FormState): Promise<Page> {
  const id = idOf<'plan'>(visit, 'plan')
  const [document, goal] = [visit.query.get('dokument'), visit.query.get('cel')]
  // Who comes from a document or a goal wants to write about it, not about what was left here.
  const state = given.draftFrom && (document || goal) ? emptyForm : given
  const start = { documents: document ? [document] : [], goal: goal ?? '', strength: 'account' }
  const fields = formOf(visit, state, start)
  const choices = await readChoices(visit, id, fields)
  const why = whyNotWork(choices.plan)
  const body = (
    <div class="text">
      <PageTitle title={t('newTitle')} above={choices.plan.title} lead={t('lead')} />
      {why && !state.refusal ? (
        <Notice kind="warning" language="pl">
          {visit.sentence(why)}
        </Notice>
      ) : null}
      <VisitForm visit={visit} state={state} form={fields} draft>
        <EvidenceFields visit={visit} form={fields} choices={choices} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(t('newTitle'), fields), body, script: true, ...placeOf(choices) })
}

function placeOf({ plan }: Choices) {
  const trail = [
    { title: plan.title, path: paths.plan(plan.id) },
    { title: t('listTitle'), path: paths.evidence(plan.id) },
  ]
  return { menu: paths.plans, trail }
}

function EvidenceFields(props: { visit: Visit; form: Drawn; choices: Choices }) {
  const { form: fields, choices } = props
  const goals = choices.goals.map((goal) => ({
    value: goal.id,
    label: t('goalN', { n: goal.number, title: goal.title }),
  }))
  const hints = {
    account: t('accountHint'),
    count: t('countHint'),
    before_after: t('before_afterHint'),
    independent: t('independentHint'),
  } as const
  return (
    <>
      <SelectField form={fields} name="goal" label={t('fGoal')} empty={t('fGoalNone')} options={goals} />
      <TextArea form={fields} name="whatChanged" label={t('fWhat')} hint={t('fWhatHint')} rows={3} />
      <TextField form={fields} name="forWhom" label={t('fWhom')} hint={t('fWhomHint')} width="full" />
      <TextArea form={fields} name="howKnown" label={t('fHow')} hint={t('fHowHint')} rows={2} />
      <RadioGroup
        form={fields}
        name="strength"
        label={t('fStrength')}
        options={strengths.map((each) => ({ value: each, label: t(each), hint: hints[each] }))}
      />
      <Documents {...props} />
      <SubmitRow label={t('save')} />
    </>
  )
}

function Documents({ visit, form: fields, choices }: { visit: Visit; form: Drawn; choices: Choices }) {
  return (
    <>
      <CheckboxGroup
        form={fields}
        name="documents"
        label={t('fDocuments')}
        hint={t('fDocumentsHint')}
        options={choices.documents.map((row) => ({ value: row.id, label: sayDocument(row) }))}
      />
      {choices.documents.length === 0 ? (
        <p class="hint">
          {t('noDocuments')}{' '}
          <a href={visit.href(paths.newDocumentation(choices.plan.id))}>{t('addDocument')}</a>
        </p>
      ) : null}
      <TextField form={fields} name="q" label={t('fSearch')} kind="search" />
      <div class="actions">
        <Button name="next" value="search">
          {t('search')}
        </Button>
      </div>
    </>
  )
}

function sayDocument(row: DocumentationRow): string {
  const words = { title: row.title, kind: sayKind(row.kind).toLowerCase() }
  return t('oneDocument', { ...words, day: sayDay(row.dated_on, 'pl'), state: t(row.state) })
}

// Searching is a way of filling the form in: what was typed stays, nothing is saved.
function asksToSearch(input: Input): boolean {
  return one(input.fields, 'next') === 'search'
}

async function submitNew(visit: Visit, input: Input): Promise<Reply> {
  const plan = idOf<'plan'>(visit, 'plan')
  if (asksToSearch(input)) return showNew(visit, { ...emptyForm, values: input.fields })
  const values = readEvidence(input.fields)
  const { evidence } = await visit.deed((work) => noteEvidence(work, { plan, values }))
  return goTo(paths.oneEvidence(plan, evidence), t('saved'))
}

async function showChange(visit: Visit, state: FormState): Promise<Page> {
  const id = idOf<'plan'>(visit, 'plan')
  const stored = await visit.read((tx) => findEvidence(tx, id, idOf<'evidence'>(visit, 'evidence')))
  if (!stored) throw new NotFound('evidence')
  const fields = formOf(visit, state, evidenceFields(stored))
  const choices = await readChoices(visit, id, fields)
  // After a conflict the next submission is about what stands now; after a wrong field about what was seen
  // first.
  const seen = Number(one(state.values, '_version'))
  const version = state.conflict || !Number.isInteger(seen) || seen < 1 ? stored.version : seen
  const body = (
    <div class="text">
      <PageTitle title={t('changeTitle')} above={choices.plan.title} />
      {state.conflict ? <Theirs stored={stored} goals={choices.goals} /> : null}
      <VisitForm visit={visit} state={state} form={fields} version={version} draft>
        <EvidenceFields visit={visit} form={fields} choices={choices} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(t('changeTitle'), fields), body, script: true, ...placeOf(choices) })
}

function Theirs({ stored, goals }: { stored: Evidence; goals: Choices['goals'] }) {
  return (
    <Notice kind="warning" language="pl" title={t('conflictTitle')}>
      <p>{t('conflictLead')}</p>
      <EvidenceFacts evidence={stored} goals={goals} />
    </Notice>
  )
}

async function submitChange(visit: Visit, input: Input): Promise<Reply> {
  const plan = idOf<'plan'>(visit, 'plan')
  const evidence = idOf<'evidence'>(visit, 'evidence')
  if (asksToSearch(input)) return showChange(visit, { ...emptyForm, values: input.fields })
  const version = Number(one(input.fields, '_version'))
  const values = readEvidence(input.fields)
  await visit.deed((work) => changeEvidence(work, { plan, evidence, version, values }))
  return goTo(paths.oneEvidence(plan, evidence), t('savedChange'))
}
