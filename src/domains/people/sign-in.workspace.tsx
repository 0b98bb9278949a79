import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { type AccountId, parseId } from '#kernel/id.ts'
import { Forbidden, Invalid, refusal } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { readFields } from '#kernel/web/fields.ts'
import {
  button,
  type FormState,
  form,
  goTo,
  type Page,
  pageOf,
  type Redirect,
  type Route,
} from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { RadioGroup, SubmitRow, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { cast } from './demo-cast.ts'
import { type DoorAnswer, leave, signIn, switchRole } from './login.actions.ts'
import { limits } from './login.rules.ts'
import { byCode, byPassword } from './password-authenticator.ts'
import { paths } from './paths.ts'
import { isRole, roleTitles } from './role.ts'
import { pl } from './sign-in.workspace.texts.pl.ts'

const t = speak({ pl }, 'pl')
const passwordForm = z.object({
  email: z.string().max(200, 'form.too-long'),
  password: z.string().max(500, 'form.too-long'),
})
const codeForm = z.object({ code: z.string().max(40, 'form.too-long') })
const roleForm = z.object({ role: z.string() })

/** The door of the workspace: password, code, role in use, the way out. */
export const signInRoutes: readonly Route[] = [
  ...form({
    door: 'workspace',
    path: paths.signIn,
    right: 'anyone',
    show: showPassword,
    submit: submitPassword,
  }),
  ...form({ door: 'workspace', path: paths.code, right: 'anyone', show: showCode, submit: submitCode }),
  ...form({
    door: 'workspace',
    path: paths.role,
    right: 'people.account.own',
    show: showRole,
    submit: submitRole,
  }),
  button({ door: 'workspace', path: paths.signOut, right: 'anyone' }, signOut),
]

async function showPassword(visit: Visit, state: FormState): Promise<Page> {
  const form = formOf(visit, state)
  const body = (
    <div class="text">
      <PageTitle title={t('title')} lead={t('lead')} />
      <VisitForm visit={visit} state={state} form={form}>
        <input type="hidden" name="back" value={visit.query.get('wroc') ?? ''} />
        <TextField
          form={form}
          name="email"
          label={t('email')}
          kind="email"
          autocomplete="username"
          required
        />
        <TextField
          form={form}
          name="password"
          label={t('password')}
          kind="password"
          autocomplete="current-password"
          required
        />
        <SubmitRow label={t('enter')} />
      </VisitForm>
      {visit.centre.isDemo ? <DemoCast visit={visit} /> : null}
    </div>
  )
  return pageOf({ title: t('title'), body, noindex: true })
}

function DemoCast({ visit }: { visit: Visit }) {
  return (
    <section aria-labelledby="cast">
      <h2 id="cast">{t('demoTitle')}</h2>
      <p>{t('demoLead')}</p>
      <ul class="cast">
        {cast.map((one) => (
          <li>
            <form method="post" action={visit.href(paths.signIn)}>
              <input type="hidden" name="email" value={one.email} />
              <input type="hidden" name="password" value={one.password} />
              <button type="submit" class="button quiet">
                {t('demoEnter', { name: one.name })}
              </button>{' '}
              <span class="hint">{one.about}</span>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

async function submitPassword(visit: Visit, input: Parameters<Route['handle']>[1]): Promise<Redirect> {
  const { email, password } = readFields(passwordForm, input.fields)
  // The answer carries a token, so it must not be kept under the form's key.
  const answer = await visit.deed(
    (work) => signIn(work, byPassword, { proof: { email, password }, device: visit.device }),
    null,
  )
  return after(visit, answer, { field: 'email', back: backOf(input.fields.get('back')?.[0]) })
}

async function showCode(visit: Visit, state: FormState): Promise<Page> {
  const form = formOf(visit, state)
  const body = (
    <div class="text">
      <PageTitle title={t('codeTitle')} lead={t('codeLead')} />
      <VisitForm visit={visit} state={state} form={form}>
        <TextField
          form={form}
          name="code"
          label={t('code')}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="short"
          required
        />
        <SubmitRow label={t('enter')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: t('codeTitle'), body, noindex: true })
}

async function submitCode(visit: Visit, input: Parameters<Route['handle']>[1]): Promise<Redirect> {
  const { code } = readFields(codeForm, input.fields)
  const account = halfWay(visit)
  if (!account) return goTo(paths.signIn, t('tooLate'))
  const answer = await visit.deed(
    (work) => signIn(work, byCode, { proof: { account, code }, device: visit.device }),
    null,
  )
  return after(visit, answer, { field: 'code', back: '/praca' })
}

function after(visit: Visit, answer: DoorAnswer, at: { field: string; back: string }): Redirect {
  if (answer.kind === 'in') {
    const cookie = `${cookieName(visit)}=${answer.token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${limits.hours * 3600}${secureFlag(visit)}`
    return { ...goTo(at.back), cookies: [cookie, `${halfCookie}=; Path=/; Max-Age=0`] }
  }
  if (answer.kind === 'code-needed') {
    const value = signedHalf(visit, answer.account)
    return {
      ...goTo(paths.code),
      cookies: [`${halfCookie}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=600${secureFlag(visit)}`],
    }
  }
  const code =
    answer.kind === 'locked'
      ? 'people.login.locked'
      : answer.kind === 'no-role'
        ? 'people.login.no-role'
        : `people.login.wrong-${at.field}`
  throw new Invalid(new Map([[at.field, refusal(code, { minutes: limits.lockMinutes })]]))
}

async function showRole(visit: Visit, state: FormState): Promise<Page> {
  const { signedIn } = visit
  if (!signedIn) throw new Forbidden('people.account.own')
  const form = formOf(visit, state, { role: signedIn.role })
  const options = signedIn.roles.filter(isRole).map((role) => ({ value: role, label: roleTitles[role] }))
  const body = (
    <div class="text">
      <PageTitle title={t('roleTitle')} lead={t('roleLead')} />
      <VisitForm visit={visit} state={state} form={form}>
        <RadioGroup form={form} name="role" label={t('role')} options={options} />
        <SubmitRow label={t('switch')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: t('roleTitle'), body })
}

async function submitRole(visit: Visit, input: Parameters<Route['handle']>[1]): Promise<Redirect> {
  const { signedIn } = visit
  if (!signedIn) throw new Forbidden('people.account.own')
  const { role } = readFields(roleForm, input.fields)
  await visit.deed((work) => switchRole(work, { login: signedIn.loginId, role }))
  return goTo('/praca', t('switched'))
}

async function signOut(visit: Visit): Promise<Redirect> {
  const { signedIn } = visit
  if (signedIn) await visit.deed((work) => leave(work, { only: signedIn.loginId }))
  return {
    ...goTo('/', t('left')),
    cookies: [`${cookieName(visit)}=; Path=/; Max-Age=0${secureFlag(visit)}`],
  }
}

// Between the two steps the browser carries which account gave the right password, signed, for ten minutes.
const halfCookie = 'splot-krok'

function signedHalf(visit: Visit, account: AccountId): string {
  const body = `${account}.${visit.now.epochMilliseconds + 600_000}`
  return `${body}.${sign(visit, body)}`
}

function halfWay(visit: Visit): AccountId | null {
  const [account = '', until = '', mac = ''] = (visit.cookies.get(halfCookie) ?? '').split('.')
  const expected = Buffer.from(sign(visit, `${account}.${until}`))
  const given = Buffer.from(mac)
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null
  return Number(until) > visit.now.epochMilliseconds ? parseId(account) : null
}

function sign(visit: Visit, body: string): string {
  return createHmac('sha256', visit.house.secret)
    .update(`half\0${visit.centre.id}\0${body}`)
    .digest('base64url')
}

function cookieName(visit: Visit): string {
  return visit.loginCookie
}

function secureFlag(visit: Visit): string {
  return visit.loginCookie.startsWith('__Host-') ? '; Secure' : ''
}

// Only a path of our own: anything else would send a person who signed in to a stranger's page.
function backOf(path: string | undefined): string {
  return path && /^\/praca(\/[\w-]+)*(\?[\w=&%.-]*)?$/.test(path) ? path : '/praca'
}
