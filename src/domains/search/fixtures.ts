// Builders of entries and concepts for tests.
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import type { Concept } from './concept.ts'
import type { SearchEntry } from './search-entry.ts'

/** An entry that is shown, in Polish, with nothing but a name; a service of the code `proba`. */
export function anEntry(over: Partial<SearchEntry> = {}): SearchEntry {
  return {
    subject: { kind: 'service', id: newId() },
    ...{ code: 'proba', path: '/uslugi/proba', name: { pl: 'Usługa próbna' }, summary: null, body: null },
    ...{ note: null, concepts: [], who: [], ages: null, isFree: null, spoken: [], isAccessible: null },
    ...{ area: null, assuredOn: null, expiresOn: null, isHidden: false },
    ...over,
  }
}

const none = { pl: [], uk: [], en: [] }

/** A concept with phrases in Polish, unless told otherwise. */
export function aConcept(over: Partial<Concept> & { code: string }): Concept {
  return {
    labels: { pl: over.code, uk: over.code, en: over.code },
    ...{ parent: null, situations: [], who: [], ages: null, crisis: null, not: none },
    ...over,
    phrases: { ...none, ...over.phrases },
  }
}

/** Three needs that are easy to tell apart and one that is a crisis. */
export const someConcepts: readonly Concept[] = [
  aConcept({
    code: 'wypozyczalnia',
    labels: { pl: 'wypożyczalnia sprzętu', uk: 'прокат обладнання', en: 'equipment loan' },
    who: ['disabled', 'sick', 'carer'],
    phrases: {
      pl: ['wypożyczyć wózek inwalidzki', 'łóżko rehabilitacyjne do domu', 'kule dla mamy po operacji'],
      uk: ['взяти візок напрокат', 'ліжко для лежачої мами'],
      en: ['borrow a wheelchair', 'hospital bed for home'],
    },
    not: { pl: ['wózek dziecięcy'], uk: [], en: [] },
  }),
  aConcept({
    code: 'klub-rodzica',
    labels: {
      pl: 'klub dla rodziców z małymi dziećmi',
      uk: 'клуб для батьків',
      en: 'parent and toddler club',
    },
    who: ['parent', 'small-child'],
    ages: { from: 0, to: 5 },
    phrases: {
      pl: ['gdzie z małym dzieckiem', 'siedzę sama z niemowlakiem', 'zabawy dla maluchów'],
      uk: ['куди піти з малюком'],
      en: ['playgroup for my toddler'],
    },
  }),
  aConcept({
    code: 'przemoc',
    labels: { pl: 'pomoc przy przemocy', uk: 'допомога при насильстві', en: 'help with violence' },
    who: ['victim'],
    crisis: 'violence',
    phrases: {
      pl: ['mąż mnie bije', 'boję się wrócić do domu', 'znęca się nade mną'],
      uk: ['чоловік мене б’є'],
      en: ['my husband hits me'],
    },
  }),
]

/** Somebody of the staff in a role, for deeds without a sign-in. */
export function staffActor(role: string): Actor {
  return { kind: 'account', id: newId(), person: newId(), role }
}

/** A handful of things that residents of a made-up centre can find. */
export function someEntries(): SearchEntry[] {
  const assuredOn = Temporal.PlainDate.from('2026-10-01')
  return [
    anEntry({
      ...{ code: 'usl-opiekuncze', path: '/kontakt', assuredOn, who: ['senior', 'sick'], isFree: false },
      name: { pl: 'Opieka w domu „Pomocna dłoń”', uk: 'Догляд вдома «Рука допомоги»' },
      summary: {
        pl: 'Opiekunka pomaga w myciu, ubieraniu, zakupach i gotowaniu. Przychodzi w dni powszednie.',
      },
      note: { pl: 'Zadzwoń: 22 555 02 11. Pracownik socjalny umówi się na rozmowę.' },
    }),
    anEntry({
      ...{ code: 'wypozyczalnia', path: '/kontakt', assuredOn, who: ['disabled', 'sick'], isFree: true },
      name: { pl: 'Wypożyczalnia sprzętu „Na kółkach”', en: 'Equipment loan “On wheels”' },
      summary: { pl: 'Pożyczamy wózki, łóżka, kule i balkoniki na czas choroby.' },
      note: { pl: 'Zadzwoń i zapytaj, czy sprzęt jest wolny.' },
    }),
    anEntry({
      ...{ code: 'klub-seniora', path: '/kontakt', who: ['senior'], isFree: true },
      name: { pl: 'Klub Seniora „Jesień”' },
      summary: { pl: 'Spotkania, karty, śpiew i wycieczki dla osób po sześćdziesiątce.' },
    }),
    anEntry({
      ...{ code: 'przemoc', path: '/kontakt', who: ['victim'], isFree: true },
      name: { pl: 'Punkt „Bezpiecznie”' },
      summary: { pl: 'Rozmowa, plan bezpieczeństwa i pomoc prawna dla osób, które doznają przemocy.' },
    }),
  ]
}
