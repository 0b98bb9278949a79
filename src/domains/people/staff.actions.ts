import { type AccountId, type Id, newId } from '#kernel/id.ts'
import { type CalendarDay, dayOf } from '#kernel/instant.ts'
import { Conflict, Invalid, NotFound, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import {
  findAccount,
  insertAccount,
  insertPerson,
  insertRoleAssignment,
  removeRecoveryCodes,
  updateAccount,
} from './account.sql.ts'
import { endLogins } from './login.sql.ts'
import { hashPassword, temporaryPassword } from './password.ts'
import type { Role } from './role.ts'
import {
  findAssignment,
  listAssignments,
  lockAdministrators,
  updateAssignment,
} from './role-assignment.sql.ts'
import { type StaffFacts, whyNotEndRole, whyNotGiveRole, whyNotSuspend } from './staff.rules.ts'

/**
 * A role as an administrator gives it: days, what proves the qualification, until when the training counts.
 */
export interface RoleInput {
  readonly role: Role
  readonly from: CalendarDay
  readonly to: CalendarDay | null
  readonly proof: string | null
  readonly trainingExpiresOn: CalendarDay | null
}

/**
 * Makes a person with an account and a first role; answers the temporary password, which is shown this once.
 */
export async function makeStaffAccount(
  work: Work,
  input: { givenName: string; familyName: string; email: string; first: RoleInput },
): Promise<{ account: AccountId; password: string }> {
  requireRight(work, 'people.account.manage')
  refuse(whyNotGiveRole(input.first, []))
  const person = newId<'person'>()
  const account: AccountId = newId()
  const password = temporaryPassword()
  await insertPerson(work.tx, { id: person, ...input, at: work.now })
  const made = await insertAccount(work.tx, {
    id: account,
    person,
    email: input.email,
    passwordHash: await hashPassword(password),
    mustChange: true,
    at: work.now,
  })
  if (!made) throw new Invalid(new Map([['email', refusal('people.account.email-taken')]]))
  audit(work, 'people.account.made', { account, person })
  await assign(work, account, input.first)
  return { account, password }
}

/** Gives an account one more role. */
export async function giveRole(work: Work, account: AccountId, input: RoleInput): Promise<void> {
  requireRight(work, 'people.account.manage')
  await getAccount(work, account)
  const held = await listAssignments(work.tx, account)
  const days = held.map((one) => ({ role: one.role, from: one.valid_from, to: one.valid_to }))
  refuse(whyNotGiveRole(input, days))
  await assign(work, account, input)
}

/** Changes the end, the proof and the training of a role. Ending it is giving it a last day. */
export async function changeRole(
  work: Work,
  at: { account: AccountId; assignment: Id<'role_assignment'>; version: number },
  input: Omit<RoleInput, 'role' | 'from'>,
): Promise<void> {
  requireRight(work, 'people.account.manage')
  const facts = await factsOf(work, at.account)
  const held = await findAssignment(work.tx, at.account, at.assignment)
  if (!held) throw new NotFound('role assignment')
  refuse(whyNotGiveRole({ role: held.role, from: held.valid_from, to: input.to }, await othersOf(work, at)))
  refuse(whyNotEndRole(held.role, input.to, facts))
  const done = await updateAssignment(work.tx, at.assignment, { ...input, version: at.version })
  if (!done) throw new Conflict('role assignment')
  audit(work, 'people.role.changed', { account: at.account, assignment: at.assignment, role: held.role })
}

/** Suspends an account: every login of it ends at once. Doing it twice is fine. */
export async function suspendAccount(work: Work, account: AccountId): Promise<void> {
  requireRight(work, 'people.account.manage')
  refuse(whyNotSuspend(await factsOf(work, account)))
  await updateAccount(work.tx, account, { state: 'suspended', api_token_hash: null })
  const ended = await endLogins(work.tx, { account }, work.now)
  audit(work, 'people.account.suspended', { account, ended })
}

/** Lets a suspended account in again. */
export async function resumeAccount(work: Work, account: AccountId): Promise<void> {
  requireRight(work, 'people.account.manage')
  await getAccount(work, account)
  await updateAccount(work.tx, account, { state: 'active', failures: 0, locked_until: null })
  audit(work, 'people.account.resumed', { account })
}

/** For a lost phone: the application and its recovery codes are forgotten, all logins end. */
export async function resetTotp(work: Work, account: AccountId): Promise<void> {
  requireRight(work, 'people.account.manage')
  await getAccount(work, account)
  await updateAccount(work.tx, account, { totp_sealed: null, totp_confirmed_at: null })
  await removeRecoveryCodes(work.tx, account)
  const ended = await endLogins(work.tx, { account }, work.now)
  audit(work, 'people.totp.reset', { account, ended })
}

/** For a forgotten password: a new temporary one, shown this once; all logins end. */
export async function resetPassword(work: Work, account: AccountId): Promise<string> {
  requireRight(work, 'people.account.manage')
  await getAccount(work, account)
  const password = temporaryPassword()
  await updateAccount(work.tx, account, {
    password_hash: await hashPassword(password),
    must_change_password: true,
    failures: 0,
    locked_until: null,
  })
  const ended = await endLogins(work.tx, { account }, work.now)
  audit(work, 'people.password.reset', { account, ended })
  return password
}

async function getAccount(work: Work, id: AccountId) {
  const account = await findAccount(work.tx, id)
  if (!account) throw new NotFound('account')
  return account
}

async function factsOf(work: Work, account: AccountId): Promise<StaffFacts> {
  const administrators = new Set(await lockAdministrators(work.tx, dayOf(work.now, work.zone)))
  await getAccount(work, account)
  const administrator = administrators.delete(account)
  const self = work.actor.kind === 'account' && work.actor.id === account
  return { self, administrator, otherAdministrators: administrators.size }
}

async function othersOf(work: Work, at: { account: AccountId; assignment: Id<'role_assignment'> }) {
  const held = await listAssignments(work.tx, at.account)
  return held
    .filter((one) => one.id !== at.assignment)
    .map((one) => ({ role: one.role, from: one.valid_from, to: one.valid_to }))
}

async function assign(work: Work, account: AccountId, input: RoleInput): Promise<void> {
  const id = newId<'role_assignment'>()
  await insertRoleAssignment(work.tx, { id, account, ...input, at: work.now, by: work.actor })
  audit(work, 'people.role.given', { account, assignment: id, role: input.role })
}
