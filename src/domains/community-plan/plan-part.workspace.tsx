import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Read } from '#kernel/db/handle.ts'
import { parseId } from '#kernel/id.ts'
import { Conflict, NotFound, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { speak } from '#kernel/texts.ts'
import { type Fields, many, one, readFields } from '#kernel/web/fields.ts'
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
  /** Writes a new row (`row` null) or changes one; answers its id, null when it changed meanwhile. */
  readonly save: (
    work: Work,
    at: { plan: PlanId; row: string | null; version: number },
    values: z.output<Schema>,
  ) => Promise<string | null>
  /** Takes a row away; absent = rows of this kind stay. */
  readonly remove?: (work: Work, at: { plan: PlanId; row: string }) => Promise<void>
  /** Fields that may change after approval too (a party's own word on the year); absent = none. */
  readonly open?: readonly (string & keyof z.input<Schema>)[]
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
    const version = Number(one(input.fields, '_version') || '0')
    await visit.deed((work) => savePart(work, part, { plan, row, version, fields: input.fields }))
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
        requireRight(work, right)
        await editedPlan(work, plan)
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
  at: { plan: PlanId; row: string | null; version: number; fields: Fields },
): Promise<void> {
  requireRight(work, right)
  const why = whyNotEdit(await heldPlan(work, at.plan))
  if (!part.open || at.row === null) refuse(why)
  const fields = why ? await openFields(work, part, at) : at.fields
  const row = await part.save(work, at, readFields(part.schema, fields))
  if (row === null) throw new Conflict(part.name)
  audit(work, `community-plan.${part.name}.saved`, { plan: at.plan, row })
}

/** What is kept of a row of an approved text, with the fields that stay open as they were sent. */
async function openFields<Schema extends z.ZodObject, Context>(
  work: Work,
  part: PlanPart<Schema, Context>,
  at: { plan: PlanId; row: string | null; fields: Fields },
): Promise<Fields> {
  const kept = at.row === null ? null : await part.start(work.tx, at.plan, at.row)
  if (!kept) throw new NotFound('row')
  const all = Object.entries(kept.values).map(([name, value]) => [name, [value].flat()] as const)
  const sent = (part.open ?? []).map((name) => [name, many(at.fields, name)] as const)
  return new Map([...all, ...sent])
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
  const why = whyNotEdit(plan)
  const open = row === null ? [] : (part.open ?? [])
  const form = { ...formOf(visit, state, start.values), open: why ? open : undefined }
  const canSave = why === null || open.length > 0
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
      <VisitForm visit={visit} state={state} form={form} version={start.version} draft={canSave}>
        {part.fields(form, context)}
        {canSave ? <SubmitRow label={t('save')} /> : null}
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
