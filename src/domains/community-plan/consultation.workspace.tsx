import { z } from 'zod'
import { dayOf } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { choice, day, one, optionalText, readFields, text } from '#kernel/web/fields.ts'
import {
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  page,
  pageOf,
  type Redirect,
  type Route,
} from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { PrintButton } from '#ui/copy.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { DateField, RadioGroup, SelectField, SubmitRow, TextArea, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { answerRemark, makeRemark, openConsultation } from './consultation.actions.ts'
import { findConsultationOf, listRemarks, type RemarkId } from './consultation.sql.ts'
import { pl } from './consultation.workspace.texts.pl.ts'
import { paths } from './paths.ts'
import { findPlan } from './plan.sql.ts'
import { PlanFrame } from './plan-frame.tsx'

const t = speak({ pl }, 'pl')
const right = 'community-plan.plan.edit'
const channels = ['paper', 'phone', 'email', 'meeting'] as const
const verdicts = ['accepted', 'partly', 'rejected', 'noted'] as const
const tones = { accepted: 'ok', partly: 'warn', rejected: 'error', noted: 'neutral' } as const

/**
 * Consultation of a draft in the workspace: announce, enter remarks from paper and phone, answer each, print.
 */
export const consultationRoutes: readonly Route[] = [
  page(
    { door: 'workspace', path: paths.consultation(':plan'), right: 'community-plan.plan.read' },
    showRegister,
  ),
  ...form({
    door: 'workspace',
    path: paths.openConsultation(':plan'),
    right,
    show: showOpen,
    submit: submitOpen,
  }),
  ...form({ door: 'workspace', path: paths.newRemark(':plan'), right, show: showNew, submit: submitNew }),
  ...form({
    door: 'workspace',
    path: paths.remark(':plan', ':remark'),
    right,
    show: showAnswer,
    submit: submitAnswer,
  }),
]

async function load(visit: Visit) {
  const id = idOf<'plan'>(visit, 'plan')
  const found = await visit.read(async (tx) => {
    const plan = await findPlan(tx, id)
    const consultation = plan ? await findConsultationOf(tx, id) : null
    const remarks = consultation ? await listRemarks(tx, consultation.id) : []
    return { plan, consultation, remarks }
  })
  if (!found.plan) throw new NotFound('plan')
  return { ...found, plan: found.plan }
}

const trailOf = (plan: { id: string; title: string }) => [
  { title: t('plans'), path: paths.plans },
  { title: plan.title, path: paths.plan(plan.id) },
]

async function showRegister(visit: Visit): Promise<Page> {
  const { plan, consultation, remarks } = await load(visit)
  const may = visit.may(right)
  const open = plan.state === 'in_consultation'
  const body = (
    <PlanFrame visit={visit} plan={plan} current={paths.consultation(plan.id)}>
      {consultation ? (
        <p class="lead">
          {t('days', { from: sayDay(consultation.opens_on, 'pl'), to: sayDay(consultation.closes_on, 'pl') })}
        </p>
      ) : (
        <EmptyState title={t('none')} text={t('noneText')} level={2}>
          {may && plan.state === 'draft' ? (
            <LinkButton href={visit.href(paths.openConsultation(plan.id))}>{t('open')}</LinkButton>
          ) : null}
        </EmptyState>
      )}
      {consultation ? (
        <>
          <div class="actions">
            {open && may ? (
              <LinkButton href={visit.href(paths.newRemark(plan.id))}>{t('addRemark')}</LinkButton>
            ) : null}
            {open && may ? (
              <LinkButton look="quiet" href={visit.href(`${paths.step(plan.id)}?krok=close-consultation`)}>
                {t('close')}
              </LinkButton>
            ) : null}
            <a href={visit.href(paths.publicConsultations)}>{t('publicPage')}</a>
            <PrintButton language="pl" />
          </div>
          <Register visit={visit} planId={plan.id} remarks={remarks} answerable={may && open} />
        </>
      ) : null}
    </PlanFrame>
  )
  return pageOf({ title: plan.title, body, menu: paths.plans, trail: trailOf(plan).slice(0, 1) })
}

type Remarks = Awaited<ReturnType<typeof listRemarks>>

function Register(props: { visit: Visit; planId: string; remarks: Remarks; answerable: boolean }) {
  const { visit, planId, remarks, answerable } = props
  return (
    <DataTable
      language="pl"
      caption={t('remarks')}
      rows={remarks}
      columns={[
        {
          key: 'number',
          header: t('number'),
          cell: (row) =>
            answerable ? (
              <a href={visit.href(paths.remark(planId, row.id))}>{String(row.number)}</a>
            ) : (
              String(row.number)
            ),
        },
        {
          key: 'text',
          header: t('remark'),
          cell: (row) => [row.about ? <strong>{row.about}: </strong> : null, row.text],
        },
        { key: 'author', header: t('author'), cell: (row) => row.author_label },
        { key: 'channel', header: t('channel'), cell: (row) => t(row.channel) },
        {
          key: 'on',
          header: t('received'),
          cell: (row) => sayDay(dayOf(row.received_at, visit.centre.zone), 'pl'),
        },
        {
          key: 'answer',
          header: t('answer'),
          cell: (row) =>
            row.verdict ? (
              [<Tag tone={tones[row.verdict]}>{t(row.verdict)}</Tag>, ' ', row.answer]
            ) : (
              <Tag tone="warn">{t('waits')}</Tag>
            ),
        },
      ]}
      empty={<EmptyState title={t('noRemarks')} text={t('noRemarksText')} />}
    />
  )
}

