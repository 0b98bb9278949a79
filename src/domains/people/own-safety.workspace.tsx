import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import QRCode from 'qrcode'
import { Forbidden, Invalid, refusal } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import {
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  pageOf,
  type Reply,
  type Route,
} from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { OnPaper, PrintButton } from '#ui/copy.tsx'
import { formTitle, HiddenField, SubmitRow, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { findAccount } from './account.sql.ts'
import { limits } from './login.rules.ts'
import { changePassword, confirmTotp, type OwnAnswer, renewRecoveryCodes } from './own-account.actions.ts'
import { offeredSecret, readCodesForm, readPasswordForm, readTotpForm } from './own-account.form.ts'
import { pl } from './own-account.workspace.texts.pl.ts'
import { ownLogin } from './own-account.workspace.tsx'
import { totpAddress } from './password.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const at = { door: 'workspace', right: 'people.account.own' } as const
const trail = [{ title: t('title'), path: paths.account }]

/** What keeps the own account safe: password, code application, recovery codes. */
export const ownSafetyRoutes: readonly Route[] = [
  ...form({ ...at, path: paths.password, show: showPassword, submit: submitPassword }),
  ...form({ ...at, path: paths.totp, show: showTotp, submit: submitTotp }),
  ...form({ ...at, path: paths.recoveryCodes, show: showCodes, submit: submitCodes }),
]

async function showPassword(visit: Visit, state: FormState): Promise<Page> {
  const me = ownLogin(visit)
  const form = formOf(visit, state)
  const body = (
    <div class="text">
      <PageTitle title={t('passwordTitle')} />
      {me.mustSetUp === 'password' ? (
        <Notice kind="info" language="pl">
          <p>{t('passwordMust')}</p>
        </Notice>
      ) : null}
      <VisitForm visit={visit} state={state} form={form}>
        <PasswordField form={form} name="current" label={t('current')} />
        <TextField
          form={form}
          name="next"
          label={t('next')}
          hint={t('nextHint', { min: limits.passwordMin })}
          kind="password"
          autocomplete="new-password"
          required
        />
        <TextField
          form={form}
          name="again"
          label={t('again')}
          kind="password"
          autocomplete="new-password"
          required
        />
        <SubmitRow label={t('save')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(t('passwordTitle'), form), body, menu: paths.account, trail })
}

function PasswordField(props: {
  form: ReturnType<typeof formOf>
  name: string
  label: string
  hint?: string
}) {
  return <TextField {...props} kind="password" autocomplete="current-password" required />
}

async function submitPassword(visit: Visit, input: Input): Promise<Reply> {
  const me = ownLogin(visit)
  const given = readPasswordForm(input.fields)
  // Nothing of a password may be kept under the form's key.
  const answer = await visit.deed((work) => changePassword(work, { ...given, login: me.loginId }), null)
  requireDone(answer, 'current')
  return goTo(me.mustSetUp ? '/praca' : paths.account, t('changed'))
}

async function showTotp(visit: Visit, state: FormState): Promise<Page> {
  const { actor } = visit
  const me = ownLogin(visit)
  if (actor.kind !== 'account') throw new Forbidden(at.right)
  const account = await visit.read((tx) => findAccount(tx, actor.id))
  const secret = offeredSecret(state.values)
  const address = totpAddress(secret, account?.email ?? '', `Splot – ${visit.centre.name}`)
  const picture = await QRCode.toString(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  const form = formOf(visit, state)
  const body = (
    <div class="text">
      <PageTitle title={t('totpTitle')} lead={me.mustSetUp ? undefined : t('totpLead')} />
      {me.mustSetUp === 'totp' ? (
        <Notice kind="info" language="pl">
          <p>{t('totpMust')}</p>
        </Notice>
      ) : null}
      <ol>
        <li>{t('stepInstall')}</li>
        <li>
          {t('stepScan')}
          <div class="qr" role="img" aria-label={t('qr')}>
            {raw(picture)}
          </div>
          <p>
            {t('secret')}: <span class="code">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</span>
          </p>
        </li>
        <li>{t('stepType')}</li>
      </ol>
      <VisitForm visit={visit} state={state} form={form}>
        <HiddenField name="_secret" value={secret} />
        <TextField
          form={form}
          name="code"
          label={t('code')}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="short"
          required
        />
        {account?.totp_confirmed_at ? (
          <PasswordField
            form={form}
            name="password"
            label={t('passwordAgain')}
            hint={t('passwordAgainHint')}
          />
        ) : null}
        <SubmitRow label={t('confirm')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(t('totpTitle'), form), body, menu: paths.account, trail })
}

async function submitTotp(visit: Visit, input: Input): Promise<Reply> {
  const me = ownLogin(visit)
  const given = readTotpForm(input.fields)
  const answer = await visit.deed((work) => confirmTotp(work, { ...given, login: me.loginId }), null)
  return shownCodes(visit, requireDone(answer, 'password').codes)
}

async function showCodes(visit: Visit, state: FormState): Promise<Page> {
  const form = formOf(visit, state)
  const body = (
    <div class="text">
      <PageTitle title={t('codesTitle')} lead={t('codesLead')} />
      <VisitForm visit={visit} state={state} form={form}>
        <PasswordField form={form} name="password" label={t('passwordAgain')} />
        <SubmitRow label={t('makeCodes')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(t('codesTitle'), form), body, menu: paths.account, trail })
}

async function submitCodes(visit: Visit, input: Input): Promise<Reply> {
  const given = readCodesForm(input.fields)
  const answer = await visit.deed((work) => renewRecoveryCodes(work, given), null)
  return shownCodes(visit, requireDone(answer, 'password').codes)
}

// The answer of the POST itself: the codes stand on no address that could be opened again.
function shownCodes(visit: Visit, codes: readonly string[]): Page {
  const me = ownLogin(visit)
  const list: Child = codes.map((code) => (
    <li>
      <span class="code">{code}</span>
    </li>
  ))
  const body = (
    <div class="text">
      <PageTitle title={t('shownTitle')} lead={t('shownLead')} />
      <Notice kind="warning" language="pl" live>
        <p>{t('shownOnce')}</p>
      </Notice>
      <OnPaper>{t('shownFor', { email: me.name })}</OnPaper>
      <ol class="codes">{list}</ol>
      <div class="actions">
        <a class="button" href={visit.href(me.mustSetUp ? '/praca' : paths.account)}>
          {t('done')}
        </a>
        <PrintButton language="pl" />
      </div>
    </div>
  )
  return pageOf({ title: t('shownTitle'), body, menu: paths.account, trail })
}

function requireDone<Done>(answer: OwnAnswer<Done>, passwordField: string): Done {
  if (answer.kind === 'done') return answer
  const wrong = {
    'wrong-password': [passwordField, refusal('people.password.wrong')],
    'wrong-code': ['code', refusal('people.totp.wrong-code')],
    locked: [passwordField, refusal('people.login.locked', { minutes: limits.lockMinutes })],
  } as const
  const [field, why] = wrong[answer.kind]
  throw new Invalid(new Map([[field, why]]))
}
