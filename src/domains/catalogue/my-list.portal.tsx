import { sayOpenDays } from '#domains/places/public.ts'
import { speak } from '#kernel/texts.ts'
import { one } from '#kernel/web/fields.ts'
import {
  button,
  goTo,
  type Input,
  type Page,
  page,
  pageOf,
  type Redirect,
  type Route,
} from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import { CopyText, PrintButton } from '#ui/copy.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { DeedButton } from '#ui/visit-form.tsx'
import { Phone } from './card-text.tsx'
import { catalogueWords } from './catalogue-words.ts'
import { hiddenBefore } from './freshness.rules.ts'
import { readStages } from './freshness.setting.ts'
import { Code, drawCode } from './leaflet.portal.tsx'
import { en } from './my-list.portal.texts.en.ts'
import { pl } from './my-list.portal.texts.pl.ts'
import { uk } from './my-list.portal.texts.uk.ts'
import { listCookie, listMax, listQuery, readList, withoutService, withService } from './my-list.ts'
import { paths } from './paths.ts'
import { listPublicServices, listServicePlaces, type PublicService } from './public-service.sql.ts'
import { type PlacedHours, readPlacedHours } from './service-calendar.ts'

const speakOf = (visit: Visit) => speak({ pl, uk, en }, visit.language)

/** A list of services without an account: kept until the browser closes, shared by its address, printed. */
export const myListRoutes: readonly Route[] = [
  page({ door: 'portal', path: paths.myList, right: 'anyone' }, showList),
  button({ door: 'portal', path: paths.addToList, right: 'anyone' }, add),
  button({ door: 'portal', path: paths.removeFromList, right: 'anyone' }, remove),
  button({ door: 'portal', path: paths.keepList, right: 'anyone' }, keep),
]

const ownList = (visit: Visit) => readList(visit.cookies.get(listCookie))

/** On a card: adds the service to the list, or leads to the list that has it. */
export function ListButton({ visit, slug }: { visit: Visit; slug: string }) {
  const t = speakOf(visit)
  const list = ownList(visit)
  if (!list.includes(slug)) {
    return (
      <DeedButton
        visit={visit}
        path={paths.addToList}
        label={t('add')}
        fields={{ usluga: slug }}
        kind="button quiet"
      />
    )
  }
  return (
    <LinkButton href={visit.href(paths.myList)} look="quiet">
      {t('seeList', { n: list.length })}
    </LinkButton>
  )
}

async function readServices(visit: Visit, slugs: readonly string[]) {
  const { today, language } = visit
  return visit.read(async (tx) => {
    const day = { today, hiddenBefore: hiddenBefore(today, await readStages(tx, today)) }
    const rows = await listPublicServices(tx, day, { filter: { slugs }, language, limit: listMax, offset: 0 })
    const places = await listServicePlaces(
      tx,
      rows.map(({ id }) => id),
    )
    const placed = await readPlacedHours(tx, places, { today, zone: visit.centre.zone })
    // In the order in which they were put on the list.
    const inOrder = rows.toSorted((a, b) => slugs.indexOf(a.slug) - slugs.indexOf(b.slug))
    return { rows: inOrder, hours: Map.groupBy(placed, (_, index) => places[index]!.service) }
  })
}

async function showList(visit: Visit): Promise<Page> {
  const t = speakOf(visit)
  const shared = readList(visit.query.get('u'))
  const slugs = shared.length > 0 ? shared : ownList(visit)
  const trail = [{ title: t('services'), path: paths.publicServices }]
  const { rows, hours } = await readServices(visit, slugs)
  if (rows.length === 0) {
    const body = (
      <>
        <PageTitle title={t('title')} lead={t('lead')} />
        <EmptyState title={t('none')} text={t('noneText')} level={2}>
          <LinkButton href={visit.href(paths.publicServices)}>{t('toServices')}</LinkButton>
        </EmptyState>
      </>
    )
    return pageOf({ title: t('title'), body, menu: paths.publicServices, trail, noindex: true })
  }
  const path = `${paths.myList}?${listQuery(rows.map(({ slug }) => slug))}`
  const code = await drawCode(visit, path)
  const isOwn = shared.length === 0
  const body = (
    <>
      <PageTitle title={t('title')} lead={t(isOwn ? 'lead' : 'sharedLead')}>
        <PrintButton language={visit.language} />
        {isOwn ? null : (
          <DeedButton
            visit={visit}
            path={paths.keepList}
            label={t('keep')}
            fields={{ uslugi: slugs.join('.') }}
            kind="button quiet"
          />
        )}
      </PageTitle>
      {rows.length < slugs.length ? <p class="hint">{t('gone')}</p> : null}
      <ol class="goals">
        {rows.map((row) => (
          <ListedService visit={visit} row={row} hours={hours.get(row.id) ?? []} isOwn={isOwn} />
        ))}
      </ol>
      <TakeAlong visit={visit} code={code} isOwn={isOwn} />
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.publicServices, trail, script: true, noindex: true })
}

