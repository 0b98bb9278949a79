import { z } from 'zod'
import { sayNumber } from '#domains/people/public.ts'
import { Invalid, refusal } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { optionalText, readFields } from '#kernel/web/fields.ts'
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
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { CopyText } from '#ui/copy.tsx'
import { formTitle, SubmitRow, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { makeConfirmLink, revokeConfirmLink } from './correction.actions.ts'
import { isEmail } from './error-report.ts'
import { paths } from './paths.ts'
import { findProvider } from './provider.sql.ts'
import { pl } from './provider-link.workspace.texts.pl.ts'
import { readService, serviceTrail } from './service-frame.tsx'

const t = speak({ pl }, 'pl')
const right = 'catalogue.service.write'

/** Makes and withdraws the private link by which a provider confirms or corrects a card. */
export const providerLinkRoutes: readonly Route[] = [
  ...form({ door: 'workspace', path: paths.makeLink(':service'), right, show, submit }),
  button({ door: 'workspace', path: paths.revokeLink(':service', ':link'), right }, revoke),
]

async function show(visit: Visit, state: FormState): Promise<Page> {
  const { service, provider } = await readService(visit, async (tx, { provider_id }) => ({
    provider: provider_id ? await findProvider(tx, provider_id) : null,
  }))
  const form = formOf(visit, state, { email: provider?.email ?? service.email ?? '' })
  const body = (
    <div class="text">
      <PageTitle title={t('title')} above={service.name} lead={t('lead')} />
      <VisitForm visit={visit} state={state} form={form}>
        <TextField form={form} name="email" label={t('email')} hint={t('emailHint')} kind="email" />
        <SubmitRow label={t('make')} />
      </VisitForm>
    </div>
  )
  const title = formTitle(t('title'), form)
  return pageOf({ title, body, menu: paths.services, trail: serviceTrail(service) })
}

// The page after it is the only one that shows the address: it is a key, and is stored nowhere.
async function submit(visit: Visit, input: Input): Promise<Page> {
  const { email } = readFields(z.object({ email: optionalText(200) }), input.fields)
  if (email && !isEmail(email)) throw new Invalid(new Map([['email', refusal('catalogue.contact.email')]]))
  const { service } = await readService(visit, async () => ({}))
  const given = { service: service.id, email, open: (path: string) => visit.absolute(path) }
  const link = await visit.deed((work) => makeConfirmLink(work, given), null)
  const number = sayNumber(link.number)
  const body = (
    <div class="text">
      <PageTitle title={t('madeTitle')} above={service.name} />
      <CopyText id="odnosnik" label={t('link')} value={visit.absolute(link.path)} language="pl" />
      <p>{t('byPhone', { address: visit.absolute('/odnosnik'), number, code: link.code })}</p>
      {email ? <p>{t('mailed', { email })}</p> : null}
      <p class="actions">
        <LinkButton href={visit.href(paths.checks(service.id))} look="quiet">
          {t('back')}
        </LinkButton>
      </p>
    </div>
  )
  return pageOf({
    ...{ title: t('madeTitle'), body, menu: paths.services, trail: serviceTrail(service), script: true },
  })
}

async function revoke(visit: Visit): Promise<Redirect> {
  const service = idOf<'service'>(visit, 'service')
  const link = idOf<'private_link'>(visit, 'link')
  await visit.deed((work) => revokeConfirmLink(work, { service, link }))
  return goTo(paths.checks(service))
}
