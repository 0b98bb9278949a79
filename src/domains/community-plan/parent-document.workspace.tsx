import { z } from 'zod'
import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import { Conflict, Invalid, NotFound, refusal } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { speak } from '#kernel/texts.ts'
import { choice, one, optionalDay, optionalText, readFields, text } from '#kernel/web/fields.ts'
import {
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
import { audit } from '#kernel/work.ts'
import { LinkButton } from '#ui/button.tsx'
import { sayDay, sayRelativeDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { DateField, SelectField, SubmitRow, TextArea, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import {
  documentKinds,
  listParentDocuments,
  type ParentDocumentId,
  saveParentDocument,
} from './parent-document.sql.ts'
import { pl } from './parent-document.workspace.texts.pl.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const right = 'community-plan.plan.edit'
const acts = ['', 'uchwała', 'ustawa', 'zarządzenie'] as const
const trail = [{ title: t('plans'), path: paths.plans }]

/** Documents that plans rest on, with how long they hold. */
export const parentDocumentRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.parentDocuments, right: 'community-plan.plan.read' }, showList),
  ...form({ door: 'workspace', path: paths.newParentDocument, right, show, submit }),
  ...form({ door: 'workspace', path: paths.parentDocument(':document'), right, show, submit }),
]

async function showList(visit: Visit): Promise<Page> {
  const rows = await visit.read(listParentDocuments)
  const may = visit.may(right)
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')}>
        {may ? <LinkButton href={visit.href(paths.newParentDocument)}>{t('add')}</LinkButton> : null}
      </PageTitle>
      <DataTable
        language="pl"
        caption={t('title')}
        captionHidden
        rows={rows}
        columns={[
          {
            key: 'title',
            header: t('name'),
            cell: (row) =>
              may ? <a href={visit.href(paths.parentDocument(row.id))}>{row.title}</a> : row.title,
          },
          { key: 'kind', header: t('kind'), cell: (row) => t(row.kind) },
          {
            key: 'act',
            header: t('act'),
            cell: (row) => [row.act, row.act_number].filter(Boolean).join(' '),
          },
          {
            key: 'valid',
            header: t('valid'),
            cell: (row) => <Validity until={row.valid_to} today={visit.today} />,
          },
        ]}
        empty={<EmptyState title={t('none')} text={t('noneText')} level={2} />}
      />
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.plans, trail })
}

function Validity({ until, today }: { until: CalendarDay | null; today: CalendarDay }) {
  if (!until) return null
  if (isBefore(until, today)) return <Tag tone="error">{t('expired')}</Tag>
  const soon = isBefore(until, today.add({ days: 60 }))
  if (soon) return <Tag tone="warn">{t('soon', { when: sayRelativeDay(until, today, 'pl') })}</Tag>
  return <>{sayDay(until, 'pl')}</>
}

const schema = z.object({
  kind: choice(documentKinds),
  title: text(500, 3),
  act: choice(acts),
  actNumber: optionalText(100),
  body: optionalText(200),
  adoptedOn: optionalDay(),
  validFrom: optionalDay(),
  validTo: optionalDay(),
  address: optionalText(500),
})

async function show(visit: Visit, state: FormState): Promise<Page> {
  const id = visit.params.document
  const found = id ? (await visit.read(listParentDocuments)).find((each) => each.id === id) : null
  if (id && !found) throw new NotFound('document')
  const form = formOf(visit, state, {
    kind: found?.kind ?? 'strategy',
    title: found?.title ?? '',
    act: found?.act ?? '',
    actNumber: found?.act_number ?? '',
    body: found?.body ?? '',
    adoptedOn: found?.adopted_on?.toString() ?? '',
    validFrom: found?.valid_from?.toString() ?? '',
    validTo: found?.valid_to?.toString() ?? '',
    address: found?.address ?? '',
  })
  const kinds = documentKinds.map((value) => ({ value, label: t(value) }))
  const actOptions = acts.map((value) => ({ value, label: value || t('actNone') }))
  const title = t(found ? 'change' : 'add')
  const body = (
    <div class="text">
      <PageTitle title={title} />
      <VisitForm visit={visit} state={state} form={form} version={found?.version} draft>
        <SelectField form={form} name="kind" label={t('kind')} options={kinds} />
        <TextArea form={form} name="title" label={t('name')} rows={2} required />
        <SelectField form={form} name="act" label={t('act')} options={actOptions} />
        <TextField form={form} name="actNumber" label={t('actNumber')} />
        <TextField form={form} name="body" label={t('body')} />
        <DateField form={form} name="adoptedOn" label={t('adoptedOn')} />
        <DateField form={form} name="validFrom" label={t('validFrom')} />
        <DateField form={form} name="validTo" label={t('validTo')} />
        <TextField form={form} name="address" label={t('address')} kind="url" width="full" />
        <SubmitRow label={t('save')} />
      </VisitForm>
    </div>
  )
  return pageOf({
    title,
    body,
    menu: paths.plans,
    trail: [...trail, { title: t('title'), path: paths.parentDocuments }],
  })
}

async function submit(visit: Visit, input: Input): Promise<Redirect> {
  const given = readFields(schema, input.fields)
  const { actNumber, adoptedOn, validFrom, validTo, act, ...rest } = given
  if (validFrom && validTo && isBefore(validTo, validFrom)) {
    throw new Invalid(new Map([['validTo', refusal('community-plan.period.reversed')]]))
  }
  if (rest.address && !/^https?:\/\/\S+$/.test(rest.address)) {
    throw new Invalid(new Map([['address', refusal('form.no-such-link')]]))
  }
  const dates = { adopted_on: adoptedOn, valid_from: validFrom, valid_to: validTo }
  const values = { ...rest, ...dates, act: act || null, act_number: actNumber }
  const id = visit.params.document ? (idOf<'parent_document'>(visit, 'document') as ParentDocumentId) : null
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed(async (work) => {
    requireRight(work, right)
    if (!(await saveParentDocument(work.tx, { id, version }, values))) throw new Conflict('document')
    audit(work, 'community-plan.parent-document.saved', { document: id })
  })
  return goTo(paths.parentDocuments, t('saved'))
}
