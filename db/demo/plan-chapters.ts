const said = (paragraphs: readonly string[]) => paragraphs.join('\n\n')

/** Chapters of this year's plan in plain words. `{year}` is the plan's label, `{before}` the year before. */
export const chapters: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'Wprowadzenie',
    text: said([
      'Plan mówi, co mieszkańcy, organizacje i centrum chcą zrobić razem w roku {year}. Nie jest listą imprez. Każde zadanie odpowiada na coś, co usłyszeliśmy w rozmowach albo znaleźliśmy w diagnozie.',
      'Plan przygotowaliśmy z pięćdziesięcioma osobami: na trzech spotkaniach, przez formularz i przy stoliku na targu. Uwagi i odpowiedzi na nie są jawne.',
    ]),
  },
  {
    title: 'Podstawy planu',
    text: said([
      'Plan wynika z ustawy o realizowaniu usług społecznych przez centrum usług społecznych. Jest zgodny z programem usług społecznych i strategią rozwiązywania problemów społecznych gminy.',
      'Przygotowała go organizatorka społeczności lokalnej. Zatwierdza go dyrektor centrum.',
    ]),
  },
  {
    title: 'Gmina i jej mieszkańcy',
    text: said([
      'W gminie mieszka 12 480 osób. Miasto Przykładów ma sześć osiedli, a wokół niego leżą cztery duże sołectwa. Co czwarta osoba jest w wieku poprodukcyjnym, a na osiedlu Stary Rynek – co trzecia.',
      'Przybywa rodzin na osiedlu Nowe Pole. Nie ma tam sklepu, świetlicy ani przystanku. W Brzozówce i Wierzbnie Małym autobus jeździ tylko w dni nauki szkolnej.',
    ]),
  },
  {
    title: 'Co już mamy',
    text: said([
      'Zaczynamy od tego, co dobre. Na mapę zasobów trafiło 86 pozycji: od pani, która uczy szydełkować, po strażaków z agregatem i orkiestrę bez sali.',
      'Działa 19 zarejestrowanych organizacji i siedem grup bez rejestracji. W Miejscu Aktywności Lokalnej są dwie sale, kuchnia i podwórko, które dotąd stało puste.',
    ]),
  },
  {
    title: 'Czego brakuje',
    text: said([
      'Najczęściej słyszeliśmy o samotności. Starsze osoby na wsi wychodzą z domu głównie do lekarza. Młodzież mówi, że nie ma gdzie usiąść, gdy pada.',
      'Organizacje rzadko o sobie wiedzą. Bywa, że dwie piszą wniosek na to samo. Mieszkańcy pytani o zmiany w przestrzeni mówią: „pytają nas, jak już jest gotowe”.',
    ]),
  },
  {
    title: 'Jak działamy',
    text: said([
      'Trzymamy się kolejności: rozmowa, działanie, ludzie. Najpierw rozmawiamy i nie obiecujemy. Potem robimy mały pierwszy krok, który widać. Na końcu pytamy, kto chce poprowadzić następny.',
      'Dbamy, aby działania były w różnych miejscach gminy. Jeśli na osiedlu przez trzy miesiące nic się nie dzieje, jedziemy tam i pytamy dlaczego.',
    ]),
  },
  {
    title: 'Jak sprawdzimy, czy było warto',
    text: said([
      'Liczby bierzemy z zapisanych działań i list obecności, nie z pamięci. Obok liczb zbieramy dowody zmiany: co się zmieniło, dla kogo i skąd to wiemy.',
      'Sprawozdanie za rok {year} pokażemy na otwartym spotkaniu. Porównamy je z rokiem {before}.',
    ]),
  },
]

/** Chapters of the plan of the year before: shorter, as first plans are. */
export const chaptersBefore: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'Wprowadzenie',
    text: 'To pierwszy plan po utworzeniu centrum. Chcemy się nim przedstawić i dowiedzieć, czego mieszkańcy oczekują.',
  },
  {
    title: 'Jak działamy',
    text: 'Rozmawiamy, zapraszamy i pomagamy zrobić pierwszy krok. Zaczynamy od miasta, do sołectw dotrzemy jesienią.',
  },
]

export const goalsBefore = [
  'Mieszkańcy znają centrum i wiedzą, z czym mogą przyjść',
  'Miejsce Aktywności Lokalnej ożywa',
  'Organizacje poznają się nawzajem',
] as const

export const tasksBefore: readonly { readonly title: string; readonly goals: readonly number[] }[] = [
  { title: 'Odwiedzić wszystkie osiedla i sołectwa z informacją o centrum', goals: [1] },
  { title: 'Przeprowadzić sto rozmów z mieszkańcami', goals: [1] },
  { title: 'Otworzyć Miejsce Aktywności Lokalnej pięć dni w tygodniu', goals: [2] },
  { title: 'Zaprosić grupy mieszkańców do korzystania z sal', goals: [2] },
  { title: 'Policzyć i opisać organizacje działające w gminie', goals: [3] },
  { title: 'Urządzić pierwsze wspólne spotkanie organizacji', goals: [3] },
]
