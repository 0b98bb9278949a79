import { z } from 'zod'
import { isBefore } from '#kernel/instant.ts'
import { Invalid, NotFound, refusal } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { choice, day, ids, integer, optionalDay, optionalText, readFields, text } from '#kernel/web/fields.ts'
import { form, goTo, pageOf, type Route } from '#kernel/web/route.ts'
import { idOf } from '#kernel/web/visit.ts'
import {
  CheckboxGroup,
  DateField,
  NumberField,
  SelectField,
  SubmitRow,
  TextArea,
  TextField,
} from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { measure } from './indicator.actions.ts'
import { paths } from './paths.ts'
import { listGoals, listIndicators, listPartners, listRecommendedActions, listTasks } from './plan.sql.ts'
import type { GoalId } from './plan.ts'
import { removePart, savePart, saveTask } from './plan-part.sql.ts'
import { pl } from './plan-part.workspace.texts.pl.ts'
import { planPartRoutes } from './plan-part.workspace.tsx'
import { findTaskLinks } from './task-links.sql.ts'

const t = speak({ pl }, 'pl')
const number = integer(1, 999)
const precisions = ['day', 'month', 'year'] as const
const precisionWords = { day: t('byDay'), month: t('byMonth'), year: t('byYear') }
const sources = [
  '',
  'activities',
  'participations',
  'first_timers',
  'leaders',
  'resident_led',
  'evidence',
] as const
const sourceWords = {
  '': t('countedNone'),
  activities: t('countedActivities'),
  participations: t('countedParticipations'),
  first_timers: t('countedFirst'),
  leaders: t('countedLeaders'),
  resident_led: t('countedResident'),
  evidence: t('countedEvidence'),
}
const decimal = () =>
  z.string().transform((value, context) => {
    const clean = value.replace(/\s/g, '').replace(',', '.')
    if (clean === '') return null
    if (/^-?\d{1,12}(\.\d{1,4})?$/.test(clean)) return clean
    context.addIssue({ code: 'custom', message: 'form.no-such-amount' })
    return z.NEVER
  })

