// The shape of `splot plan import --dry-run --json`. What the text does not say is null or [].

/** How exactly the source stated a term; null when no day could be read from it. */
export type TermPrecision = 'month' | 'day' | 'year'

/** A chapter of the body (never a line of the contents page). `text`: paragraphs on lines of their own. */
export interface SectionReading {
  no: number
  title: string
  text: string
}

/** One act or document the plan rests on. `act` is what the source says, even if odd. */
export interface LegalBasisReading {
  no: number
  title: string
  act: 'uchwała' | 'ustawa' | 'zarządzenie' | null
  actNumber: string | null
  body: string | null
  date: string | null
}

/** One task under one objective; days are YYYY-MM-DD. `sharedRow`: it stands under another objective too. */
export interface TaskReading {
  title: string
  from: string | null
  to: string | null
  termRaw: string | null
  precision: TermPrecision | null
  responsible: string | null
  sharedRow: boolean
}

/** A specific goal with its tasks; `title` null for tasks that the source puts under no goal. */
export interface ObjectiveReading {
  no: number
  title: string | null
  tasks: TaskReading[]
}

/**
 * One row of the schedule as the source draws it: its goals (titles), how many tasks, its term as
 * written.
 */
export interface ScheduleRowReading {
  row: number
  objectives: string[]
  taskCount: number
  term: string | null
}

/** A doubt of the reader: stable code, one Polish sentence, and where to look. */
export interface PlanWarning {
  code: string
  message: string
  where: string
}

/** Everything read from one published plan. */
export interface PlanReading {
  documentType: string | null
  title: string | null
  municipality: string | null
  institution: string | null
  year: number | null
  period: { from: string; to: string } | null
  preparedBy: { name: string; role: string | null } | null
  mainGoal: string | null
  sections: SectionReading[]
  legalBases: LegalBasisReading[]
  population: { total: number; asOf: string | null; postWorkingAge: number | null } | null
  geography: { areaKm2: number | null; estates: string[] }
  recommendedActions: { no: number; title: string }[]
  targetGroups: string[]
  objectives: ObjectiveReading[]
  scheduleRows: ScheduleRowReading[]
  places: { street: string; raw: string; planned: boolean }[]
  units: string[]
  priorityNeeds: string[]
  expectedResults: string[]
  partners: string[]
  documentationKinds: string[]
  methods: string[]
  unread: string[]
  warnings: PlanWarning[]
}
