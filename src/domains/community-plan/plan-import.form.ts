import { z } from 'zod'
import { parseDay } from '#kernel/instant.ts'
import { Invalid, type Refusal, refusal } from '#kernel/refusal.ts'
import { choice, type Fields, many, one, optionalText, readFields } from '#kernel/web/fields.ts'
import type { PlanContent, TaskContent } from './plan.ts'

const upload = z.object({ source: z.string().max(400_000, 'form.too-long'), kind: choice(['file', 'text']) })

/** The first form: a pasted text, or word that a file comes. */
export function readUpload(fields: Fields): z.output<typeof upload> {
  return readFields(upload, fields)
}

/** Lines of a list field, without blank ones and without the bullets that people paste along. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–•*]|\d{1,3}[.)])\s+/, '').trim())
    .filter(Boolean)
}

const own = z.object({
  title: optionalText(500),
  mainGoal: optionalText(2000),
  municipality: optionalText(200),
  institution: optionalText(300),
  preparedBy: optionalText(200),
  preparedByRole: optionalText(200),
})

/**
 * The corrected preview over the content that was read: what the form shows is taken from the form, the rest
 * stays as read. Throws `Invalid` with a message at every field that cannot be read.
 */
export function readCorrection(fields: Fields, read: Omit<PlanContent, 'title' | 'year' | 'period'>) {
  const wrong = new Map<string, Refusal>()
  const values = readFields(own, fields)
  const year = readYear(fields, wrong)
  const from = readDay(fields, 'from', wrong)
  const to = readDay(fields, 'to', wrong)
  const goals = many(fields, 'goal').map((title, index) => ({ number: index + 1, title: title.trim() }))
  const tasks = readTasks(fields, read.tasks, wrong)
  if (wrong.size > 0) throw new Invalid(wrong)
  const lists = { ...read.lists }
  for (const kind of ['place', 'unit', 'estate'] as const) {
    const before = new Map(read.lists[kind].map((item) => [item.text, item.isTarget]))
    lists[kind] = linesOf(one(fields, `list.${kind}`)).map((text) => ({
      text,
      isTarget: before.get(text) ?? false,
    }))
  }
  const named = linesOf(one(fields, 'partners'))
  return {
    ...read,
    title: values.title,
    year,
    period: from && to ? { from, to } : null,
    mainGoal: values.mainGoal,
    municipality: values.municipality,
    institution: values.institution,
    preparedBy: values.preparedBy ? { name: values.preparedBy, role: values.preparedByRole } : null,
    goals: goals.filter((goal) => goal.title),
    tasks,
    targetGroups: linesOf(one(fields, 'targetGroups')),
    recommendedActions: linesOf(one(fields, 'recommendedActions')).map((title, index) => ({
      number: index + 1,
      title,
    })),
    partners: named.map((name) => ({ name, party: 'partner' as const, wish: null })),
    lists,
  }
}

function readYear(fields: Fields, wrong: Map<string, Refusal>): number | null {
  const text = one(fields, 'year').trim()
  if (text === '') return null
  const year = Number(text)
  if (Number.isInteger(year) && year >= 2019 && year <= 2100) return year
  wrong.set('year', refusal('form.no-such-number', { min: 2019, max: 2100 }))
  return null
}

function readDay(fields: Fields, name: string, wrong: Map<string, Refusal>): string | null {
  const text = one(fields, name).trim()
  if (text === '') return null
  const day = parseDay(text)
  if (!day) wrong.set(name, refusal('form.no-such-day'))
  return day?.toString() ?? null
}

// A task whose title was cleared is left out; its dates keep the precision of the source while they are
// unchanged.
function readTasks(fields: Fields, read: readonly TaskContent[], wrong: Map<string, Refusal>): TaskContent[] {
  const kept = read.flatMap((task) => {
    const title = one(fields, `task.${task.number}`).trim()
    if (!title) return []
    const from = readDay(fields, `task.${task.number}.from`, wrong)
    const to = readDay(fields, `task.${task.number}.to`, wrong)
    const same = from === task.from && to === task.to
    const goals = many(fields, `task.${task.number}.goals`).map(Number).filter(Number.isInteger)
    const both = from !== null && to !== null
    return [
      {
        ...task,
        title,
        from: both ? from : null,
        to: both ? to : null,
        goals,
        precision: both ? (same ? task.precision : ('day' as const)) : null,
      },
    ]
  })
  return kept.map((task, index) => ({ ...task, number: index + 1 }))
}
