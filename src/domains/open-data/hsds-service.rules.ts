import {
  type Card,
  cataloguePaths,
  catalogueWords,
  type MarkKind,
  type OpenProvider,
  type OpenService,
} from '#domains/catalogue/public.ts'
import { placeWords } from '#domains/places/public.ts'
import { languages, speak } from '#kernel/texts.ts'
import { pl } from './hsds.texts.pl.ts'
import { type HsdsOrganization, type HsdsService, type HsdsTerm, told } from './hsds.ts'
import {
  type CentreFacts,
  centreOrganization,
  fullOrganization,
  listedOrganization,
} from './hsds-organization.rules.ts'
import { asEmail, asUri, type PlacesAround, placesOf, schedulesOf } from './hsds-place.rules.ts'
import { conditionsOf, feesOf } from './hsds-terms.rules.ts'
import { stableId } from './stable-id.ts'

const t = speak({ pl }, 'pl')
const words = catalogueWords('pl')
const ofPlaces = placeWords('pl')

/** What the mapping needs beside the services themselves, read once for all of them. */
export interface Around extends PlacesAround {
  readonly centre: CentreFacts
  /** Municipalities and districts in which the centre works. */
  readonly areas: readonly { readonly id: string; readonly name: string; readonly teryt: string | null }[]
  readonly providers: ReadonlyMap<string, OpenProvider>
  /** The term of a mark; made once, because most services bear the same ones. */
  readonly termOf: (mark: { kind: MarkKind; code: string }) => HsdsTerm
}

type Row = Pick<OpenService, 'id' | 'name' | 'state' | 'shown' | 'provider_id' | 'modified_at'>

/** What every form of a service says; alone it tells of one that is gone, so that readers drop it. */
export function serviceTrace(row: Row, around: Around): HsdsService {
  return {
    id: row.id,
    name: row.name,
    status: statusOf(row),
    organization_id: row.provider_id ?? around.centre.id,
    last_modified: row.modified_at.toString(),
  }
}

// Withdrawn is gone for good; a card that nobody checked, or whose time is over, may come back.
function statusOf({ state, shown }: Pick<Row, 'state' | 'shown'>): HsdsService['status'] {
  if (state === 'withdrawn') return 'defunct'
  if (!shown) return 'inactive'
  return state === 'closed' ? 'temporarily closed' : 'active'
}

/** A service as lists show it: no lists inside, its organization in short. */
export function listedService(row: OpenService, around: Around): HsdsService {
  const { card } = row
  if (!card) return serviceTrace(row, around)
  const provider = row.provider_id ? around.providers.get(row.provider_id) : undefined
  const short = provider ? listedOrganization(provider, around.centre) : null
  return withOrganization(row, card, { around, organization: short })
}

/** A service with everything that its card says. */
export function fullService(row: OpenService, around: Around): HsdsService {
  const { card } = row
  if (!card) return serviceTrace(row, around)
  const provider = row.provider_id ? around.providers.get(row.provider_id) : undefined
  const whole = provider ? fullOrganization(provider, around.centre) : null
  const own = (name: string) => ({ id: stableId(row.id, name), service_id: row.id })
  return told({
    ...withOrganization(row, card, { around, organization: whole }),
    phones: card.phone ? [{ ...own('phone'), number: card.phone, type: 'voice' }] : null,
    additional_urls: linksOf(card, own('website')),
    schedules: card.places
      .filter(({ kind }) => kind === 'home')
      .flatMap((place) => schedulesOf(place, { id: row.id, link: { service_id: row.id } }, around)),
    service_areas: areasOf(row.id, around),
    service_at_locations: placesOf(row.id, card, around),
    languages: card.languages.map((code) => ({
      ...own(`language/${code}`),
      // ISO 639-3 knows Polish Sign Language as pso; the others have two letters.
      ...{ name: words(`language.${code}`), code: code === 'pjm' ? 'pso' : code },
    })),
    cost_options: card.fee ? [feesOf(card, own('cost')).option] : null,
    required_documents: [...new Set(card.papers)].map((document) => ({
      ...own(`paper/${document}`),
      document,
    })),
    capacities: capacitiesOf(row, own('capacity')),
    attributes: marksOf(card).map((mark) => attributeOf(row.id, mark, around)),
    x_accessibility: card.accessFacts.map((code) => ({ code, name: ofPlaces(`access.${code}`) })),
    x_texts: textsOf(card),
  }) as unknown as HsdsService
}

