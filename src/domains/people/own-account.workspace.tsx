import { parseId } from '#kernel/id.ts'
import { Forbidden } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { one } from '#kernel/web/fields.ts'
import {
  button,
  goTo,
  type Input,
  type Page,
  page,
  pageOf,
  type Redirect,
  type Route,
} from '#kernel/web/route.ts'
import type { SignedIn, Visit } from '#kernel/web/visit.ts'
import { sayInstant, sayRelative } from '#ui/date.ts'
import { PageTitle } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { DeedButton } from '#ui/visit-form.tsx'
import { countRecoveryCodes, findAccount } from './account.sql.ts'
import { deviceName } from './device.ts'
import { leave } from './login.actions.ts'
import { limits } from './login.rules.ts'
import { listLogins } from './login.sql.ts'
import { pl } from './own-account.workspace.texts.pl.ts'
import { paths } from './paths.ts'
import { isRole, roleTitles } from './role.ts'

const t = speak({ pl }, 'pl')
const right = 'people.account.own'
type Login = Awaited<ReturnType<typeof listLogins>>[number]

/** What everybody finds about the own account, and where it is signed in. */
export const ownAccountRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.account, right }, showAccount),
  button({ door: 'workspace', path: paths.endLogin, right }, endLogin),
]

/** Who is signed in here; pages of the own account are for nobody else (an API key has no such pages). */
export function ownLogin(visit: Visit): SignedIn {
  if (!visit.signedIn) throw new Forbidden(right)
  return visit.signedIn
}

async function showAccount(visit: Visit): Promise<Page> {
  const { actor } = visit
  const me = ownLogin(visit)
  if (actor.kind !== 'account') throw new Forbidden(right)
  const [account, logins, codes] = await visit.read(async (tx) => [
    await findAccount(tx, actor.id),
    await listLogins(tx, actor.id, { now: visit.now, idleMinutes: limits.idleMinutes }),
    await countRecoveryCodes(tx, actor.id),
  ])
  if (!account) throw new Forbidden(right)
  const roles = me.roles.map((role) => (isRole(role) ? roleTitles[role] : role)).join(', ')
  const totpAt = account.totp_confirmed_at
  const body = (
    <>
      <PageTitle title={t('title')} />
      <SummaryList
        language="pl"
        rows={[
          { term: t('name'), value: me.name },
          { term: t('email'), value: account.email },
          {
            term: t('roles'),
            value: roles,
            ...(me.roles.length > 1 ? { change: visit.href(paths.role) } : {}),
          },
        ]}
      />
      <h2>{t('safety')}</h2>
      <SummaryList
        language="pl"
        rows={[
          { term: t('password'), value: t('passwordHidden'), change: visit.href(paths.password) },
          {
            term: t('totp'),
            value: totpAt ? (
              t('totpSet', { at: sayInstant(totpAt, visit.centre.zone, 'pl') })
            ) : (
              <Tag tone="warn">{t('totpNotSet')}</Tag>
            ),
            change: visit.href(paths.totp),
          },
          ...(totpAt
            ? [
                {
                  term: t('codes'),
                  value: t('codesLeft', { n: codes }),
                  change: visit.href(paths.recoveryCodes),
                },
              ]
            : []),
        ]}
      />
      <h2>{t('logins')}</h2>
      <p>{t('loginsLead')}</p>
      <LoginTable visit={visit} logins={logins} own={me.loginId} />
      {logins.length > 1 ? (
        <DeedButton
          visit={visit}
          path={paths.endLogin}
          label={t('endOthers')}
          kind="button quiet"
          fields={{ login: 'pozostale' }}
        />
      ) : null}
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.account })
}

function LoginTable({ visit, logins, own }: { visit: Visit; logins: readonly Login[]; own: string }) {
  const columns: Column<Login>[] = [
    {
      key: 'device',
      header: t('device'),
      cell: (row) => (
        <>
          {deviceName(row.device) || t('unknownDevice')}{' '}
          {row.id === own ? <Tag tone="ok">{t('thisDevice')}</Tag> : null}
        </>
      ),
    },
    {
      key: 'role',
      header: t('roleInUse'),
      cell: (row) => (isRole(row.role) ? roleTitles[row.role] : row.role),
    },
    { key: 'since', header: t('since'), cell: (row) => sayInstant(row.made_at, visit.centre.zone, 'pl') },
    { key: 'seen', header: t('seen'), cell: (row) => sayRelative(row.seen_at, visit.now, 'pl') },
    {
      key: 'end',
      header: t('deed'),
      cell: (row) => (
        <DeedButton
          visit={visit}
          path={paths.endLogin}
          label={t('end')}
          kind="button quiet"
          fields={{ login: row.id }}
          about={t('endAbout', { device: deviceName(row.device) || t('unknownDevice') })}
        />
      ),
    },
  ]
  return <DataTable language="pl" caption={t('logins')} captionHidden columns={columns} rows={logins} />
}

async function endLogin(visit: Visit, input: Input): Promise<Redirect> {
  const me = ownLogin(visit)
  const which = one(input.fields, 'login')
  if (which === 'pozostale') {
    await visit.deed((work) => leave(work, { except: me.loginId }))
    return goTo(paths.account, t('endedOthers'))
  }
  const only = parseId<'login'>(which)
  // A login that is not ours, or has ended, changes nothing: the deed looks only among our own.
  if (only) await visit.deed((work) => leave(work, { only }))
  return goTo(only === me.loginId ? '/' : paths.account, t('ended'))
}
