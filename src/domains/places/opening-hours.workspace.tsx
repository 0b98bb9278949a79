import { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { one, optionalDay, readFields, text } from '#kernel/web/fields.ts'
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
import { Section } from '#ui/card.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { DateField, Fieldset, formTitle, SubmitRow, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Tag } from '#ui/tag.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { HoursTable, WeekList } from './hours-table.tsx'
import { removeHours, saveHours } from './opening-hours.actions.ts'
import { readSpans, writeSpans } from './opening-hours.form.ts'
import { holdsLater, hoursFrom, seasonOn } from './opening-hours.rules.ts'
import { listSeasons, type StoredSeason } from './opening-hours.sql.ts'
import type { Season } from './opening-hours.ts'
import { pl } from './opening-hours.workspace.texts.pl.ts'
import { paths } from './paths.ts'
import { saySeasonDays, weekdayName } from './place-words.ts'
import type { Venue } from './venue.sql.ts'
import { readVenue, venuePage, venueTrail } from './venue-frame.tsx'

const t = speak({ pl }, 'pl')
const right = 'places.hours.change'
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** Weekly hours of a venue, season by season, and what comes out of them in the days ahead. */
export const hoursRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.hours(':venue'), right: 'places.venue.read' }, showHours),
  ...form({ door: 'workspace', path: paths.newSeason(':venue'), right, show, submit }),
  ...form({ door: 'workspace', path: paths.season(':venue', ':season'), right, show, submit }),
  button({ door: 'workspace', path: paths.removeSeason(':venue', ':season'), right }, remove),
]

async function showHours(visit: Visit): Promise<Page> {
  const { venue, calendar, seasons } = await readVenue(visit, async (tx, { id }) => ({
    seasons: await listSeasons(tx, [id]),
  }))
  const today = dayOf(visit.now, venue.zone)
  const current = seasonOn(seasons, today)
  const may = visit.may(right)
  const add = may ? (
    <LinkButton href={visit.href(paths.newSeason(venue.id))}>
      {t(seasons.length > 0 ? 'add' : 'addFirst')}
    </LinkButton>
  ) : null
  const body =
    seasons.length === 0 ? (
      <EmptyState title={t('none')} text={t('noneText')} level={2}>
        {add}
      </EmptyState>
    ) : (
      <>
        <p class="hint">{t('hint', { zone: venue.zone })}</p>
        {add ? <p class="actions">{add}</p> : null}
        {seasons.map((season) => (
          <SeasonPart visit={visit} venue={venue} season={season} current={season === current} />
        ))}
        <Section title={t('next')}>
          <HoursTable days={hoursFrom(calendar, today, 14)} today={today} caption={t('next')} language="pl" />
        </Section>
      </>
    )
  return venuePage({ visit, venue, calendar, current: paths.hours(venue.id), body })
}

function SeasonPart(props: { visit: Visit; venue: Venue; season: StoredSeason; current: boolean }) {
  const { visit, venue, season, current } = props
  const past = !holdsLater(season, dayOf(visit.now, venue.zone))
  return (
    <Section title={season.name}>
      <p>
        {daysOf(season)} {current ? <Tag tone="ok">{t('holdsNow')}</Tag> : null}
        {past ? <Tag tone="neutral">{t('over')}</Tag> : null}
      </p>
      <WeekList week={season.week} language="pl" />
      {visit.may(right) ? (
        <div class="actions">
          <LinkButton href={visit.href(paths.season(venue.id, season.id))} look="quiet">
            {t('change')}
            <span class="hidden">: {season.name}</span>
          </LinkButton>
          <ConfirmButton
            language="pl"
            action={visit.href(paths.removeSeason(venue.id, season.id))}
            label={t('remove')}
            question={t('removeQuestion')}
            verb={t('removeVerb')}
            look="quiet"
            formKey={newId()}
          />
        </div>
      ) : null}
    </Section>
  )
}

function daysOf(season: Season): string {
  if (!season.from) return ''
  return season.to ? saySeasonDays(season, 'pl')! : t('since', { day: sayDay(season.from, 'pl') })
}

const spans = () =>
  z
    .string()
    .max(100, 'form.too-long')
    .transform((typed, context) => {
      const read = readSpans(typed)
      if ('spans' in read) return read.spans
      context.addIssue({ code: 'custom', message: read.why.code, params: { ...read.why.params } })
      return z.NEVER
    })

const schema = z.object({
  ...{ name: text(100), from: optionalDay(), to: optionalDay() },
  ...{
    day1: spans(),
    day2: spans(),
    day3: spans(),
    day4: spans(),
    day5: spans(),
    day6: spans(),
    day7: spans(),
  },
})

async function show(visit: Visit, state: FormState): Promise<Page> {
  const { venue, seasons } = await readVenue(visit, async (tx, { id }) => ({
    seasons: await listSeasons(tx, [id]),
  }))
  const id = visit.params.season ? idOf<'opening_season'>(visit, 'season') : null
  const found = id ? seasons.find((season) => season.id === id) : null
  if (found === undefined) throw new NotFound('season')
  const form = formOf(visit, state, startOf(found, seasons.length === 0))
  const title = found ? t('changeTitle', { name: found.name }) : t('newTitle')
  const body = (
    <div class="text">
      <PageTitle title={title} above={venue.name} />
      <VisitForm visit={visit} state={state} form={form} version={found?.version}>
        <TextField form={form} name="name" label={t('name')} hint={t('nameHint')} required />
        <DateField form={form} name="from" label={t('from')} hint={t('fromHint')} />
        <DateField form={form} name="to" label={t('to')} hint={t('toHint')} />
        <Fieldset legend={t('week')}>
          <p class="hint">{t('weekHint')}</p>
          {weekdays.map((weekday) => (
            <TextField
              form={form}
              name={`day${weekday}`}
              label={weekdayName(weekday, 'pl')}
              maxlength={100}
            />
          ))}
        </Fieldset>
        <SubmitRow label={t('save')} />
      </VisitForm>
    </div>
  )
  const trail = [...venueTrail(venue), { title: t('title'), path: paths.hours(venue.id) }]
  return pageOf({ title: formTitle(title, form), body, menu: paths.venues, trail })
}

function startOf(season: StoredSeason | null, first: boolean): Record<string, string> {
  const days = weekdays.map((weekday) => {
    return [`day${weekday}`, season ? writeSpans(season.week[weekday - 1]!) : '']
  })
  return {
    ...Object.fromEntries(days),
    name: season?.name ?? (first ? t('usual') : ''),
    from: season?.from?.toString() ?? '',
    to: season?.to?.toString() ?? '',
  }
}

async function submit(visit: Visit, input: Input): Promise<Redirect> {
  const venue = idOf<'venue'>(visit, 'venue')
  const season = visit.params.season ? idOf<'opening_season'>(visit, 'season') : null
  const { name, from, to, ...days } = readFields(schema, input.fields)
  const week = weekdays.map((weekday) => days[`day${weekday}`])
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed((work) => saveHours(work, { venue, season, version, values: { name, from, to, week } }))
  return goTo(paths.hours(venue), t('saved'))
}

async function remove(visit: Visit): Promise<Redirect> {
  const venue = idOf<'venue'>(visit, 'venue')
  const season = idOf<'opening_season'>(visit, 'season')
  await visit.deed((work) => removeHours(work, { venue, season }))
  return goTo(paths.hours(venue), t('removed'))
}
