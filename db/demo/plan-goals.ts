/** A task of this year's plan: months are calendar months, goals and answered recommendations are numbers. */
export interface DemoTask {
  readonly title: string
  readonly goals: readonly number[]
  readonly row: number
  readonly months: readonly [number, number]
  readonly responsible: string
  /** Names of parties that carry it out. */
  readonly realisers: readonly string[]
  /** Numbers of recommended actions that it answers. */
  readonly answers: readonly number[]
}

export const mainGoal =
  'Mieszkanki i mieszkańcy gminy znają się, wspierają i razem decydują o swojej okolicy.'

export const goals = [
  'Mieszkańcy sami organizują się wokół spraw, które są dla nich ważne',
  'Organizacje społeczne i grupy nieformalne działają pewniej i widać ich pracę',
  'Sąsiedzi znają się i pomagają sobie na co dzień',
  'Osoby starsze i samotne wychodzą z domu i mają z kim porozmawiać',
  'Pokolenia uczą się od siebie nawzajem',
  'Mieszkańcy mają wpływ na miejsca, z których korzystają',
] as const

const osl = 'organizatorka społeczności lokalnej'
const host = 'gospodarz MAL'

export const tasks: readonly DemoTask[] = [
  {
    title: 'Odszukać lokalnych liderów i liderki na osiedlach i w sołectwach oraz zaprosić ich do współpracy',
    goals: [1],
    row: 1,
    months: [1, 6],
    responsible: osl,
    realisers: ['Sołtysi i rady sołeckie', 'Pracownicy centrum'],
    answers: [1],
  },
  {
    title: 'Prowadzić rozmowy sąsiedzkie, co najmniej osiem w miesiącu',
    goals: [1],
    row: 1,
    months: [1, 12],
    responsible: osl,
    realisers: ['Pracownicy centrum'],
    answers: [1, 2],
  },
  {
    title: 'Uruchomić grupy inicjatywne na osiedlu Kolejowe i w Lipinach Dolnych',
    goals: [1],
    row: 1,
    months: [2, 9],
    responsible: osl,
    realisers: ['Sołtysi i rady sołeckie', 'Wolontariusze'],
    answers: [3],
  },
  {
    title: 'Przygotować mieszkańców do roli gospodarzy Miejsca Aktywności Lokalnej',
    goals: [1],
    row: 1,
    months: [3, 6],
    responsible: host,
    realisers: ['Gospodarze MAL'],
    answers: [4],
  },
  {
    title: 'Raz na kwartał zapraszać organizacje i grupy na wspólne spotkanie',
    goals: [2],
    row: 2,
    months: [1, 12],
    responsible: osl,
    realisers: ['Fundacja Mosty Sąsiedzkie', 'Stowarzyszenie Nasza Brzozówka'],
    answers: [5],
  },
  {
    title: 'Doradzać organizacjom w pisaniu wniosków i prowadzeniu dokumentów',
    goals: [2],
    row: 2,
    months: [2, 11],
    responsible: osl,
    realisers: ['Fundacja Mosty Sąsiedzkie'],
    answers: [6],
  },
  {
    title: 'Pokazywać pracę organizacji w gazetce gminy i na stronie centrum',
    goals: [2],
    row: 2,
    months: [1, 12],
    responsible: 'punkt informacyjny',
    realisers: ['Biblioteka w Przykładowie'],
    answers: [],
  },
  {
    title: 'Informować o konkursach, zwłaszcza na usługi społeczne',
    goals: [2],
    row: 2,
    months: [1, 12],
    responsible: 'punkt informacyjny',
    realisers: ['Pracownicy centrum'],
    answers: [6],
  },
  {
    title: 'Uruchomić sąsiedzką wymianę pomocy i przysług',
    goals: [3],
    row: 3,
    months: [3, 12],
    responsible: osl,
    realisers: ['Wolontariusze', 'Spółdzielnia Socjalna Kuchnia za Rogiem'],
    answers: [7, 8],
  },
  {
    title: 'Urządzać pikniki i śniadania sąsiedzkie na osiedlach i w sołectwach',
    goals: [3],
    row: 3,
    months: [5, 9],
    responsible: osl,
    realisers: ['Koło Gospodyń Wiejskich w Zagajach', 'Rada Osiedla Ogrodowe'],
    answers: [9],
  },
  {
    title: 'Założyć i prowadzić wspólny ogród przy Miejscu Aktywności Lokalnej',
    goals: [3],
    row: 3,
    months: [3, 10],
    responsible: host,
    realisers: ['Gospodarze MAL', 'Wolontariusze'],
    answers: [9],
  },
  {
    title: 'Otworzyć wypożyczalnię narzędzi i sprzętu domowego prowadzoną przez mieszkańców',
    goals: [3],
    row: 3,
    months: [6, 12],
    responsible: host,
    realisers: ['Gospodarze MAL'],
    answers: [],
  },
  {
    title: 'Prowadzić popołudnia międzypokoleniowe w Miejscu Aktywności Lokalnej',
    goals: [4, 5],
    row: 4,
    months: [2, 12],
    responsible: host,
    realisers: ['Rada Seniorów', 'Młodzieżowa Rada Gminy'],
    answers: [10, 11],
  },
  {
    title: 'Założyć chór mieszkańców otwarty dla każdego',
    goals: [4, 5],
    row: 4,
    months: [2, 12],
    responsible: 'Dom Kultury w Przykładowie',
    realisers: ['Dom Kultury w Przykładowie'],
    answers: [11],
  },
  {
    title: 'Prowadzić klub „Herbata o trzeciej” w Brzozówce i Wierzbnie Małym',
    goals: [4],
    row: 5,
    months: [1, 12],
    responsible: 'sołtysi',
    realisers: ['Sołtysi i rady sołeckie', 'Koło Gospodyń Wiejskich w Zagajach'],
    answers: [10, 12],
  },
  {
    title: 'Przygotować wolontariuszy do odwiedzin u osób, które nie wychodzą z domu',
    goals: [4],
    row: 5,
    months: [3, 11],
    responsible: 'koordynatorka planów indywidualnych',
    realisers: ['Wolontariusze', 'Pracownicy centrum'],
    answers: [12, 8],
  },
  {
    title: 'Pomagać starszym mieszkańcom w obsłudze telefonu i e-usług',
    goals: [5],
    row: 6,
    months: [1, 12],
    responsible: 'Biblioteka w Przykładowie',
    realisers: ['Biblioteka w Przykładowie', 'Młodzieżowa Rada Gminy'],
    answers: [13],
  },
  {
    title: 'Zaprosić młodzież i seniorów do namalowania muralu o historii miejscowości',
    goals: [5],
    row: 6,
    months: [5, 9],
    responsible: osl,
    realisers: ['Młodzieżowa Rada Gminy', 'Dom Kultury w Przykładowie'],
    answers: [14],
  },
  {
    title: 'Dostosować regulamin Miejsca Aktywności Lokalnej do uwag użytkowników',
    goals: [6],
    row: 7,
    months: [1, 4],
    responsible: host,
    realisers: ['Gospodarze MAL'],
    answers: [4],
  },
  {
    title: 'Przejść z mieszkańcami spacery badawcze po osiedlach i sołectwach',
    goals: [6],
    row: 7,
    months: [4, 10],
    responsible: osl,
    realisers: ['Rada Osiedla Ogrodowe', 'Sołtysi i rady sołeckie'],
    answers: [15],
  },
  {
    title: 'Wspierać inicjatywy lokalne od pomysłu do pierwszego kroku',
    goals: [6],
    row: 7,
    months: [2, 11],
    responsible: osl,
    realisers: ['Urząd Gminy', 'Pracownicy centrum'],
    answers: [3, 15],
  },
  {
    title: 'Przedstawić radzie gminy wnioski mieszkańców z całego roku',
    goals: [6],
    row: 7,
    months: [11, 12],
    responsible: 'dyrektor centrum',
    realisers: ['Pracownicy centrum'],
    answers: [15],
  },
]

