import {
  type AnnexEntry,
  type AnnualReportContent,
  hideSmallGroups,
  type ReachRow,
  type ReportedGoal,
  type ReportedTask,
  type ReportPicture,
  type TaskState,
} from './annual-report.ts'

const goalTitles = [
  'Wzmacnianie więzi sąsiedzkich na osiedlach',
  'Włączanie seniorów w życie gminy',
  'Wspieranie rodziców małych dzieci',
  'Oddanie młodzieży miejsca i głosu',
  'Rozwój wolontariatu i pomocy sąsiedzkiej',
  'Budowanie partnerstwa organizacji i instytucji',
  'Zagospodarowanie wspólnych miejsc razem z mieszkańcami',
]
const taskTitles = [
  'Spotkania sąsiedzkie przy stole na podwórkach',
  'Klub Seniora z zajęciami prowadzonymi przez uczestników',
  'Grupa wsparcia dla rodziców po godzinach pracy',
  'Warsztaty fotograficzne „Moja ulica” zakończone wystawą w bibliotece',
]
const states: TaskState[] = ['done', 'done', 'partly', 'done', 'running', 'dropped', 'planned', 'done']
const kinds = ['Zdjęcia', 'Lista obecności', 'Notatka', 'Opinia uczestnika', 'Artykuł', 'Scenariusz zajęć']

const conclusions = [
  'Najwięcej zmieniło się tam, gdzie mieszkańcy sami wybrali temat i sami prowadzili spotkania.',
  'W przyszłym roku chcemy przenieść więcej działań na osiedla Podgaje i Nowa Wieś.',
]

function aTask(no: number): ReportedTask {
  const state = states[no % states.length]!
  const reasons: Partial<Record<TaskState, string>> = {
    partly: 'Druga edycja przeszła na następny rok, bo remont sali trwał dłużej.',
    dropped: 'Zabrakło osoby prowadzącej, a mieszkańcy wybrali inny temat.',
  }
  return {
    key: `task:${no}`,
    no,
    title: `${taskTitles[no % taskTitles.length]} – część ${Math.ceil(no / 4)}`,
    state,
    reason: reasons[state] ?? null,
    term: no % 3 === 0 ? 'cały rok' : 'marzec–grudzień 2026',
    activities: (no * 7) % 11,
    participations: no % 9 === 0 ? 'few' : no * 13,
    evidence: no % 5,
  }
}

function reachRows(names: readonly string[], scale: number): ReachRow[] {
  const counts = names.map((_, index) => (index === names.length - 1 ? 3 : scale * (names.length - index)))
  const persons = hideSmallGroups(counts.map((count) => Math.round(count / 4)))
  return hideSmallGroups(counts).map((participations, index) => ({
    key: `kind:${index}`,
    name: names[index]!,
    activities: 4 + index * 3,
    participations,
    persons: persons[index]!,
  }))
}

function anEntry(no: number, goals: number, pictures: readonly ReportPicture[]): AnnexEntry {
  const evidence = no % 4 === 0
  const kind = kinds[no % kinds.length]!
  return {
    no,
    on: `2026-${String(1 + (no % 12)).padStart(2, '0')}-${String(1 + (no % 28)).padStart(2, '0')}`,
    kind,
    title: `${kind}: ${taskTitles[no % taskTitles.length]}, spotkanie ${no}`,
    goal: no % 40 === 0 ? null : 1 + (no % goals),
    change: evidence
      ? {
          what: 'Sąsiedzi sami umówili się na dyżury przy ogródku i prowadzą je od maja.',
          forWhom: 'Mieszkańcy bloków przy ulicy Lipowej',
          howWeKnow: 'Grafik dyżurów i rozmowy z dwiema prowadzącymi',
        }
      : null,
    pictures: no % 25 === 0 ? pictures.slice(0, 2) : [],
    isPublished: no % 5 === 0,
  }
}

function goalsOf(tasks: number, goals: number): ReportedGoal[] {
  const all = Array.from({ length: tasks }, (_, index) => aTask(index + 1))
  return Array.from({ length: goals }, (_, index) => ({
    key: `goal:${index + 1}`,
    no: index + 1,
    title: goalTitles[index % goalTitles.length]!,
    tasks: all.filter((task) => task.no % goals === index),
    activities: 8 + index * 3,
    documentation: 41 + index,
    evidenceOfChange: index === 3 ? 0 : 12 + index,
  }))
}

