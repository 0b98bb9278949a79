// What every way of drawing a schedule is read into, before goals are joined and terms become days.

/** A task as found; `termRaw` null when the task has no term of its own. `at` is a line number. */
export interface TaskDraft {
  title: string
  termRaw: string | null
  responsible: string | null
  at: number
}

/** Tasks that stand together: under the same goals and, when `term` is given, under one term. */
export interface RowDraft {
  goals: string[]
  mainGoal: string | null
  tasks: TaskDraft[]
  term: string | null
  at: number
}

/** A main goal as found; `numbered` when the source counts several of its kind. */
export interface MainGoalDraft {
  title: string
  at: number
  numbered: boolean
}

/** Says a doubt aloud; the main reader gathers them. `where` is a line number or a short place. */
export type Warn = (code: string, params: Record<string, string | number>, where: number | string) => void
