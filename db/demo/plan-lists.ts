import type { LegalBasisContent, ListKind, Party } from '#domains/community-plan/plan.ts'

export interface DemoParty {
  readonly name: string
  readonly party: Party
  readonly wish: string | null
  /** Its own word on the year, where it has been asked already. */
  readonly word: string | null
}

export const parties: readonly DemoParty[] = [
  {
    name: 'Mieszkanki i mieszkańcy',
    party: 'members',
    wish: 'Spotkań po południu i blisko domu, a nie tylko w mieście.',
    word: 'Najwięcej dał nam ogród. Poznaliśmy ludzi z klatki obok, których mijaliśmy od lat.',
  },
  {
    name: 'Wolontariusze',
    party: 'volunteers',
    wish: 'Szkolenia przed pierwszymi odwiedzinami i kogoś, do kogo można zadzwonić.',
    word: 'Szkolenie było potrzebne. Prosimy o spotkanie raz w miesiącu, żeby się wygadać.',
  },
  {
    name: 'Urząd Gminy',
    party: 'authorities',
    wish: 'Krótkich wniosków z rozmów przed ustaleniem budżetu.',
    word: null,
  },
  {
    name: 'Wojewódzki program rozwoju usług społecznych',
    party: 'funders',
    wish: 'Liczby osób, które same poprowadziły działania.',
    word: null,
  },
  {
    name: 'Pracownicy centrum',
    party: 'staff',
    wish: 'Jednego miejsca na notatki i zdjęcia, bez przepisywania do sprawozdania.',
    word: 'Po raz pierwszy nie składaliśmy sprawozdania z kartek po nocach.',
  },
  {
    name: 'Gospodarze MAL',
    party: 'unit',
    wish: 'Jasnych zasad: kto ma klucz i kto sprząta.',
    word: 'Nowy regulamin mieści się na jednej stronie i każdy go rozumie.',
  },
  {
    name: 'Biblioteka w Przykładowie',
    party: 'partner',
    wish: 'Wspólnego kalendarza, żeby zajęcia na siebie nie wchodziły.',
    word: 'Kalendarz działa. W przyszłym roku chcemy czytać także w sołectwach.',
  },
  {
    name: 'Dom Kultury w Przykładowie',
    party: 'partner',
    wish: 'Nowych osób na zajęciach, nie tylko stałych bywalców.',
    word: null,
  },
  { name: 'Rada Seniorów', party: 'partner', wish: 'Wyjazdów i zajęć także zimą.', word: null },
  {
    name: 'Młodzieżowa Rada Gminy',
    party: 'partner',
    wish: 'Żeby dorośli pytali nas przed, a nie po.',
    word: 'Mural wymyśliliśmy sami. Seniorzy opowiadali, my malowaliśmy.',
  },
  {
    name: 'Stowarzyszenie Nasza Brzozówka',
    party: 'partner',
    wish: 'Pomocy przy wniosku na remont świetlicy.',
    word: null,
  },
  {
    name: 'Fundacja Mosty Sąsiedzkie',
    party: 'partner',
    wish: 'Stałego terminu spotkań organizacji.',
    word: 'Spotkania kwartalne mają sens: dwa wnioski napisaliśmy wspólnie.',
  },
  {
    name: 'Koło Gospodyń Wiejskich w Zagajach',
    party: 'partner',
    wish: 'Namiotu i ław do pożyczenia na lato.',
    word: null,
  },
  {
    name: 'Spółdzielnia Socjalna Kuchnia za Rogiem',
    party: 'partner',
    wish: 'Zleceń na poczęstunek przy wydarzeniach.',
    word: null,
  },
  { name: 'Rada Osiedla Ogrodowe', party: 'partner', wish: null, word: null },
  { name: 'Sołtysi i rady sołeckie', party: 'partner', wish: 'Dojazdu na spotkania w mieście.', word: null },
]

const plain = (texts: readonly string[]) => texts.map((text) => ({ text, isTarget: false }))

