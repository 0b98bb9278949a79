import { z } from 'zod'
import { listOwnHosts } from '#kernel/hostname.sql.ts'
import { speak } from '#kernel/texts.ts'
import { readFields, text } from '#kernel/web/fields.ts'
import {
  button,
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  pageOf,
  type Redirect,
  type Route,
} from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formTitle, SubmitRow, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { DataTable } from '#ui/table.tsx'
import { DeedButton, formOf, VisitForm } from '#ui/visit-form.tsx'
import { pl } from './centre.workspace.texts.pl.ts'
import { addHost, dropHost } from './hostname.actions.ts'
import { paths } from './paths.ts'
import { settingsTrail } from './setting-form.workspace.tsx'

const t = speak({ pl }, 'pl')
const hostForm = z.object({ host: text(260) })

/** Host names under which the centre answers. */
export const hostRoutes: readonly Route[] = [
  ...form({
    door: 'workspace',
    path: paths.hosts,
    right: 'setup.centre.change',
    show: showHosts,
    submit: submitHost,
  }),
  button({ door: 'workspace', path: paths.dropHost, right: 'setup.centre.change' }, submitDrop),
]

async function showHosts(visit: Visit, state: FormState): Promise<Page> {
  const hosts = await visit.read(listOwnHosts)
  const form = formOf(visit, state)
  const body = (
    <div class="text">
      <PageTitle title={t('hostsTitle')} lead={t('hostsLead')} />
      <DataTable
        language="pl"
        caption={t('hostsTitle')}
        captionHidden
        columns={[
          { key: 'host', header: t('hostsTitle'), cell: (host) => host },
          {
            key: 'drop',
            header: t('dropHost'),
            cell: (host) => (
              <DeedButton
                visit={visit}
                path={paths.dropHost}
                label={t('dropHost')}
                about={host}
                kind="button quiet"
                fields={{ host }}
              />
            ),
          },
        ]}
        rows={hosts}
        empty={
          <EmptyState
            title={t('noHosts')}
            text={t('noHostsText', { address: visit.absolute('/') })}
            level={2}
          />
        }
      />
      <VisitForm visit={visit} state={state} form={form}>
        <TextField form={form} name="host" label={t('host')} hint={t('hostHint')} required />
        <SubmitRow label={t('addHost')} />
      </VisitForm>
    </div>
  )
  return pageOf({
    title: formTitle(t('hostsTitle'), form),
    body,
    menu: paths.settings,
    trail: settingsTrail,
  })
}

async function submitHost(visit: Visit, input: Input): Promise<Redirect> {
  const { host } = readFields(hostForm, input.fields)
  const { baseUrl } = visit.house.config
  const shared = baseUrl ? new URL(baseUrl).host : null
  await visit.deed((work) => addHost(work, { host, shared }))
  return goTo(paths.hosts, t('hostAdded'))
}

async function submitDrop(visit: Visit, input: Input): Promise<Redirect> {
  const { host } = readFields(hostForm, input.fields)
  await visit.deed((work) => dropHost(work, { host }))
  return goTo(paths.hosts, t('hostDropped'))
}
