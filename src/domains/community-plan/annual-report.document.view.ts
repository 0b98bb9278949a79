import { Temporal } from '#kernel/instant.ts'
import { formatNumber, speak } from '#kernel/texts.ts'
import { pl } from './annual-report.document.texts.pl.ts'
import type {
  AnnexEntry,
  AnnualReportContent,
  ReachRow,
  ReportedGoal,
  ReportedTask,
  ReportPicture,
  ShownCount,
} from './annual-report.ts'

const t = speak({ pl }, 'pl')

/** Everything the two layouts (Typst, Word) print, already in words: they only place it. */
export type ReportView = ReturnType<typeof viewOfReport>

/** Turns the counted content into the words of the page. */
export function viewOfReport(content: AnnualReportContent) {
  const answered = content.recommendedActions.filter((action) => action.tasks.length > 0)
  const notAnswered = content.recommendedActions.filter((action) => action.tasks.length === 0)
  return {
    documentTitle: t('documentTitle', { year: String(content.year), plan: content.planTitle }),
    subtitle: t('subtitle', { year: String(content.year) }),
    header: t('header', { centre: content.centreName, year: String(content.year) }),
    centre: content.centreName,
    facts: titleFacts(content),
    isPreview: content.frozenAt === null,
    mainGoal: content.mainGoal,
    summary: summaryOf(content),
    chapters: content.chapters.map((chapter) => ({
      title: `${chapter.no}. ${chapter.title}`,
      planned: paragraphs(chapter.planned),
      done: paragraphs(chapter.done),
      proved: paragraphs(chapter.proved),
    })),
    goals: content.goals.map(viewOfGoal),
    reach: [
      { name: t('byKind'), column: t('kind'), rows: reachRows(content, content.reach.byKind) },
      { name: t('byGroup'), column: t('group'), rows: reachRows(content, content.reach.byGroup) },
      { name: t('byEstate'), column: t('estate'), rows: reachRows(content, content.reach.byEstate) },
      { name: t('byAge'), column: t('age'), rows: reachRows(content, content.reach.byAge) },
      { name: t('byFunding'), column: t('funding'), rows: reachRows(content, content.reach.byFunding) },
    ].filter((table) => table.rows.length > 1),
    circle: circleOf(content),
    answeredTitle: t('answered', { n: answered.length }),
    notAnsweredTitle: t('notAnswered', { n: notAnswered.length }),
    answered: answered.map(({ no, title, tasks }) => ({ no: String(no), title, tasks: tasks.join('; ') })),
    notAnswered: notAnswered.map(({ no, title }) => ({ no: String(no), title })),
    voices: content.voices.map(({ party, wanted, said }) => ({
      party,
      wanted: paragraphs(wanted),
      said: paragraphs(said),
    })),
    indicators: content.indicators.map((one) => ({
      name: one.unit === '' ? one.name : `${one.name} (${one.unit})`,
      baseline: maybe(one.baseline),
      target: maybe(one.target),
      actual: maybe(one.actual),
      source: one.source ?? t('unknown'),
    })),
    comparison: comparisonOf(content),
    conclusions: paragraphs(content.conclusions),
    arithmetic: content.arithmetic,
    annex: annexOf(content),
  }
}

function titleFacts(content: AnnualReportContent): { name: string; value: string }[] {
  const { act, period } = content
  const facts = [
    { name: t('centre'), value: content.centreName },
    { name: t('plan'), value: content.planTitle },
    { name: t('period'), value: t('periodValue', { from: dayText(period.from), to: dayText(period.to) }) },
  ]
  if (act) facts.push({ name: t('act'), value: actText(act) })
  facts.push({ name: t('generatedAt'), value: momentText(content.generatedAt, content.zone) })
  if (content.frozenAt) facts.push({ name: t('frozenAt'), value: momentText(content.frozenAt, content.zone) })
  return facts
}

function actText(act: NonNullable<AnnualReportContent['act']>): string {
  const { kind, number, on } = act
  if (number && on) return t('actValue', { kind, number, on: dayText(on) })
  if (number) return t('actNumberOnly', { kind, number })
  return on ? t('actDayOnly', { kind, on: dayText(on) }) : kind
}

function summaryOf(content: AnnualReportContent): { name: string; value: string }[] {
  const tasks = distinctTasks(content)
  const done = tasks.filter((task) => task.state === 'done').length
  const { led, known } = content.residentLed
  const percent = known === 0 ? 0 : Math.round((led / known) * 100)
  return [
    { name: t('tasksDone'), value: t('tasksDoneValue', { done, all: tasks.length }) },
    { name: t('activities'), value: formatNumber(content.reach.activities, 'pl') },
    { name: t('participations'), value: countText(content.reach.participations) },
    { name: t('persons'), value: countText(content.reach.persons) },
    { name: t('documentation'), value: formatNumber(content.proved.documentation, 'pl') },
    { name: t('evidence'), value: formatNumber(content.proved.evidence, 'pl') },
    {
      name: t('residentLed'),
      value: known === 0 ? t('unknown') : t('residentLedValue', { led, known, percent }),
    },
  ]
}

