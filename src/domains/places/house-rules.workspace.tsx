import { z } from 'zod'
import { dayOf, isBefore } from '#kernel/instant.ts'
import { refusal } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { day, one, optionalText, readFields, text } from '#kernel/web/fields.ts'
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
import { PrintButton } from '#ui/copy.tsx'
import { sayDay, sayInstant } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { DateField, formTitle, SubmitRow, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { OwnText } from '#ui/own-text.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { draftHouseRules, publishHouseRules } from './house-rules.actions.ts'
import { rulesOn } from './house-rules.rules.ts'
import { findHouseRulesDraft, listHouseRules } from './house-rules.sql.ts'
import type { HouseRulesText } from './house-rules.ts'
import { pl } from './house-rules.workspace.texts.pl.ts'
import { paths } from './paths.ts'
import type { Venue } from './venue.sql.ts'
import { readVenue, venuePage, venueTrail } from './venue-frame.tsx'

const t = speak({ pl }, 'pl')
const write = 'places.house-rules.write'
const publish = 'places.house-rules.publish'

/** House rules of a venue: the version that holds, the draft, publication, and what held before. */
export const houseRulesRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.houseRules(':venue'), right: 'places.venue.read' }, showRules),
  ...form({
    ...{ door: 'workspace', path: paths.writeHouseRules(':venue'), right: write },
    ...{ show: showWrite, submit: submitWrite },
  }),
  ...form({
    ...{ door: 'workspace', path: paths.publishHouseRules(':venue'), right: publish },
    ...{ show: showPublish, submit: submitPublish },
  }),
]

const readRules = (visit: Visit) =>
  readVenue(visit, async (tx, { id }) => ({
    versions: await listHouseRules(tx, id),
    draft: await findHouseRulesDraft(tx, id),
  }))
type Read = Awaited<ReturnType<typeof readRules>>

async function showRules(visit: Visit): Promise<Page> {
  const { venue, calendar, versions, draft } = await readRules(visit)
  const today = dayOf(visit.now, venue.zone)
  const current = rulesOn(versions, today)
  const others = versions.filter((version) => version !== current)
  const empty = versions.length === 0 && !draft
  const body = empty ? (
    <EmptyState title={t('none')} text={t('noneText')} level={2}>
      <RulesButtons visit={visit} venue={venue} draft={draft} published={false} />
    </EmptyState>
  ) : (
    <>
      <div class="actions">
        <RulesButtons visit={visit} venue={venue} draft={draft} published={versions.length > 0} />
        <PrintButton language="pl" />
      </div>
      {draft ? (
        <Section title={t('draft')}>
          <p class="hint">{t('draftHint')}</p>
          <Body text={draft} />
        </Section>
      ) : null}
      {current ? <CurrentVersion version={current} venue={venue} /> : null}
      {others.map((version) => (
        <details class="folded">
          <summary>
            {t('version', { number: String(version.number) })},{' '}
            {t(isBefore(today, version.valid_from) ? 'willHold' : 'earlier', {
              day: sayDay(version.valid_from, 'pl'),
            })}
          </summary>
          <Body text={version} />
        </details>
      ))}
    </>
  )
  return venuePage({ visit, venue, calendar, current: paths.houseRules(venue.id), body })
}

function RulesButtons(props: { visit: Visit; venue: Venue; draft: Read['draft']; published: boolean }) {
  const { visit, venue, draft } = props
  const label = draft ? t('change') : t(props.published ? 'changeFrom' : 'write')
  return (
    <>
      {draft && visit.may(publish) ? (
        <LinkButton href={visit.href(paths.publishHouseRules(venue.id))}>{t('publish')}</LinkButton>
      ) : null}
      {visit.may(write) ? (
        <LinkButton
          href={visit.href(paths.writeHouseRules(venue.id))}
          look={props.published || draft ? 'quiet' : 'main'}
        >
          {label}
        </LinkButton>
      ) : null}
    </>
  )
}

function CurrentVersion({ version, venue }: { version: Read['versions'][number]; venue: Venue }) {
  const held = t('holds', { day: sayDay(version.valid_from, 'pl') })
  return (
    <Section title={`${t('version', { number: String(version.number) })}, ${held}`}>
      <Body text={version} />
      <p class="hint">{t('publishedAt', { at: sayInstant(version.published_at, venue.zone, 'pl') })}</p>
    </Section>
  )
}

