import { z } from 'zod'
import { isBefore } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import { readFields, text } from '#kernel/web/fields.ts'
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
import type { Visit } from '#kernel/web/visit.ts'
import { DisabledButton, LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import { sayDay, sayInstant } from '#ui/date.ts'
import { formTitle, SubmitRow, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { DataTable } from '#ui/table.tsx'
import { DeedButton, formOf, VisitForm } from '#ui/visit-form.tsx'
import { CardDifferences } from './card-differences.tsx'
import { differencesOf } from './card-fields.ts'
import { addService } from './draft.actions.ts'
import { paths } from './paths.ts'
import { listServiceSteps, listServiceVersions, type Service } from './service.sql.ts'
import { pl } from './service.workspace.texts.pl.ts'
import { findServiceDraft } from './service-draft.sql.ts'
import {
  CardFacts,
  readActors,
  readNames,
  readService,
  sayActor,
  servicePage,
  servicesTrail,
} from './service-frame.tsx'
import { stepLabels } from './service-life.workspace.tsx'
import { sayGaps } from './service-list.workspace.tsx'
import { serviceSteps, stepNames, whyNotStep } from './service-step.rules.ts'

const t = speak({ pl }, 'pl')
/** A new service, and what a service is and was. */
export const serviceRoutes: readonly Route[] = [
  ...form({
    ...{ door: 'workspace', path: paths.newService, right: 'catalogue.service.write' },
    ...{ show: showNew, submit: submitNew },
  }),
  page({ door: 'workspace', path: paths.service(':service'), right: 'catalogue.service.read' }, showService),
]

async function showNew(visit: Visit, state: FormState): Promise<Page> {
  const form = formOf(visit, state)
  const body = (
    <div class="text">
      <PageTitle title={t('newTitle')} lead={t('newLead')} />
      <VisitForm visit={visit} state={state} form={form} draft>
        <TextField form={form} name="name" label={t('name')} hint={t('nameHint')} width="full" required />
        <SubmitRow label={t('add')} />
      </VisitForm>
    </div>
  )
  const title = formTitle(t('newTitle'), form)
  return pageOf({ title, body, menu: paths.services, trail: servicesTrail, script: true })
}

async function submitNew(visit: Visit, input: Input): Promise<Redirect> {
  const { name } = readFields(z.object({ name: text(200, 3) }), input.fields)
  const { id } = await visit.deed((work) => addService(work, { name }))
  return goTo(paths.draftStep(id, 'opis'), t('added'))
}

const readAll = (visit: Visit) =>
  readService(visit, async (tx, { id }) => {
    const steps = await listServiceSteps(tx, id)
    const takers = steps.map((step) => step.taken_by_id)
    const versions = await listServiceVersions(tx, id)
    const names = { names: await readNames(tx), actors: await readActors(visit, tx, takers) }
    return { versions, steps, draft: await findServiceDraft(tx, id), ...names }
  })
type Whole = Awaited<ReturnType<typeof readAll>>

async function showService(visit: Visit): Promise<Page> {
  const whole = await readAll(visit)
  const { service, versions, draft, names } = whole
  const card = versions[0]?.card ?? draft?.card
  const body = (
    <>
      <ServiceNotices visit={visit} service={service} />
      <ServiceButtons visit={visit} service={service} />
      {card ? (
        <Section title={t(versions.length > 0 ? 'cardNow' : 'cardDraft')}>
          <CardFacts card={card} names={names} />
        </Section>
      ) : null}
      {versions.length > 0 ? <Versions visit={visit} whole={whole} /> : null}
      <History visit={visit} whole={whole} />
    </>
  )
  return servicePage({ visit, service, current: paths.service(service.id), body })
}

function Versions({ visit, whole }: { visit: Visit; whole: Whole }) {
  const { versions, names } = whole
  return (
    <Section title={t('versions')}>
      {versions.map(({ number, card, published_at: at }, index) => {
        const before = versions[index + 1]
        return (
          <details class="folded">
            <summary>
              {t('version', { number: String(number), day: sayInstant(at, visit.centre.zone, 'pl') })}
            </summary>
            {before ? (
              <CardDifferences fields={differencesOf(before.card, card, names)} none={t('sameCard')} />
            ) : (
              <p>{t('firstVersion')}</p>
            )}
          </details>
        )
      })}
    </Section>
  )
}

function History({ visit, whole }: { visit: Visit; whole: Whole }) {
  const { zone } = visit.centre
  return (
    <Section title={t('history')}>
      <DataTable
        language="pl"
        caption={t('history')}
        captionHidden
        rows={whole.steps}
        columns={[
          { key: 'what', header: t('what'), cell: (row) => t(`step.${row.step}`) },
          { key: 'at', header: t('when'), cell: (row) => sayInstant(row.taken_at, zone, 'pl') },
          {
            key: 'who',
            header: t('who'),
            cell: (row) => sayActor(row.taken_by_kind, row.taken_by_id, whole.actors),
          },
          { key: 'reason', header: t('reason'), cell: (row) => row.reason },
        ]}
      />
    </Section>
  )
}

function ServiceNotices({ visit, service }: { visit: Visit; service: Service }) {
  const shown = service.state === 'published' || service.state === 'closed'
  const due = service.check_due_on
  return (
    <>
      {service.number === null ? (
        <Notice kind="info" language="pl">
          <p>{t('neverPublished')}</p>
        </Notice>
      ) : null}
      {service.number !== null && service.draft === 'writing' ? (
        <Notice kind="info" language="pl">
          <p>{t('draftNotice')}</p>
        </Notice>
      ) : null}
      {shown && service.gaps.length > 0 ? (
        <Notice kind="warning" language="pl">
          <p>{t('gapsNotice', { list: sayGaps(service.gaps) })}</p>
        </Notice>
      ) : null}
      {shown && due && isBefore(due, visit.today) ? (
        <Notice kind="warning" language="pl">
          <p>{t('overdueNotice', { day: sayDay(due, 'pl') })}</p>
        </Notice>
      ) : null}
    </>
  )
}

function ServiceButtons({ visit, service }: { visit: Visit; service: Service }) {
  const { id } = service
  const steps = stepNames.filter((step) => {
    const from: readonly string[] = serviceSteps[step].from
    return from.includes(service.state) && visit.may('catalogue.service.step')
  })
  return (
    <div class="actions">
      {service.draft === 'waiting' ? (
        <LinkButton href={visit.href(paths.approval(id))}>{t('seeApproval')}</LinkButton>
      ) : null}
      {service.draft === 'writing' && visit.may('catalogue.service.write') ? (
        <LinkButton href={visit.href(paths.draftStep(id, 'opis'))}>{t('editDraft')}</LinkButton>
      ) : null}
      {service.draft === null && visit.may('catalogue.service.write') ? (
        <DeedButton visit={visit} path={paths.startDraft(id)} label={t('edit')} />
      ) : null}
      {steps.map((step) => {
        const why = whyNotStep(service, step, visit.today)
        return why ? (
          <DisabledButton id={step} label={stepLabels[step]} reason={visit.sentence(why)} look="quiet" />
        ) : (
          <LinkButton href={visit.href(paths.step[step](id))} look="quiet">
            {stepLabels[step]}
          </LinkButton>
        )
      })}
      {service.number === null ? null : (
        <>
          <LinkButton href={visit.href(paths.publicService(service.slug))} look="quiet">
            {t('publicPage')}
          </LinkButton>
          <LinkButton href={visit.href(paths.leaflet(service.slug))} look="quiet">
            {t('leaflet')}
          </LinkButton>
        </>
      )}
    </div>
  )
}
