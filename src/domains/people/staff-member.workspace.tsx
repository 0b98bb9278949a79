import { randomBytes } from 'node:crypto'
import { seen } from '#domains/audit/public.ts'
import type { AccountId, Id } from '#kernel/id.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { button, goTo, type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { ConfirmButton, DisabledButton, LinkButton } from '#ui/button.tsx'
import { OnPaper, PrintButton } from '#ui/copy.tsx'
import { sayDay } from '#ui/date.ts'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { DeedButton } from '#ui/visit-form.tsx'
import { findAccount } from './account.sql.ts'
import { paths } from './paths.ts'
import { roleTitles } from './role.ts'
import { listAssignments } from './role-assignment.sql.ts'
import { resetPassword, resetTotp, resumeAccount, suspendAccount } from './staff.actions.ts'
import { roleState, whyNotSuspend } from './staff.rules.ts'
import { listOpenAdministrators } from './staff.sql.ts'
import { pl } from './staff.workspace.texts.pl.ts'

const t = speak({ pl }, 'pl')
const manage = { door: 'workspace', right: 'people.account.manage' } as const
type Assignment = Awaited<ReturnType<typeof listAssignments>>[number]
type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>

/** One account: who, in what roles, what an administrator may do about it. */
export const staffMemberRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.staffMember(':account'), right: 'people.account.read' }, showMember),
  button({ ...manage, path: paths.suspend(':account') }, async (visit) => {
    await visit.deed((work) => suspendAccount(work, accountOf(visit)))
    return goTo(paths.staffMember(accountOf(visit)), t('suspendedDone'))
  }),
  button({ ...manage, path: paths.resume(':account') }, async (visit) => {
    await visit.deed((work) => resumeAccount(work, accountOf(visit)))
    return goTo(paths.staffMember(accountOf(visit)), t('resumedDone'))
  }),
  button({ ...manage, path: paths.resetTotp(':account') }, async (visit) => {
    await visit.deed((work) => resetTotp(work, accountOf(visit)))
    return goTo(paths.staffMember(accountOf(visit)), t('resetTotpDone'))
  }),
  button({ ...manage, path: paths.resetPassword(':account') }, async (visit) => {
    const password = await visit.deed((work) => resetPassword(work, accountOf(visit)), null)
    return shownPassword(visit, accountOf(visit), password)
  }),
]

async function showMember(visit: Visit): Promise<Page> {
  const id = accountOf(visit)
  // A personal page: looking at it is an entry of the audit, so the page is one write transaction.
  const [account, held, administrators] = await visit.deed(async (work) => {
    const found = await findAccount(work.tx, id)
    if (!found) throw new NotFound('account')
    await seen(work, 'people.account.seen', found.person_id)
    return [
      found,
      await listAssignments(work.tx, id),
      await listOpenAdministrators(work.tx, visit.today),
    ] as const
  }, null)
  const manages = visit.may('people.account.manage')
  const body = (
    <>
      <PageTitle title={nameOf(account)} lead={account.email}>
        {manages ? <LinkButton href={visit.href(paths.newRole(id))}>{t('giveRole')}</LinkButton> : null}
      </PageTitle>
      <SummaryList
        language="pl"
        rows={[
          {
            term: t('facts'),
            value: (
              <>
                <Tag tone={account.state === 'active' ? 'ok' : 'error'}>{t(account.state)}</Tag>
                {account.must_change_password ? <Tag tone="accent">{t('mustChange')}</Tag> : null}
              </>
            ),
          },
          {
            term: t('login'),
            value: account.totp_confirmed_at ? t('totpSet') : <Tag tone="warn">{t('noTotp')}</Tag>,
          },
        ]}
      />
      <h2>{t('rolesHeading')}</h2>
      <RoleTable visit={visit} held={held} manages={manages} />
      <h2>{t('deeds')}</h2>
      {manages ? (
        <Deeds visit={visit} account={account} administrators={administrators} />
      ) : (
        <p>{t('readOnly')}</p>
      )}
    </>
  )
  return pageOf({ title: nameOf(account), body, menu: paths.staff, trail: staffTrail })
}

/** The way from the list to a page of one account. */
export const staffTrail = [{ title: t('title'), path: paths.staff }]

