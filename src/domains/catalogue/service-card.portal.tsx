import { isBefore } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { type Page, pageOf } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { PrintButton } from '#ui/copy.tsx'
import { sayDay } from '#ui/date.ts'
import { ExitPage, PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { OwnText } from '#ui/own-text.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Card } from './card.ts'
import { nameOf, ownText, Phone } from './card-text.tsx'
import { catalogueWords, sayAnswerDays } from './catalogue-words.ts'
import { FinderLink } from './finder-link.tsx'
import { freshnessOn } from './freshness.rules.ts'
import { readStages } from './freshness.setting.ts'
import { ListButton } from './my-list.portal.tsx'
import { paths } from './paths.ts'
import { SchemaBlock } from './schema-org.tsx'
import { en } from './service.portal.texts.en.ts'
import { pl } from './service.portal.texts.pl.ts'
import { uk } from './service.portal.texts.uk.ts'
import { findCard, findServiceBySlug, type Service } from './service.sql.ts'
import { readPlacedHours } from './service-calendar.ts'
import { CardSections } from './service-sections.portal.tsx'
import { seenOn } from './visibility.rules.ts'

const speakOf = (visit: Visit) => speak({ pl, uk, en }, visit.language)

/** The card at a public address with its hours; *not found* for what was never published. */
export async function readPublicCard(visit: Visit) {
  return visit.read(async (tx) => {
    const service = await findServiceBySlug(tx, visit.params.slug ?? '')
    if (!service || seenOn(service, visit.today) === 'nothing') throw new NotFound('service')
    const card = await findCard(tx, service.id)
    if (!card) throw new NotFound('card')
    const at = { today: visit.today, zone: visit.centre.zone }
    const placed = await readPlacedHours(tx, card.places, at)
    return { service, card, placed, stages: await readStages(tx, visit.today) }
  })
}
export type PublicCard = Awaited<ReturnType<typeof readPublicCard>>

/** One service: the next step first, then everything else that people ask. */
export async function showCard(visit: Visit): Promise<Page> {
  const t = speakOf(visit)
  const read = await readPublicCard(visit)
  const { service, card } = read
  const title = nameOf(card, visit)
  const trail = [{ title: t('title'), path: paths.publicServices }]
  const seen = seenOn(service, visit.today)
  if (seen !== 'card') {
    const body = (
      <>
        <PageTitle title={title} />
        <Notice kind="info" language={visit.language} title={t(seen === 'gone' ? 'goneTitle' : 'notYet')}>
          <p>
            <a href={visit.href(paths.publicServices)}>{t('goneText')}</a>
          </p>
        </Notice>
      </>
    )
    return pageOf({ title, body, menu: paths.publicServices, trail, noindex: true })
  }
  const words = catalogueWords(visit.language)
  const summary = ownText(card, 'summary')
  const body = (
    <>
      {isRisky(card) ? <ExitPage language={visit.language} /> : null}
      <PageTitle
        title={title}
        above={
          <>
            {card.area ? words(`area.${card.area}`) : null}{' '}
            {card.benefit === 'money' ? <Tag tone="accent">{words('benefit.money')}</Tag> : null}
          </>
        }
        lead={<span lang={langOf(summary, visit)}>{summary[visit.language] ?? summary.pl}</span>}
      >
        <LinkButton href={visit.href(paths.leaflet(service.slug))} look="quiet">
          {t('leaflet')}
        </LinkButton>
        <FinderLink visit={visit} slug={service.slug} />
        <ListButton visit={visit} slug={service.slug} />
        <PrintButton language={visit.language} />
      </PageTitle>
      <CardNotices visit={visit} read={read} />
      <NextStepBox visit={visit} service={service} card={card} />
      <CardTexts visit={visit} service={service} card={card} />
      <CardSections visit={visit} service={service} card={card} placed={read.placed} />
      <p class="hint">
        {service.checked_on ? t('checked', { day: sayDay(service.checked_on, visit.language) }) : null}{' '}
        <a href={visit.href(paths.reportError(service.slug))}>{t('reportError')}</a>
      </p>
      <SchemaBlock visit={visit} read={read} />
    </>
  )
  return pageOf({ title, body, menu: paths.publicServices, trail, script: true })
}

// Who reads about violence or a crisis may have somebody looking over the shoulder.
const isRisky = (card: Card) => card.urgency === 'crisis' || card.who.includes('victim')

function langOf(text: { pl: string | null; uk: string | null; en: string | null }, visit: Visit) {
  return visit.language !== 'pl' && !text[visit.language] ? 'pl' : undefined
}

function CardNotices({ visit, read }: { visit: Visit; read: PublicCard }) {
  const t = speakOf(visit)
  const { service, card, stages } = read
  const { language } = visit
  const late = service.check_due_on && freshnessOn(service.check_due_on, visit.today, stages) !== 'fresh'
  const back = service.reopens_on
  return (
    <>
      {service.state === 'closed' ? (
        <Notice kind="warning" language={language} title={t('paused')}>
          <p>
            {back && !isBefore(back, visit.today)
              ? t('pausedUntil', { day: sayDay(back, language) })
              : t('pausedText')}
          </p>
        </Notice>
      ) : null}
      {late ? (
        <Notice kind="warning" language={language} title={t('unchecked')}>
          <p>{t('uncheckedText')}</p>
        </Notice>
      ) : null}
      {card.benefit === 'money' ? <p class="hint">{t('moneyNote')}</p> : null}
    </>
  )
}

/** What to do first, in one box, with the number to call as a link. */
export function NextStepBox({ visit, service, card }: { visit: Visit; service: Service; card: Card }) {
  const t = speakOf(visit)
  const words = catalogueWords(visit.language)
  if (!card.nextStep) return null
  return (
    <section class="callout" aria-labelledby="nastepny-krok">
      <h2 id="nastepny-krok">{t('step', { what: words(`nextStep.${card.nextStep}`).toLowerCase() })}</h2>
      <OwnText text={ownText(card, 'nextStep')} language={visit.language} />
      {card.phone ? (
        <p class="big">
          <Phone phone={card.phone} />
        </p>
      ) : null}
      <p>
        <Tag tone={intakeTones[service.intake]}>{words(`intake.${service.intake}`)}</Tag>
        {service.free_places === null ? null : <> {words('freePlaces', { n: service.free_places })}</>}
        {card.answerDays === null ? null : <> {sayAnswerDays(card.answerDays, visit.language)}</>}
        <IntakeWindow visit={visit} service={service} />
      </p>
    </section>
  )
}

const intakeTones = { open: 'ok', waitlist: 'warn', closed: 'error' } as const

function IntakeWindow({ visit, service }: { visit: Visit; service: Service }) {
  const t = speakOf(visit)
  const { intake_from: from, intake_to: to } = service
  return (
    <>
      {from && isBefore(visit.today, from) ? (
        <> {t('intakeFrom', { day: sayDay(from, visit.language) })}</>
      ) : null}
      {to && !isBefore(to, visit.today) ? (
        <> {t('intakeUntil', { day: sayDay(to, visit.language) })}</>
      ) : null}
    </>
  )
}

/** The description, or the text that is easy to read: each has its own address. */
function CardTexts({ visit, service, card }: { visit: Visit; service: Service; card: Card }) {
  const t = speakOf(visit)
  const easy = ownText(card, 'easyRead')
  const hasEasy = Boolean(easy.pl || easy[visit.language])
  const asked = hasEasy && visit.query.get('tekst') === 'latwy'
  const here = visit.href(paths.publicService(service.slug))
  return (
    <div class="text">
      {hasEasy ? (
        <Tabs
          label={t('texts')}
          items={[
            { label: t('plainText'), href: here, current: !asked },
            { label: t('easyText'), href: `${here}?tekst=latwy`, current: asked },
          ]}
        />
      ) : null}
      <div class={asked ? 'easy' : undefined}>
        <OwnText text={asked ? easy : ownText(card, 'description')} language={visit.language} />
      </div>
    </div>
  )
}
