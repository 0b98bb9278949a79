import type { AgeGroup, Purpose } from '#domains/reservations/reservation.ts'

/** A meeting that comes back every week in the demonstration; all people and groups are invented. */
export interface BookingFacts {
  readonly room: string
  /** 1 = Monday. */
  readonly weekday: number
  readonly from: string
  readonly to: string
  readonly title: string
  readonly purpose: Purpose
  readonly open: boolean
  readonly people: number
  readonly ages: readonly AgeGroup[]
  readonly name: string
  readonly organisation: string | null
  /** Meetings ahead of today wait for the host. */
  readonly waits?: true
  /** Grosze from each, and what for. */
  readonly fee?: readonly [bigint, string]
  readonly needs?: string
}

const [big, upstairs, kitchen, village] = [
  ...['Sala Duża', 'Pracownia na piętrze', 'Kuchnia sąsiedzka', 'Sala wiejska'],
] as [string, string, string, string]

/** The kitchen is free on working days: whoever tries the program out finds a room there at once. */
export const bookings: readonly BookingFacts[] = [
  {
    ...{ room: big, weekday: 1, from: '10:00', to: '12:00', title: 'Gimnastyka dla seniorów' },
    ...{ purpose: 'sport', open: true, people: 25, ages: ['seniors'] },
    ...{ name: 'Halina Wrzos', organisation: 'Klub Seniora „Pogoda”' },
  },
  {
    ...{ room: big, weekday: 1, from: '17:00', to: '19:30', title: 'Próba chóru „Lipowe Głosy”' },
    ...{ purpose: 'culture', open: false, people: 22, ages: ['adults', 'seniors'] },
    ...{ name: 'Ignacy Dzwonek', organisation: 'Chór „Lipowe Głosy”' },
  },
  {
    ...{ room: upstairs, weekday: 2, from: '16:00', to: '18:00', title: 'Angielski od podstaw' },
    ...{ purpose: 'course', open: true, people: 12, ages: ['adults'] },
    ...{ name: 'Marta Kłos', organisation: null },
  },
  {
    ...{ room: big, weekday: 2, from: '18:00', to: '20:00', title: 'Zebranie wspólnoty przy Ogrodowej' },
    ...{ purpose: 'organisation', open: false, people: 40, ages: ['adults'], waits: true },
    ...{ name: 'Jerzy Olszyna', organisation: 'Wspólnota Mieszkaniowa Ogrodowa 2' },
  },
  {
    ...{ room: upstairs, weekday: 3, from: '10:00', to: '12:00', title: 'Grupa wsparcia dla opiekunów' },
    ...{ purpose: 'help', open: false, people: 9, ages: ['adults'] },
    ...{ name: 'Teresa Jagoda', organisation: null },
  },
  {
    ...{ room: big, weekday: 3, from: '17:00', to: '19:00', title: 'Wieczór gier planszowych' },
    ...{ purpose: 'meeting', open: true, people: 30, ages: ['teenagers', 'adults'] },
    ...{ name: 'Kamil Modrzewski', organisation: 'Grupa „Pionki”' },
  },
  {
    ...{ room: big, weekday: 4, from: '09:30', to: '11:00', title: 'Zabawy maluchów z rodzicami' },
    ...{ purpose: 'children', open: true, people: 24, ages: ['children', 'adults'] },
    ...{ name: 'Ewa Szyszka', organisation: 'Rodzice z Rynku' },
  },
  {
    ...{ room: upstairs, weekday: 4, from: '17:00', to: '19:00', title: 'Szycie od pierwszego ściegu' },
    ...{ purpose: 'workshop', open: true, people: 10, ages: ['adults', 'seniors'] },
    ...{ name: 'Bożena Len', organisation: null },
  },
  {
    ...{ room: upstairs, weekday: 5, from: '12:00', to: '14:00', title: 'Kawiarenka języka polskiego' },
    ...{ purpose: 'course', open: true, people: 14, ages: ['adults'] },
    ...{ name: 'Oksana Werba', organisation: 'Koło „Razem”' },
  },
  {
    ...{ room: big, weekday: 5, from: '16:00', to: '18:00', title: 'Taniec w kręgu' },
    ...{ purpose: 'sport', open: true, people: 28, ages: ['adults', 'seniors'] },
    ...{ name: 'Lucyna Jarząb', organisation: null },
  },
  {
    ...{ room: big, weekday: 6, from: '12:00', to: '16:00', title: 'Rocznica klubu turystów' },
    ...{ purpose: 'celebration', open: false, people: 45, ages: ['adults'], waits: true },
    ...{ name: 'Roman Szlak', organisation: 'Klub Turystów „Bezdroża”', needs: 'Rzutnik i stoły w podkowę' },
  },
  {
    ...{ room: kitchen, weekday: 6, from: '11:00', to: '14:00', title: 'Gotowanie z sąsiadami' },
    ...{ purpose: 'workshop', open: true, people: 12, ages: ['adults'], fee: [500n, 'na produkty'] },
    ...{ name: 'Danuta Koper', organisation: 'Kuchnia za Rogiem' },
  },
  {
    ...{ room: village, weekday: 4, from: '15:00', to: '17:00', title: 'Próba zespołu „Brzozy”' },
    ...{ purpose: 'culture', open: false, people: 16, ages: ['adults'] },
    ...{ name: 'Krystyna Brzezińska', organisation: 'Koło Gospodyń w Brzozówce' },
  },
  {
    ...{ room: village, weekday: 6, from: '10:00', to: '12:00', title: 'Warsztaty wikliny' },
    ...{ purpose: 'workshop', open: true, people: 14, ages: ['adults'], waits: true },
    ...{ name: 'Stanisław Rokita', organisation: null },
  },
  {
    ...{ room: village, weekday: 6, from: '11:00', to: '13:30', title: 'Kurs pierwszej pomocy' },
    ...{ purpose: 'course', open: true, people: 20, ages: ['teenagers', 'adults'], waits: true },
    ...{ name: 'Adam Klon', organisation: 'OSP w Brzozówce' },
  },
]
