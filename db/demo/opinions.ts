/** What people said, and after which activity. Nobody is named: `voice` says who speaks in words. */
export interface DemoOpinion {
  readonly after: string
  readonly voice: string
  readonly text: string
  readonly consent: 'given' | 'missing' | 'withdrawn'
}

type Row = readonly [string, string, string, DemoOpinion['consent']?]

const rows: readonly Row[] = [
  [
    'Herbata o trzeciej w Brzozówce: pierwsze spotkanie',
    'uczestniczka, 70+',
    'Od pogrzebu męża wychodziłam tylko do kościoła. Teraz mam wtorki.',
  ],
  [
    'Śpiewać każdy może: nabór do chóru',
    'nowy chórzysta, 60+',
    'Myślałem, że fałszuję. Okazało się, że jestem basem.',
  ],
  [
    'Planszówki wnuków i dziadków',
    'uczeń, 12 lat, za zgodą opiekuna',
    'Pan nauczył mnie warcabów, a ja go gry na telefonie. Było po równo.',
  ],
  [
    'Uwagi do regulaminu miejsca wspólnego',
    'użytkownik sali',
    'Pierwszy raz ktoś zmienił przepis, bo powiedziałem, że jest bez sensu.',
  ],
  [
    'Wspólne sprzątanie podwórka na Kolejowym',
    'mieszkanka bloku nr 4',
    'Mieszkam tu trzydzieści lat i po raz pierwszy znam imiona sąsiadów.',
  ],
  [
    'Warsztat: jak napisać dobry wniosek',
    'skarbniczka stowarzyszenia',
    'Wyszłam z gotowym budżetem. Wcześniej odkładałam to pół roku.',
  ],
  [
    'Pierwsza grządka',
    'mama dwójki dzieci',
    'Dzieci codziennie sprawdzają swoją rzodkiewkę. Ja przy okazji rozmawiam.',
  ],
  [
    'Spacer badawczy: Ogrodowe',
    'osoba poruszająca się z chodzikiem',
    'Pokazałam krawężnik, którego nikt nie widział. Burmistrz go obejrzał.',
  ],
  [
    'Bank przysług: kto co umie',
    'emerytowany elektryk',
    'Ktoś mnie znowu potrzebuje. To więcej warte niż słoik miodu.',
  ],
  [
    'Śniadanie sąsiedzkie na Ogrodowym',
    'nowa mieszkanka, z Ukrainy',
    'Przyniosłam syrniki. Od tej pory wszyscy mówią mi dzień dobry.',
  ],
  [
    'Piknik „Poznaj sąsiada” nad stawem',
    'prezeska organizacji',
    'Zapisało się do nas siedem osób. Przez cały zeszły rok były dwie.',
  ],
  [
    'Odwiedziny z książką: podsumowanie pierwszej wiosny',
    'wolontariusz, 24 lata',
    'Czytam panu gazetę, a on mi tłumaczy świat. Nie wiem, kto komu pomaga.',
  ],
  [
    'Malujemy mural: dzień drugi',
    'uczennica liceum',
    'Ta ściana jest teraz nasza. Nikt po niej nie maże.',
    'missing',
  ],
  ['Budowa wiaty przy boisku', 'ojciec z Lipin', 'Zbudowaliśmy to sami. Dlatego nikt tego nie zniszczy.'],
  [
    'Żniwa w ogrodzie i wspólny obiad',
    'członkini grupy ogrodowej',
    'W marcu bałam się odezwać. W sierpniu prowadziłam obiad na czterdzieści osób.',
  ],
  [
    'Otwarcie wypożyczalni narzędzi',
    'sąsiad z ul. Lipowej',
    'Drabina kosztuje czterysta złotych, a potrzebuję jej dwa razy w roku.',
  ],
  [
    'Odsłonięcie muralu',
    'członek Klubu Seniora',
    'Opowiadałem o cegielni, a oni naprawdę słuchali.',
    'withdrawn',
  ],
  [
    'Dożynki sąsiedzkie w Zagajach',
    'sołtyska',
    'Przyjechali z miasta i zostali do wieczora. Nigdy tak nie było.',
  ],
  [
    'Bank przysług po pół roku',
    'opiekunka tablicy',
    'Tablica działa bez nas. Raz w tygodniu tylko zdejmujemy stare kartki.',
  ],
  [
    'Wieczór opowieści: cegielnia i kolejka',
    'maturzysta',
    'Napiszę o tym pracę. Dziadek o kolejce nigdy mi nie mówił.',
    'missing',
  ],
]

/** Opinions with a voice and a consent of their own. */
export const opinions: readonly DemoOpinion[] = rows.map(([after, voice, text, consent = 'given']) => ({
  after,
  voice,
  text,
  consent,
}))
