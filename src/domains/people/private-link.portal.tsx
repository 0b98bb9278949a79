import { z } from 'zod'
import { Invalid, refusal } from '#kernel/refusal.ts'
import { languages, speak } from '#kernel/texts.ts'
import { readFields, text } from '#kernel/web/fields.ts'
import {
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  page,
  pageOf,
  type Redirect,
  type Reply,
  type Route,
} from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { formTitle, SubmitRow, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { paths } from './paths.ts'
import { type OpenLink, openLink, openLinkByPaper } from './private-link.actions.ts'
import { en } from './private-link.portal.texts.en.ts'
import { pl } from './private-link.portal.texts.pl.ts'
import { uk } from './private-link.portal.texts.uk.ts'
import { linkLimits } from './private-link.rules.ts'
import { linkCookie } from './private-link.ts'

const wordsOf = (visit: Visit) => speak({ pl, uk, en }, visit.language)
const paperForm = z.object({ number: text(20), code: text(20) })

/** The two ways through a private link: its address, and the number and code on paper. */
export const privateLinkRoutes: readonly Route[] = [
  ...form({
    door: 'portal',
    path: paths.linkByPaper,
    right: 'anyone',
    show: showPaper,
    submit: submitPaper,
  }),
  page({ door: 'portal', path: paths.link(':token'), right: 'anyone' }, followLink),
]

async function followLink(visit: Visit): Promise<Reply> {
  const token = visit.params.token ?? ''
  const answer = await visit.deed((work) => openLink(work, token))
  return answer.kind === 'open'
    ? leadIn(visit, answer.link, token)
    : showClosed(visit, answer.kind === 'over')
}

// The token leaves the address bar: it goes on as a cookie that the browser sends only under the page it
// opens.
function leadIn(visit: Visit, link: OpenLink, token: string): Redirect {
  const purpose = visit.house.links[link.purpose]
  if (!purpose) throw new Error(`no domain declares private links for "${link.purpose}"`)
  const path = purpose.path(link.subject)
  const secure = visit.loginCookie.startsWith('__Host-') ? '; Secure' : ''
  const cookies = languages.map(
    (language) =>
      `${linkCookie}=${token}; Path=${visit.href(path, language)}; HttpOnly; SameSite=Lax; Max-Age=7200${secure}`,
  )
  return { ...goTo(path), cookies }
}

function showClosed(visit: Visit, over: boolean): Page {
  const t = wordsOf(visit)
  const title = t(over ? 'overTitle' : 'unknownTitle')
  const body = (
    <div class="text">
      <PageTitle title={title} lead={t(over ? 'over' : 'unknown')} />
      <p>
        <a href={visit.href(paths.linkByPaper)}>{t('byPaper')}</a>
      </p>
      <p>
        <a href={visit.href('/kontakt')}>{t('contact')}</a>
      </p>
    </div>
  )
  return pageOf({ title, body, status: over ? 410 : 404, noindex: true })
}

async function showPaper(visit: Visit, state: FormState): Promise<Page> {
  const t = wordsOf(visit)
  const form = formOf(visit, state)
  const body = (
    <div class="text">
      <PageTitle title={t('title')} lead={t('lead')} />
      <VisitForm visit={visit} state={state} form={form}>
        <TextField
          form={form}
          name="number"
          label={t('number')}
          hint={t('numberHint')}
          inputmode="numeric"
          autocomplete="off"
        />
        <TextField
          form={form}
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          autocomplete="off"
          spellcheck={false}
          width="short"
        />
        <SubmitRow label={t('open')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(t('title'), form), body, noindex: true })
}

async function submitPaper(visit: Visit, input: Input): Promise<Reply> {
  const typed = readFields(paperForm, input.fields)
  const answer = await visit.deed((work) => openLinkByPaper(work, typed), null)
  if (answer.kind === 'open') return leadIn(visit, answer.link, answer.token!)
  if (answer.kind === 'over') return showClosed(visit, true)
  const codes = {
    unknown: refusal('people.link.wrong-code'),
    resting: refusal('people.link.resting', { minutes: linkLimits.restMinutes }),
    spent: refusal('people.link.spent'),
  }
  throw new Invalid(new Map([[answer.kind === 'unknown' ? 'code' : 'number', codes[answer.kind]]]))
}