function withOrganization(
  row: OpenService,
  card: Card,
  { around, organization }: { around: Around; organization: HsdsOrganization | null },
): HsdsService {
  const { pl: said } = card.texts
  return told({
    ...serviceTrace(row, around),
    description: said.description ?? said.summary,
    url: around.href(cataloguePaths.publicService(row.slug)),
    email: asEmail(card.email),
    application_process: said.nextStep ?? (card.nextStep ? words(`nextStep.${card.nextStep}`) : null),
    wait_time: card.answerDays === null ? null : words('answerDays', { n: card.answerDays }),
    fees_description: feesOf(card, { id: row.id, service_id: row.id }).description,
    ...conditionsOf(card, around.centre),
    ...{ assured_date: row.checked_on?.toString(), alert: alertOf(row) },
    organization: organization ?? centreOrganization(around.centre, around.href),
    x_code: row.code,
    x_apply: card.nextStep ? told({ kind: card.nextStep, answer_days: card.answerDays }) : null,
    x_intake: told({
      ...{ state: row.intake, free_places: row.free_places },
      ...{ from: row.intake_from?.toString(), to: row.intake_to?.toString() },
    }),
    x_assurance: told({ method: row.checked_how, next_due: row.check_due_on?.toString() }),
    x_delivery: [...new Set(card.places.map(({ kind }) => kind))],
    x_urgency: card.urgency,
  }) as unknown as HsdsService
}

function alertOf(row: OpenService): string | null {
  if (row.state === 'closed') {
    return row.reopens_on ? t('closedUntil', { day: row.reopens_on.toString() }) : t('closed')
  }
  if (row.intake === 'closed') return t('noIntake')
  return row.intake === 'waitlist' ? t('waitlist') : null
}

function linksOf(card: Card, own: { id: string; service_id: string }) {
  const url = asUri(card.website)
  return url ? [{ ...own, url, label: t('website') }] : null
}

// TERYT is how Polish registers name a municipality; it has no web address, so it stands as a URN.
function areasOf(service: string, around: Around) {
  return around.areas.map(({ id, name, teryt }) =>
    told({
      ...{ id: stableId(service, `area/${id}`), service_id: service, name },
      ...{ uri: teryt ? `urn:teryt:terc:${teryt}` : null, x_teryt: teryt },
    }),
  )
}

function capacitiesOf(row: OpenService, own: { id: string; service_id: string }) {
  if (row.free_places === null) return null
  const updated = (row.intake_noted_at ?? row.modified_at).toString()
  const unit = { id: stableId(own.id, 'unit'), name: t('seat') }
  return [{ ...own, unit, unit_id: unit.id, available: row.free_places, updated }]
}

/** The marks that a card bears. */
export function marksOf(card: Card): { kind: MarkKind; code: string }[] {
  const one = (kind: MarkKind, code: string | null) => (code ? [{ kind, code }] : [])
  return [
    ...one('area', card.area),
    ...[...new Set(card.concepts)].map((code) => ({ kind: 'need' as const, code })),
    ...[...new Set(card.who)].map((code) => ({ kind: 'target' as const, code })),
    ...one('regime', card.regime),
    ...one('benefit', card.benefit),
    ...one('disability', card.disability),
  ]
}

function attributeOf(service: string, mark: { kind: MarkKind; code: string }, around: Around) {
  const term = around.termOf(mark)
  return {
    ...{ id: stableId(service, `mark/${mark.kind}/${mark.code}`), link_id: service, link_entity: 'service' },
    ...{ taxonomy_term_id: term.id, link_type: mark.kind, label: term.name, taxonomy_term: term },
  }
}

// HSDS has one language for a text; what the card says in the others, and in easy words, stands beside.
function textsOf(card: Card) {
  const all = languages.map((language) => {
    const { name, summary, description, easyRead, nextStep, forWhom } = card.texts[language]
    const own = language === 'pl' ? { summary, easy_read: easyRead } : { name, summary, description }
    const rest = language === 'pl' ? {} : { easy_read: easyRead, next_step: nextStep, for_whom: forWhom }
    return [language, told({ ...own, ...rest })] as const
  })
  const spoken = all.filter(([, texts]) => Object.keys(texts).length > 0)
  return spoken.length > 0 ? Object.fromEntries(spoken) : null
}
