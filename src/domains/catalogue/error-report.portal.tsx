import { z } from 'zod'
import { parseDay } from '#kernel/instant.ts'
import { readSetting } from '#kernel/setting.ts'
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
import type { Visit } from '#kernel/web/visit.ts'
import { sayDay } from '#ui/date.ts'
import { formTitle, SubmitRow, TextArea, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { nameOf } from './card-text.tsx'
import { reportCardError } from './error-report.actions.ts'
import { en } from './error-report.portal.texts.en.ts'
import { pl } from './error-report.portal.texts.pl.ts'
import { uk } from './error-report.portal.texts.uk.ts'
import { errorAnswerSetting } from './error-report.setting.ts'
import { paths } from './paths.ts'
import { readPublicCard } from './service-card.portal.tsx'

const speakOf = (visit: Visit) => speak({ pl, uk, en }, visit.language)

/** The public form that reports an error on a card, and what is said after it. */
export const errorPortalRoutes: readonly Route[] = [
  page({ door: 'portal', path: paths.errorReported, right: 'anyone' }, showSent),
  ...form({
    ...{ door: 'portal', path: paths.reportError(':slug'), right: 'anyone' },
    ...{ show: showForm, submit: send },
  }),
]

async function showForm(visit: Visit, state: FormState): Promise<Page> {
  const t = speakOf(visit)
  const { service, card } = await readPublicCard(visit)
  const days = await visit.read((tx) => readSetting(tx, errorAnswerSetting, visit.today))
  const form = formOf(visit, state)
  const name = nameOf(card, visit)
  const due = sayDay(visit.today.add({ days }), visit.language)
  const body = (
    <div class="text">
      <PageTitle title={t('title')} above={name} lead={t('lead', { day: due })} />
      <VisitForm visit={visit} state={state} form={form}>
        <TextArea form={form} name="what" label={t('what')} hint={t('whatHint')} required />
        <TextField form={form} name="contact" label={t('contact')} hint={t('contactHint')} required={false} />
        <SubmitRow label={t('send')} />
      </VisitForm>
    </div>
  )
  const trail = [
    { title: t('services'), path: paths.publicServices },
    { title: name, path: paths.publicService(service.slug) },
  ]
  const title = formTitle(t('title'), form)
  return pageOf({ title, body, menu: paths.publicServices, trail, noindex: true })
}

async function send(visit: Visit, input: Input): Promise<Redirect> {
  const given = readFields(z.object({ what: text(3000), contact: optionalText(300) }), input.fields)
  const slug = visit.params.slug ?? ''
  const { language } = visit
  const { number, dueOn } = await visit.deed((work) => reportCardError(work, { slug, language, ...given }))
  return goTo(`${paths.errorReported}?numer=${number}&termin=${dueOn}`)
}

// The number and the date travel in the address: the page shows nothing that the sender does not know.
async function showSent(visit: Visit): Promise<Page> {
  const t = speakOf(visit)
  const number = /^U-[0-9A-F]{4}-[0-9A-F]{4}$/.exec(visit.query.get('numer') ?? '')?.[0]
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
        <a href={visit.href(paths.publicServices)}>{t('back')}</a>
      </p>
    </div>
  )
  return pageOf({ title: t('sentTitle'), body, menu: paths.publicServices, noindex: true })
}
