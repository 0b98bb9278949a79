import { z } from 'zod'
import { listNames, listStaff, sayPhone } from '#domains/people/public.ts'
import type { Read } from '#kernel/db/handle.ts'
import type { AccountId } from '#kernel/id.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { one, optionalText, readFields, text, tick } from '#kernel/web/fields.ts'
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
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { CheckboxField, formTitle, SelectField, SubmitRow, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { deskPage, deskTrail } from './desk-frame.tsx'
import { addOfficePhone, changeOfficePhone } from './office-phone.actions.ts'
import { findOfficePhone, listOfficePhones } from './office-phone.sql.ts'
import { pl } from './office-phone.workspace.texts.pl.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const right = 'desk.office-phone.change'

/** People of the centre whom the desk may call: the list and the form. */
export const officePhoneRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.phones, right: 'desk.answer.find' }, showPhones),
  ...form({ door: 'workspace', path: paths.newPhone, right, show: showNew, submit: add }),
  ...form({ door: 'workspace', path: paths.phone(':phone'), right, show: showOne, submit: change }),
]

async function showPhones(visit: Visit): Promise<Page> {
  const may = visit.may(right)
  const rows = await visit.read(async (tx) => {
    const phones = await listOfficePhones(tx, may)
    const names = await listNames(
      tx,
      phones.map(({ account_id }) => account_id),
    )
    return phones
      .map((phone) => ({ ...phone, name: names.get(phone.account_id) ?? '' }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'pl'))
  })
  const addLink = may ? <LinkButton href={visit.href(paths.newPhone)}>{t('add')}</LinkButton> : null
  const body = (
    <DataTable
      language="pl"
      caption={t('title')}
      captionHidden
      rows={rows}
      columns={[
        {
          key: 'name',
          header: t('name'),
          cell: (row) => (may ? <a href={visit.href(paths.phone(row.id))}>{row.name}</a> : row.name),
        },
        {
          key: 'phone',
          header: t('phone'),
          cell: (row) => <a href={`tel:${row.phone}`}>{sayPhone(row.phone)}</a>,
        },
        { key: 'helps', header: t('helpsWith'), cell: (row) => row.helps_with },
        { key: 'reachable', header: t('reachable'), cell: (row) => row.reachable },
        {
          key: 'state',
          header: t('state'),
          cell: (row) =>
            row.withdrawn_on ? (
              <Tag tone="neutral">{t('withdrawn')}</Tag>
            ) : (
              <Tag tone="ok">{t('onList')}</Tag>
            ),
        },
      ]}
      empty={
        <EmptyState title={t('none')} text={t('noneText')} level={2}>
          {addLink}
        </EmptyState>
      }
    />
  )
  const actions = rows.length > 0 ? addLink : null
  return deskPage({ visit, title: t('title'), lead: t('lead'), current: paths.phones, actions, body })
}

const fields = { phone: text(40), helpsWith: text(300, 3), reachable: optionalText(120) }
const newSchema = z.object({ account: z.uuid({ error: 'form.choose' }), ...fields })
const schema = z.object({ ...fields, withdrawn: tick() })
const trail = [...deskTrail, { title: t('title'), path: paths.phones }]

async function listFree(tx: Read, visit: Visit) {
  const taken = new Set((await listOfficePhones(tx, true)).map(({ account_id }) => account_id))
  const place = { order: 'name', descending: false, limit: 500, offset: 0 } as const
  const staff = await listStaff(tx, { q: '', state: 'active', today: visit.today }, place)
  return staff.filter(({ id }) => !taken.has(id))
}

async function showNew(visit: Visit, state: FormState): Promise<Page> {
  const staff = await visit.read((tx) => listFree(tx, visit))
  const form = formOf(visit, state)
  const options = staff.map((row) => ({ value: row.id, label: `${row.given_name} ${row.family_name}` }))
  const body = (
    <div class="text">
      <PageTitle title={t('newTitle')} />
      <VisitForm visit={visit} state={state} form={form} draft>
        <SelectField form={form} name="account" label={t('name')} empty={t('choose')} options={options} />
        <PhoneFields form={form} />
        <SubmitRow label={t('save')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(t('newTitle'), form), body, menu: paths.desk, trail, script: true })
}

function PhoneFields({ form }: { form: ReturnType<typeof formOf> }) {
  return (
    <>
      <TextField form={form} name="phone" label={t('phone')} hint={t('phoneHint')} kind="tel" required />
      <TextField
        form={form}
        name="helpsWith"
        label={t('helpsWith')}
        hint={t('helpsWithHint')}
        width="full"
        required
      />
      <TextField
        form={form}
        name="reachable"
        label={t('reachable')}
        hint={t('reachableHint')}
        required={false}
      />
    </>
  )
}

async function showOne(visit: Visit, state: FormState): Promise<Page> {
  const id = idOf<'office_phone'>(visit, 'phone')
  const { found, names } = await visit.read(async (tx) => {
    const found = await findOfficePhone(tx, id)
    return { found, names: await listNames(tx, found ? [found.account_id] : []) }
  })
  if (!found) throw new NotFound('office phone')
  const form = formOf(visit, state, {
    ...{ phone: sayPhone(found.phone), helpsWith: found.helps_with, reachable: found.reachable ?? '' },
    withdrawn: found.withdrawn_on ? 'yes' : '',
  })
  const title = t('changeTitle', { name: names.get(found.account_id) ?? '' })
  const body = (
    <div class="text">
      <PageTitle title={title} />
      <VisitForm visit={visit} state={state} form={form} version={found.version} draft>
        <PhoneFields form={form} />
        <CheckboxField form={form} name="withdrawn" label={t('withdrawn')} hint={t('withdrawnHint')} />
        <SubmitRow label={t('save')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(title, form), body, menu: paths.desk, trail, script: true })
}

async function add(visit: Visit, input: Input): Promise<Redirect> {
  const { account, phone, helpsWith, reachable } = readFields(newSchema, input.fields)
  const values = { account_id: account as AccountId, phone, helps_with: helpsWith, reachable }
  await visit.deed((work) => addOfficePhone(work, values))
  return goTo(paths.phones, t('saved'))
}

async function change(visit: Visit, input: Input): Promise<Redirect> {
  const { withdrawn, helpsWith, ...rest } = readFields(schema, input.fields)
  const id = idOf<'office_phone'>(visit, 'phone')
  const version = Number(one(input.fields, '_version') || '0')
  const values = { ...rest, helps_with: helpsWith }
  await visit.deed((work) => changeOfficePhone(work, { id, version, values, withdrawn }))
  return goTo(paths.phones, t('saved'))
}
