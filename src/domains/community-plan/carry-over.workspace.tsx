import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { type Fields, one } from '#kernel/web/fields.ts'
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
import { RadioGroup, SubmitRow } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { carryOver } from './carry-over.actions.ts'
import { type CarryDecision, decisions, proposedDecision } from './carry-over.rules.ts'
import { findPlanAfter } from './carry-over.sql.ts'
import { pl } from './carry-over.workspace.texts.pl.ts'
import { paths } from './paths.ts'
import { findPlan, listTasks } from './plan.sql.ts'

const t = speak({ pl }, 'pl')

/** Next year's plan out of this one: a decision per task. */
export const carryOverRoutes: readonly Route[] = form({
  door: 'workspace',
  path: paths.carryOver(':plan'),
  right: 'community-plan.plan.edit',
  show,
  submit,
})

async function show(visit: Visit, state: FormState): Promise<Page> {
  const id = idOf<'plan'>(visit, 'plan')
  const found = await visit.read(async (tx) => ({
    plan: await findPlan(tx, id),
    tasks: await listTasks(tx, id),
    after: await findPlanAfter(tx, id),
  }))
  const { plan, tasks, after } = found
  if (!plan) throw new NotFound('plan')
  const proposed = Object.fromEntries(
    tasks.map((task) => [`task.${task.number}`, proposedDecision(task.state)]),
  )
  const form = formOf(visit, state, proposed)
  const options = decisions.map((value) => ({ value, label: t(value) }))
  const body = (
    <div class="text">
      <PageTitle title={t('title')} above={plan.title} lead={t('lead', { year: String(plan.year + 1) })} />
      {after ? (
        <Notice kind="info" language="pl">
          {t('already')} <a href={visit.href(paths.plan(after))}>{t('open')}</a>
        </Notice>
      ) : (
        <VisitForm visit={visit} state={state} form={form} draft>
          {tasks.map((task) => (
            <RadioGroup
              form={form}
              name={`task.${task.number}`}
              label={`${task.number}. ${task.title}`}
              options={options}
              inline
            />
          ))}
          <SubmitRow label={t('make')} />
        </VisitForm>
      )}
    </div>
  )
  const trail = [
    { title: t('plans'), path: paths.plans },
    { title: plan.title, path: paths.plan(id) },
  ]
  return pageOf({ title: t('title'), body, menu: paths.plans, trail })
}

async function submit(visit: Visit, input: Input): Promise<Redirect> {
  const plan = idOf<'plan'>(visit, 'plan')
  const made = await visit.deed((work) => carryOver(work, { plan, decided: readDecisions(input.fields) }))
  return goTo(paths.plan(made.plan), t('made'))
}

// Anything else than the three answers counts as none: the task then goes on.
function readDecisions(fields: Fields): Map<number, CarryDecision> {
  const decided = new Map<number, CarryDecision>()
  for (const name of fields.keys()) {
    const number = /^task\.(\d{1,3})$/.exec(name)?.[1]
    const answer = decisions.find((each) => each === one(fields, name))
    if (number && answer) decided.set(Number(number), answer)
  }
  return decided
}
