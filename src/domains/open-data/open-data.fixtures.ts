// A small catalogue in which every kind of card stands at least once, for tests of the open data.
import { type Card, type CardPlace, withTexts } from '#domains/catalogue/card.ts'
import { aCard, aProvider, aService } from '#domains/catalogue/fixtures.ts'
import { noteAvailability, takeServiceStep } from '#domains/catalogue/life.actions.ts'
import { findService } from '#domains/catalogue/service.sql.ts'
import type { ServiceId } from '#domains/catalogue/service.ts'
import { aVenue, staffActor } from '#domains/places/fixtures.ts'
import { insertArea } from '#kernel/area.sql.ts'
import { runDeed } from '#kernel/deed.ts'
import type { House } from '#kernel/house.ts'
import { type CentreId, newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'

interface Place {
  readonly house: House
  readonly centre: { readonly id: CentreId; readonly zone: string }
}

const silent = Array.from({ length: 7 }, () => [])
const always = Array.from({ length: 7 }, () => [{ opens: 0, closes: 1440 }])
const evening = silent.map((_, day) => (day === 4 ? [{ opens: 1080, closes: 1440 }] : []))

/** A place of a card. */
export function aCardPlace(over: Partial<CardPlace>): CardPlace {
  return { kind: 'phone', venue: null, address: null, hours: 'agreed', week: silent, ...over }
}

/** Fifteen services of all kinds; one is withdrawn, one closed for a time, one out of its time. */
export async function aVariedCatalogue(place: Place) {
  const ground = await aGround(place)
  const ids = await variedServices(place, ground)
  await note(place, ids.full, { intake: 'waitlist', freePlaces: 0 })
  await note(place, ids.plain, { intake: 'open', freePlaces: 6 })
  await note(place, ids.over, { visibleTo: Temporal.PlainDate.from('2026-03-01') })
  await step(place, ids.paused, 'close')
  await step(place, ids.gone, 'withdraw')
  return { ids, ...ground }
}

/** A municipality with its TERYT number, an open and a planned venue, two providers. */
async function aGround(place: Place) {
  const { house, centre } = place
  await house.doors.withCentre(centre.id, async (tx) => {
    const area = { id: newId<'area'>(), kind: 'municipality', name: 'Gmina Próbna', position: 0 } as const
    await insertArea(tx, { ...area, teryt: '1499013' })
    await insertArea(tx, { ...area, id: newId(), kind: 'estate', name: 'Stare', teryt: null })
  })
  const address = 'ul. Lipowa 4, 00-990 Próbno'
  const contact = { phone: '22 555 02 10', email: 'biuro@ciepla.example', website: 'ciepla.example' }
  const broken = { name: 'Centrum', kind: 'own', basis: null, email: 'to nie adres' } as const
  return {
    venue: (await aVenue(place, { address, access_note: 'Ciężkie drzwi' })).id,
    planned: (await aVenue(place, { name: 'Dom w budowie', planned: true })).id,
    ngo: await aProvider(place, contact),
    own: await aProvider(place, broken),
  }
}

async function variedServices(place: Place, ground: Awaited<ReturnType<typeof aGround>>) {
  const { venue, planned, ngo, own } = ground
  const add = async (name: string, over: Partial<Card>) => (await aService(place, { name, ...over })).id
  const at = (id: typeof venue, hours: 'venue' | 'own') =>
    aCardPlace({ kind: 'venue', venue: id, hours, week: evening })
  return {
    plain: await add('Klub przy herbacie', {}),
    atVenue: await add('Świetlica', {
      provider: ngo,
      places: [at(venue, 'venue')],
      area: 'polityka-prorodzinna',
    }),
    twice: await add('Porady dwa razy', {
      provider: ngo,
      places: [at(venue, 'own'), at(venue, 'venue')],
    }),
    planned: await add('Warsztaty', { places: [at(planned, 'venue')], ageFrom: 3, ageTo: 15 }),
    home: await add('Pomoc w domu', {
      ...{ places: [aCardPlace({ kind: 'home', hours: 'own', week: evening })], ...paid },
      ...{
        residentsOnly: true,
        disability: 'severe',
        helpedAgeFrom: 60,
        answerDays: 14,
        regime: 'social-assistance',
      },
    }),
    line: await add('Telefon zaufania', {
      ...{ places: [aCardPlace({ hours: 'own', week: always })], urgency: 'crisis', who: ['victim'] },
    }),
    online: await add('Porady w sieci', {
      places: [aCardPlace({ kind: 'online' })],
      website: 'www.łąka.example/żółw',
    }),
    money: await add('Zasiłek', { benefit: 'money', provider: own, nextStep: 'apply', places: [] }),
    signed: await add('Tłumacz', {
      languages: ['pl', 'pjm'],
      accessFacts: ['sign_language'],
      email: 'a@b.example',
    }),
    bare: await add('Goła karta', { ...bare, places: [] }),
    odd: await add('Znaki <b>&"\u2028 🙂', {
      papers: ['dowód', 'dowód', 'zgoda; „druk"'],
      website: 'http://',
    }),
    full: await add('Grupa zamknięta', { who: ['everyone'] }),
    paused: await add('Zamknięta na czas', {}),
    over: await add('Letnie kolonie', {}),
    gone: await add('Wycofana', { provider: ngo }),
  }
}

const paid: Partial<Card> = {
  fee: 'by-income',
  texts: withTexts(aCard({ name: 'Pomoc w domu' }), {
    pl: { feeRule: 'Według uchwały rady.', feeExemptions: 'Bez opłat przy niskim dochodzie.' },
  }).texts,
}
const bare: Partial<Card> = {
  ...{ papers: [], languages: [], concepts: [], who: [], fee: null },
  ...{ website: null, email: null },
}

/** Notes intake and visibility of a service; what is not given is open and without dates. */
export async function note(
  { house, centre }: Place,
  service: ServiceId,
  given: { intake?: 'open' | 'waitlist' | 'closed'; freePlaces?: number; visibleTo?: Temporal.PlainDate },
): Promise<void> {
  await runDeed(house, { centre, actor: staffActor('DIRECTOR') }, async (work) => {
    const { version } = (await findService(work.tx, service))!
    await noteAvailability(work, {
      ...{ service, version, intake: given.intake ?? 'open', freePlaces: given.freePlaces ?? null },
      ...{ intakeFrom: null, intakeTo: null, visibleFrom: null, visibleTo: given.visibleTo ?? null },
    })
  })
}

/** Takes a step of a service's life as the director. */
export async function step(
  { house, centre }: Place,
  service: ServiceId,
  name: 'close' | 'withdraw' | 'restore',
): Promise<void> {
  await runDeed(house, { centre, actor: staffActor('DIRECTOR') }, async (work) => {
    const { version } = (await findService(work.tx, service))!
    const reopensOn = name === 'close' ? Temporal.PlainDate.from('2026-04-01') : null
    await takeServiceStep(work, { service, version, step: name, reason: 'Próba', reopensOn })
  })
}
