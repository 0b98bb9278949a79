import { parseId } from '#kernel/id.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import { Invalid, type Refusal } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { type Fields, one } from '#kernel/web/fields.ts'
import {
  emptyForm,
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  pageOf,
  type Redirect,
  type Route,
} from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { sayDay } from '#ui/date.ts'
import { formTitle, HiddenField, SubmitRow } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { listActivities } from './activity.sql.ts'
import { readChoices } from './activity-choices.ts'
import { noteDocumentation } from './documentation.actions.ts'
import { readKeptFiles, readNewDocumentation } from './documentation.form.ts'
import { startingConsent } from './documentation.rules.ts'
import {
  type DocumentationKind,
  type DocumentationWay,
  documentationKinds,
  uploadLimits,
  wayOf,
} from './documentation.ts'
import { pl } from './documentation.workspace.texts.pl.ts'
import { BindingFields, ConsentField, UploadFields, WordFields } from './documentation-fields.tsx'
import { KeptFiles, readKept } from './documentation-kept.tsx'
import { fileErrors, onceWithFiles, takingIn } from './documentation-upload.ts'
import { sayKind } from './documentation-words.tsx'
import { paths } from './paths.ts'
import type { PlanId } from './plan.ts'
import { whyNotWork } from './plan-step.rules.ts'

const t = speak({ pl }, 'pl')
const path = paths.newDocumentation(':plan')
const right = 'community-plan.documentation.note'
const mostActivities = 200

/**
 * The form of new documents: photographs from a phone, somebody's words, or anything on paper or in a file.
 */
export const documentationFormRoutes: readonly Route[] = takingIn(
  form({ door: 'workspace', path, right, upload: uploadLimits, show: showNew, submit: submitNew }),
)

const titles = { photo: t('newPhotos'), opinion: t('newOpinion'), paper: t('newPaper') } as const
const firstKinds: Record<DocumentationWay, DocumentationKind> = {
  photo: 'photograph',
  opinion: 'opinion',
  paper: 'meeting_note',
}

async function showNew(visit: Visit, given: FormState): Promise<Page> {
  const id = idOf<'plan'>(visit, 'plan')
  const state = aboutAnother(visit, given) ? emptyForm : given
  const asked = kindOf(one(state.values, 'kind')) ?? kindOf(visit.query.get('rodzaj')) ?? 'photograph'
  const way = wayOf(asked)
  const { choices, activities, kept } = await visit.read(async (tx) => ({
    choices: await readChoices(tx, id),
    activities: await listBindable(tx, id),
    kept: await readKept(tx, visit, state.values),
  }))
  const { plan } = choices
  const fields = formOf(visit, state, startOf(visit, asked, { activities, tasks: choices.tasks }))
  const why = whyNotWork(plan)
  const bindings = {
    tasks: choices.tasks,
    activities: activities.map((each) => ({
      id: each.id,
      label: `${sayDay(each.held_on, 'pl')} – ${each.title}`,
    })),
  }
  const body = (
    <div class="text">
      <PageTitle title={titles[way]} above={plan.title} />
      {why && !state.refusal ? (
        <Notice kind="warning" language="pl">
          {visit.sentence(why)}
        </Notice>
      ) : null}
      <Ways visit={visit} plan={id} way={way} />
      <VisitForm visit={visit} state={state} form={fields} multipart draft>
        {way === 'paper' ? null : <HiddenField name="kind" value={firstKinds[way]} />}
        <KeptFiles visit={visit} kept={kept} />
        {way === 'opinion' ? null : <UploadFields form={fields} way={way} />}
        <WordFields form={fields} way={way} />
        <ConsentField form={fields} />
        <BindingFields form={fields} bindings={bindings} />
        <SubmitRow label={t(way === 'photo' ? 'savePhotos' : 'save')} />
      </VisitForm>
    </div>
  )
  const trail = [
    { title: plan.title, path: paths.plan(id) },
    { title: t('listTitle'), path: paths.documentation(id) },
  ]
  return pageOf({ title: formTitle(titles[way], fields), body, script: true, menu: paths.plans, trail })
}

