import { z } from 'zod'
import { parseDay } from '#kernel/instant.ts'
import { Invalid, NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { choice, type Fields, one, optionalText, readFields } from '#kernel/web/fields.ts'
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
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import { sayDay } from '#ui/date.ts'
import { formTitle, SelectField, SubmitRow, TextArea, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { DeedButton, formOf, VisitForm } from '#ui/visit-form.tsx'
import { whyNotContacts } from './card.form.ts'
import { type Card, fees } from './card.ts'
import { catalogueWords } from './catalogue-words.ts'
import { en } from './confirm.portal.texts.en.ts'
import { pl } from './confirm.portal.texts.pl.ts'
import { uk } from './confirm.portal.texts.uk.ts'
import { confirmByProvider, confirmPurpose, correctByProvider } from './correction.actions.ts'
import { listCorrections } from './correction.sql.ts'
import type { Correction } from './correction.ts'
import { paths } from './paths.ts'
import { findCard, findService } from './service.sql.ts'
import type { ServiceId } from './service.ts'
import { readWeek, writeWeek } from './week.form.ts'

const speakOf = (visit: Visit) => speak({ pl, uk, en }, visit.language)
// Anybody may knock; whose link it is, each page looks itself, and a stranger finds nothing.
const right = 'anyone'

/** Where a provider's private link leads: the card as residents see it, "all is right", and a correction. */
export const confirmRoutes: readonly Route[] = [
  page({ door: 'portal', path: paths.confirm(':service'), right }, showCard),
  button({ door: 'portal', path: paths.confirm(':service'), right }, confirm),
  ...form({
    ...{ door: 'portal', path: paths.correct(':service'), right },
    ...{ show: showCorrect, submit: submitCorrect },
  }),
]

// A link opens its one card: any other looks as if it did not exist.
function ownService(visit: Visit): ServiceId {
  const service = idOf<'service'>(visit, 'service')
  const { actor } = visit
  if (actor.kind !== 'link' || actor.purpose !== confirmPurpose || actor.subject !== service) {
    throw new NotFound('service')
  }
  return service
}

async function readOwn(visit: Visit) {
  const id = ownService(visit)
  return visit.read(async (tx) => {
    const service = await findService(tx, id)
    const card = await findCard(tx, id)
    if (!service || !card) throw new NotFound('service')
    return { service, card, waiting: (await listCorrections(tx, id)).length > 0 }
  })
}

async function showCard(visit: Visit): Promise<Page> {
  const t = speakOf(visit)
  const { service, card, waiting } = await readOwn(visit)
  const body = (
    <div class="text">
      <PageTitle title={t('title')} above={service.name} lead={t('lead')} />
      {waiting ? (
        <Notice kind="info" language={visit.language}>
          <p>{t('waiting')}</p>
        </Notice>
      ) : null}
      <div class="actions">
        <DeedButton visit={visit} path={paths.confirm(service.id)} label={t('confirm')} />
        <LinkButton href={visit.href(paths.correct(service.id))} look="quiet">
          {t('correct')}
        </LinkButton>
      </div>
      <Section title={t('card')}>
        <SummaryList rows={rowsOf(visit, card)} language={visit.language} />
      </Section>
    </div>
  )
  return pageOf({ title: t('title'), body, noindex: true })
}

// The Polish texts: they are what a provider answers for, and what the form asks.
function rowsOf(visit: Visit, card: Card) {
  const t = speakOf(visit)
  const words = catalogueWords(visit.language)
  const { texts } = card
  const area = card.area ? words(`area.${card.area}`) : null
  return [
    { term: t('sayName'), value: texts.pl.name },
    { term: t('sayArea'), value: area },
    { term: t('summary'), value: texts.pl.summary },
    { term: t('description'), value: texts.pl.description },
    { term: t('nextStep'), value: texts.pl.nextStep },
    { term: t('phone'), value: card.phone },
    { term: t('email'), value: card.email },
    { term: t('website'), value: card.website },
    { term: t('fee'), value: card.fee ? words(`fee.${card.fee}`) : null },
    { term: t('feeRule'), value: texts.pl.feeRule },
    { term: t('papers'), value: card.papers.join(', ') },
    { term: t('hours'), value: card.places[0] ? writeWeek(card.places[0].week) : null },
  ]
}

async function confirm(visit: Visit): Promise<Redirect> {
  const t = speakOf(visit)
  const service = ownService(visit)
  const { dueOn } = await visit.deed((work) => confirmByProvider(work, service))
  return goTo(paths.confirm(service), t('thanks', { day: sayDay(parseDay(dueOn)!, visit.language) }))
}

async function showCorrect(visit: Visit, state: FormState): Promise<Page> {
  const t = speakOf(visit)
  const words = catalogueWords(visit.language)
  const { service, card } = await readOwn(visit)
  const form = formOf(visit, state, startOf(card))
  const options = fees.map((value) => ({ value, label: words(`fee.${value}`) }))
  const body = (
    <div class="text">
      <PageTitle title={t('correctTitle')} above={service.name} lead={t('correctLead')} />
      <VisitForm visit={visit} state={state} form={form}>
        <TextField form={form} name="phone" label={t('phone')} kind="tel" />
        <TextField form={form} name="email" label={t('email')} kind="email" />
        <TextField form={form} name="website" label={t('website')} kind="url" />
        {card.places[0] ? (
          <TextArea form={form} name="hours" label={t('hours')} hint={t('hoursHint')} rows={3} />
        ) : null}
        <TextArea form={form} name="nextStep" label={t('nextStep')} rows={3} />
        <TextArea form={form} name="summary" label={t('summary')} rows={3} />
        <TextArea form={form} name="description" label={t('description')} rows={6} />
        <SelectField form={form} name="fee" label={t('fee')} options={options} empty={t('notChosen')} />
        <TextArea form={form} name="feeRule" label={t('feeRule')} rows={3} />
        <TextArea form={form} name="papers" label={t('papers')} hint={t('papersHint')} rows={3} />
        <TextArea form={form} name="note" label={t('note')} hint={t('noteHint')} rows={3} />
        <SubmitRow label={t('send')}>
          <LinkButton href={visit.href(paths.confirm(service.id))} look="quiet">
            {t('back')}
          </LinkButton>
        </SubmitRow>
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(t('correctTitle'), form), body, noindex: true })
}

function startOf(card: Card) {
  const { pl: own } = card.texts
  return {
    ...{ phone: card.phone ?? '', email: card.email ?? '', website: card.website ?? '' },
    hours: card.places[0] ? writeWeek(card.places[0].week) : '',
    ...{ nextStep: own.nextStep ?? '', summary: own.summary ?? '', description: own.description ?? '' },
    ...{ fee: card.fee ?? '', feeRule: own.feeRule ?? '', papers: card.papers.join('\n') },
  }
}

const schema = z.object({
  phone: optionalText(40),
  email: optionalText(200),
  website: optionalText(300),
  nextStep: optionalText(600),
  summary: optionalText(600),
  description: optionalText(4000),
  fee: z
    .literal('')
    .transform(() => null)
    .or(choice(fees)),
  feeRule: optionalText(1000),
  papers: optionalText(3000),
  note: optionalText(1000),
})

/** Reads what a provider typed; wrong fields are `Invalid`. Hours count where the form asked for them. */
function readCorrected(fields: Fields): { whole: Correction; note: string | null } {
  const { papers, note, ...given } = readFields(schema, fields)
  const wrong = whyNotContacts(given)
  const read = fields.has('hours') ? readWeek(one(fields, 'hours').slice(0, 1000)) : null
  if (read && 'why' in read) wrong.set('hours', read.why)
  if (wrong.size > 0) throw new Invalid(wrong)
  const lines = (papers ?? '').split('\n').map((line) => line.trim().slice(0, 300))
  const week = read && 'week' in read ? { week: read.week.map((spans) => [...spans]) } : {}
  return { whole: { ...given, papers: lines.filter(Boolean).slice(0, 30), ...week }, note }
}

async function submitCorrect(visit: Visit, input: Input): Promise<Redirect> {
  const service = ownService(visit)
  const given = readCorrected(input.fields)
  await visit.deed((work) => correctByProvider(work, { service, ...given }))
  return goTo(paths.confirm(service), speakOf(visit)('sent'))
}
