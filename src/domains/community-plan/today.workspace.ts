import type { TodayItem } from '#kernel/domain.ts'
import { fill } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { paths } from './paths.ts'
import {
  parentDays,
  type TodayCode,
  type TodayFacts,
  type TodayNote,
  taskDays,
  whatWaits,
} from './today.rules.ts'
import {
  listActivitiesBefore,
  listEstatesWithLast,
  listGoalsUnderWay,
  listParentsEnding,
  listPlansUnderWay,
  listRecommended,
  listTasksEnding,
} from './today.sql.ts'
import { pl } from './today.workspace.texts.pl.ts'

const edit = 'community-plan.plan.edit'
const decide = 'community-plan.documentation.decide'

/** Who is called for what: the one who may mend it. */
const rightFor: Readonly<Record<TodayCode, string>> = {
  planEnded: 'community-plan.report.write',
  remarks: edit,
  activityUnheld: 'community-plan.plan.read',
  taskEnding: 'community-plan.task.move',
  parentEnding: edit,
  documents: decide,
  evidence: decide,
  goalActivity: 'community-plan.activity.note',
  goalEvidence: 'community-plan.report.write',
  estateQuiet: 'community-plan.activity.note',
  recommendedOpen: edit,
}

/** What waits in the plans for the signed-in person; each line leads to the page that mends it. */
export async function planToday(visit: Visit): Promise<TodayItem[]> {
  if (!visit.may('community-plan.plan.read')) return []
  const { today } = visit
  const facts: TodayFacts = await visit.read(async (tx) => ({
    plans: await listPlansUnderWay(tx),
    goals: await listGoalsUnderWay(tx),
    tasks: await listTasksEnding(tx, today.add({ days: taskDays })),
    estates: await listEstatesWithLast(tx),
    recommended: await listRecommended(tx),
    // What expired long ago is history, not news.
    parents: await listParentsEnding(tx, today.subtract({ days: taskDays }), today.add({ days: parentDays })),
    // Who noted it is asked; the organiser is asked about all.
    unheld: (await listActivitiesBefore(tx, 'planned', today)).filter((each) =>
      mayNote(visit, each.noted_by_id),
    ),
  }))
  return whatWaits(facts, today)
    .filter((note) => visit.may(rightFor[note.code]))
    .map(itemOf)
}

function mayNote(visit: Visit, notedBy: string | null): boolean {
  return visit.may('community-plan.activity.note', { own: notedBy !== null && notedBy === visit.actor.id })
}

function itemOf(note: TodayNote): TodayItem {
  const many = manyOf(note)
  const params = { title: note.title, n: note.n }
  return {
    title: fill(pl[many ?? note.code] as string, params, 'pl'),
    detail: many ? note.title : fill(pl[`${note.code}Detail`] as string, params, 'pl'),
    path: pathOf(note),
    dueOn: note.dueOn?.toString() ?? null,
    urgency: note.urgency,
  }
}

/** The text for many alike in one line; null for one thing, and for a count that is one thing by itself. */
function manyOf(note: TodayNote): keyof typeof pl | null {
  const key = `${note.code}Many`
  return note.subject === null && key in pl ? (key as keyof typeof pl) : null
}

function pathOf({ code, plan, subject }: TodayNote): string {
  if (!plan) return paths.plans
  const one: Readonly<Record<TodayCode, string>> = {
    planEnded: paths.report(plan),
    remarks: paths.consultation(plan),
    activityUnheld: paths.activity(plan, subject ?? ''),
    taskEnding: paths.task(plan, subject ?? ''),
    parentEnding: paths.bases(plan),
    documents: `${paths.documentation(plan)}?stan=proposed`,
    evidence: `${paths.evidence(plan)}?stan=proposed`,
    goalActivity: `${paths.newActivity(plan)}?cel=${subject}`,
    goalEvidence: `${paths.evidence(plan)}?cel=${subject}`,
    estateQuiet: `${paths.newActivity(plan)}?obszar=${subject}`,
    recommendedOpen: paths.recommendations(plan),
  }
  const many: Partial<Record<TodayCode, string>> = {
    activityUnheld: `${paths.activities(plan)}?stan=planned`,
    taskEnding: paths.plan(plan),
    goalActivity: paths.plan(plan),
    goalEvidence: paths.evidence(plan),
    estateQuiet: paths.newActivity(plan),
  }
  return (subject === null ? many[code] : undefined) ?? one[code]
}
