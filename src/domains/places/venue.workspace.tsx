import { z } from 'zod'
import { dayOf } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import { one, optionalText, readFields } from '#kernel/web/fields.ts'
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
import { DisabledButton, LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import { PrintButton } from '#ui/copy.tsx'
import { sayDay, sayInstant } from '#ui/date.ts'
import { SubmitRow, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { OwnText } from '#ui/own-text.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { DataTable } from '#ui/table.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { holdsLater } from './opening-hours.rules.ts'
import { paths } from './paths.ts'
import { placeWords } from './place-words.ts'
import { takeVenueStep } from './venue.actions.ts'
import { stepNames, type VenueStep, venueSteps, whyNotVenueStep } from './venue.rules.ts'
import { listVenueSteps, type Venue } from './venue.sql.ts'
import { pl } from './venue.workspace.texts.pl.ts'
import { readVenue, venuePage, venueTrail } from './venue-frame.tsx'

const t = speak({ pl }, 'pl')
const right = 'places.venue.step'
const labels: Record<VenueStep, string> = {
  open: t('stepOpen'),
  close: t('stepClose'),
  reopen: t('stepReopen'),
  give_up: t('stepGiveUp'),
}
const leads: Record<VenueStep, string> = {
  open: t('openLead'),
  close: t('closeLead'),
  reopen: t('reopenLead'),
  give_up: t('giveUpLead'),
}
const told: Record<VenueStep, string> = {
  open: t('historyOpen'),
  close: t('historyClose'),
  reopen: t('historyReopen'),
  give_up: t('historyGiveUp'),
}

/** What a venue is, and the steps that open and close it. */
export const venueRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.venue(':venue'), right: 'places.venue.read' }, showVenue),
  ...stepNames.flatMap((step) =>
    form({
      door: 'workspace',
      path: paths.step[step](':venue'),
      right,
      show: (visit, state) => showStep(visit, state, step),
      submit: (visit, input) => submitStep(visit, input, step),
    }),
  ),
]

async function showVenue(visit: Visit): Promise<Page> {
  const { venue, calendar, steps } = await readVenue(visit, async (tx, { id }) => ({
    steps: await listVenueSteps(tx, id),
  }))
  const today = dayOf(visit.now, venue.zone)
  const seasonsAhead = calendar.seasons.filter((season) => holdsLater(season, today)).length
  const made = { id: venue.id, taken_at: venue.made_at, what: t('historyMade'), reason: null }
  const history = [...steps.map((each) => ({ ...each, what: told[each.step] })), made]
  const body = (
    <>
      <VenueButtons visit={visit} venue={venue} seasonsAhead={seasonsAhead} />
      <SummaryList rows={factsOf(venue)} language="pl" />
      <Section title={t('history')}>
        <DataTable
          language="pl"
          caption={t('history')}
          captionHidden
          rows={history}
          columns={[
            { key: 'what', header: t('state'), cell: (row) => row.what },
            { key: 'at', header: t('historyAt'), cell: (row) => sayInstant(row.taken_at, venue.zone, 'pl') },
            { key: 'reason', header: t('reason'), cell: (row) => row.reason },
          ]}
        />
      </Section>
    </>
  )
  return venuePage({ visit, venue, calendar, current: paths.venue(venue.id), body })
}

function VenueButtons(props: { visit: Visit; venue: Venue; seasonsAhead: number }) {
  const { visit, venue, seasonsAhead } = props
  const steps = stepNames.filter((step) => venueSteps[step].from === venue.state && visit.may(right))
  return (
    <div class="actions">
      {steps.map((step) => {
        const why = whyNotVenueStep({ ...venue, seasonsAhead }, step)
        const look = step === 'open' || step === 'reopen' ? 'main' : 'quiet'
        return why ? (
          <DisabledButton id={step} label={labels[step]} reason={visit.sentence(why)} look={look} />
        ) : (
          <LinkButton href={visit.href(paths.step[step](venue.id))} look={look}>
            {labels[step]}
          </LinkButton>
        )
      })}
      {visit.may('places.venue.change') ? (
        <LinkButton href={visit.href(paths.editVenue(venue.id))} look="quiet">
          {t('change')}
        </LinkButton>
      ) : null}
      <LinkButton href={visit.href(paths.publicVenue(venue.slug))} look="quiet">
        {t('public')}
      </LinkButton>
      <PrintButton language="pl" />
    </div>
  )
}

function factsOf(venue: Venue) {
  const words = placeWords('pl')
  const facts = venue.access_facts.map((fact) => <li>{words(`access.${fact}`)}</li>)
  const rows = [
    { term: t('kind'), value: words(`kind.${venue.kind}`) },
    { term: t('address'), value: venue.address },
    { term: t('area'), value: venue.area_name },
    { term: t('phone'), value: venue.phone },
    { term: t('email'), value: venue.email },
    {
      term: t('description'),
      value: venue.description ? <OwnText text={textOf(venue.description)} language="pl" /> : null,
    },
    { term: t('accessFacts'), value: facts.length > 0 ? <ul>{facts}</ul> : null },
    {
      term: t('accessNote'),
      value: venue.access_note ? <OwnText text={textOf(venue.access_note)} language="pl" /> : null,
    },
  ]
  const planned = { term: t('opensOn'), value: venue.opens_on ? sayDay(venue.opens_on, 'pl') : null }
  return venue.state === 'planned' ? [...rows, planned] : rows
}

const textOf = (polish: string) => ({ pl: polish, uk: null, en: null })

const stepForm = z.object({ reason: optionalText(1000) })

async function showStep(visit: Visit, state: FormState, step: VenueStep): Promise<Page> {
  const { venue } = await readVenue(visit, async () => ({}))
  const form = formOf(visit, state)
  const asks = venueSteps[step].asksReason
  const body = (
    <div class="text">
      <PageTitle title={labels[step]} above={venue.name} lead={leads[step]} />
      {step === 'close' ? (
        <p>
          {t('closeHint')} <a href={visit.href(paths.newException(venue.id))}>{t('addClosure')}</a>
        </p>
      ) : null}
      <VisitForm visit={visit} state={state} form={form} version={venue.version}>
        <TextArea
          form={form}
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          rows={3}
          required={asks}
        />
        <SubmitRow label={labels[step]} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: labels[step], body, menu: paths.venues, trail: venueTrail(venue) })
}

async function submitStep(visit: Visit, input: Input, step: VenueStep): Promise<Redirect> {
  const venue = idOf<'venue'>(visit, 'venue')
  const { reason } = readFields(stepForm, input.fields)
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed((work) => takeVenueStep(work, { venue, version, step, reason }))
  return goTo(paths.venue(venue), t('stepDone'))
}