export const lists: Readonly<Record<ListKind, readonly { text: string; isTarget: boolean }[]>> = {
  method: plain([
    'rozmowa – najpierw słuchamy, potem proponujemy',
    'mapa zasobów: co już umiemy i co mamy',
    'grupa inicjatywna i pierwszy mały krok',
    'partnerstwo lokalne',
    'wolontariat sąsiedzki',
    'spotkanie podsumowujące po każdym działaniu',
  ]),
  documentation: plain([
    'plany roczne',
    'sprawozdania z planu i działań',
    'listy obecności',
    'opisy rozpoczętych działań',
    'notatki ze spotkań',
    'harmonogramy zajęć',
    'wnioski o wsparcie inicjatyw oddolnych',
    'porozumienia',
    'ulotki',
    'plakaty',
    'fotografie',
    'opinie',
  ]),
  expected_result: plain([
    'co trzecie działanie prowadzą mieszkańcy',
    'w każdym sołectwie jest osoba, która zwołuje sąsiadów',
    'powstają dwie nowe grupy i działają po roku',
    'organizacje składają wspólne wnioski',
    'regulamin miejsca wspólnego uwzględnia uwagi użytkowników',
  ]),
  place: [
    { text: 'ul. Lipowa 4', isTarget: false },
    { text: 'ul. Stawowa 12', isTarget: false },
    { text: 'Brzozówka 31', isTarget: true },
  ],
  unit: plain(['Klub Seniora „Pod Lipą”', 'Świetlica „Promyk”']),
  priority_need: plain([
    'samotność osób starszych poza miastem',
    'brak miejsca spotkań dla młodzieży',
    'słaby przepływ informacji między organizacjami',
  ]),
  estate: plain(['Stary Rynek', 'Ogrodowe', 'Nad Stawem', 'Parkowe', 'Kolejowe', 'Nowe Pole']),
}

/** Bases of the plan; `yearsBack` places the local acts before the plan's own year. */
export function legalBases(year: number): readonly LegalBasisContent[] {
  return [
    {
      number: 1,
      title:
        'Ustawa z dnia 19 lipca 2019 r. o realizowaniu usług społecznych przez centrum usług społecznych',
      act: 'ustawa',
      actNumber: null,
      body: 'Sejm Rzeczypospolitej Polskiej',
      adoptedOn: '2019-07-19',
    },
    {
      number: 2,
      title: 'Uchwała w sprawie programu usług społecznych Gminy Przykładowej',
      act: 'uchwała',
      actNumber: `XVII/112/${year - 1}`,
      body: 'Rada Miejska w Przykładowie',
      adoptedOn: `${year - 1}-05-28`,
    },
    {
      number: 3,
      title: 'Uchwała w sprawie strategii rozwiązywania problemów społecznych Gminy Przykładowej',
      act: 'uchwała',
      actNumber: `IX/64/${year - 2}`,
      body: 'Rada Miejska w Przykładowie',
      adoptedOn: `${year - 2}-11-25`,
    },
    {
      number: 4,
      title: 'Diagnoza potrzeb i potencjału społeczności lokalnej',
      act: null,
      actNumber: null,
      body: 'Centrum Usług Społecznych w Przykładowie',
      adoptedOn: `${year - 1}-09-30`,
    },
  ]
}

export interface DemoIndicator {
  readonly goal: number | null
  readonly name: string
  readonly unit: string
  readonly baseline: string
  readonly target: string
  readonly counted:
    | 'activities'
    | 'participations'
    | 'first_timers'
    | 'leaders'
    | 'resident_led'
    | 'evidence'
    | null
  readonly source: string
  /** Measured values: month and day, value. */
  readonly values: readonly (readonly [string, string])[]
}

export const indicators: readonly DemoIndicator[] = [
  counted([null, 'Działania w roku', 'działania', '34', '60', 'activities']),
  counted([null, 'Udziały w działaniach', 'udziały', '910', '1500', 'participations']),
  counted([1, 'Działania poprowadzone przez mieszkańców', 'działania', '4', '10', 'resident_led']),
  counted([3, 'Osoby, które przyszły po raz pierwszy', 'osoby', '60', '120', 'first_timers']),
  {
    goal: 2,
    name: 'Organizacje obecne na spotkaniu kwartalnym',
    unit: 'organizacje',
    baseline: '4',
    target: '10',
    counted: null,
    source: 'listy obecności ze spotkań',
    values: [
      ['02-19', '6'],
      ['05-21', '8'],
      ['09-24', '11'],
    ],
  },
  {
    goal: 4,
    name: 'Osoby odwiedzane w domu przez wolontariuszy',
    unit: 'osoby',
    baseline: '0',
    target: '12',
    counted: null,
    source: 'karta odwiedzin, bez danych osobowych',
    values: [
      ['06-30', '5'],
      ['10-30', '9'],
    ],
  },
]

type Counts = NonNullable<DemoIndicator['counted']>
function counted(row: readonly [number | null, string, string, string, string, Counts]): DemoIndicator {
  const [goal, name, unit, baseline, target, source] = row
  return { goal, name, unit, baseline, target, counted: source, source: 'policzone z działań', values: [] }
}
