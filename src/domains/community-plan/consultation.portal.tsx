import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { isBefore } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { optionalText, readFields, text } from '#kernel/web/fields.ts'
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
import { Card, CardGrid, Section } from '#ui/card.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { SubmitRow, TextArea, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Tag } from '#ui/tag.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { makeRemark } from './consultation.actions.ts'
import { en } from './consultation.portal.texts.en.ts'
import { pl } from './consultation.portal.texts.pl.ts'
import { uk } from './consultation.portal.texts.uk.ts'
import { listOpenConsultations, listRemarks } from './consultation.sql.ts'
import { paths } from './paths.ts'
import type { PlanContent, PlanId } from './plan.ts'
import { readPlanContent } from './plan-content.ts'

const all = { pl, uk, en }
const tones = { accepted: 'ok', partly: 'warn', rejected: 'error', noted: 'neutral' } as const

/** Consultations for residents: the only part of a plan that is public before its approval. */
export const consultationPortalRoutes: readonly Route[] = [
  page({ door: 'portal', path: paths.publicConsultations, right: 'anyone' }, showList),
  ...form({
    door: 'portal',
    path: paths.publicConsultation(':plan'),
    right: 'anyone',
    show: showOne,
    submit: submitRemark,
  }),
  page({ door: 'portal', path: paths.remarkSent(':plan', ':number{[0-9]{1,5}}'), right: 'anyone' }, showSent),
]

async function showList(visit: Visit): Promise<Page> {
  const t = speak(all, visit.language)
  const open = await visit.read((tx) => listOpenConsultations(tx, visit.today))
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      {open.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneText')} level={2} />
      ) : (
        <Cards visit={visit} open={open} />
      )}
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.publicConsultations })
}

type Open = Awaited<ReturnType<typeof listOpenConsultations>>

function Cards({ visit, open }: { visit: Visit; open: Open }): Child {
  const t = speak(all, visit.language)
  return (
    <CardGrid>
      {open.map((one) => (
        <Card title={one.title} href={visit.href(paths.publicConsultation(one.plan_id))}>
          <p>{deadline(one, visit, t)}</p>
        </Card>
      ))}
    </CardGrid>
  )
}

function deadline(one: Open[number], visit: Visit, t: ReturnType<typeof speak<typeof pl>>): string {
  const day = sayDay(one.closes_on, visit.language)
  return isBefore(one.closes_on, visit.today) ? t('over', { day }) : t('until', { day })
}

async function showOne(visit: Visit, state: FormState): Promise<Page> {
  const t = speak(all, visit.language)
  const id = idOf<'plan'>(visit, 'plan')
  const found = await visit.read(async (tx) => {
    const one = (await listOpenConsultations(tx, visit.today)).find((each) => each.plan_id === id)
    return one
      ? { one, content: await readPlanContent(tx, id), remarks: await listRemarks(tx, one.id) }
      : null
  })
  if (!found) throw new NotFound('consultation')
  const { one, content, remarks } = found
  const form = formOf(visit, state)
  const open = !isBefore(one.closes_on, visit.today)
  const body = (
    <>
      <PageTitle title={one.title} lead={deadline(one, visit, t)} />
      <p>
        <Tag tone="warn">{t('draft')}</Tag>
      </p>
      <DraftText content={content} visit={visit} />
      <Section title={t('how')}>
        <p lang="pl">{one.channels}</p>
        <p>{t('contact', { contact: one.contact })}</p>
      </Section>
      {open ? (
        <Section title={t('formTitle')} id="uwaga">
          <VisitForm visit={visit} state={state} form={form}>
            <TextArea form={form} name="text" label={t('text')} rows={6} required />
            <TextField form={form} name="about" label={t('about')} hint={t('aboutHint')} required={false} />
            <TextField
              form={form}
              name="authorLabel"
              label={t('author')}
              hint={t('authorHint')}
              required={false}
            />
            <TextField
              form={form}
              name="contact"
              label={t('answerTo')}
              autocomplete="email"
              required={false}
            />
            <SubmitRow label={t('send')} />
          </VisitForm>
        </Section>
      ) : null}
      <Answers remarks={remarks} visit={visit} />
    </>
  )
  return pageOf({ title: one.title, body, menu: paths.publicConsultations, noindex: true })
}

function DraftText({ content, visit }: { content: PlanContent; visit: Visit }) {
  const t = speak(all, visit.language)
  return (
    <Section title={t('goals')}>
      {content.mainGoal ? (
        <blockquote class="main-goal" lang="pl">
          {content.mainGoal}
        </blockquote>
      ) : null}
      <ol class="goals" lang="pl">
        {content.goals.map((goal) => (
          <li>
            <h3>{goal.title}</h3>
            <ul>
              {content.tasks
                .filter((task) => task.goals.includes(goal.number))
                .map((task) => (
                  <li>{task.title}</li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  )
}

// Remarks are public with their answers; who made them and how to reach them is not.
function Answers({ remarks, visit }: { remarks: Awaited<ReturnType<typeof listRemarks>>; visit: Visit }) {
  const t = speak(all, visit.language)
  const answered = remarks.filter((remark) => remark.verdict !== null)
  if (answered.length === 0) return null
  return (
    <Section title={t('register')}>
      <ol class="remarks" lang="pl">
        {answered.map((remark) => (
          <li value={remark.number}>
            <p>{remark.text}</p>
            <p>
              <Tag tone={tones[remark.verdict!]}>{t(remark.verdict!)}</Tag> {remark.answer}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

const remarkForm = z.object({
  text: text(5000, 3),
  about: optionalText(300),
  authorLabel: optionalText(200),
  contact: optionalText(300),
})

async function submitRemark(visit: Visit, input: Input): Promise<Redirect> {
  const plan: PlanId = idOf<'plan'>(visit, 'plan')
  const values = readFields(remarkForm, input.fields)
  const { number } = await visit.deed((work) => makeRemark(work, { plan, channel: 'portal', ...values }))
  return goTo(paths.remarkSent(plan, String(number)))
}

async function showSent(visit: Visit): Promise<Page> {
  const t = speak(all, visit.language)
  const open = await visit.read((tx) => listOpenConsultations(tx, visit.today))
  if (!open.some((each) => each.plan_id === idOf<'plan'>(visit, 'plan'))) throw new NotFound('consultation')
  const body = (
    <div class="text">
      <PageTitle title={t('sentTitle')} lead={t('sent', { n: visit.params.number ?? '' })} />
      <p>
        <a href={visit.href(paths.publicConsultation(idOf(visit, 'plan')))}>{t('back')}</a>
      </p>
    </div>
  )
  return pageOf({ title: t('sentTitle'), body, menu: paths.publicConsultations, noindex: true })
}

/** Open consultations on the front page; null while there is none. */
export async function consultationFront(visit: Visit): Promise<Child | null> {
  const open = await visit.read((tx) => listOpenConsultations(tx, visit.today))
  if (open.length === 0) return null
  const t = speak(all, visit.language)
  return (
    <Section title={t('frontTitle')}>
      <Cards visit={visit} open={open} />
    </Section>
  )
}
