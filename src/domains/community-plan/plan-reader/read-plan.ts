// Start reading here. A published community plan is read in these steps, each a file of its own:
//
//  1. `source-text.ts`    bytes → lines and tables, whatever the format (txt, html, docx, pdf) and encoding.
//  2. `blocks.ts`         lines → paragraphs, list items, tables; broken lines and drawn tables put together
//                         (`text-grids.ts`, `pipe-grids.ts`, `space-grid.ts`, `glued-grid.ts`).
//  3. `chapters.ts`       blocks → chapters by their headings, the contents page set apart; `topics.ts` tells
//                         by a title's words what a chapter is about.
//  4. `schedule.ts`       goals and tasks: tables (`schedule-grid.ts`), tables that lost their frame
//                         (`schedule-stack.ts`), lists and months (`schedule-lists.ts`) → row drafts.
//  5. `objectives.ts`     row drafts → objectives; `terms.ts` turns "III–XII 2024" into days.
//  6. the other fields    `identity.ts`, `legal-bases.ts`, `analysis.ts`, `needs.ts`, `places.ts`,
//                         `partners.ts`, `community.ts`, `goals-prose.ts`: by vocabulary, in its chapters.
//  7. `unread.ts`         the account: every line is in a field, in a chapter's text, or listed as unread.
//
// Nothing is invented: what the text does not say is null or []; every doubt is a warning (`warnings.ts`).
import { Refused, refusal } from '#kernel/refusal.ts'
import { readArea, readEstates, readPopulation } from './analysis.ts'
import { type Block, toBlocks } from './blocks.ts'
import { type Chapter, type Outline, outline } from './chapters.ts'
import { columnRole } from './columns.ts'
import { readDocumentation, readMethods, readPreparedBy, readResults } from './community.ts'
import { differingTitles } from './contents-page.ts'
import { readMainGoal, warnOfProseGoals } from './goals-prose.ts'
import {
  documentTypeOf,
  readInstitution,
  readMunicipality,
  readTitle,
  readYear,
  statedPeriod,
} from './identity.ts'
import { readLegalBases } from './legal-bases.ts'
import { readPriorityNeeds, readRecommended, readTargetGroups } from './needs.ts'
import { readObjectives } from './objectives.ts'
import { readPartners } from './partners.ts'
import { readPlaces, readUnits } from './places.ts'
import type { ObjectiveReading, PlanReading, PlanWarning } from './plan-reading.ts'
import type { Warn } from './row-drafts.ts'
import { readSchedule, type ScheduleReading } from './schedule.ts'
import type { SourceText } from './source-text.ts'
import { chapterLines, unreadLines } from './unread.ts'
import { warning } from './warnings.ts'
import { wordKey } from './words.ts'

export type { PlanReading } from './plan-reading.ts'

/**
 * Reads a plan. Throws `Refused` (`community-plan.import.not-a-plan`) only when it has neither goals
 * nor tasks.
 */
export function readPlan(source: SourceText): PlanReading {
  const warnings: PlanWarning[] = []
  const plan = outline(toBlocks(source).filter((block) => !source.lines[block.first]!.chrome))
  const warn = warnInto(warnings, plan)
  const all = [...plan.head, ...plan.chapters.flatMap((chapter) => chapter.blocks)]
  const prose = all.filter((block) => block.kind !== 'table').map((block) => block.text)
  const title = readTitle(plan.head, all)
  const schedule = readSchedule(plan, warn)
  if (!schedule.rows.some((row) => row.tasks.length > 0 || row.goals.length > 0)) {
    throw new Refused(refusal('community-plan.import.not-a-plan'))
  }
  const name = title?.title ?? null
  const head = plan.head.map((block) => block.text)
  const year = readYear(name, head, termsOf(schedule))
  const { objectives, scheduleRows } = readObjectives(schedule, year, warn)
  const mainGoal = readMainGoal(plan, schedule, warn)
  const goals = objectives.flatMap((objective) => objective.title ?? [])
  warnOfProseGoals(plan, goals, warn)
  const municipality = readMunicipality(name, prose)
  warnOfGaps({ title: name, municipality, year, mainGoal }, warn)
  warnOfChapterTitles(plan, warn)
  const fields = {
    documentType: documentTypeOf(name),
    title: name,
    municipality,
    year,
    period: statedPeriod(name, prose, year) ?? periodOf(objectives),
    mainGoal,
    objectives,
    scheduleRows,
    ...chapterFields(plan, { all, prose, warn }),
  }
  const read = readLines(fields, { plan, source, titleLines: title?.lines ?? [] })
  return { ...fields, unread: unreadLines(source, read), warnings }
}

