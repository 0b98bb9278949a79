import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Read } from '#kernel/db/handle.ts'
import { parseId } from '#kernel/id.ts'
import { Conflict, NotFound } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { speak } from '#kernel/texts.ts'
import { one, readFields } from '#kernel/web/fields.ts'
import {
  button,
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  pageOf,
  type Route,
} from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { audit, type Work } from '#kernel/work.ts'
import { SubmitRow } from '#ui/form.tsx'
import type { FormState as UiForm } from '#ui/form-state.ts'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { DeedButton, formOf, VisitForm } from '#ui/visit-form.tsx'
import { paths } from './paths.ts'
import { findPlan } from './plan.sql.ts'
import type { PlanId } from './plan.ts'
import { editedPlan, heldPlan } from './plan-held.ts'
import { pl } from './plan-part.workspace.texts.pl.ts'
import { whyNotEdit } from './plan-step.rules.ts'

const t = speak({ pl }, 'pl')

type Plan = NonNullable<Awaited<ReturnType<typeof findPlan>>>
type Values = Readonly<Record<string, string | readonly string[]>>

/** One kind of row that makes up a plan's text: how it is asked for, read, kept and taken away. */
export interface PlanPart<Schema extends z.ZodObject, Context> {
  /** For audit entries: `community-plan.<name>.saved|removed`. */
  readonly name: string
  readonly title: string
  /** Where the list of these rows stands; `/nowy` and `/:row` follow it. */
  readonly list: (plan: string) => string
  readonly schema: Schema
  /** What the fields need to offer (goals, tasks, partners). */
  readonly context: (tx: Read, plan: PlanId) => Promise<Context>
  /** Values and version of a row; null when there is none. */
  readonly start: (
    tx: Read,
    plan: PlanId,
    row: string,
  ) => Promise<{ values: Values; version: number | undefined } | null>
  readonly fields: (form: UiForm, context: Context) => Child
  /** Writes a new row (`row` null) or changes one; false when it changed meanwhile. */
  readonly save: (
    work: Work,
    at: { plan: PlanId; row: string | null; version: number },
    values: z.output<Schema>,
  ) => Promise<boolean>
  /** Takes a row away; absent = rows of this kind stay. */
  readonly remove?: (work: Work, at: { plan: PlanId; row: string }) => Promise<void>
  /** Rows that may change after approval too (a party's own word, a measured value). */
  readonly always?: true
}

const right = 'community-plan.plan.edit'

/** Routes to add, change and take away rows of one kind; the list itself is the plan's own page. */
export function planPartRoutes<Schema extends z.ZodObject, Context>(
  part: PlanPart<Schema, Context>,
): Route[] {
  const show = (visit: Visit, state: FormState) => showPart(visit, state, part)
  const submit = async (visit: Visit, input: Input) => {
    const plan = idOf<'plan'>(visit, 'plan')
    const row = visit.params.row ?? null
    if (row !== null && !parseId(row)) throw new NotFound('row')
    const values = readFields(part.schema, input.fields)
    const version = Number(one(input.fields, '_version') || '0')
    await visit.deed((work) => savePart(work, part, { plan, row, version, values }))
    return goTo(part.list(plan), t('saved'))
  }
  const routes = [
    ...form({ door: 'workspace', path: `${part.list(':plan')}/nowy`, right, show, submit }),
    ...form({ door: 'workspace', path: `${part.list(':plan')}/:row`, right, show, submit }),
  ]
  const { remove } = part
  if (!remove) return routes
  const take = button(
    { door: 'workspace', path: `${part.list(':plan')}/:row/usun`, right },
    async (visit) => {
      const plan = idOf<'plan'>(visit, 'plan')
      const row = idOf<'row'>(visit, 'row')
      await visit.deed(async (work) => {
        await requireEditable(work, part, plan)
        await remove(work, { plan, row })
        audit(work, `community-plan.${part.name}.removed`, { plan, row })
      })
      return goTo(part.list(plan), t('removed'))
    },
  )
  return [...routes, take]
}

async function savePart<Schema extends z.ZodObject, Context>(
  work: Work,
  part: PlanPart<Schema, Context>,
  at: { plan: PlanId; row: string | null; version: number; values: z.output<Schema> },
): Promise<void> {
  await requireEditable(work, part, at.plan)
  if (!(await part.save(work, at, at.values))) throw new Conflict(part.name)
  audit(work, `community-plan.${part.name}.saved`, { plan: at.plan, row: at.row })
}

async function requireEditable(work: Work, part: { always?: true }, id: PlanId): Promise<void> {
  requireRight(work, right)
  await (part.always ? heldPlan : editedPlan)(work, id)
}

async function showPart<Schema extends z.ZodObject, Context>(
  visit: Visit,
  state: FormState,
  part: PlanPart<Schema, Context>,
): Promise<Page> {
  const id = idOf<'plan'>(visit, 'plan')
  const row = visit.params.row ?? null
  if (row !== null && !parseId(row)) throw new NotFound('row')
  const { plan, context, start } = await visit.read(async (tx) => ({
    plan: await findPlan(tx, id),
    context: await part.context(tx, id),
    start: row ? await part.start(tx, id, row) : { values: {}, version: undefined },
  }))
  if (!plan || !start) throw new NotFound('row')
  const why = part.always ? null : whyNotEdit(plan)
  const form = formOf(visit, state, start.values)
  const body = (
    <div class="text">
      <PageTitle
        title={row ? t('change', { what: part.title }) : t('add', { what: part.title })}
        above={plan.title}
      />
      {why ? (
        <Notice kind="info" language="pl">
          {visit.sentence(why)}
        </Notice>
      ) : null}
      <VisitForm visit={visit} state={state} form={form} version={start.version} draft>
        {part.fields(form, context)}
        {why ? null : <SubmitRow label={t('save')} />}
      </VisitForm>
      {row && part.remove && !why ? (
        <DeedButton
          visit={visit}
          path={`${part.list(id)}/${row}/usun`}
          label={t('remove')}
          kind="button quiet"
        />
      ) : null}
    </div>
  )
  const trail = [
    { title: t('plans'), path: paths.plans },
    { title: plan.title, path: paths.plan(id) },
    { title: part.title, path: part.list(id) },
  ]
  return pageOf({ title: part.title, body, menu: paths.plans, trail })
}

/** True while rows of the plan's text may be added and changed by this visitor. */
export function mayEditPart(visit: Visit, plan: Pick<Plan, 'state'>): boolean {
  return visit.may(right) && whyNotEdit(plan) === null
}
