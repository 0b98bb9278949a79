import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Read } from '#kernel/db/handle.ts'
import { parseId } from '#kernel/id.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { one } from '#kernel/web/fields.ts'
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
import { SubmitRow } from '#ui/form.tsx'
import type { FormState as UiForm } from '#ui/form-state.ts'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { DeedButton, formOf, VisitForm } from '#ui/visit-form.tsx'
import { paths } from './paths.ts'
import { findPlan } from './plan.sql.ts'
import type { PlanId } from './plan.ts'
import { changePart, dropPart, type PartDeeds, right } from './plan-part.actions.ts'
import { pl } from './plan-part.workspace.texts.pl.ts'
import { whyNotEdit } from './plan-step.rules.ts'

const t = speak({ pl }, 'pl')

type Plan = NonNullable<Awaited<ReturnType<typeof findPlan>>>

/** One kind of row that makes up a plan's text: how it is asked for, shown, kept and taken away. */
export interface PlanPart<Schema extends z.ZodObject, Context> extends PartDeeds<Schema> {
  readonly title: string
  /** Where the list of these rows stands; `/nowy` and `/:row` follow it. */
  readonly list: (plan: string) => string
  /** What the fields need to offer (goals, tasks, partners). */
  readonly context: (tx: Read, plan: PlanId) => Promise<Context>
  readonly fields: (form: UiForm, context: Context) => Child
}

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
    await visit.deed((work) => changePart(work, part, { plan, row, version, fields: input.fields }))
    return goTo(part.list(plan), t('saved'))
  }
  const routes = [
    ...form({ door: 'workspace', path: `${part.list(':plan')}/nowy`, right, show, submit }),
    ...form({ door: 'workspace', path: `${part.list(':plan')}/:row`, right, show, submit }),
  ]
  if (!part.remove) return routes
  const take = button(
    { door: 'workspace', path: `${part.list(':plan')}/:row/usun`, right },
    async (visit) => {
      const plan = idOf<'plan'>(visit, 'plan')
      const row = idOf<'row'>(visit, 'row')
      await visit.deed((work) => dropPart(work, part, { plan, row }))
      return goTo(part.list(plan), t('removed'))
    },
  )
  return [...routes, take]
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
          {visit.sentence(why)} {canSave ? t('someOpen') : null}
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