/** A task may stand under several goals; totals count it once, by its number. */
export function distinctTasks(content: AnnualReportContent): ReportedTask[] {
  return [...new Map(content.goals.flatMap((goal) => goal.tasks).map((task) => [task.no, task])).values()]
}

function viewOfGoal(goal: ReportedGoal) {
  const { no, title } = goal
  return {
    title: title === null ? t('goalNameless') : t('goal', { no, title }),
    tableTitle: t('goalTable', { no }),
    sum: [
      t('goalTasks', { n: goal.tasks.length }),
      t('goalActivities', { n: goal.activities }),
      t('goalDocumentation', { n: goal.documentation }),
      t('goalEvidence', { n: goal.evidenceOfChange }),
    ].join(' · '),
    tasks: goal.tasks.map((task) => ({
      no: String(task.no),
      title: task.title,
      term: task.term,
      state: t(`state.${task.state}`),
      reason: task.reason === null ? '' : t('reason', { reason: task.reason }),
      activities: formatNumber(task.activities, 'pl'),
      participations: countText(task.participations),
      evidence: formatNumber(task.evidence, 'pl'),
    })),
  }
}

/** The last row is the total of the year, not the sum of the column: a person belongs to several groups. */
function reachRows(content: AnnualReportContent, rows: readonly ReachRow[]) {
  const { activities, participations, persons } = content.reach
  return [...rows, { name: t('together'), activities, participations, persons }].map((row) => ({
    name: row.name,
    activities: formatNumber(row.activities, 'pl'),
    participations: countText(row.participations),
    persons: countText(row.persons),
  }))
}

function circleOf({ activePeople }: AnnualReportContent): { name: string; value: string }[] {
  if (!activePeople) return []
  return [
    { name: t('newcomers'), value: countText(activePeople.newcomers) },
    { name: t('returning'), value: countText(activePeople.returning) },
    { name: t('leading'), value: countText(activePeople.leading) },
  ]
}

function comparisonOf({ lastYear, year }: AnnualReportContent) {
  if (!lastYear) return null
  const rows = lastYear.figures.map(({ name, before, now }) => {
    const both = typeof before === 'number' && typeof now === 'number'
    return { name, before: countText(before), now: countText(now), change: both ? signed(now - before) : '–' }
  })
  return {
    title: t('comparison', { year: String(lastYear.year) }),
    before: String(lastYear.year),
    now: String(year),
    rows,
  }
}

function annexOf(content: AnnualReportContent) {
  const goals: (number | null)[] = [...content.goals.map((goal) => goal.no), null]
  return goals
    .map((goal) =>
      annexGroup(
        goal,
        content.annex.filter((entry) => entry.goal === goal),
      ),
    )
    .filter((group) => group.entries.length > 0)
}

function annexGroup(goal: number | null, entries: readonly AnnexEntry[]) {
  const name = goal === null ? t('annexPlan') : t('annexGoal', { no: goal })
  const picture = (entry: AnnexEntry, one: ReportPicture, at: number) => ({
    file: `/picture-${entry.no}-${at}.jpg`,
    path: one.path,
    width: one.width,
    height: one.height,
    alt: one.alt,
    caption: t('picture', { no: entry.no }),
  })
  return {
    name,
    tableTitle: t('annexTable', { name }),
    changesTitle: t('annexChanges', { name }),
    picturesTitle: t('annexPictures', { name }),
    entries: entries.map((entry) => ({
      no: String(entry.no),
      on: shortDay(entry.on),
      kind: entry.kind,
      title: entry.title,
    })),
    changes: entries.flatMap((entry) =>
      entry.change ? [{ no: String(entry.no), title: entry.title, ...entry.change }] : [],
    ),
    pictures: entries.flatMap((entry) => entry.pictures.map((one, at) => picture(entry, one, at))),
  }
}

/** A count of people in words: a number, "mniej niż 5", "ukryto", or that it is not known. */
export function countText(count: ShownCount | null): string {
  if (count === null) return t('unknown')
  return typeof count === 'number' ? formatNumber(count, 'pl') : t(count)
}

function maybe(value: number | null): string {
  return value === null ? t('unknown') : formatNumber(value, 'pl')
}

function signed(change: number): string {
  if (change === 0) return '0'
  return `${change > 0 ? '+' : '−'}${formatNumber(Math.abs(change), 'pl')}`
}

function paragraphs(text: string | null): string[] {
  const parts = (text ?? '').split(/\n\s*\n/).map((part) => part.replace(/\s+/g, ' ').trim())
  return parts.filter((part) => part !== '')
}

const longDay = new Intl.DateTimeFormat('pl', { dateStyle: 'long', timeZone: 'UTC' })

function dayText(day: string): string {
  return longDay.format(new Date(`${day}T12:00:00Z`))
}

function shortDay(day: string): string {
  return day.split('-').reverse().join('.')
}

function momentText(instant: string, zone: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return `${dayText(at.toPlainDate().toString())}, ${at.hour}:${String(at.minute).padStart(2, '0')}`
}