function ListedService(props: {
  visit: Visit
  row: PublicService
  hours: readonly PlacedHours[]
  isOwn: boolean
}) {
  const { visit, row, hours, isOwn } = props
  const t = speakOf(visit)
  const words = catalogueWords(visit.language)
  const step = row.own_step_text ?? row.step_text
  const foreign = visit.language !== 'pl' && !row.own_step_text
  return (
    <li>
      <h2>
        <a href={visit.href(paths.publicService(row.slug))}>{row.own_name ?? row.name}</a>
      </h2>
      <p>
        {row.next_step ? (
          <strong>{t('step', { what: words(`nextStep.${row.next_step}`).toLowerCase() })}. </strong>
        ) : null}
        <span lang={foreign ? 'pl' : undefined}>{step}</span>
        {row.phone ? (
          <>
            {' '}
            <Phone phone={row.phone} />
          </>
        ) : null}
      </p>
      {hours.map(({ place, venue }) => {
        const where = venue ? [venue.name, venue.address].filter(Boolean).join(', ') : place.address
        const when = place.hours === 'own' ? sayOpenDays(place.week, visit.language).join('; ') : ''
        return <p>{[where, when].filter(Boolean).join(': ')}</p>
      })}
      {isOwn ? (
        <DeedButton
          visit={visit}
          path={paths.removeFromList}
          label={t('remove')}
          about={row.own_name ?? row.name}
          fields={{ usluga: row.slug }}
          kind="button quiet"
        />
      ) : null}
    </li>
  )
}

function TakeAlong(props: { visit: Visit; code: Awaited<ReturnType<typeof drawCode>>; isOwn: boolean }) {
  const { visit, code, isOwn } = props
  const t = speakOf(visit)
  const body = encodeURIComponent(code.address)
  return (
    <Section title={t('take')}>
      {isOwn ? <p class="on-screen">{t('forget')}</p> : null}
      <div class="on-screen">
        <CopyText id="lista" label={t('link')} value={code.address} language={visit.language} />
        <p>
          <a href={`mailto:?subject=${encodeURIComponent(t('mailSubject'))}&body=${body}`}>{t('byMail')}</a>
          {' · '}
          <a href={`sms:?body=${body}`}>{t('bySms')}</a>
        </p>
      </div>
      <Code visit={visit} code={code} />
    </Section>
  )
}

// Until the browser is closed: on a shared computer nobody should find what somebody else looked for.
function keptAs(visit: Visit, list: readonly string[]): readonly string[] {
  const secure = visit.loginCookie.startsWith('__Host-') ? '; Secure' : ''
  const age = list.length === 0 ? '; Max-Age=0' : ''
  const path = visit.href('/', 'pl')
  return [`${listCookie}=${list.join('.')}; Path=${path}; HttpOnly; SameSite=Lax${age}${secure}`]
}

async function add(visit: Visit, input: Input): Promise<Redirect> {
  const [slug] = readList(one(input.fields, 'usluga'))
  if (!slug) return goTo(paths.publicServices)
  const list = withService(ownList(visit), slug)
  return { ...goTo(paths.publicService(slug), speakOf(visit)('added')), cookies: keptAs(visit, list) }
}

async function remove(visit: Visit, input: Input): Promise<Redirect> {
  const list = withoutService(ownList(visit), one(input.fields, 'usluga'))
  return { ...goTo(paths.myList, speakOf(visit)('removed')), cookies: keptAs(visit, list) }
}

async function keep(visit: Visit, input: Input): Promise<Redirect> {
  const list = readList(one(input.fields, 'uslugi'))
  return { ...goTo(paths.myList, speakOf(visit)('kept')), cookies: keptAs(visit, list) }
}