// Activities that a document may be about: what was held or is planned, the latest first.
function listBindable(tx: Parameters<typeof listActivities>[0], plan: PlanId) {
  return listActivities(tx, plan, {
    ...{ filter: {}, order: 'data', descending: true, limit: mostActivities, offset: 0 },
  })
}

function kindOf(text: string | null): DocumentationKind | null {
  return documentationKinds.find((kind) => kind === text) ?? null
}

/** A kept draft about another activity or task, or of another way, is not what this link asked for. */
function aboutAnother(visit: Visit, state: FormState): boolean {
  if (!state.draftFrom) return false
  const kind = kindOf(visit.query.get('rodzaj'))
  if (kind && wayOf(kind) !== wayOf(kindOf(one(state.values, 'kind')) ?? 'photograph')) return true
  const activity = visit.query.get('dzialanie')
  if (activity && activity !== one(state.values, 'activity')) return true
  const task = visit.query.get('zadanie')
  return task !== null && !(state.values.get('tasks') ?? []).includes(task)
}

function startOf(
  visit: Visit,
  kind: DocumentationKind,
  from: {
    activities: readonly { id: string; title: string; held_on: CalendarDay; tasks: readonly number[] }[]
    tasks: readonly { id: string; number: number }[]
  },
): Record<string, string | readonly string[]> {
  const activity = from.activities.find((each) => each.id === visit.query.get('dzialanie'))
  const task = parseId(visit.query.get('zadanie'))
  const served = from.tasks.filter((each) => activity?.tasks.includes(each.number)).map((each) => each.id)
  const day =
    activity && activity.held_on.toString() <= visit.today.toString() ? activity.held_on : visit.today
  return {
    kind,
    title: activity?.title ?? (kind === 'photograph' ? t('defaultCaption', { day: sayDay(day, 'pl') }) : ''),
    datedOn: day.toString(),
    activity: activity?.id ?? '',
    tasks: task ? [task] : served,
    consent: startingConsent(kind),
  }
}

function Ways({ visit, plan, way }: { visit: Visit; plan: PlanId; way: DocumentationWay }) {
  const about = new URLSearchParams(visit.query)
  const href = (kind: DocumentationKind) => {
    about.set('rodzaj', kind)
    return `${visit.href(paths.newDocumentation(plan))}?${about}`
  }
  const items = [
    { label: t('photo'), href: href('photograph'), current: way === 'photo' },
    { label: t('paper'), href: href('meeting_note'), current: way === 'paper' },
    { label: t('words'), href: href('opinion'), current: way === 'opinion' },
  ]
  return <Tabs label={t('ways')} items={items} />
}

async function submitNew(visit: Visit, input: Input): Promise<Redirect> {
  const plan = idOf<'plan'>(visit, 'plan')
  const { kept, seenSame } = readKeptFiles(input.fields)
  const read = readAll(input.fields, fileErrors(input.broken ?? []))
  const note = { plan, ...read, files: kept, seenSame }
  const { documents } = await visit.deed((work) => noteDocumentation(work, note), onceWithFiles(input.fields))
  if (read.values.kind !== 'photograph') {
    const [first] = documents
    const to = documents.length === 1 ? paths.document(plan, first!) : paths.documentation(plan)
    return goTo(to, t('saved', { n: documents.length }))
  }
  const query = documents.map((id) => `dokument=${id}`).join('&')
  return goTo(`${paths.describeDocumentation(plan)}?${query}`, t('savedPhotos', { n: documents.length }))
}

/** Everything that is wrong at once: with single files and with the words. */
function readAll(fields: Fields, wrong: Map<string, Refusal>) {
  try {
    const read = readNewDocumentation(fields)
    if (wrong.size === 0) return read
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    for (const [name, why] of error.fields) wrong.set(name, why)
  }
  throw new Invalid(wrong)
}
