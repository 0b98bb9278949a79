import { z } from 'zod'
import { type CalendarDay, dayOf } from '#kernel/instant.ts'
import { Invalid, NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { choice, day, one, optionalDay, optionalText, readFields, text } from '#kernel/web/fields.ts'
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
import { EmptyState } from '#ui/empty-state.tsx'
import { DateField, formTitle, RadioGroup, SubmitRow, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { noteException, removeException } from './day-exception.actions.ts'
import { listExceptionsOf, type StoredException } from './day-exception.sql.ts'
import { pl } from './day-exception.workspace.texts.pl.ts'
import { ExceptionTable } from './day-exception-table.tsx'
import { readSpans, writeSpans } from './opening-hours.form.ts'
import { paths } from './paths.ts'
import type { Venue } from './venue.sql.ts'
import { readVenue, venuePage, venuesTrail, venueTrail } from './venue-frame.tsx'

const t = speak({ pl }, 'pl')
const right = 'places.hours.change'
const rightOff = 'places.day-off.change'
const readRight = 'places.venue.read'

/** Closures and other hours of a venue, and days off of the whole centre: the same form at two places. */
export const exceptionRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.daysOff, right: readRight }, showDaysOff),
  ...form({ door: 'workspace', path: paths.newDayOff, right: rightOff, show, submit }),
  ...form({ door: 'workspace', path: paths.dayOff(':exception'), right: rightOff, show, submit }),
  button({ door: 'workspace', path: paths.removeDayOff(':exception'), right: rightOff }, remove),
  page({ door: 'workspace', path: paths.exceptions(':venue'), right: readRight }, showOfVenue),
  ...form({ door: 'workspace', path: paths.newException(':venue'), right, show, submit }),
  ...form({ door: 'workspace', path: paths.exception(':venue', ':exception'), right, show, submit }),
  button({ door: 'workspace', path: paths.removeException(':venue', ':exception'), right }, remove),
]

async function showDaysOff(visit: Visit): Promise<Page> {
  const rows = await visit.read((tx) => listExceptionsOf(tx, null))
  const may = visit.may(rightOff)
  const add = may ? <LinkButton href={visit.href(paths.newDayOff)}>{t('offAdd')}</LinkButton> : null
  const body = (
    <>
      <PageTitle title={t('offTitle')} lead={t('offLead')}>
        {rows.length > 0 ? add : null}
      </PageTitle>
      <ExceptionTable
        visit={visit}
        rows={rows}
        today={visit.today}
        links={may ? { change: paths.dayOff, remove: paths.removeDayOff } : null}
        empty={
          <EmptyState title={t('offNone')} text={t('offNoneText')} level={2}>
            {add}
          </EmptyState>
        }
      />
    </>
  )
  return pageOf({ title: t('offTitle'), body, menu: paths.venues, trail: venuesTrail, script: true })
}

async function showOfVenue(visit: Visit): Promise<Page> {
  const { venue, calendar, rows } = await readVenue(visit, async (tx, { id }) => ({
    rows: [...(await listExceptionsOf(tx, id)), ...(await listExceptionsOf(tx, null))],
  }))
  const may = visit.may(right)
  const add = may ? <LinkButton href={visit.href(paths.newException(venue.id))}>{t('add')}</LinkButton> : null
  const body = (
    <>
      <p>{t('lead')}</p>
      {add && rows.length > 0 ? <p class="actions">{add}</p> : null}
      <ExceptionTable
        visit={visit}
        rows={rows}
        today={dayOf(visit.now, venue.zone)}
        links={
          may
            ? {
                change: (id) => paths.exception(venue.id, id),
                remove: (id) => paths.removeException(venue.id, id),
              }
            : null
        }
        scoped
        empty={
          <EmptyState title={t('none')} text={t('noneText')} level={2}>
            {add}
          </EmptyState>
        }
      />
    </>
  )
  return venuePage({ visit, venue, calendar, current: paths.exceptions(venue.id), body })
}

