/** A paper that belongs to the plan's work but to no single activity; `on` as in activities. */
export interface KeptPaper {
  readonly kind: 'yearly_plan' | 'report' | 'timetable' | 'request' | 'agreement' | 'leaflet' | 'description'
  readonly on: string
  readonly title: string
  readonly tasks: readonly number[]
  /** Paragraphs; a line that begins with "- " is a point of a list. */
  readonly body: readonly string[]
}

type Row = readonly [KeptPaper['kind'], string, string, readonly number[], readonly string[]]

const rows: readonly Row[] = [
  [
    'yearly_plan',
    '01-05',
    'Plan pracy organizatorki na rok',
    [1, 2],
    [
      'Styczeń i luty: rozmowy. Marzec: pierwsze kroki. Od maja wychodzimy na dwór. Jesienią sprawdzamy, co zostało.',
    ],
  ],
  [
    'yearly_plan',
    '02-02',
    'Plan pracy gospodarzy miejsca na rok',
    [4, 11, 12],
    [
      'Zimą regulamin i szkolenie, wiosną ogród, latem szafa z narzędziami.',
      'Dyżury dzielimy po połowie: gospodarz i mieszkańcy.',
    ],
  ],
  [
    'timetable',
    '01-12',
    'Harmonogram sal na zimę',
    [4, 13],
    [
      '- poniedziałek 10–12: dyżur z telefonem',
      '- wtorek 16–18: planszówki',
      '- środa 17–19: grupy mieszkańców',
      '- czwartek 17–19: próby i spotkania',
      '- sobota 10–13: sala dla pomysłów',
    ],
  ],
  [
    'timetable',
    '01-15',
    'Herbata o trzeciej: terminy w Brzozówce i Wierzbnie',
    [15],
    [
      'Brzozówka: co drugi wtorek, godzina 15, remiza.',
      'Wierzbno Małe: raz w miesiącu, godzina 15, świetlica. Dojazd zamawia sołtys.',
    ],
  ],
  [
    'timetable',
    '03-02',
    'Próby chóru: wiosna',
    [14],
    ['Każdy wtorek o 16 w Domu Kultury. Nowe osoby przyjmujemy przez cały rok.'],
  ],
  [
    'timetable',
    '04-13',
    'Dyżury w ogrodzie',
    [11],
    ['Podlewamy codziennie wieczorem. Kto nie może, dzwoni do następnej osoby z listy przy furtce.'],
  ],
  [
    'timetable',
    '09-07',
    'Harmonogram sal na jesień',
    [4, 13],
    ['Cztery popołudnia w tygodniu prowadzą mieszkańcy. Jedno zostaje dla nowych pomysłów.'],
  ],
  [
    'request',
    '03-05',
    'Prośba o worki i odbiór śmieci: podwórko na Kolejowym',
    [3, 21],
    [
      'Prosimy o sto worków, rękawice i odbiór zebranych śmieci w sobotę.',
      'Zbiera grupa sąsiadów. Odpowiada osoba wskazana w prośbie.',
    ],
  ],
  [
    'request',
    '03-30',
    'Prośba o deski na skrzynie do ogrodu',
    [11, 21],
    ['Potrzebujemy dwudziestu desek i wkrętów. Skrzynie zrobimy sami.'],
  ],
  [
    'request',
    '05-11',
    'Prośba o pożyczenie namiotu i ław: Lipiny',
    [3, 10],
    ['Pożyczamy na jeden dzień. Odbiór i zwrot własnym transportem.'],
  ],
  [
    'request',
    '06-22',
    'Wniosek o inicjatywę lokalną: wiata przy boisku',
    [3, 21],
    [
      'Mieszkańcy dają pracę i projekt, gmina kupuje drewno.',
      '- praca: trzy dni, siedemnaście osób',
      '- materiał: 4 800 zł',
      '- opieka nad wiatą: grupa z Lipin',
    ],
  ],
  [
    'request',
    '08-24',
    'Prośba o salę na grupę wsparcia dla opiekunów',
    [21],
    ['Spotkania co dwa tygodnie, do dziesięciu osób. Prosimy o salę bez okien na ulicę.'],
  ],
  [
    'request',
    '10-22',
    'Prośba o rzutnik na filmy w wiacie',
    [21],
    ['Grupa z Lipin chce pokazać trzy filmy. Prosi o rzutnik i przedłużacz.'],
  ],
  [
    'agreement',
    '02-20',
    'Porozumienie z biblioteką o dyżurach z telefonem',
    [17],
    ['Biblioteka daje miejsce i opiekę. Centrum szuka wolontariuszy i ogłasza terminy.'],
  ],
  [
    'agreement',
    '03-13',
    'Porozumienie wolontariackie: wzór dla odwiedzin',
    [16],
    ['Wzór mówi, co wolontariusz robi, jak długo, kto zwraca koszty i jak można się wycofać.'],
  ],
  [
    'agreement',
    '04-10',
    'Porozumienie z grupą ogrodową o korzystaniu z podwórka',
    [11],
    ['Grupa dba o grządki i furtkę. Centrum płaci za wodę. Umowa trwa do końca roku.'],
  ],
  [
    'agreement',
    '05-27',
    'Porozumienie ze szkołą o ścianie pod mural',
    [18],
    ['Szkoła udostępnia ścianę na pięć lat. Projekt zatwierdza rada uczniów i Rada Seniorów.'],
  ],
  [
    'agreement',
    '07-03',
    'Zasady szafy z narzędziami',
    [12],
    ['- wypożyczamy na trzy dni', '- zapisujemy w zeszycie', '- co się zepsuło, mówimy od razu'],
  ],
  [
    'agreement',
    '09-25',
    'Porozumienie organizacji o wspólnym kalendarzu',
    [5],
    ['Jedenaście organizacji wpisuje terminy do dwudziestego dnia miesiąca. Bibliotekarka pilnuje kolizji.'],
  ],
  [
    'leaflet',
    '01-08',
    'Ulotka: przyjdź na herbatę',
    [15],
    ['Nie trzeba się zapisywać. Przyjdź, usiądź, porozmawiaj. Dowieziemy, jeśli zadzwonisz dzień wcześniej.'],
  ],
  ['leaflet', '02-03', 'Ulotka: śpiewać każdy może', [14], ['Bez egzaminu i bez nut. Wtorki o 16.']],
  [
    'leaflet',
    '04-16',
    'Ulotka: bank przysług',
    [9],
    ['Umiesz naprawić kran? Potrzebujesz podwiezienia? Napisz na karteczce, resztę zrobi tablica.'],
  ],
  [
    'leaflet',
    '08-17',
    'Ulotka: pożycz wiertarkę od sąsiadów',
    [12],
    ['Szafa jest otwarta w środy i soboty. Weź dowód, zostaw uśmiech.'],
  ],
  [
    'leaflet',
    '10-05',
    'Ulotka: zostań gościem, nie tylko sąsiadem',
    [16],
    ['Szukamy osób, które raz w tygodniu odwiedzą kogoś, kto nie wychodzi z domu. Szkolimy.'],
  ],
  [
    'report',
    '04-02',
    'Notatka po pierwszym kwartale',
    [1, 2],
    ['Odbyło się siedemnaście działań. Cztery poprowadzili mieszkańcy. Brakuje działań w Zagajach.'],
  ],
  [
    'report',
    '07-03',
    'Notatka po drugim kwartale',
    [3, 10],
    ['Pikniki przyciągnęły wiele nowych osób. Trudniej o tych, którzy przychodzą drugi raz.'],
  ],
  [
    'report',
    '10-02',
    'Notatka po trzecim kwartale',
    [5, 12],
    ['Co trzecie działanie prowadzą mieszkańcy. Cel na rok został osiągnięty przed czasem.'],
  ],
  [
    'report',
    '09-01',
    'Rozliczenie inicjatywy lokalnej: wiata',
    [21],
    ['Wydano 4 760 zł z 4 800 zł. Praca mieszkańców: 268 godzin.'],
  ],
  [
    'description',
    '03-16',
    'Opis działania: grupa „Zielona Stacja”',
    [3],
    ['Osiem osób z trzech bloków. Temat: podwórko. Pierwszy krok: sprzątanie. Następny: żywopłot.'],
  ],
  [
    'description',
    '07-06',
    'Opis działania: szafa z narzędziami',
    [12],
    ['Trzydzieści siedem narzędzi od sąsiadów. Prowadzi sześć osób na zmianę.'],
  ],
]

/** Papers of a year that a plan keeps beside its activities. */
export const keptPapers: readonly KeptPaper[] = rows.map(([kind, on, title, tasks, body]) => ({
  kind,
  on,
  title,
  tasks,
  body,
}))