const openForm = z.object({ opensOn: day(), closesOn: day(), channels: text(1000, 3), contact: text(300, 3) })

async function showOpen(visit: Visit, state: FormState): Promise<Page> {
  const { plan } = await load(visit)
  const opensOn = visit.today.toString()
  const start = { opensOn, closesOn: visit.today.add({ days: 14 }).toString(), channels: t('channelsStart') }
  const form = formOf(visit, state, start)
  const body = (
    <div class="text">
      <PageTitle title={t('openTitle')} above={plan.title} lead={t('openLead')} />
      <VisitForm visit={visit} state={state} form={form} draft>
        <DateField form={form} name="opensOn" label={t('opensOn')} required />
        <DateField form={form} name="closesOn" label={t('closesOn')} required />
        <TextArea
          form={form}
          name="channels"
          label={t('channels')}
          hint={t('channelsHint')}
          rows={3}
          required
        />
        <TextField form={form} name="contact" label={t('contact')} width="full" required />
        <SubmitRow label={t('open')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: t('openTitle'), body, menu: paths.plans, trail: trailOf(plan) })
}

async function submitOpen(visit: Visit, input: Input): Promise<Redirect> {
  const plan = idOf<'plan'>(visit, 'plan')
  const values = readFields(openForm, input.fields)
  await visit.deed((work) => openConsultation(work, { plan, ...values }))
  return goTo(paths.consultation(plan), t('opened'))
}

const remarkForm = z.object({
  text: text(5000, 3),
  about: optionalText(300),
  authorLabel: optionalText(200),
  contact: optionalText(300),
  channel: choice(channels),
})

async function showNew(visit: Visit, state: FormState): Promise<Page> {
  const { plan } = await load(visit)
  const form = formOf(visit, state, { channel: 'paper' })
  const body = (
    <div class="text">
      <PageTitle title={t('addRemark')} above={plan.title} />
      <VisitForm visit={visit} state={state} form={form} draft>
        <TextArea form={form} name="text" label={t('remark')} rows={6} required />
        <TextField form={form} name="about" label={t('about')} width="full" required={false} />
        <TextField
          form={form}
          name="authorLabel"
          label={t('author')}
          hint={t('authorHint')}
          required={false}
        />
        <TextField form={form} name="contact" label={t('authorContact')} required={false} />
        <RadioGroup
          form={form}
          name="channel"
          label={t('channel')}
          options={channels.map((value) => ({ value, label: t(value) }))}
        />
        <SubmitRow label={t('save')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: t('addRemark'), body, menu: paths.plans, trail: trailOf(plan) })
}

async function submitNew(visit: Visit, input: Input): Promise<Redirect> {
  const plan = idOf<'plan'>(visit, 'plan')
  const values = readFields(remarkForm, input.fields)
  const { number } = await visit.deed((work) => makeRemark(work, { plan, ...values }))
  return goTo(paths.consultation(plan), t('saved', { n: number }))
}

const answerForm = z.object({ verdict: choice(verdicts), answer: text(5000, 3) })

async function showAnswer(visit: Visit, state: FormState): Promise<Page> {
  const { plan, remarks } = await load(visit)
  const remark = remarks.find((each) => each.id === visit.params.remark)
  if (!remark) throw new NotFound('remark')
  const form = formOf(visit, state, { verdict: remark.verdict ?? '', answer: remark.answer ?? '' })
  const title = t('answerTitle', { n: remark.number })
  const body = (
    <div class="text">
      <PageTitle title={title} above={plan.title} />
      <blockquote>{remark.text}</blockquote>
      <VisitForm visit={visit} state={state} form={form} version={remark.version} draft>
        <SelectField
          form={form}
          name="verdict"
          label={t('verdict')}
          empty=""
          options={verdicts.map((value) => ({ value, label: t(value) }))}
          required
        />
        <TextArea form={form} name="answer" label={t('answer')} rows={5} required />
        <SubmitRow label={t('saveAnswer')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title, body, menu: paths.plans, trail: trailOf(plan) })
}

async function submitAnswer(visit: Visit, input: Input): Promise<Redirect> {
  const plan = idOf<'plan'>(visit, 'plan')
  const remark = idOf<'remark'>(visit, 'remark') as RemarkId
  const values = readFields(answerForm, input.fields)
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed((work) => answerRemark(work, { plan, remark, version, ...values }))
  return goTo(paths.consultation(plan), t('answered'))
}
