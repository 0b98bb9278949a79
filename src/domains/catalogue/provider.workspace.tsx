import { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { Invalid, NotFound } from '#kernel/refusal.ts'
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
import { ConfirmButton, LinkButton } from '#ui/button.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formTitle, SelectField, SubmitRow, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { DeedButton, formOf, VisitForm } from '#ui/visit-form.tsx'
import { whyNotContacts } from './card.form.ts'
import { catalogueWords } from './catalogue-words.ts'
import { paths } from './paths.ts'
import { noteProvider, withdrawProvider } from './provider.actions.ts'
import { findProvider, listProviders, type Provider } from './provider.sql.ts'
import { pl } from './provider.workspace.texts.pl.ts'
import { providerKinds } from './service.ts'
import { servicesTrail } from './service-frame.tsx'

const t = speak({ pl }, 'pl')
const words = catalogueWords('pl')
const right = 'catalogue.provider.change'

/** Providers: the list, the form, out of use and back. */
export const providerRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.providers, right: 'catalogue.service.read' }, showProviders),
  ...form({ door: 'workspace', path: paths.newProvider, right, show, submit }),
  ...form({ door: 'workspace', path: paths.provider(':provider'), right, show, submit }),
  button({ door: 'workspace', path: paths.withdrawProvider(':provider'), right }, (visit) =>
    withdraw(visit, true),
  ),
  button({ door: 'workspace', path: paths.bringProviderBack(':provider'), right }, (visit) =>
    withdraw(visit, false),
  ),
]

async function showProviders(visit: Visit): Promise<Page> {
  const providers = await visit.read(listProviders)
  const add = visit.may(right) ? (
    <LinkButton href={visit.href(paths.newProvider)}>{t('add')}</LinkButton>
  ) : null
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')}>
        {providers.length > 0 ? add : null}
      </PageTitle>
      <DataTable
        language="pl"
        caption={t('title')}
        captionHidden
        rows={providers}
        columns={columnsOf(visit)}
        empty={
          <EmptyState title={t('none')} text={t('noneText')} level={2}>
            {add}
          </EmptyState>
        }
      />
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.services, trail: servicesTrail, script: true })
}

function columnsOf(visit: Visit): Column<Provider>[] {
  const may = visit.may(right)
  const listOf = (row: Provider) => visit.href(`${paths.services}?wykonawca=${row.id}`)
  const columns: Column<Provider>[] = [
    {
      key: 'name',
      header: t('name'),
      cell: (row) => (
        <>
          {may ? <a href={visit.href(paths.provider(row.id))}>{row.name}</a> : row.name}{' '}
          {row.withdrawn_on ? (
            <Tag tone="neutral">{t('withdrawn', { day: sayDay(row.withdrawn_on, 'pl') })}</Tag>
          ) : null}
        </>
      ),
    },
    { key: 'kind', header: t('kind'), cell: (row) => words(`provider.${row.kind}`) },
    { key: 'basis', header: t('basis'), cell: (row) => row.basis },
    {
      key: 'count',
      header: t('count'),
      numeric: true,
      cell: (row) => (row.services > 0 ? <a href={listOf(row)}>{row.services}</a> : 0),
    },
  ]
  const does = {
    key: 'do',
    header: t('do'),
    cell: (row: Provider) => <ProviderButton visit={visit} provider={row} />,
  }
  return may ? [...columns, does] : columns
}

function ProviderButton({ visit, provider }: { visit: Visit; provider: Provider }) {
  if (provider.withdrawn_on) {
    return (
      <DeedButton
        visit={visit}
        path={paths.bringProviderBack(provider.id)}
        label={t('bringBack')}
        about={provider.name}
        kind="button quiet"
      />
    )
  }
  return (
    <ConfirmButton
      language="pl"
      action={visit.href(paths.withdrawProvider(provider.id))}
      label={t('withdraw')}
      question={t('withdrawQuestion')}
      verb={t('withdrawVerb')}
      look="quiet"
      formKey={newId()}
    />
  )
}

const schema = z.object({
  name: text(200, 2),
  kind: choice(providerKinds),
  basis: optionalText(300),
  phone: optionalText(40),
  email: optionalText(200),
  website: optionalText(300),
})

async function show(visit: Visit, state: FormState): Promise<Page> {
  const id = visit.params.provider ? idOf<'provider'>(visit, 'provider') : null
  const found = id ? await visit.read((tx) => findProvider(tx, id)) : null
  if (id && !found) throw new NotFound('provider')
  const start = found && {
    ...{ name: found.name, kind: found.kind, basis: found.basis ?? '', phone: found.phone ?? '' },
    ...{ email: found.email ?? '', website: found.website ?? '' },
  }
  const form = formOf(visit, state, start ?? { kind: 'ngo' })
  const kinds = providerKinds.map((value) => ({ value, label: words(`provider.${value}`) }))
  const title = found ? t('changeTitle', { name: found.name }) : t('newTitle')
  const body = (
    <div class="text">
      <PageTitle title={title} />
      <VisitForm visit={visit} state={state} form={form} version={found?.version} draft>
        <TextField form={form} name="name" label={t('name')} width="full" required />
        <SelectField form={form} name="kind" label={t('kind')} options={kinds} />
        <TextField form={form} name="basis" label={t('basis')} hint={t('basisHint')} width="full" />
        <TextField form={form} name="phone" label={t('phone')} kind="tel" />
        <TextField form={form} name="email" label={t('email')} kind="email" />
        <TextField form={form} name="website" label={t('website')} kind="url" />
        <SubmitRow label={t('save')} />
      </VisitForm>
    </div>
  )
  const trail = [...servicesTrail, { title: t('title'), path: paths.providers }]
  return pageOf({ title: formTitle(title, form), body, menu: paths.services, trail, script: true })
}

async function submit(visit: Visit, input: Input): Promise<Redirect> {
  const provider = visit.params.provider ? idOf<'provider'>(visit, 'provider') : null
  const values = readFields(schema, input.fields)
  const wrong = whyNotContacts(values)
  if (wrong.size > 0) throw new Invalid(wrong)
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed((work) => noteProvider(work, { provider, version, values }))
  return goTo(paths.providers, t('saved'))
}

async function withdraw(visit: Visit, withdrawn: boolean): Promise<Redirect> {
  const provider = idOf<'provider'>(visit, 'provider')
  await visit.deed((work) => withdrawProvider(work, { provider, withdrawn }))
  return goTo(paths.providers, t(withdrawn ? 'withdrawnDone' : 'broughtBack'))
}
