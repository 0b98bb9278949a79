import { z } from 'zod'
import { parseDay } from '#kernel/instant.ts'
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
import type { Visit } from '#kernel/web/visit.ts'
import { sayDay } from '#ui/date.ts'
import { SubmitRow, TextArea, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { reportBarrier } from './barrier.actions.ts'
import { answerDueOn } from './barrier.rules.ts'
import { declarationWords } from './declaration.portal.tsx'
import { paths } from './paths.ts'
import { findLegalParameter } from './setting.sql.ts'

const barrierForm = z.object({
  what: text(3000),
  wish: optionalText(1000),
  contact: text(300),
  name: optionalText(150),
})

/** The public form that reports a barrier, and what is said after it. */
export const barrierPortalRoutes: readonly Route[] = [
  ...form({ door: 'portal', path: paths.reportBarrier, right: 'anyone', show: showForm, submit: send }),
  page({ door: 'portal', path: paths.barrierReported, right: 'anyone' }, showSent),
]

async function showForm(visit: Visit, state: FormState): Promise<Page> {
  const t = declarationWords(visit)
  const form = formOf(visit, state)
  const days = await visit.read((tx) =>
    findLegalParameter(tx, 'accessibility.barrier-answer-days', visit.today),
  )
  const due = answerDueOn(visit.today, Number(days ?? 7))
  const body = (
    <div class="text">
      <PageTitle title={t('barrierTitle')} lead={t('barrierLead', { day: sayDay(due, visit.language) })} />
      <VisitForm visit={visit} state={state} form={form}>
        <TextArea form={form} name="what" label={t('what')} hint={t('whatHint')} required />
        <TextArea form={form} name="wish" label={t('wish')} hint={t('wishHint')} rows={3} />
        <TextField form={form} name="contact" label={t('contactField')} hint={t('contactHint')} required />
        <TextField form={form} name="name" label={t('name')} hint={t('nameHint')} autocomplete="name" />
        <p>{t('keep')}</p>
        <SubmitRow label={t('send')} />
      </VisitForm>
    </div>
  )
  const trail = [{ title: t('title'), path: paths.declaration }]
  return pageOf({ title: t('barrierTitle'), body, trail, noindex: true })
}

async function send(visit: Visit, input: Input): Promise<Redirect> {
  const given = readFields(barrierForm, input.fields)
  const { language } = visit
  const { number, dueOn } = await visit.deed((work) => reportBarrier(work, { ...given, language }))
  return goTo(`${paths.barrierReported}?numer=${number}&termin=${dueOn}`)
}

// The number and the date travel in the address: the page shows nothing that the sender does not know.
async function showSent(visit: Visit): Promise<Page> {
  const t = declarationWords(visit)
  const number = /^B-[0-9A-F]{4}-[0-9A-F]{4}$/.exec(visit.query.get('numer') ?? '')?.[0]
  const due = parseDay(visit.query.get('termin') ?? '')
  const body = (
    <div class="text">
      <PageTitle title={t('sentTitle')} />
      <Notice kind="success" language={visit.language}>
        {number ? <p>{t('sentNumber', { number })}</p> : null}
        {due ? <p>{t('sentDue', { day: sayDay(due, visit.language) })}</p> : null}
      </Notice>
      <p>{t('sentNext')}</p>
      <p>
        <a href={visit.href(paths.declaration)}>{t('back')}</a>
      </p>
    </div>
  )
  return pageOf({ title: t('sentTitle'), body, noindex: true })
}
