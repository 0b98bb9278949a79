import { z } from 'zod'
import { listLinksTo, sayNumber } from '#domains/people/public.ts'
import type { Read as Handle } from '#kernel/db/handle.ts'
import { isBefore, parseDay } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import { choice, day, readFields } from '#kernel/web/fields.ts'
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
import { Section } from '#ui/card.tsx'
import { sayDay, sayInstant } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { DateField, formTitle, RadioGroup, SubmitRow } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { DataTable } from '#ui/table.tsx'
import { DeedButton, formOf, VisitForm } from '#ui/visit-form.tsx'
import { listAssurances } from './assurance.sql.ts'
import { personalWays } from './card-editor.workspace.tsx'
import { listCorrections } from './correction.sql.ts'
import { checkService } from './freshness.actions.ts'
import { paths } from './paths.ts'
import { checkWays, type ServiceId } from './service.ts'
import { pl } from './service-check.workspace.texts.pl.ts'
import { readActors, readService, sayActor, servicePage, serviceTrail } from './service-frame.tsx'

const t = speak({ pl }, 'pl')
const right = 'catalogue.service.check'

/** Checks of a service: what was checked and when next, and the form that notes one. */
export const serviceCheckRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.checks(':service'), right: 'catalogue.service.read' }, showChecks),
  ...form({ door: 'workspace', path: paths.newCheck(':service'), right, show, submit }),
]

const readChecks = (visit: Visit) =>
  readService(visit, async (tx, { id }) => ({
    ...(await readWho(visit, tx, id)),
    links: (await listLinksTo(tx, id)).filter(
      (link) => !link.revoked_at && isBefore(visit.now, link.expires_at),
    ),
    corrections: await listCorrections(tx, id),
  }))

async function readWho(visit: Visit, tx: Handle, id: ServiceId) {
  const checks = await listAssurances(tx, id)
  const ids = checks.map((check) => check.noted_by_id)
  return { checks, actors: await readActors(visit, tx, ids) }
}
type Read = Awaited<ReturnType<typeof readChecks>>

async function showChecks(visit: Visit): Promise<Page> {
  const { service, checks, actors, links, corrections } = await readChecks(visit)
  const { checked_on: on, check_due_on: due } = service
  const add =
    service.number !== null && visit.may(right) ? (
      <LinkButton href={visit.href(paths.newCheck(service.id))}>{t('add')}</LinkButton>
    ) : null
  const body = (
    <>
      <p>{t('lead')}</p>
      {on && due ? <p>{t('now', { day: sayDay(on, 'pl'), due: sayDay(due, 'pl') })}</p> : null}
      <div class="actions">
        {checks.length > 0 ? add : null}
        {service.number !== null && visit.may('catalogue.service.write') ? (
          <LinkButton href={visit.href(paths.makeLink(service.id))} look="quiet">
            {t('makeLink')}
          </LinkButton>
        ) : null}
      </div>
      <Corrections visit={visit} service={service} corrections={corrections} />
      <Links visit={visit} service={service} links={links} />
      <Section title={t('checks')}>
        <DataTable
          language="pl"
          caption={t('checks')}
          captionHidden
          rows={checks}
          columns={[
            { key: 'on', header: t('on'), cell: (row) => sayDay(row.checked_on, 'pl') },
            { key: 'how', header: t('how'), cell: (row) => t(`how.${row.how}`) },
            {
              key: 'who',
              header: t('who'),
              cell: (row) => sayActor(row.noted_by_kind, row.noted_by_id, actors),
            },
            { key: 'due', header: t('due'), cell: (row) => sayDay(row.due_on, 'pl') },
          ]}
          empty={
            <EmptyState title={t('none')} text={t('noneText')}>
              {add}
            </EmptyState>
          }
        />
      </Section>
    </>
  )
  return servicePage({ visit, service, current: paths.checks(service.id), body })
}

function Corrections(props: { visit: Visit } & Pick<Read, 'service' | 'corrections'>) {
  const { visit, service, corrections } = props
  if (corrections.length === 0) return null
  const may = visit.may('catalogue.service.approve')
  return (
    <Section title={t('corrections')}>
      <ul>
        {corrections.map((each) => (
          <li>
            {may ? (
              <a href={visit.href(paths.correction(service.id, each.id))}>{t('correction')}</a>
            ) : (
              t('correction')
            )}
            , {sayInstant(each.made_at, visit.centre.zone, 'pl')}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Links(props: { visit: Visit } & Pick<Read, 'service' | 'links'>) {
  const { visit, service, links } = props
  if (links.length === 0) return null
  const said = ({ number, expires_at: until }: Read['links'][number]) =>
    t('linkUntil', { number: sayNumber(number), at: sayInstant(until, visit.centre.zone, 'pl') })
  return (
    <Section title={t('links')}>
      <ul>
        {links.map((link) => (
          <li>
            {said(link)}{' '}
            {visit.may('catalogue.service.write') ? (
              <DeedButton
                visit={visit}
                path={paths.revokeLink(service.id, link.id)}
                label={t('revoke')}
                about={sayNumber(link.number)}
                kind="button quiet"
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

async function show(visit: Visit, state: FormState): Promise<Page> {
  const { service } = await readService(visit, async () => ({}))
  const form = formOf(visit, state, { on: visit.today.toString(), how: 'phone' })
  const ways = personalWays.map((value) => ({ value, label: t(`how.${value}`) }))
  const body = (
    <div class="text">
      <PageTitle title={t('title')} above={service.name} lead={t('newLead')} />
      <VisitForm visit={visit} state={state} form={form}>
        <DateField form={form} name="on" label={t('on')} required />
        <RadioGroup form={form} name="how" label={t('how')} options={ways} />
        <SubmitRow label={t('add')} />
      </VisitForm>
    </div>
  )
  const title = formTitle(t('title'), form)
  return pageOf({ title, body, menu: paths.services, trail: serviceTrail(service) })
}

async function submit(visit: Visit, input: Input): Promise<Redirect> {
  const service = idOf<'service'>(visit, 'service')
  const given = readFields(z.object({ on: day(), how: choice(checkWays) }), input.fields)
  const { dueOn } = await visit.deed((work) => checkService(work, { service, ...given }))
  return goTo(paths.checks(service), t('saved', { day: sayDay(parseDay(dueOn)!, 'pl') }))
}