/** A whole year of a made-up centre: 24 tasks and 600 entries unless told otherwise. */
export function anAnnualReport(
  size: { tasks?: number; entries?: number; pictures?: readonly ReportPicture[] } = {},
): AnnualReportContent {
  const goals = goalsOf(size.tasks ?? 24, 7)
  const entries = size.entries ?? 600
  return {
    centreName: 'Centrum Usług Społecznych w Gminie Przykładowa',
    municipality: 'Gmina Przykładowa',
    planTitle: 'Plan organizowania społeczności lokalnej w Gminie Przykładowa w 2026 roku',
    year: 2026,
    period: { from: '2026-03-01', to: '2026-12-31' },
    act: { kind: 'zarządzenie', number: '12/2026', on: '2026-02-19' },
    mainGoal: 'Mieszkańcy Gminy Przykładowa znają się, ufają sobie i razem dbają o swoją okolicę.',
    chapters: chapters(),
    goals,
    reach: {
      activities: 86,
      participations: 2_318,
      persons: 641,
      byKind: reachRows(['aktywizujące', 'inicjujące', 'sieciujące', 'animujące'], 190),
      byGroup: reachRows(['seniorzy', 'rodzice', 'młodzież', 'osoby z niepełnosprawnością'], 160),
      byEstate: reachRows(['Stare Miasto', 'Osiedle Lipowe', 'Zalesie', 'Podgaje', 'Nowa Wieś'], 120),
      byAge: reachRows(['6–12 lat', '30–59 lat', '60 lat i więcej'], 140),
      byFunding: reachRows(['środki własne gminy', 'fundacja', 'nie podano'], 130),
    },
    activePeople: { newcomers: 118, returning: 214, leading: 37 },
    residentLed: { led: 41, known: 79 },
    recommendedActions: Array.from({ length: 27 }, (_, index) => ({
      no: index + 1,
      title: `Rekomendacja z diagnozy: ${taskTitles[index % taskTitles.length]!.toLowerCase()}`,
      tasks: index % 6 === 5 ? [] : [taskTitles[(index + 1) % taskTitles.length]!],
    })),
    voices: voices(),
    indicators: indicators(),
    conclusions: conclusions.join('\n\n'),
    lastYear: { year: 2025, figures: lastYearFigures() },
    proved: { documentation: entries - Math.floor(entries / 4), evidence: Math.floor(entries / 4) },
    annex: Array.from({ length: entries }, (_, index) => anEntry(index + 1, 7, size.pictures ?? [])),
    arithmetic: [
      {
        key: 'participations:all',
        figure: 'Uczestnictwa',
        value: '2318',
        how: 'Suma obecności na 86 działaniach od 1 marca do 31 grudnia.',
      },
      {
        key: 'newcomers',
        figure: 'Nowe osoby',
        value: '641',
        how: 'Suma osób nowych na 52 działaniach. Na 34 działaniach tego nie zapisano.',
      },
    ],
    generatedAt: '2027-01-14T09:05:00Z',
    frozenAt: '2027-01-15T10:30:00Z',
    zone: 'Europe/Warsaw',
  }
}

function chapters() {
  return [
    {
      no: 1,
      title: 'Wstęp',
      planned: 'Plan powstał po rozmowach na osiedlach, w szkołach i w Klubie Seniora.',
      done: 'Odbyło się 112 rozmów indywidualnych i 9 spotkań otwartych.',
      proved: 'Notatki z rozmów i listy obecności (załącznik, wpisy 1–40).',
    },
    {
      no: 2,
      title: 'Metody i sposoby pracy',
      planned: 'Rozmowy relacyjne, mapa zasobów, grupy samopomocowe.\n\nSpotkania sieciujące raz na kwartał.',
      done: 'Mapa zasobów obejmuje 64 miejsca. Odbyły się trzy spotkania sieciujące z czterech.',
      proved: null,
    },
  ]
}

function voices() {
  return [
    {
      party: 'Mieszkańcy',
      wanted: 'Miejsca, w którym można usiąść razem.',
      said: 'Jest gdzie się spotkać i jest z kim.',
    },
    { party: 'Władze gminy', wanted: 'Więcej działań poza centrum.', said: 'Dwa osiedla wciąż czekają.' },
    { party: 'Wolontariusze', wanted: 'Jasnych zasad i szkoleń.', said: null },
  ]
}

function indicators(): AnnualReportContent['indicators'] {
  return [
    {
      name: 'Grupy prowadzone przez mieszkańców',
      unit: 'grupy',
      baseline: 4,
      target: 9,
      actual: 11,
      source: 'Rejestr grup',
    },
    {
      name: 'Osoby, które znają sąsiadów z imienia',
      unit: '%',
      baseline: 38,
      target: 45,
      actual: 43.5,
      source: 'Ankieta, n = 312',
    },
    { name: 'Nowi wolontariusze', unit: 'osoby', baseline: null, target: 20, actual: null, source: null },
  ]
}

function lastYearFigures(): NonNullable<AnnualReportContent['lastYear']>['figures'] {
  return [
    { name: 'Działania', before: 61, now: 86 },
    { name: 'Uczestnictwa', before: 1_702, now: 2_318 },
    { name: 'Nowe osoby', before: null, now: 641 },
    { name: 'Osoby prowadzące', before: 'few', now: 37 },
    { name: 'Zadania porzucone', before: 5, now: 3 },
  ]
}