export const recommendedActions = [
  'Szukać osób, którym sąsiedzi ufają, i pytać je o potrzeby okolicy',
  'Docierać do osób, które nie przychodzą na spotkania',
  'Wspierać nowe grupy mieszkańców w miejscach, gdzie dotąd nic się nie działo',
  'Oddawać mieszkańcom część odpowiedzialności za wspólne miejsca',
  'Stworzyć stałą okazję do spotkań organizacji z urzędem i centrum',
  'Pomagać organizacjom w zdobywaniu pieniędzy spoza gminy',
  'Rozwijać pomoc sąsiedzką i wymianę drobnych usług',
  'Zwiększyć liczbę wolontariuszy i zadbać o ich przygotowanie',
  'Organizować spotkania integrujące nowych i dawnych mieszkańców',
  'Rozszerzyć ofertę spędzania czasu dla seniorów poza miastem',
  'Łączyć działania dla dzieci, dorosłych i seniorów',
  'Przeciwdziałać samotności osób, które nie wychodzą z domu',
  'Uczyć bezpiecznego korzystania z telefonu i internetu',
  'Dać młodzieży miejsce i zaufanie do własnych pomysłów',
  'Zasięgać opinii mieszkańców przed decyzjami o przestrzeni',
  'Zwiększyć dostęp do porad prawnych i psychologicznych',
  'Otworzyć wypożyczalnię sprzętu rehabilitacyjnego',
  'Uruchomić przewóz osób, które nie mogą same dojechać do lekarza',
  'Zapewnić opiekę wytchnieniową rodzinom osób z niepełnosprawnością',
  'Prowadzić zajęcia dla dzieci w czasie ferii na wsi',
] as const

export const targetGroups = [
  'osoby starsze, zwłaszcza mieszkające samotnie',
  'dzieci i młodzież',
  'rodziny z małymi dziećmi, także nowo przybyłe do gminy',
  'osoby z niepełnosprawnością i ich opiekunowie',
] as const
