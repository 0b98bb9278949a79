import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { one } from '#kernel/web/fields.ts'
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
import { DateField, Fieldset, formTitle, SelectField, SubmitRow, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { findAccount } from './account.sql.ts'
import { paths } from './paths.ts'
import { roles, roleTitles } from './role.ts'
import { findAssignment } from './role-assignment.sql.ts'
import { changeRole, giveRole, makeStaffAccount } from './staff.actions.ts'
import { readAccountForm, readRoleChange, readRoleForm } from './staff.form.ts'
import { warnDays } from './staff.rules.ts'
import { pl } from './staff.workspace.texts.pl.ts'
import { accountOf, assignmentOf, shownPassword, staffTrail } from './staff-member.workspace.tsx'

const t = speak({ pl }, 'pl')
const at = { door: 'workspace', right: 'people.account.manage' } as const
type Form = ReturnType<typeof formOf>

/** Forms of the administrator: a new account, a role more, a role changed. */
export const staffEditRoutes: readonly Route[] = [
  ...form({ ...at, path: paths.newStaff, show: showNew, submit: submitNew }),
  ...form({ ...at, path: paths.newRole(':account'), show: showRole, submit: submitRole }),
  ...form({
    ...at,
    path: paths.changeRole(':account', ':assignment'),
    show: showChange,
    submit: submitChange,
  }),
]

async function showNew(visit: Visit, state: FormState): Promise<Page> {
  const form = formOf(visit, state, { from: visit.today.toString() })
  const body = (
    <div class="text">
      <PageTitle title={t('newTitle')} lead={t('newLead')} />
      <VisitForm visit={visit} state={state} form={form} draft>
        <TextField form={form} name="givenName" label={t('givenName')} autocomplete="off" required />
        <TextField form={form} name="familyName" label={t('familyName')} autocomplete="off" required />
        <TextField
          form={form}
          name="email"
          label={t('email')}
          hint={t('emailHint')}
          kind="email"
          autocomplete="off"
          required
        />
        <Fieldset legend={t('firstRole')}>
          <RoleChoice form={form} />
          <RoleFacts form={form} />
        </Fieldset>
        <SubmitRow label={t('make')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(t('newTitle'), form), body, menu: paths.staff, trail: staffTrail })
}

async function submitNew(visit: Visit, input: Input): Promise<Reply> {
  const given = readAccountForm(input.fields)
  // The answer carries a password, so it must not be kept under the form's key.
  const made = await visit.deed((work) => makeStaffAccount(work, given), null)
  return shownPassword(visit, made.account, made.password)
}

function RoleChoice({ form }: { form: Form }) {
  return (
    <>
      <SelectField
        form={form}
        name="role"
        label={t('role')}
        empty=""
        options={roles.map((role) => ({ value: role, label: roleTitles[role] }))}
        required
      />
      <DateField form={form} name="from" label={t('from')} required />
    </>
  )
}

function RoleFacts({ form }: { form: Form }) {
  return (
    <>
      <DateField form={form} name="to" label={t('to')} hint={t('toHint')} required={false} />
      <TextField
        form={form}
        name="proof"
        label={t('proof')}
        hint={t('proofHint')}
        width="full"
        maxlength={300}
        required={false}
      />
      <DateField
        form={form}
        name="training"
        label={t('trainingField')}
        hint={t('trainingHint', { n: warnDays.training })}
        required={false}
      />
    </>
  )
}

async function showRole(visit: Visit, state: FormState): Promise<Page> {
  const member = await getMember(visit)
  const form = formOf(visit, state, { from: visit.today.toString() })
  const body = (
    <div class="text">
      <PageTitle title={t('giveRole')} lead={member.title} />
      <VisitForm visit={visit} state={state} form={form}>
        <RoleChoice form={form} />
        <RoleFacts form={form} />
        <SubmitRow label={t('saveRole')} />
      </VisitForm>
    </div>
  )
  const trail = [...staffTrail, member]
  return pageOf({ title: formTitle(t('giveRole'), form), body, menu: paths.staff, trail })
}

async function submitRole(visit: Visit, input: Input): Promise<Reply> {
  const given = readRoleForm(input.fields)
  await visit.deed((work) => giveRole(work, accountOf(visit), given))
  return goTo(paths.staffMember(accountOf(visit)), t('roleGiven'))
}

async function showChange(visit: Visit, state: FormState): Promise<Page> {
  const member = await getMember(visit)
  const held = await visit.read((tx) => findAssignment(tx, accountOf(visit), assignmentOf(visit)))
  if (!held) throw new NotFound('role assignment')
  const title = t('changeRoleTitle', { role: roleTitles[held.role] })
  const form = formOf(visit, state, {
    to: held.valid_to?.toString() ?? '',
    proof: held.proof ?? '',
    training: held.training_expires_on?.toString() ?? '',
  })
  const body = (
    <div class="text">
      <PageTitle title={title} lead={t('changeRoleLead')} />
      <VisitForm visit={visit} state={state} form={form} version={held.version}>
        <RoleFacts form={form} />
        <SubmitRow label={t('saveRole')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(title, form), body, menu: paths.staff, trail: [...staffTrail, member] })
}

async function submitChange(visit: Visit, input: Input): Promise<Reply> {
  const given = readRoleChange(input.fields)
  const version = Number(one(input.fields, '_version')) || 0
  const where = { account: accountOf(visit), assignment: assignmentOf(visit), version }
  await visit.deed((work) => changeRole(work, where, given))
  return goTo(paths.staffMember(where.account), t('roleChanged'))
}

async function getMember(visit: Visit): Promise<{ title: string; path: string }> {
  const account = await visit.read((tx) => findAccount(tx, accountOf(visit)))
  if (!account) throw new NotFound('account')
  return { title: `${account.given_name} ${account.family_name}`, path: paths.staffMember(account.id) }
}