/** The venue of the address (null at the days off of the whole centre) and the exception that is edited. */
async function readEdited(visit: Visit): Promise<{ venue: Venue | null; found: StoredException | null }> {
  const id = visit.params.exception ? idOf<'day_exception'>(visit, 'exception') : null
  const ofVenue = visit.params.venue !== undefined
  const { venue, rows } = ofVenue
    ? await readVenue(visit, async (tx, { id }) => ({ rows: await listExceptionsOf(tx, id) }))
    : { venue: null, rows: await visit.read((tx) => listExceptionsOf(tx, null)) }
  const found = id ? rows.find((row) => row.id === id) : null
  if (found === undefined) throw new NotFound('exception')
  return { venue, found }
}

async function show(visit: Visit, state: FormState): Promise<Page> {
  const { venue, found } = await readEdited(visit)
  const form = formOf(visit, state, startOf(found))
  const kinds = (['closed', 'hours'] as const).map((value) => ({ value, label: t(value) }))
  const title = venue ? t(found ? 'changeTitle' : 'newTitle') : t(found ? 'offChangeTitle' : 'offNewTitle')
  const body = (
    <div class="text">
      <PageTitle title={title} above={venue?.name} />
      <VisitForm visit={visit} state={state} form={form} version={found?.version}>
        {venue ? <RadioGroup form={form} name="kind" label={t('kind')} options={kinds} /> : null}
        <DateField form={form} name="from" label={t('from')} required />
        <DateField form={form} name="to" label={t('to')} hint={t('toHint')} />
        {venue ? <TextField form={form} name="spans" label={t('spans')} hint={t('spansHint')} /> : null}
        <TextField
          form={form}
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          width="full"
          required
        />
        <SubmitRow label={t('save')} />
      </VisitForm>
    </div>
  )
  const trail = venue
    ? [...venueTrail(venue), { title: t('title'), path: paths.exceptions(venue.id) }]
    : [...venuesTrail, { title: t('offTitle'), path: paths.daysOff }]
  return pageOf({ title: formTitle(title, form), body, menu: paths.venues, trail })
}

function startOf(found: StoredException | null): Record<string, string> {
  return {
    kind: found?.kind ?? 'closed',
    from: found?.from.toString() ?? '',
    to: found && !found.to.equals(found.from) ? found.to.toString() : '',
    spans: found ? writeSpans(found.spans) : '',
    reason: found?.reason ?? '',
  }
}

const dates = { from: day(), to: optionalDay(), reason: text(200) }
const ofVenue = z.object({ kind: choice(['closed', 'hours']), ...dates, spans: optionalText(100) })
const ofCentre = z.object(dates)

async function submit(visit: Visit, input: Input): Promise<Redirect> {
  const venue = visit.params.venue ? idOf<'venue'>(visit, 'venue') : null
  const exception = visit.params.exception ? idOf<'day_exception'>(visit, 'exception') : null
  const given = venue
    ? readFields(ofVenue, input.fields)
    : { ...readFields(ofCentre, input.fields), kind: 'closed' as const, spans: null }
  const read = readSpans(given.kind === 'hours' ? (given.spans ?? '') : '')
  if ('why' in read) throw new Invalid(new Map([['spans', read.why]]))
  const { kind, from, reason } = given
  const to: CalendarDay = given.to ?? from
  const values = { kind, from, to, reason, spans: read.spans }
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed((work) => noteException(work, { venue, exception, version, values }))
  return goTo(venue ? paths.exceptions(venue) : paths.daysOff, t('saved'))
}

async function remove(visit: Visit): Promise<Redirect> {
  const venue = visit.params.venue ? idOf<'venue'>(visit, 'venue') : null
  const exception = idOf<'day_exception'>(visit, 'exception')
  await visit.deed((work) => removeException(work, { venue, exception }))
  return goTo(venue ? paths.exceptions(venue) : paths.daysOff, t('removed'))
}
