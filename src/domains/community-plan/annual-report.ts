// What an annual report (sprawozdanie roczne) says, as plain data: everything is counted and written before
// it comes here, so that the frozen JSON, the PDF and the Word file can never differ. Days are `YYYY-MM-DD`.

/** A count of people as it may be published: `few` is 1–4; `hidden` would give a small one away. */
export type ShownCount = number | 'few' | 'hidden'

/** Groups smaller than this are not shown with their number. */
export const smallestShownGroup = 5

/**
 * Hides the small groups of one table whose total is known. Where the reader could subtract the shown rows
 * from the total and be sure of a small one (it is alone, or all of them are 1, or all 4), the next smallest
 * row is hidden too.
 */
export function hideSmallGroups(counts: readonly number[]): ShownCount[] {
  const isSmall = (count: number) => count > 0 && count < smallestShownGroup
  const shown: ShownCount[] = counts.map((count) => (isSmall(count) ? 'few' : count))
  const small = counts.filter(isSmall)
  const certain =
    small.length === 1 || small.every((count) => count === 1) || small.every((count) => count === 4)
  if (small.length === 0 || !certain) return shown
  const others = counts.filter((count) => count >= smallestShownGroup)
  if (others.length > 0) shown[counts.indexOf(Math.min(...others))] = 'hidden'
  return shown
}

export type TaskState = 'planned' | 'running' | 'done' | 'partly' | 'dropped'

export interface ReportedTask {
  /** Key of its slice of the figures (`task:<id>`). */
  readonly key: string
  readonly no: number
  readonly title: string
  readonly state: TaskState
  /** Why it was dropped or done only in part; null where no reason was written. */
  readonly reason: string | null
  /** The term as people say it, e.g. "marzec–grudzień 2026". */
  readonly term: string
  readonly activities: number
  readonly participations: ShownCount
  /** Entries of documentation that serve the task. */
  readonly evidence: number
}

export interface ReportedGoal {
  /** Key of its slice of the figures (`goal:<id>`); null where the tasks have no goal above them. */
  readonly key: string | null
  readonly no: number
  /** Null when the plan names no goal above its tasks. */
  readonly title: string | null
  readonly tasks: readonly ReportedTask[]
  readonly activities: number
  readonly documentation: number
  readonly evidenceOfChange: number
}

/** A chapter of the plan: what it planned, what was done of it, what proves it. Paragraphs by blank lines. */
export interface ReportedChapter {
  readonly no: number
  readonly title: string
  readonly planned: string
  readonly done: string | null
  readonly proved: string | null
}

/**
 * People reached, one row of a table. `persons` are those who came for the first time; null where nobody
 * asked.
 */
export interface ReachRow {
  /** Key of its slice of the figures (`kind:<id>`). */
  readonly key: string
  readonly name: string
  readonly activities: number
  readonly participations: ShownCount
  readonly persons: ShownCount | null
}

export interface Reach {
  readonly activities: number
  readonly participations: ShownCount
  readonly persons: ShownCount | null
  readonly byKind: readonly ReachRow[]
  readonly byGroup: readonly ReachRow[]
  readonly byEstate: readonly ReachRow[]
  readonly byAge: readonly ReachRow[]
  readonly byFunding: readonly ReachRow[]
}

/**
 * The circle of active people; null = not known, never a guess. Newcomers are persons; returning and leading
 * people are counted at each activity, so they are participations.
 */
export interface ActiveCircle {
  readonly newcomers: ShownCount | null
  readonly returning: ShownCount | null
  readonly leading: ShownCount | null
}

export interface AnsweredAction {
  readonly no: number
  readonly title: string
  /** Titles of the tasks that answer it; empty = not answered. */
  readonly tasks: readonly string[]
}

/** What one party wanted of the year and what it says of it; each in its own words. */
export interface PartyVoice {
  readonly party: string
  readonly wanted: string | null
  readonly said: string | null
}

export interface ReportedIndicator {
  readonly name: string
  readonly unit: string
  readonly baseline: number | null
  readonly target: number | null
  readonly actual: number | null
  readonly source: string | null
}

/** A figure beside last year's; null where that year was not counted. */
export interface ComparedFigure {
  readonly name: string
  readonly before: ShownCount | null
  readonly now: ShownCount | null
}

/** A figure of the report and how it came about, in words. */
export interface FigureArithmetic {
  /** The same key as in the kept figures of a frozen report. */
  readonly key: string
  readonly figure: string
  readonly value: string
  readonly how: string
}

/**
 * A re-encoded JPEG. `path` is the SHA-256 of the kept bytes in what is stored, and a file on disk only on
 * the way to the maker. `alt` is never empty: the PDF is refused without it.
 */
export interface ReportPicture {
  readonly path: string
  readonly width: number
  readonly height: number
  readonly alt: string
}

/** One numbered entry of documentation; evidence of change when `change` is there. */
export interface AnnexEntry {
  readonly no: number
  readonly on: string
  readonly kind: string
  readonly title: string
  /** Number of the goal it belongs to; null = the plan as a whole. */
  readonly goal: number | null
  readonly change: { readonly what: string; readonly forWhom: string; readonly howWeKnow: string } | null
  readonly pictures: readonly ReportPicture[]
  /** Its words may be shown to everybody. */
  readonly isPublished: boolean
}

export interface AnnualReportContent {
  readonly centreName: string
  readonly municipality: string | null
  readonly planTitle: string
  readonly year: number
  readonly period: { readonly from: string; readonly to: string }
  /** The act that adopted the plan; number and day may be unknown. */
  readonly act: { readonly kind: string; readonly number: string | null; readonly on: string | null } | null
  readonly mainGoal: string | null
  readonly chapters: readonly ReportedChapter[]
  readonly goals: readonly ReportedGoal[]
  readonly reach: Reach
  readonly activePeople: ActiveCircle | null
  /** Activities led by residents, out of those whose leader is known. */
  readonly residentLed: { readonly led: number; readonly known: number }
  readonly recommendedActions: readonly AnsweredAction[]
  readonly voices: readonly PartyVoice[]
  readonly indicators: readonly ReportedIndicator[]
  readonly conclusions: string
  readonly lastYear: { readonly year: number; readonly figures: readonly ComparedFigure[] } | null
  readonly annex: readonly AnnexEntry[]
  /** All accepted documentation and evidence, also what the published annex leaves out. */
  readonly proved: { readonly documentation: number; readonly evidence: number }
  readonly arithmetic: readonly FigureArithmetic[]
  /** RFC 3339 instants, shown in `zone`; `frozenAt` null = a preview. */
  readonly generatedAt: string
  readonly frozenAt: string | null
  readonly zone: string
}

/**
 * What of a report everybody may read: the annex without entries whose words were not published.
 * Conclusions, reasons and the parties' words are published by freezing; counts of people are hidden in the
 * content itself.
 */
export function publishedContent(content: AnnualReportContent): AnnualReportContent {
  return { ...content, annex: content.annex.filter((entry) => entry.isPublished) }
}
