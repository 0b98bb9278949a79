import type { AnnualReportContent, ReachRow } from './annual-report.ts'

const row: ReachRow = { key: 'kind:1', name: 'Przykład', activities: 2, participations: 24, persons: 'few' }
const counts = { activities: 2, participations: 24, persons: null }
const task = {
  key: 'task:1',
  no: 1,
  title: 'Przykładowe zadanie',
  state: 'partly',
  reason: 'Przykład',
} as const

/** A report with one row of everything: a template that can hold it can hold every report. */
export const sampleReport: AnnualReportContent = {
  centreName: 'Centrum Usług Społecznych',
  municipality: 'Gmina',
  planTitle: 'Plan organizowania społeczności lokalnej',
  year: 2026,
  period: { from: '2026-01-01', to: '2026-12-31' },
  act: { kind: 'zarządzenie', number: '1/2026', on: '2026-01-02' },
  mainGoal: 'Cel główny',
  chapters: [{ no: 1, title: 'Wstęp', planned: 'Tekst', done: 'Tekst', proved: 'Tekst' }],
  goals: [
    {
      ...{ key: 'goal:1', no: 1, title: 'Cel', activities: 2, documentation: 1, evidenceOfChange: 1 },
      tasks: [{ ...task, term: 'rok 2026', activities: 2, participations: 24, evidence: 1 }],
    },
  ],
  reach: { ...counts, byKind: [row], byGroup: [row], byEstate: [row], byAge: [row], byFunding: [row] },
  activePeople: { newcomers: 12, returning: 8, leading: null },
  residentLed: { led: 1, known: 2 },
  recommendedActions: [
    { no: 1, title: 'Rekomendacja', tasks: ['Zadanie'] },
    { no: 2, title: 'Druga rekomendacja', tasks: [] },
  ],
  voices: [{ party: 'Partner', wanted: 'Tekst', said: 'Tekst' }],
  indicators: [{ name: 'Wskaźnik', unit: 'szt.', baseline: 1, target: 3, actual: 2, source: 'Rejestr' }],
  conclusions: 'Wnioski',
  lastYear: { year: 2025, figures: [{ name: 'Działania', before: 1, now: 2 }] },
  annex: [
    {
      ...{
        no: 1,
        on: '2026-03-03',
        kind: 'notatka',
        title: 'Wpis',
        goal: 1,
        pictures: [],
        isPublished: true,
      },
      change: { what: 'Co', forWhom: 'Dla kogo', howWeKnow: 'Skąd' },
    },
  ],
  proved: { documentation: 1, evidence: 1 },
  arithmetic: [{ key: 'activities:all', figure: 'Działania', value: '2', how: 'Suma' }],
  generatedAt: '2027-01-14T09:05:00Z',
  frozenAt: null,
  zone: 'Europe/Warsaw',
}
