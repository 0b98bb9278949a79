import { raw } from 'hono/html'
import QRCode from 'qrcode'
import { sayOpenDays } from '#domains/places/public.ts'
import { speak } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { PrintButton } from '#ui/copy.tsx'
import { sayDay } from '#ui/date.ts'
import { PageTitle } from '#ui/layout.tsx'
import { OwnText } from '#ui/own-text.tsx'
import { nameOf, ownText } from './card-text.tsx'
import { catalogueWords } from './catalogue-words.ts'
import { paths } from './paths.ts'
import { en } from './service.portal.texts.en.ts'
import { pl } from './service.portal.texts.pl.ts'
import { uk } from './service.portal.texts.uk.ts'
import { type PublicCard, readPublicCard } from './service-card.portal.tsx'

const speakOf = (visit: Visit) => speak({ pl, uk, en }, visit.language)

/** A card as a leaflet on one sheet of A5, in usual or large print, with a code that opens the card. */
export const leafletRoutes: readonly Route[] = [
  page({ door: 'portal', path: paths.leaflet(':slug'), right: 'anyone' }, showLeaflet),
]

async function showLeaflet(visit: Visit): Promise<Page> {
  const t = speakOf(visit)
  const read = await readPublicCard(visit)
  const { service, card } = read
  const name = nameOf(card, visit)
  const large = visit.query.get('druk') === 'duzy'
  const here = visit.href(paths.leaflet(service.slug))
  const title = t('leafletTitle', { name })
  const code = await drawCode(visit, paths.publicService(service.slug))
  const body = (
    <>
      <div class="on-screen">
        <PageTitle title={title} lead={t('leafletHint')}>
          <PrintButton language={visit.language} />
          <LinkButton href={large ? here : `${here}?druk=duzy`} look="quiet">
            {t(large ? 'leafletSmall' : 'leafletLarge')}
          </LinkButton>
          <LinkButton href={visit.href(paths.publicService(service.slug))} look="quiet">
            {t('back')}
          </LinkButton>
        </PageTitle>
      </div>
      <article class={large ? 'leaflet large' : 'leaflet'}>
        <Leaflet visit={visit} read={read} />
        <Code visit={visit} code={code} />
      </article>
    </>
  )
  const trail = [
    { title: t('title'), path: paths.publicServices },
    { title: name, path: paths.publicService(service.slug) },
  ]
  return pageOf({ title, body, menu: paths.publicServices, trail, script: true, noindex: true })
}

function Leaflet({ visit, read }: { visit: Visit; read: PublicCard }) {
  const t = speakOf(visit)
  const { language } = visit
  const words = catalogueWords(language)
  const { service, card, placed } = read
  const easy = ownText(card, 'easyRead')
  return (
    <>
      <p class="above">{visit.centre.name}</p>
      <h2>{nameOf(card, visit)}</h2>
      <OwnText text={easy.pl ? easy : ownText(card, 'summary')} language={language} />
      <div class="callout">
        {card.nextStep ? (
          <h3>{t('step', { what: words(`nextStep.${card.nextStep}`).toLowerCase() })}</h3>
        ) : null}
        <OwnText text={ownText(card, 'nextStep')} language={language} />
        {card.phone ? (
          <p class="big">
            {t('leafletCall')} {card.phone}
          </p>
        ) : null}
      </div>
      <ul>
        {card.fee ? <li>{words(`fee.${card.fee}`)}</li> : null}
        {placed.map(({ place, venue }) => {
          const where = venue ? [venue.name, venue.address].filter(Boolean).join(', ') : place.address
          const hours = place.hours === 'own' ? sayOpenDays(place.week, language).join('; ') : ''
          return <li>{[where ?? words(`place.${place.kind}`), hours || words('agreed')].join(': ')}</li>
        })}
        {card.papers.length > 0 ? (
          <li>
            {t('papers')}: <span lang={language === 'pl' ? undefined : 'pl'}>{card.papers.join(', ')}</span>
          </li>
        ) : null}
      </ul>
      {service.checked_on ? (
        <p class="hint">{t('leafletDay', { day: sayDay(service.checked_on, language) })}</p>
      ) : null}
    </>
  )
}

/** An address and its picture for a phone's camera (SVG without scripts). */
export async function drawCode(visit: Visit, path: string) {
  const address = visit.absolute(path)
  const picture = await QRCode.toString(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' })
  return { address, picture }
}

/** An address as a code for a phone's camera, and in letters beside it. */
export function Code({ visit, code }: { visit: Visit; code: Awaited<ReturnType<typeof drawCode>> }) {
  const t = speakOf(visit)
  return (
    <div class="qr-row">
      <div class="qr" role="img" aria-label={t('qr', { address: code.address })}>
        {raw(code.picture)}
      </div>
      <p>
        {t('leafletMore')}
        <br />
        <span class="code">{code.address}</span>
      </p>
    </div>
  )
}
