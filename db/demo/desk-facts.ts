import type { Channel } from '#domains/desk/enquiry.ts'

/** A question as people of Gmina Przykładowa ask it, and the code of the service that answers it. */
export interface AskedFacts {
  readonly asked: string
  readonly code: string
  /** How often it comes up beside the others. */
  readonly often: number
}

/** Questions with an answer in the catalogue. */
export const answered: readonly AskedFacts[] = [
  { asked: 'wózek inwalidzki dla mamy', code: 'wypozyczalnia', often: 4 },
  { asked: 'kule po operacji kolana', code: 'wypozyczalnia', often: 2 },
  { asked: 'dowóz do lekarza', code: 'transport', often: 4 },
  { asked: 'kto pomoże babci w domu', code: 'usl-opiekuncze', often: 4 },
  { asked: 'sąsiadka, która zajrzy do taty', code: 'usl-sasiedzkie', often: 2 },
  { asked: 'obiady dla samotnej osoby', code: 'posilek', often: 3 },
  { asked: 'nie starcza na opał', code: 'zasilki', often: 3 },
  { asked: 'dodatek mieszkaniowy', code: 'dodatek-mieszkaniowy', often: 3 },
  { asked: 'gdzie z małym dzieckiem rano', code: 'klub-rodzica', often: 2 },
  { asked: 'przyjęcia do żłobka', code: 'zlobek', often: 2 },
  { asked: 'zajęcia dla seniorów', code: 'klub-seniora', often: 3 },
  { asked: 'porada w sprawie długów', code: 'dlugi', often: 2 },
  { asked: 'darmowy prawnik', code: 'prawnik', often: 3 },
  { asked: 'psycholog dla syna', code: 'psycholog-dzieci', often: 2 },
  { asked: 'opaska z przyciskiem dla dziadka', code: 'teleopieka', often: 2 },
  { asked: 'kurs obsługi telefonu', code: 'kursy-cyfrowe', often: 1 },
  { asked: 'orzeczenie o niepełnosprawności', code: 'orzeczenia', often: 2 },
  { asked: 'chcę odpocząć od opieki', code: 'opieka-wytchnieniowa', often: 1 },
  { asked: 'polski dla Ukraińców', code: 'jezyk-polski', often: 2 },
  { asked: 'złota rączka do kranu', code: 'zlota-raczka', often: 2 },
]

/** Questions that nobody here answers; some send people on. */
export const unanswered: readonly { asked: string; often: number; sentTo?: string }[] = [
  { asked: 'dentysta dla osoby leżącej', often: 3 },
  { asked: 'dentysta, który przyjedzie do leżącej mamy', often: 2 },
  { asked: 'opieka nad psem na czas szpitala', often: 2 },
  { asked: 'autobus do szpitala powiatowego', often: 2, sentTo: 'Starostwo Powiatowe, transport' },
  { asked: 'zajęcia dla dorosłych z autyzmem wieczorem', often: 2 },
  { asked: 'nauka pływania dla seniorów', often: 1 },
  { asked: 'paczkomat przy rynku', often: 1 },
  { asked: 'rozliczenie PIT', often: 2, sentTo: 'Urząd Skarbowy' },
]

/** What residents type again and again, with little or nothing found. */
export const searched: readonly { query: string; days: number; results: number }[] = [
  { query: 'dentysta do domu', days: 6, results: 0 },
  { query: 'hotel dla psa', days: 3, results: 0 },
  { query: 'autyzm dorosli', days: 5, results: 1 },
  { query: 'wypozyczenie koncentratora tlenu', days: 4, results: 2 },
]

/** How people come: of ten, six call. */
export const ways: readonly Channel[] = [
  ...(['phone', 'phone', 'phone', 'phone', 'phone', 'phone'] as const),
  ...(['counter', 'counter', 'counter', 'email'] as const),
]

/** Whom the desk calls: e-mail of the cast, office number, and about what. */
export const phones = [
  ['kipus@demo.splot', '22 555 02 81', 'usługi opiekuńcze, plan dla osoby, wywiad', 'pn–pt 8–15'],
  ['osl@demo.splot', '22 555 02 82', 'organizacje, grupy sąsiedzkie, inicjatywy, wolontariat', 'pn–czw 9–16'],
  [
    'gospodarz@demo.splot',
    '22 555 02 83',
    'sale, klucze, zajęcia w Miejscu Aktywności Lokalnej',
    'wt–sob 10–18',
  ],
  ['dyrektor@demo.splot', '22 555 02 80', 'skargi, sprawy pilne, odmowy', 'pn 14–17'],
] as const
