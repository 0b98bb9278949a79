import type { Child } from 'hono/jsx'
import { parseDay } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { withWordings } from '#kernel/wording.ts'
import { Section } from '#ui/card.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { OwnText } from '#ui/own-text.tsx'
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx'
import { contactTexts } from './contact.portal.texts.ts'
import { paths } from './paths.ts'
import { readSettingsOn } from './setting.sql.ts'
import {
  type CentreWords,
  type Contact,
  contactSetting,
  type Officer,
  officersSetting,
  openingSetting,
  wordsSetting,
} from './setting-keys.ts'

/** The public contact page. */
export const contactRoutes: readonly Route[] = [
  page({ door: 'portal', path: paths.contact, right: 'anyone' }, showContact),
]

const speakOf = (visit: Visit) =>
  speak(withWordings(contactTexts, 'setup.contact', visit.centre.wordings), visit.language)

async function showContact(visit: Visit): Promise<Page> {
  const t = speakOf(visit)
  const wanted = { contact: contactSetting, words: wordsSetting, officers: officersSetting }
  const { contact, words, officers } = await visit.read((tx) => readSettingsOn(tx, wanted, visit.today))
  const ways = contactRows(visit, contact, words)
  const people = (['director', 'organiser', 'coordinator', 'dataProtection'] as const)
    .filter((role) => officers[role].name)
    .map((role) => ({ term: t(role), value: <OfficerLine officer={officers[role]} /> }))
  const body = (
    <div class="text">
      <PageTitle title={t('title')} lead={t('lead')} />
      {ways.length > 0 ? <SummaryList rows={ways} language={visit.language} /> : null}
      {ways.length === 0 ? <EmptyState title={t('emptyTitle')} text={t('empty')} level={2} /> : null}
      {people.length > 0 ? (
        <Section title={t('peopleTitle')}>
          <SummaryList rows={people} language={visit.language} />
        </Section>
      ) : null}
      <Section title={t('barrierTitle')}>
        <p>
          <a href={visit.href(paths.reportBarrier)}>{t('barrier')}</a>
        </p>
      </Section>
    </div>
  )
  return pageOf({ title: t('title'), body })
}

function contactRows(visit: Visit, contact: Contact, words: CentreWords): SummaryRow[] {
  const t = speakOf(visit)
  const rows: (SummaryRow & { given: string })[] = [
    { term: t('address'), given: contact.address, value: <Address contact={contact} map={t('map')} /> },
    { term: t('phone'), given: contact.phone, value: <Phone phone={contact.phone} /> },
    { term: t('email'), given: contact.email, value: <Email email={contact.email} /> },
    {
      term: t('hours'),
      given: words.hours[visit.language] || words.hours.pl,
      value: <OwnText text={words.hours} language={visit.language} />,
    },
    { term: t('deliveryAddress'), given: contact.deliveryAddress, value: contact.deliveryAddress },
    { term: t('bip'), given: contact.bip, value: <a href={contact.bip}>{contact.bip}</a> },
  ]
  return rows.filter((row) => row.given).map(({ term, value }) => ({ term, value }))
}

/** The block of the front page: what the centre is, or what it will be and when, and how to reach it. */
export async function frontBlock(visit: Visit): Promise<Child | null> {
  const t = speakOf(visit)
  const wanted = { contact: contactSetting, words: wordsSetting, opening: openingSetting }
  const { contact, words, opening } = await visit.read((tx) => readSettingsOn(tx, wanted, visit.today))
  const { centre, language } = visit
  const rows = contactRows(visit, contact, words)
  const since = centre.transformedOn ? sayDay(centre.transformedOn, language) : null
  const opensOn = opening.on ? parseDay(opening.on) : null
  return (
    <>
      <OwnText text={words.welcome} language={language} />
      {centre.state === 'planned' ? (
        <Section title={t('comingTitle')}>
          {words.coming.pl || words.coming[language] ? (
            <OwnText text={words.coming} language={language} />
          ) : (
            <p>{t('comingDefault')}</p>
          )}
          {opensOn ? <p>{t('opensOn', { day: sayDay(opensOn, language) })}</p> : null}
        </Section>
      ) : null}
      <Section title={t('about')} more={{ label: t('more'), href: visit.href(paths.contact) }}>
        <OwnText text={words.about} language={language} />
        {centre.predecessor && since ? (
          <p>
            {t(centre.state === 'planned' ? 'willGrowFrom' : 'grewFrom', {
              day: since,
              predecessor: centre.predecessor,
            })}
          </p>
        ) : null}
        {rows.length > 0 ? <SummaryList rows={rows.slice(0, 4)} language={language} /> : <p>{t('empty')}</p>}
      </Section>
    </>
  )
}

function Address({ contact, map }: { contact: Contact; map: string }) {
  // A link and nothing more: the page itself asks no map server for anything.
  const place = encodeURIComponent(contact.address.replace(/\s+/g, ' '))
  return (
    <>
      {contact.address}
      <br />
      <a href={`https://www.openstreetmap.org/search?query=${place}`} rel="noreferrer">
        {map}
      </a>
    </>
  )
}

/** A phone number that a phone can call. */
export function Phone({ phone, id }: { phone: string; id?: string }) {
  const number = phone.replace(/[^\d+]/g, '')
  return (
    <a id={id} href={`tel:${number}`}>
      {phone}
    </a>
  )
}

/** An address that a mail program can write to. */
export function Email({ email, id }: { email: string; id?: string }) {
  return (
    <a id={id} href={`mailto:${email}`}>
      {email}
    </a>
  )
}

function OfficerLine({ officer }: { officer: Officer }) {
  return (
    <>
      {officer.name}
      {officer.phone ? (
        <>
          <br />
          <Phone phone={officer.phone} />
        </>
      ) : null}
      {officer.email ? (
        <>
          <br />
          <Email email={officer.email} />
        </>
      ) : null}
    </>
  )
}
