import { placeWords } from '#domains/places/public.ts'
import { speak } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { Section } from '#ui/card.tsx'
import { OwnText } from '#ui/own-text.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Card } from './card.ts'
import { ownText, Phone } from './card-text.tsx'
import { catalogueWords, sayAges } from './catalogue-words.ts'
import { en } from './service.portal.texts.en.ts'
import { pl } from './service.portal.texts.pl.ts'
import { uk } from './service.portal.texts.uk.ts'
import type { Service } from './service.sql.ts'
import type { PlacedHours } from './service-calendar.ts'
import { ServicePlaces } from './service-places.portal.tsx'

const speakOf = (visit: Visit) => speak({ pl, uk, en }, visit.language)

/** What people ask of a service after the next step: for whom, how much, where and when, what to bring. */
export function CardSections(props: {
  visit: Visit
  service: Service
  card: Card
  placed: readonly PlacedHours[]
}) {
  const { visit, service, card, placed } = props
  const t = speakOf(visit)
  const words = catalogueWords(visit.language)
  return (
    <>
      <Section title={t('forWhom')}>
        <ForWhom visit={visit} card={card} />
      </Section>
      {card.fee ? (
        <Section title={t('fee')}>
          <p>
            <Tag tone={card.fee === 'free' ? 'ok' : 'neutral'}>{words(`fee.${card.fee}`)}</Tag>
          </p>
          <OwnText text={ownText(card, 'feeRule')} language={visit.language} />
          {card.texts.pl.feeExemptions ? <h3>{t('exemptions')}</h3> : null}
          <OwnText text={ownText(card, 'feeExemptions')} language={visit.language} />
        </Section>
      ) : null}
      {placed.length > 0 ? (
        <Section title={t('where')}>
          <ServicePlaces visit={visit} placed={placed} />
        </Section>
      ) : null}
      {card.papers.length > 0 ? (
        <Section title={t('papers')}>
          <ul lang={visit.language === 'pl' ? undefined : 'pl'}>
            {card.papers.map((paper) => (
              <li>{paper}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={t('access')}>
        <Access visit={visit} card={card} />
      </Section>
      <Section title={t('contactTitle')}>
        <SummaryList rows={contactsOf(visit, service, card)} language={visit.language} />
      </Section>
    </>
  )
}

function ForWhom({ visit, card }: { visit: Visit; card: Card }) {
  const t = speakOf(visit)
  const words = catalogueWords(visit.language)
  const own = sayAges(card.ageFrom, card.ageTo, visit.language)
  const helped = sayAges(card.helpedAgeFrom, card.helpedAgeTo, visit.language)
  const facts = [
    card.who.length > 0 ? card.who.map((who) => words(`who.${who}`)).join(', ') : null,
    own,
    helped ? t('helped', { ages: helped }) : null,
    card.residentsOnly ? t('residents') : null,
    card.disability ? words(`disability.${card.disability}`) : null,
  ].filter((fact) => fact !== null)
  return (
    <div class="text">
      <OwnText text={ownText(card, 'forWhom')} language={visit.language} />
      {facts.length > 0 ? (
        <ul>
          {facts.map((fact) => (
            <li>{fact}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function Access({ visit, card }: { visit: Visit; card: Card }) {
  const t = speakOf(visit)
  const { language } = visit
  const words = catalogueWords(language)
  const list = card.languages.map((each) => words(`language.${each}`)).join(', ')
  return (
    <>
      {list ? <p>{t('speak', { list })}</p> : null}
      {card.accessFacts.length > 0 ? (
        <ul>
          {card.accessFacts.map((fact) => (
            <li>{placeWords(language)(`access.${fact}`)}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function contactsOf(visit: Visit, service: Service, card: Card) {
  const t = speakOf(visit)
  const words = catalogueWords(visit.language)
  const { phone, email, website } = card
  const kind = service.provider_kind ? ` (${words(`provider.${service.provider_kind}`)})` : ''
  const provider = service.provider ? `${service.provider}${kind}` : card.texts.pl.providerNote
  return [
    { term: t('provider'), value: provider },
    { term: t('phone'), value: phone ? <Phone phone={phone} /> : null },
    { term: t('email'), value: email ? <a href={`mailto:${email}`}>{email}</a> : null },
    { term: t('website'), value: website ? <a href={website}>{website}</a> : null },
  ].filter((row) => row.value)
}