/** Forms for what a plan aims at: goals, tasks, indicators and their measured values. */
export const planAimRoutes: readonly Route[] = [
  ...planPartRoutes({
    name: 'goal',
    title: t('goalPart'),
    list: paths.goals,
    schema: z.object({ number, title: text(1000) }),
    context: async () => null,
    start: async (tx, plan, row) => {
      const found = (await listGoals(tx, plan)).find((each) => each.id === row)
      return found
        ? { values: { number: String(found.number), title: found.title }, version: found.version }
        : null
    },
    fields: (form) => (
      <>
        <NumberField form={form} name="number" label={t('number')} required />
        <TextArea form={form} name="title" label={t('goalTitle')} rows={3} required />
      </>
    ),
    save: (work, at, values) => savePart(work.tx, { ...at, table: 'goal' }, values),
    remove: (work, at) => removePart(work.tx, 'goal', at),
  }),
  ...planPartRoutes({
    name: 'task',
    title: t('taskPart'),
    list: paths.tasksEdit,
    schema: z.object({
      number,
      title: text(2000),
      goals: ids(),
      from: optionalDay(),
      to: optionalDay(),
      precision: choice(precisions),
      responsible: optionalText(300),
      realisers: ids(),
      answers: ids(),
    }),
    context: async (tx, plan) => ({
      goals: await listGoals(tx, plan),
      partners: await listPartners(tx, plan),
      actions: await listRecommendedActions(tx, plan),
    }),
    start: async (tx, plan, row) => {
      const found = (await listTasks(tx, plan)).find((each) => each.id === row)
      if (!found) return null
      const links = await findTaskLinks(tx, found.id)
      const values = {
        number: String(found.number),
        title: found.title,
        goals: found.goal_ids,
        from: found.term_from?.toString() ?? '',
        to: found.term_to?.toString() ?? '',
        precision: found.term_precision ?? 'month',
        responsible: found.responsible ?? '',
        ...links,
      }
      return { values, version: found.version }
    },
    fields: (form, { goals, partners, actions }) => (
      <>
        <NumberField form={form} name="number" label={t('number')} required />
        <TextArea form={form} name="title" label={t('taskTitle')} rows={4} required />
        <CheckboxGroup
          form={form}
          name="goals"
          label={t('goals')}
          options={goals.map((goal) => ({ value: goal.id, label: `${goal.number}. ${goal.title}` }))}
        />
        <DateField form={form} name="from" label={t('from')} />
        <DateField form={form} name="to" label={t('to')} />
        <SelectField
          form={form}
          name="precision"
          label={t('precision')}
          options={precisions.map((value) => ({ value, label: precisionWords[value] }))}
        />
        <TextField form={form} name="responsible" label={t('responsible')} width="full" />
        {partners.length > 0 ? (
          <CheckboxGroup
            form={form}
            name="realisers"
            label={t('realisers')}
            options={partners.map((partner) => ({ value: partner.id, label: partner.name }))}
          />
        ) : null}
        {actions.length > 0 ? (
          <CheckboxGroup
            form={form}
            name="answers"
            label={t('answers')}
            options={actions.map((action) => ({
              value: action.id,
              label: `${action.number}. ${action.title}`,
            }))}
          />
        ) : null}
      </>
    ),
    save: (work, at, { from, to, precision, ...values }) => {
      if (from && to && isBefore(to, from))
        throw new Invalid(new Map([['to', refusal('community-plan.period.reversed')]]))
      if ((from === null) !== (to === null))
        throw new Invalid(new Map([[from ? 'to' : 'from', refusal('form.required')]]))
      return saveTask(work.tx, at, {
        ...values,
        term_from: from,
        term_to: to,
        term_precision: from ? precision : null,
      })
    },
  }),
  ...planPartRoutes({
    name: 'indicator',
    title: t('indicator'),
    list: paths.indicators,
    schema: z.object({
      number,
      name: text(500, 3),
      goal: z.string().max(40, 'form.choose'),
      unit: optionalText(60),
      baseline: decimal(),
      target: decimal(),
      counted: choice(sources),
      source: optionalText(500),
    }),
    context: (tx, plan) => listGoals(tx, plan),
    start: async (tx, plan, row) => {
      const found = (await listIndicators(tx, plan)).find((each) => each.id === row)
      if (!found) return null
      const { name, unit, baseline, target, counted, source, goal_id } = found
      const values = {
        number: String(found.number),
        name,
        unit: unit ?? '',
        baseline: baseline ?? '',
        target: target ?? '',
        counted: counted ?? '',
        source: source ?? '',
        goal: goal_id ?? '',
      }
      return { values, version: found.version }
    },
    fields: (form, goals) => (
      <>
        <NumberField form={form} name="number" label={t('number')} required />
        <TextField form={form} name="name" label={t('indicatorName')} width="full" required />
        <SelectField
          form={form}
          name="goal"
          label={t('goal')}
          empty={t('goalNone')}
          options={goals.map((goal) => ({ value: goal.id, label: `${goal.number}. ${goal.title}` }))}
        />
        <SelectField
          form={form}
          name="counted"
          label={t('counted')}
          options={sources.map((value) => ({ value, label: sourceWords[value] }))}
        />
        <TextField form={form} name="unit" label={t('unitName')} width="short" />
        <NumberField form={form} name="baseline" label={t('baseline')} decimal />
        <NumberField form={form} name="target" label={t('target')} decimal />
        <TextField form={form} name="source" label={t('source')} width="full" />
      </>
    ),
    save: async (work, at, { goal, counted, ...values }) => {
      const known = (await listGoals(work.tx, at.plan)).find((each) => each.id === goal)
      if (goal && !known) throw new Invalid(new Map([['goal', refusal('form.choose')]]))
      return savePart(
        work.tx,
        { ...at, table: 'indicator' },
        {
          ...values,
          goal_id: (known?.id ?? null) as GoalId | null,
          counted: counted || null,
        },
      )
    },
    remove: (work, at) => removePart(work.tx, 'indicator', at),
  }),
  ...measureRoutes(),
]

/** A measured value of an indicator: value, day, source. */
function measureRoutes(): Route[] {
  const schema = z.object({
    value: decimal().refine((value): value is string => value !== null, 'form.required'),
    on: day(),
    source: text(500, 3),
  })
  return form({
    door: 'workspace',
    path: paths.measure(':plan', ':row'),
    right: 'community-plan.plan.edit',
    show: async (visit, state) => {
      const plan = idOf<'plan'>(visit, 'plan')
      const found = await visit.read((tx) => listIndicators(tx, plan))
      const indicator = found.find((each) => each.id === visit.params.row)
      if (!indicator) throw new NotFound('indicator')
      const form = formOf(visit, state, { on: visit.today.toString(), source: indicator.source ?? '' })
      const body = (
        <div class="text">
          <PageTitle title={t('measure')} above={indicator.name} />
          <VisitForm visit={visit} state={state} form={form}>
            <NumberField
              form={form}
              name="value"
              label={t('value')}
              decimal
              unit={indicator.unit ?? ''}
              required
            />
            <DateField form={form} name="on" label={t('measuredOn')} required />
            <TextField form={form} name="source" label={t('source')} width="full" required />
            <SubmitRow label={t('save')} />
          </VisitForm>
        </div>
      )
      return pageOf({ title: t('measure'), body, menu: paths.plans })
    },
    submit: async (visit, input) => {
      const plan = idOf<'plan'>(visit, 'plan')
      const indicator = idOf<'indicator'>(visit, 'row')
      const values = readFields(schema, input.fields)
      await visit.deed((work) => measure(work, { plan, indicator, ...values }))
      return goTo(paths.indicators(plan), t('saved'))
    },
  })
}