function RoleTable({
  visit,
  held,
  manages,
}: {
  visit: Visit
  held: readonly Assignment[]
  manages: boolean
}) {
  const columns: Column<Assignment>[] = [
    { key: 'role', header: t('role'), cell: (row) => roleTitles[row.role] },
    { key: 'state', header: t('roleState'), cell: (row) => <RoleTag visit={visit} row={row} /> },
    {
      key: 'period',
      header: t('period'),
      cell: (row) =>
        `${sayDay(row.valid_from, 'pl')} – ${row.valid_to ? sayDay(row.valid_to, 'pl') : t('untilFurther')}`,
    },
    { key: 'proof', header: t('proof'), cell: (row) => row.proof ?? '–' },
    {
      key: 'training',
      header: t('training'),
      cell: (row) => (row.training_expires_on ? sayDay(row.training_expires_on, 'pl') : '–'),
    },
  ]
  const change: Column<Assignment> = {
    key: 'change',
    header: t('deeds'),
    cell: (row) => (
      <a href={visit.href(paths.changeRole(row.account_id, row.id))}>
        {t('changeRole')}
        <span class="hidden"> {roleTitles[row.role]}</span>
      </a>
    ),
  }
  return (
    <DataTable
      language="pl"
      caption={t('rolesHeading')}
      captionHidden
      columns={manages ? [...columns, change] : columns}
      rows={held}
    />
  )
}

function RoleTag({ visit, row }: { visit: Visit; row: Assignment }) {
  const state = roleState({ from: row.valid_from, to: row.valid_to }, visit.today)
  if (state === 'coming') return <Tag>{t('coming', { day: sayDay(row.valid_from, 'pl') })}</Tag>
  return state === 'held' ? <Tag tone="ok">{t('held')}</Tag> : <Tag>{t('ended')}</Tag>
}

function Deeds(props: { visit: Visit; account: Account; administrators: readonly AccountId[] }) {
  const { visit, account } = props
  const others = props.administrators.filter((one) => one !== account.id)
  const whyNot = whyNotSuspend({
    self: visit.actor.id === account.id,
    administrator: others.length < props.administrators.length,
    otherAdministrators: others.length,
  })
  const ask = { language: 'pl', look: 'quiet' } as const
  return (
    <div class="deeds">
      <ConfirmButton
        {...ask}
        action={visit.href(paths.resetPassword(account.id))}
        label={t('resetPassword')}
        question={t('resetPasswordAsk')}
        verb={t('resetPasswordVerb')}
        formKey={newKey()}
      />
      {account.totp_confirmed_at ? (
        <ConfirmButton
          {...ask}
          action={visit.href(paths.resetTotp(account.id))}
          label={t('resetTotp')}
          question={t('resetTotpAsk')}
          verb={t('resetTotpVerb')}
          formKey={newKey()}
        />
      ) : null}
      {account.state === 'suspended' ? (
        <DeedButton visit={visit} path={paths.resume(account.id)} label={t('resume')} />
      ) : whyNot ? (
        <DisabledButton id="zawies" label={t('suspend')} reason={visit.sentence(whyNot)} look="quiet" />
      ) : (
        <ConfirmButton
          language="pl"
          action={visit.href(paths.suspend(account.id))}
          label={t('suspend')}
          question={t('suspendAsk')}
          verb={t('suspendVerb')}
          formKey={newKey()}
        />
      )}
    </div>
  )
}

/** The temporary password, printed this once: the answer of the POST itself, on no address of its own. */
export async function shownPassword(visit: Visit, id: AccountId, password: string): Promise<Page> {
  const account = await visit.read((tx) => findAccount(tx, id))
  if (!account) throw new NotFound('account')
  const body = (
    <div class="text">
      <PageTitle
        title={t('passwordTitle')}
        lead={t('passwordFor', { name: nameOf(account), email: account.email })}
      />
      <Notice kind="warning" language="pl" live>
        <p>{t('passwordOnce')}</p>
      </Notice>
      <SummaryList
        language="pl"
        rows={[
          { term: t('address'), value: visit.absolute(paths.signIn) },
          { term: t('email'), value: account.email },
          { term: t('password'), value: <span class="code">{password}</span> },
        ]}
      />
      <p>{t('passwordLead')}</p>
      <OnPaper>{sayDay(visit.today, 'pl')}</OnPaper>
      <div class="actions">
        <LinkButton href={visit.href(paths.staffMember(id))}>{t('toMember')}</LinkButton>
        <PrintButton language="pl" />
      </div>
    </div>
  )
  return pageOf({ title: t('passwordTitle'), body, menu: paths.staff, trail: staffTrail })
}

/** The account that the address names. */
export function accountOf(visit: Visit): AccountId {
  return idOf<'account'>(visit, 'account')
}

/** The role assignment that the address names. */
export function assignmentOf(visit: Visit): Id<'role_assignment'> {
  return idOf<'role_assignment'>(visit, 'assignment')
}

function nameOf(account: Account): string {
  return `${account.given_name} ${account.family_name}`
}

function newKey(): string {
  return randomBytes(16).toString('base64url')
}
