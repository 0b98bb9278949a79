/**
 * Evidence of change; `proofs` are keys of documentation: `photograph:…`, `opinion:…`, `paper:…` and so on.
 */
export interface DemoEvidence {
  readonly on: string
  readonly goal: number
  readonly what: string
  readonly whom: string
  readonly how: string
  readonly strength: 'account' | 'count' | 'before_after' | 'independent'
  readonly state: 'accepted' | 'published' | 'proposed' | 'rejected'
  readonly proofs: readonly string[]
}

type Row = readonly [
  readonly [on: string, goal: number, strength: DemoEvidence['strength'], state: DemoEvidence['state']],
  what: string,
  whom: string,
  how: string,
  proofs: readonly string[],
]

// Goal 5 has work and no accepted evidence: "Dziś" asks for it.
const rows: readonly Row[] = [
  [
    ['03-25', 1, 'before_after', 'published'],
    'Zaśmiecone podwórko za garażami stało się miejscem zabaw.',
    'Rodziny z trzech bloków na Kolejowym',
    'Zdjęcia przed i po oraz prośba o odbiór czterdziestu worków.',
    [
      'photograph:Wspólne sprzątanie podwórka na Kolejowym',
      'paper:Prośba o worki i odbiór śmieci: podwórko na Kolejowym',
    ],
  ],
  [
    ['04-06', 1, 'count', 'accepted'],
    'Siedmioro mieszkańców otwiera dom społeczności bez pracownika centrum.',
    'Użytkownicy Miejsca Aktywności Lokalnej',
    'Lista obecności z kursu i harmonogram dyżurów.',
    [
      'attendance_list:Kurs gospodarzy miejsca: klucze, kuchnia, sąsiedzi',
      'paper:Plan pracy gospodarzy miejsca na rok',
    ],
  ],
  [
    ['06-02', 1, 'account', 'published'],
    'Rodzice z Lipin sami przygotowali święto dla całej wsi.',
    'Dzieci i rodzice z Lipin Dolnych',
    'Prośba o namiot napisana przez grupę, lista obecności i zdjęcie.',
    ['photograph:Sąsiedzki Dzień Dziecka w Lipinach', 'paper:Prośba o pożyczenie namiotu i ław: Lipiny'],
  ],
  [
    ['09-04', 1, 'before_after', 'published'],
    'Przy boisku w Lipinach stoi wiata, którą zbudowali mieszkańcy.',
    'Młodzież i rodziny z Lipin Dolnych',
    'Rozliczenie inicjatywy lokalnej i opinia uczestnika budowy.',
    [
      'photograph:Budowa wiaty przy boisku',
      'paper:Rozliczenie inicjatywy lokalnej: wiata',
      'opinion:Budowa wiaty przy boisku',
    ],
  ],
  [
    ['11-09', 1, 'count', 'accepted'],
    'Grupa z Kolejowego działa trzeci kwartał i ma własny plan.',
    'Mieszkańcy osiedla Kolejowe',
    'Trzy działania poprowadzone bez udziału centrum.',
    ['description:Kto chce zagrać w zielone: Kolejowe sadzi żywopłot'],
  ],
  [
    ['05-29', 2, 'count', 'published'],
    'Dwie organizacje złożyły wspólny wniosek zamiast dwóch osobnych.',
    'Stowarzyszenia z Brzozówki i Przykładowa',
    'Notatka ze spotkania kwartalnego i kopia wniosku.',
    ['meeting_note:Spotkanie kwartalne organizacji: wspólny wniosek'],
  ],
  [
    ['03-30', 2, 'account', 'accepted'],
    'Skarbniczka małego stowarzyszenia sama układa budżet wniosku.',
    'Organizacje bez księgowej',
    'Opinia po warsztacie i szkic wniosku.',
    ['opinion:Warsztat: jak napisać dobry wniosek'],
  ],
  [
    ['06-12', 2, 'count', 'accepted'],
    'Do organizacji zapisało się siedem nowych osób po jednym pikniku.',
    'Organizacje pokazujące się nad stawem',
    'Policzone deklaracje członkowskie, opinia prezeski.',
    ['opinion:Piknik „Poznaj sąsiada” nad stawem', 'photograph:Piknik „Poznaj sąsiada” nad stawem'],
  ],
  [
    ['10-01', 2, 'independent', 'published'],
    'Zajęcia różnych organizacji przestały na siebie wchodzić.',
    'Osoby korzystające z zajęć',
    'Wspólny kalendarz prowadzony przez bibliotekę: zero kolizji we wrześniu.',
    ['paper:Porozumienie organizacji o wspólnym kalendarzu'],
  ],
  [
    ['04-18', 3, 'account', 'published'],
    'Podwórko, które stało puste, jest wspólnym ogrodem.',
    'Mieszkańcy okolic ul. Lipowej',
    'Zdjęcie, porozumienie z grupą i opinia uczestniczki.',
    [
      'photograph:Pierwsza grządka',
      'paper:Porozumienie z grupą ogrodową o korzystaniu z podwórka',
      'opinion:Pierwsza grządka',
    ],
  ],
  [
    ['05-14', 3, 'account', 'published'],
    'Nowa mieszkanka z Ukrainy jest znana sąsiadom z imienia.',
    'Nowi i dawni mieszkańcy Ogrodowego',
    'Opinia uczestniczki, za jej zgodą.',
    ['opinion:Śniadanie sąsiedzkie na Ogrodowym'],
  ],
  [
    ['08-16', 3, 'before_after', 'accepted'],
    'Osoba, która w marcu bała się odezwać, prowadzi spotkania ogrodu.',
    'Członkinie i członkowie grupy ogrodowej',
    'Opinia oraz wpisy, kto prowadził kolejne działania.',
    ['opinion:Żniwa w ogrodzie i wspólny obiad', 'photograph:Żniwa w ogrodzie i wspólny obiad'],
  ],
  [
    ['08-26', 3, 'count', 'accepted'],
    'Sąsiedzi pożyczają narzędzia zamiast je kupować.',
    'Mieszkańcy okolic MAL',
    'Zeszyt wypożyczeń: trzydzieści pozycji w pierwszym tygodniu.',
    ['photograph:Otwarcie wypożyczalni narzędzi', 'paper:Zasady szafy z narzędziami'],
  ],
  [
    ['10-16', 3, 'count', 'published'],
    'W pół roku sąsiedzi wymienili 58 przysług.',
    'Osoby z tablicy banku przysług',
    'Policzone kartki, notatka ze spotkania.',
    ['meeting_note:Bank przysług po pół roku', 'opinion:Bank przysług po pół roku'],
  ],
  [
    ['02-03', 4, 'account', 'published'],
    'Wdowa z Brzozówki co drugi wtorek wychodzi z domu.',
    'Osoby starsze w Brzozówce',
    'Opinia uczestniczki i kolejne listy obecności.',
    [
      'opinion:Herbata o trzeciej w Brzozówce: pierwsze spotkanie',
      'attendance_list:Herbata o trzeciej w Brzozówce: zapusty',
    ],
  ],
  [
    ['06-24', 4, 'count', 'accepted'],
    'Pięć osób, które nie wychodzą z domu, ma stałego gościa.',
    'Osoby niewychodzące z domu',
    'Karta odwiedzin bez danych osobowych, opinia wolontariusza.',
    ['opinion:Odwiedziny z książką: podsumowanie pierwszej wiosny'],
  ],
  [
    ['07-14', 4, 'count', 'published'],
    'W Wierzbnie przyszły trzy osoby, które dotąd nie wychodziły.',
    'Osoby starsze w Wierzbnie Małym',
    'Lista obecności i rozmowa gospodyni spotkania.',
    [
      'attendance_list:Herbata o trzeciej w Wierzbnie Małym: pod lipą',
      'photograph:Herbata o trzeciej w Wierzbnie Małym: pod lipą',
    ],
  ],
  [
    ['10-12', 4, 'count', 'accepted'],
    'Chór urósł z 23 do 36 osób i przyjmuje nowe.',
    'Osoby szukające zajęcia po południu',
    'Listy obecności z lutego i października.',
    ['attendance_list:Śpiewać każdy może: nabór do chóru', 'attendance_list:Próba chóru z nowymi głosami'],
  ],
  [
    ['09-02', 5, 'account', 'proposed'],
    'Młodzież zna historię cegielni z opowieści, nie z podręcznika.',
    'Uczniowie i członkowie Klubu Seniora',
    'Siedem nagranych opowieści przy muralu.',
    ['photograph:Odsłonięcie muralu'],
  ],
  [
    ['11-06', 5, 'account', 'proposed'],
    'Maturzysta wybrał historię kolejki na temat pracy.',
    'Młodzież licealna',
    'Rozmowa po wieczorze opowieści; czekamy na zgodę na opinię.',
    ['opinion:Wieczór opowieści: cegielnia i kolejka'],
  ],
  [
    ['04-17', 6, 'before_after', 'published'],
    'Regulamin domu społeczności ma jedną stronę zamiast ośmiu.',
    'Użytkownicy Miejsca Aktywności Lokalnej',
    'Oba regulaminy obok siebie i opinia użytkownika.',
    ['opinion:Uwagi do regulaminu miejsca wspólnego', 'meeting_note:Nowy regulamin na jednej stronie'],
  ],
  [
    ['11-16', 6, 'before_after', 'published'],
    'Po spacerze badawczym usunięto 9 z 23 przeszkód na Ogrodowym.',
    'Osoby z wózkami i chodzikami',
    'Mapa ze spaceru i protokół z urzędu.',
    ['photograph:Spacer badawczy: Ogrodowe', 'meeting_note:Ogrodowe: co zmieniło się po spacerze'],
  ],
  [
    ['09-21', 6, 'count', 'proposed'],
    'Zielone światło na przejściu przez tory ma być dłuższe.',
    'Mieszkańcy Kolejowego',
    'Pomiar czasu i odpowiedź zarządcy drogi; termin jeszcze nie minął.',
    ['photograph:Spacer badawczy: Kolejowe i przejście przez tory'],
  ],
  [
    ['05-04', 6, 'account', 'rejected'],
    'Mieszkańcy Zagajów częściej jeżdżą do miasta.',
    'Mieszkańcy Zagajów',
    'Wrażenie z rozmów na targu.',
    ['attendance_list:Rozmowy na targu w Zagajach'],
  ],
]

/** Pieces of evidence of the year. */
export const evidence: readonly DemoEvidence[] = rows.map(
  ([[on, goal, strength, state], what, whom, how, proofs]) => ({
    on,
    goal,
    strength,
    state,
    what,
    whom,
    how,
    proofs,
  }),
)
