import { parseDay } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { one } from '#kernel/web/fields.ts'
import {
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
import {
  type FormState as Drawn,
  fieldValues,
  formTitle,
  HiddenField,
  SubmitRow,
  TextArea,
} from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { DataTable } from '#ui/table.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { listActivities } from './activity.sql.ts'
import { readChoices } from './activity-choices.ts'
import { changeDocumentation } from './documentation.actions.ts'
import { documentationFields, readDocumentation } from './documentation.form.ts'
import { findDocumentation } from './documentation.sql.ts'
import { type Documentation, wayOf } from './documentation.ts'
import { pl } from './documentation.workspace.texts.pl.ts'
import { BindingFields, type Bindings, WordFields } from './documentation-fields.tsx'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')

/** The form that changes the words of a document; its file stays what it is. */
export const documentationChangeRoutes: readonly Route[] = form({
  ...{ door: 'workspace', path: paths.changeDocument(':plan', ':documentation') },
  right: 'community-plan.documentation.note',
  show: showChange,
  submit: submitChange,
})

async function showChange(visit: Visit, state: FormState): Promise<Page> {
  const id = idOf<'plan'>(visit, 'plan')
  const { choices, document, activities } = await visit.read(async (tx) => ({
    choices: await readChoices(tx, id),
    document: await findDocumentation(tx, id, idOf<'documentation'>(visit, 'documentation')),
    activities: await listActivities(tx, id, {
      ...{ filter: {}, order: 'data', descending: true, limit: 200, offset: 0 },
    }),
  }))
  if (!document) throw new NotFound('documentation')
  const fields = formOf(visit, state, documentationFields(document))
  // After a conflict the next submission is about what stands now; after a wrong field about what was seen
  // first.
  const seen = Number(one(state.values, '_version'))
  const version = state.conflict || !Number.isInteger(seen) || seen < 1 ? document.version : seen
  const way = wayOf(document.kind)
  const bindings: Bindings = {
    tasks: choices.tasks,
    activities: activities.map((each) => ({
      id: each.id,
      label: `${sayDay(each.held_on, 'pl')} – ${each.title}`,
    })),
  }
  const body = (
    <div class="text">
      <PageTitle title={t('changeTitle')} above={document.title} />
      {state.conflict ? <Both stored={document} typed={fields} bindings={bindings} /> : null}
      <VisitForm visit={visit} state={state} form={fields} version={version} draft>
        {way === 'paper' ? null : <HiddenField name="kind" value={document.kind} />}
        {way === 'photo' ? (
          <TextArea
            form={fields}
            name="altText"
            label={t('fAlt')}
            hint={t('fAltHint')}
            rows={2}
            maxlength={500}
          />
        ) : null}
        <WordFields form={fields} way={way} />
        <BindingFields form={fields} bindings={bindings} />
        <SubmitRow label={t('save')} />
      </VisitForm>
    </div>
  )
  const trail = [
    { title: choices.plan.title, path: paths.plan(id) },
    { title: document.title, path: paths.document(id, document.id) },
  ]
  return pageOf({ title: formTitle(t('changeTitle'), fields), body, script: true, menu: paths.plans, trail })
}

async function submitChange(visit: Visit, input: Input): Promise<Redirect> {
  const plan = idOf<'plan'>(visit, 'plan')
  const documentation = idOf<'documentation'>(visit, 'documentation')
  const version = Number(one(input.fields, '_version'))
  const values = readDocumentation(input.fields)
  await visit.deed((work) => changeDocumentation(work, { plan, documentation, version, values }))
  return goTo(paths.document(plan, documentation), t('savedChange'))
}

const fieldLabels = {
  kind: t('fKind'),
  title: t('fTitle'),
  datedOn: t('fDay'),
  activity: t('fActivity'),
  tasks: t('fTasks'),
  link: t('fLink'),
  note: t('fNote'),
  voice: t('fVoice'),
  altText: t('fAlt'),
} as const
type FieldName = keyof typeof fieldLabels

/** Both versions of a document that two people changed at once: only the fields in which they differ. */
function Both(props: { stored: Documentation; typed: Drawn; bindings: Bindings }) {
  const stored = documentationFields(props.stored)
  const say = (name: FieldName, values: Drawn['values']) => sayValue(name, values, props.bindings)
  const rows = (Object.keys(fieldLabels) as FieldName[])
    .map((name) => ({ name, theirs: say(name, stored), mine: say(name, props.typed.values) }))
    .filter((row) => row.theirs !== row.mine)
  if (rows.length === 0) return null
  return (
    <Notice kind="warning" language="pl" title={t('conflictTitle')}>
      <p>{t('conflictLead')}</p>
      <DataTable
        language="pl"
        caption={t('conflictTitle')}
        captionHidden
        rows={rows}
        columns={[
          { key: 'field', header: t('conflictField'), cell: (row) => fieldLabels[row.name] },
          { key: 'theirs', header: t('conflictTheirs'), cell: (row) => row.theirs || '–' },
          { key: 'mine', header: t('conflictMine'), cell: (row) => row.mine || '–' },
        ]}
      />
    </Notice>
  )
}

function sayValue(name: FieldName, values: Drawn['values'], bindings: Bindings): string {
  const given = fieldValues({ language: 'pl', values, errors: new Map() }, name).filter(Boolean)
  const words = given.map((value) => {
    const day = name === 'datedOn' ? parseDay(value) : null
    if (day) return sayDay(day, 'pl')
    if (name === 'kind') return (pl as Record<string, string>)[value] ?? value
    if (name === 'tasks') return String(bindings.tasks.find((task) => task.id === value)?.number ?? value)
    if (name === 'activity') return bindings.activities.find((each) => each.id === value)?.label ?? value
    return value.trim()
  })
  return words.toSorted((a, b) => a.localeCompare(b, 'pl', { numeric: true })).join(', ')
}
