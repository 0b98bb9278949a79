import { z } from 'zod'
import { isBefore } from '#kernel/instant.ts'
import { Invalid, NotFound, refusal } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { day, integer, one, optionalText, readFields, text } from '#kernel/web/fields.ts'
import {
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  pageOf,
  type Redirect,
  type Route,
} from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { DateField, SubmitRow, TextArea, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { paths } from './paths.ts'
import { findPlan } from './plan.sql.ts'
import { changeBasics } from './plan-basics.actions.ts'
import { pl } from './plan-part.workspace.texts.pl.ts'
import { whyNotEdit } from './plan-step.rules.ts'

const t = speak({ pl }, 'pl')
const right = 'community-plan.plan.edit'

/** The plan's own fields: title, year, period, who prepared it, the main goal. */
export const planBasicsRoutes: readonly Route[] = form({
  door: 'workspace',
  path: paths.basics(':plan'),
  right,
  show,
  submit,
})

const schema = z.object({
  title: text(500, 3),
  year: integer(2019, 2100),
  from: day(),
  to: day(),
  mainGoal: optionalText(2000),
  preparedBy: optionalText(200),
  preparedByRole: optionalText(200),
})

async function show(visit: Visit, state: FormState): Promise<Page> {
  const plan = await visit.read((tx) => findPlan(tx, idOf<'plan'>(visit, 'plan')))
  if (!plan) throw new NotFound('plan')
  const why = whyNotEdit(plan)
  const start = {
    title: plan.title,
    year: String(plan.year),
    from: plan.period_from.toString(),
    to: plan.period_to.toString(),
    mainGoal: plan.main_goal ?? '',
    preparedBy: plan.prepared_by_name ?? '',
    preparedByRole: plan.prepared_by_role ?? '',
  }
  const form = { ...formOf(visit, state, start), open: why ? [] : undefined }
  const body = (
    <div class="text">
      <PageTitle title={t('basics')} above={plan.title} />
      {why ? (
        <Notice kind="info" language="pl">
          {visit.sentence(why)}
        </Notice>
      ) : null}
      <VisitForm visit={visit} state={state} form={form} version={plan.version} draft={!why}>
        <TextArea form={form} name="title" label={t('planTitle')} rows={2} required />
        <TextField form={form} name="year" label={t('year')} width="short" inputmode="numeric" required />
        <DateField form={form} name="from" label={t('from')} required />
        <DateField form={form} name="to" label={t('to')} required />
        <TextArea form={form} name="mainGoal" label={t('mainGoal')} rows={3} />
        <TextField form={form} name="preparedBy" label={t('preparedBy')} />
        <TextField form={form} name="preparedByRole" label={t('preparedByRole')} />
        {why ? null : <SubmitRow label={t('save')} />}
      </VisitForm>
    </div>
  )
  const trail = [
    { title: t('plans'), path: paths.plans },
    { title: plan.title, path: paths.plan(plan.id) },
  ]
  return pageOf({ title: t('basics'), body, menu: paths.plans, trail })
}

async function submit(visit: Visit, input: Input): Promise<Redirect> {
  const plan = idOf<'plan'>(visit, 'plan')
  const values = readFields(schema, input.fields)
  const version = Number(one(input.fields, '_version') || '0')
  if (isBefore(values.to, values.from)) {
    throw new Invalid(new Map([['to', refusal('community-plan.period.reversed')]]))
  }
  await visit.deed((work) => changeBasics(work, { plan, version, values }))
  return goTo(paths.plan(plan), t('saved'))
}