function Body({ text: rules }: { text: HouseRulesText }) {
  const list = [rules.body_uk ? t('uk') : '', rules.body_en ? t('en') : ''].filter(Boolean).join(', ')
  return (
    <div class="text">
      <OwnText text={{ pl: rules.body, uk: null, en: null }} language="pl" headings={3} />
      <p class="hint">{list ? t('languages', { list }) : t('noTranslations')}</p>
    </div>
  )
}

const writeForm = z.object({
  body: text(20_000, 20),
  bodyUk: optionalText(20_000),
  bodyEn: optionalText(20_000),
})

async function showWrite(visit: Visit, state: FormState): Promise<Page> {
  const { venue, versions, draft } = await readRules(visit)
  // A change begins from the text that was published last.
  const start = draft ?? versions[0]
  const form = formOf(visit, state, {
    ...{ body: start?.body ?? '', bodyUk: start?.body_uk ?? '', bodyEn: start?.body_en ?? '' },
  })
  const body = (
    <div class="text">
      <PageTitle title={t('writeTitle')} above={venue.name} />
      <VisitForm visit={visit} state={state} form={form} version={draft?.version ?? 0} draft>
        <TextArea form={form} name="body" label={t('body')} hint={t('bodyHint')} rows={18} required />
        <TextArea form={form} name="bodyUk" label={t('bodyUk')} hint={t('translationHint')} rows={8} />
        <TextArea form={form} name="bodyEn" label={t('bodyEn')} rows={8} />
        <SubmitRow label={t('save')} />
      </VisitForm>
    </div>
  )
  const title = formTitle(t('writeTitle'), form)
  return pageOf({ title, body, menu: paths.venues, trail: venueTrail(venue), script: true })
}

async function submitWrite(visit: Visit, input: Input): Promise<Redirect> {
  const venue = idOf<'venue'>(visit, 'venue')
  const given = readFields(writeForm, input.fields)
  const rules = { body: given.body, body_uk: given.bodyUk, body_en: given.bodyEn }
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed((work) => draftHouseRules(work, { venue, version, text: rules }))
  return goTo(paths.houseRules(venue), t('saved'))
}

const publishForm = z.object({ from: day() })

async function showPublish(visit: Visit, state: FormState): Promise<Page> {
  const { venue, draft } = await readRules(visit)
  if (!draft) return showNothingToPublish(visit, venue)
  const form = formOf(visit, state, { from: dayOf(visit.now, venue.zone).toString() })
  const body = (
    <div class="text">
      <PageTitle title={t('publishTitle')} above={venue.name} lead={t('publishLead')} />
      <VisitForm visit={visit} state={state} form={form} version={draft.version}>
        <DateField form={form} name="from" label={t('from')} required />
        <SubmitRow label={t('publish')} />
      </VisitForm>
      <Section title={t('read')}>
        <Body text={draft} />
      </Section>
    </div>
  )
  const title = formTitle(t('publishTitle'), form)
  return pageOf({ title, body, menu: paths.venues, trail: venueTrail(venue) })
}

function showNothingToPublish(visit: Visit, venue: Venue): Page {
  const body = (
    <>
      <PageTitle title={t('publishTitle')} above={venue.name} />
      <EmptyState title={visit.sentence(refusal('places.house-rules.no-draft'))} level={2}>
        <LinkButton href={visit.href(paths.writeHouseRules(venue.id))}>{t('write')}</LinkButton>
      </EmptyState>
    </>
  )
  return pageOf({ title: t('publishTitle'), body, menu: paths.venues, trail: venueTrail(venue) })
}

async function submitPublish(visit: Visit, input: Input): Promise<Redirect> {
  const venue = idOf<'venue'>(visit, 'venue')
  const { from } = readFields(publishForm, input.fields)
  const version = Number(one(input.fields, '_version') || '0')
  const { number } = await visit.deed((work) => publishHouseRules(work, { venue, version, from }))
  return goTo(paths.houseRules(venue), t('published', { number: String(number) }))
}
