import { parseId } from '#kernel/id.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { many } from '#kernel/web/fields.ts'
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
import { HiddenField, SubmitRow, TextArea, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { describeDocuments } from './documentation.actions.ts'
import { readDescriptions } from './documentation.form.ts'
import { type DocumentationRow, listDocumentation } from './documentation.sql.ts'
import { uploadLimits } from './documentation.ts'
import { pl } from './documentation.workspace.texts.pl.ts'
import { Thumbnail } from './documentation-words.tsx'
import { paths } from './paths.ts'
import { findPlan } from './plan.sql.ts'

const t = speak({ pl }, 'pl')
const right = 'community-plan.documentation.note'

/** Captions and descriptions of pictures that were just sent: one form for all, each beside its picture. */
export const documentationDescribeRoutes: readonly Route[] = form({
  ...{ door: 'workspace', path: paths.describeDocumentation(':plan'), right },
  show: showDescribe,
  submit: submitDescribe,
})

async function showDescribe(visit: Visit, state: FormState): Promise<Page> {
  const id = idOf<'plan'>(visit, 'plan')
  const asked = [...many(state.values, 'documents'), ...visit.query.getAll('dokument')]
  const ids = asked.flatMap((each) => parseId(each) ?? []).slice(0, uploadLimits.maxFiles)
  const { plan, rows } = await visit.read(async (tx) => ({
    plan: await findPlan(tx, id),
    rows: await listDocumentation(tx, id, {
      ...{ filter: { ids }, order: 'dodano', descending: false, limit: uploadLimits.maxFiles, offset: 0 },
    }),
  }))
  const found = rows.filter((row) => row.is_picture)
  if (!plan || found.length === 0) throw new NotFound('documentation')
  const start = Object.fromEntries(
    found.flatMap((row) => [
      [`title.${row.id}`, row.title],
      [`alt.${row.id}`, row.alt_text ?? ''],
    ]),
  )
  const fields = formOf(visit, state, start)
  const body = (
    <div class="text">
      <PageTitle title={t('describeTitle')} lead={t('describeLead')} />
      <VisitForm visit={visit} state={state} form={fields}>
        {found.map((row, index) => (
          <OnePicture visit={visit} row={row} number={index + 1} form={fields} />
        ))}
        <SubmitRow label={t('saveDescriptions')}>
          <a href={visit.href(back(id, found))}>{t('later')}</a>
        </SubmitRow>
      </VisitForm>
    </div>
  )
  const trail = [
    { title: plan.title, path: paths.plan(id) },
    { title: t('listTitle'), path: paths.documentation(id) },
  ]
  return pageOf({ title: t('describeTitle'), body, menu: paths.plans, trail })
}

function OnePicture(props: {
  visit: Visit
  row: DocumentationRow
  number: number
  form: ReturnType<typeof formOf>
}) {
  const { visit, row, form: fields } = props
  return (
    <fieldset class="fieldset picture">
      <legend>{t('pictureN', { n: props.number })}</legend>
      <HiddenField name="documents" value={row.id} />
      {row.file_id ? <Thumbnail visit={visit} file={row.file_id} /> : null}
      <TextArea
        form={fields}
        name={`alt.${row.id}`}
        label={t('fAlt')}
        hint={t('fAltHint')}
        rows={2}
        maxlength={500}
      />
      <TextField form={fields} name={`title.${row.id}`} label={t('caption')} width="full" maxlength={300} />
    </fieldset>
  )
}

// Back to where the pictures are seen: their activity, or the list.
function back(plan: string, rows: readonly DocumentationRow[]): string {
  const activity = rows[0]?.activity_id
  return activity ? paths.activity(plan, activity) : paths.documentation(plan)
}

async function submitDescribe(visit: Visit, input: Input): Promise<Redirect> {
  const plan = idOf<'plan'>(visit, 'plan')
  const documents = readDescriptions(input.fields)
  if (documents.length === 0) throw new NotFound('documentation')
  await visit.deed((work) => describeDocuments(work, { plan, documents }))
  const ids = documents.map((each) => each.id)
  const rows = await visit.read((tx) =>
    listDocumentation(tx, plan, {
      ...{ filter: { ids }, order: 'dodano', descending: false, limit: 1, offset: 0 },
    }),
  )
  return goTo(back(plan, rows), t('described'))
}
