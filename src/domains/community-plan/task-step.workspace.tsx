import { z } from 'zod'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { choice, optionalText, readFields } from '#kernel/web/fields.ts'
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
import { HiddenField, SubmitRow, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { paths } from './paths.ts'
import { changeTaskState } from './task.actions.ts'
import { taskMoves, whyNotMoveTask } from './task.rules.ts'
import { countTaskWork, findTask } from './task.sql.ts'
import { pl } from './task.workspace.texts.pl.ts'
import { moveLabels } from './task.workspace.tsx'

const t = speak({ pl }, 'pl')
const states = ['planned', 'running', 'done', 'partly', 'dropped'] as const

/** A change of a task's state, on a page of its own that asks for the reason. */
export const taskStepRoutes: readonly Route[] = form({
  door: 'workspace',
  right: 'community-plan.task.move',
  path: paths.taskStep(':plan', ':task'),
  show: showStep,
  submit: submitStep,
})

async function showStep(visit: Visit, state: FormState): Promise<Page> {
  const plan = idOf<'plan'>(visit, 'plan')
  const { task, work } = await visit.read(async (tx) => {
    const found = await findTask(tx, plan, idOf<'task'>(visit, 'task'))
    if (!found) throw new NotFound('task')
    return { task: found, work: await countTaskWork(tx, found.id) }
  })
  const to = states.find((each) => each === (state.values.get('to')?.[0] ?? visit.query.get('na')))
  const move = taskMoves.find((each) => each.from === task.state && each.to === to)
  if (!to || (!move && !state.refusal)) throw new NotFound('move')
  const fields = formOf(visit, state)
  const why = whyNotMoveTask({ from: task.state, to, reason: null }, work)
  const body = (
    <div class="text">
      <PageTitle
        title={moveLabels[to]}
        above={task.title}
        lead={why?.code === 'community-plan.task.done-without-work' ? t('doneWithoutWork') : t('stepLead')}
      />
      <VisitForm visit={visit} state={state} form={fields}>
        <HiddenField name="from" value={state.values.get('from')?.[0] ?? task.state} />
        <HiddenField name="to" value={to} />
        <TextArea form={fields} name="reason" label={t('reason')} rows={3} required={why !== null} />
        <SubmitRow label={moveLabels[to]} />
      </VisitForm>
    </div>
  )
  const trail = [{ title: task.title, path: paths.task(plan, task.id) }]
  return pageOf({ title: moveLabels[to], body, menu: paths.plans, trail })
}

const stepForm = z.object({ from: choice(states), to: choice(states), reason: optionalText(1000) })

async function submitStep(visit: Visit, input: Input): Promise<Redirect> {
  const plan = idOf<'plan'>(visit, 'plan')
  const task = idOf<'task'>(visit, 'task')
  const given = readFields(stepForm, input.fields)
  await visit.deed((work) => changeTaskState(work, { plan, task, ...given }))
  return goTo(paths.task(plan, task), t('stepDone', { state: t(given.to) }))
}