/** The fields that each read their own chapters and need nothing of the others. */
function chapterFields(plan: Outline, from: { all: Block[]; prose: string[]; warn: Warn }) {
  const { all, prose, warn } = from
  const texts = all.map((block) => block.text)
  const partners = readPartners(plan, warn)
  return {
    institution: readInstitution(texts),
    preparedBy: readPreparedBy(all),
    sections: plan.chapters.map((one) => ({ no: one.no, title: one.title, text: chapterText(one) })),
    legalBases: readLegalBases(plan, warn),
    population: readPopulation(prose, warn),
    geography: { areaKm2: readArea(prose), estates: readEstates(prose, warn) },
    recommendedActions: readRecommended(plan),
    targetGroups: readTargetGroups(plan, prose),
    places: readPlaces(plan.chapters.length > 0 ? bodyTexts(plan) : prose),
    units: readUnits(texts, partners),
    priorityNeeds: readPriorityNeeds(plan, prose),
    expectedResults: readResults(plan),
    partners,
    documentationKinds: readDocumentation(plan),
    methods: readMethods(plan),
  }
}

/** Collects warnings; a line number becomes the chapter it stands in. */
function warnInto(warnings: PlanWarning[], plan: Outline): Warn {
  return (code, params, where) => {
    const chapter =
      typeof where === 'number' ? plan.chapters.findLast((one) => one.heading.first <= where) : undefined
    const line = typeof where === 'number' ? `wiersz ${where + 1}` : where
    warnings.push(warning(code, params, chapter ? `${chapter.title}, ${line}` : line))
  }
}

function termsOf(schedule: ScheduleReading): string[] {
  return schedule.rows.flatMap((row) => [row.term ?? '', ...row.tasks.map((task) => task.termRaw ?? '')])
}

/** From the first to the last day of all tasks; null when no task has both. */
function periodOf(objectives: ObjectiveReading[]): PlanReading['period'] {
  const tasks = objectives.flatMap((objective) => objective.tasks)
  const days = tasks.flatMap((task) => [task.from, task.to]).filter((day) => day !== null)
  const [from, to] = [days.toSorted()[0], days.toSorted().at(-1)]
  return from && to ? { from, to } : null
}

/** A chapter's text: one paragraph, list item or table row on a line. */
function chapterText(chapter: Chapter): string {
  return chapter.blocks.map(blockText).join('\n')
}

function blockText(block: Block): string {
  if (block.grid) {
    return block.grid.rows
      .map((row) =>
        [...new Set(row)]
          .map((cell) => cell.text)
          .filter(Boolean)
          .join(' | '),
      )
      .join('\n')
  }
  const mark = block.mark
  if (!mark) return block.text
  return `${mark.n === null ? '•' : `${mark.n}.`} ${block.text}`
}

function bodyTexts(plan: Outline): string[] {
  return plan.chapters.flatMap((chapter) => chapter.blocks.map((block) => block.text))
}

/** Lines of chapters, and lines before the first chapter whose words went into a field. */
function readLines(
  fields: Omit<PlanReading, 'unread' | 'warnings'>,
  from: { plan: Outline; source: SourceText; titleLines: [number, number][] },
): Set<number> {
  const read = chapterLines(from.plan, from.source)
  for (const [first, last] of from.titleLines) for (let at = first; at <= last; at += 1) read.add(at)
  const { sections: _, ...values } = fields
  const held = new Set(stringsIn(values).flatMap((text) => wordKey(text).split(' ')))
  for (const block of from.plan.head) {
    for (let at = block.first; at <= block.last; at += 1)
      if (wentIntoFields(from.source.lines[at]!.text, held)) read.add(at)
  }
  return read
}

/** Words that only say where a field stands: "Zadania do realizacji:", "Termin", "Osoba odpowiedzialna". */
const LABEL =
  /^(?:cel[eu]?|glown|ogoln|strategiczn|operacyjn|szczegolow|zadani|dzialani|termin|okres|czas|realiz|podstaw|prawn|opracowal|osob|odpowiedzialn|partner|plan|rok)/

/** Whether each word of a line stands in a field, or is a label of one; figures became days and numbers. */
function wentIntoFields(line: string, held: ReadonlySet<string>): boolean {
  if (columnRole(line) !== null) return true
  return wordKey(line)
    .split(' ')
    .every((word) => !/^\p{L}{3,}$/u.test(word) || held.has(word) || LABEL.test(word))
}

/** All strings of a reading, however deep. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : []
}

function warnOfGaps(
  found: Record<'title' | 'municipality' | 'year' | 'mainGoal', string | number | null>,
  warn: Warn,
): void {
  if (found.title === null) warn('title-missing', {}, 'tytuł')
  if (found.municipality === null) warn('municipality-missing', {}, 'gmina')
  if (found.year === null) warn('year-missing', {}, 'rok')
  if (found.mainGoal === null) warn('main-goal-missing', {}, 'cel główny')
}

function warnOfChapterTitles(plan: Outline, warn: Warn): void {
  if (!plan.contents) return
  const body = plan.chapters.map((chapter) => chapter.title)
  for (const [contents, title] of differingTitles(plan.contents, body)) {
    warn('chapter-worded-twice', { contents, body: title }, title)
  }
}
