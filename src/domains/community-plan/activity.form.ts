import { z } from 'zod'
import { Invalid, type Refusal, refusal } from '#kernel/refusal.ts'
import {
  choice,
  choices,
  day,
  type Fields,
  ids,
  one,
  optionalInteger,
  optionalText,
  readFields,
  text,
  tick,
} from '#kernel/web/fields.ts'
import {
  type Activity,
  type ActivityKindId,
  type ActivityValues,
  type AreaId,
  ageGroups,
  leadings,
  type OrganisationAt,
  organisationParts,
  type TargetGroupId,
} from './activity.ts'
import type { TaskId } from './plan.ts'

/** Rows for organisations that one form can hold. */
export const organisationRows = 8
const most = 100_000

const shape = z.object({
  title: text(200, 3),
  heldOn: day(),
  kind: z
    .string()
    .min(1, 'form.choose')
    .pipe(z.uuid({ error: 'form.choose' })),
  participants: optionalInteger(0, most),
  // Asked here too, so that an empty form says everything at once.
  tasks: ids().min(1, 'community-plan.activity.no-task'),
  area: z
    .string()
    .transform((value) => value || null)
    .pipe(z.uuid({ error: 'form.choose' }).nullable()),
  place: optionalText(300),
  startsAt: z
    .string()
    .transform((value) => value || null)
    .pipe(
      z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'community-plan.activity.no-such-time')
        .nullable(),
    ),
  ledBy: choice(leadings),
  leaderLabel: optionalText(200),
  groups: ids(),
  ages: choices(ageGroups),
  funding: optionalText(300),
  firstTimers: optionalInteger(0, most),
  returners: optionalInteger(0, most),
  leaders: optionalInteger(0, most),
  description: optionalText(5000),
  isPublic: tick(),
})

/**
 * Reads the form of an activity; throws `Invalid` with one message per field, organisations as `orgName.N`.
 */
export function readActivity(fields: Fields): ActivityValues {
  const wrong = new Map<string, Refusal>()
  let read: z.output<typeof shape> | null = null
  try {
    read = readFields(shape, fields)
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    for (const [name, why] of error.fields) wrong.set(name, why)
  }
  const organisations = readOrganisations(fields, wrong)
  if (!read || wrong.size > 0) throw new Invalid(wrong)
  return {
    ...read,
    kind: read.kind as ActivityKindId,
    tasks: [...new Set(read.tasks)] as TaskId[],
    area: read.area as AreaId | null,
    groups: [...new Set(read.groups)] as TargetGroupId[],
    ages: [...new Set(read.ages)],
    organisations,
  }
}

function readOrganisations(fields: Fields, wrong: Map<string, Refusal>): OrganisationAt[] {
  const found = new Map<string, OrganisationAt>()
  for (let row = 1; row <= organisationRows; row += 1) {
    const name = one(fields, `orgName.${row}`).normalize('NFC').trim()
    if (!name) continue
    const part = organisationParts.find((each) => each === one(fields, `orgPart.${row}`))
    if (name.length < 2) wrong.set(`orgName.${row}`, refusal('form.too-short', { min: 2 }))
    else if (name.length > 200) wrong.set(`orgName.${row}`, refusal('form.too-long', { max: 200 }))
    else if (found.has(name))
      wrong.set(`orgName.${row}`, refusal('community-plan.activity.same-organisation'))
    else found.set(name, { name, part: part ?? 'co_organiser' })
  }
  return [...found.values()]
}

/** Values of a stored activity as the form's fields. */
export function fieldsOf(activity: Activity): Record<string, string | readonly string[]> {
  const number = (value: number | null) => (value === null ? '' : String(value))
  const organisations = activity.organisations.flatMap((each, index) => [
    [`orgName.${index + 1}`, each.name],
    [`orgPart.${index + 1}`, each.part],
  ])
  return {
    title: activity.title,
    heldOn: activity.heldOn.toString(),
    kind: activity.kind,
    participants: number(activity.participants),
    tasks: activity.tasks,
    area: activity.area ?? '',
    place: activity.place ?? '',
    startsAt: activity.startsAt ?? '',
    ledBy: activity.ledBy,
    leaderLabel: activity.leaderLabel ?? '',
    groups: activity.groups,
    ages: activity.ages,
    funding: activity.funding ?? '',
    firstTimers: number(activity.firstTimers),
    returners: number(activity.returners),
    leaders: number(activity.leaders),
    description: activity.description ?? '',
    isPublic: activity.isPublic ? 'yes' : '',
    ...Object.fromEntries(organisations),
  }
}

/** The same without what belongs to one day only: a start for the next one ("Jak ostatnio"). */
export function templateOf(activity: Activity): Record<string, string | readonly string[]> {
  const once = ['heldOn', 'participants', 'firstTimers', 'returners', 'leaders', 'description', 'isPublic']
  return Object.fromEntries(Object.entries(fieldsOf(activity)).filter(([name]) => !once.includes(name)))
}
