// How to call every exported query once: its arguments after the handle, made from one row of each table.
// `row` gives rows of the centre that asks, or of the other one; both differ only in their ids.

import { newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import { fieldsFrom } from '#kernel/web/fields.ts'
import type { Row } from './rows.ts'

export interface Sample {
  /** The row of a table that the question is about. */
  row(table: string): Row
  /** An id made before the first call, so that two runs write the same. */
  fresh(name: string): string
}

type Arguments = (at: Sample) => readonly unknown[]

const now = Temporal.Instant.from('2026-03-03T10:00:00Z')
const day = Temporal.PlainDate.from('2026-03-03')
const later = now.add({ hours: 24 })
const person = ({ row }: Sample) => row('people.person').id
const account = ({ row }: Sample) => row('people.account').id
const login = ({ row }: Sample) => row('people.login').id
const link = ({ row }: Sample) => row('people.private_link').id
const assignment = ({ row }: Sample) => row('people.role_assignment').id
const message = ({ row }: Sample) => row('kernel.outbox').id
const everyMessage = {
  channels: ['email', 'sms', 'letter', 'call'],
  states: ['waiting', 'sending', 'sent', 'failed', 'cancelled'],
}

/** Query → arguments after the handle. A query that is not here fails the test: add it. */
export const queries: Readonly<Record<string, Arguments>> = {
  'kernel/centre.sql.ts#listAreas': () => [['municipality', 'estate', 'village', 'district']],
  'kernel/draft.sql.ts#findDraft': ({ row }) => [row('kernel.draft').owner, row('kernel.draft').form, now],
  'kernel/draft.sql.ts#listDrafts': ({ row }) => [row('kernel.draft').owner, now],
  'kernel/draft.sql.ts#removeDraft': ({ row }) => [row('kernel.draft').owner, row('kernel.draft').form],
  'kernel/draft.sql.ts#saveDraft': ({ row }) => {
    const { owner, form } = row('kernel.draft')
    return [{ owner, form, fields: fieldsFrom([['a', 'b']]), at: now, expiresAt: later }]
  },
  'domains/audit/audit-entry.sql.ts#checkChain': () => [],
  'domains/audit/audit-entry.sql.ts#listEntries': ({ row }) => [
    { action: row('audit.entry').action, before: 1_000_000n, limit: 50 },
  ],
  'domains/audit/audit-entry.sql.ts#viewedSince': ({ row }) => {
    const { action, actor_id } = row('audit.entry')
    const since = now.subtract({ hours: 24 * 365 })
    return [{ action, actor: actor_id ?? newId(), person: newId(), since }]
  },
  'domains/people/account.sql.ts#findAccount': (at) => [account(at)],
  'domains/people/account.sql.ts#findAccountByEmail': ({ row }) => [row('people.account').email],
  'domains/people/account.sql.ts#insertAccount': (at) => [
    {
      id: at.fresh('account'),
      person: person(at),
      email: 'nowa@proba.test',
      passwordHash: 'x',
      mustChange: false,
      at: now,
    },
  ],
  'domains/people/account.sql.ts#insertPerson': (at) => [
    { id: at.fresh('person'), givenName: 'Nowa', familyName: 'Osoba', at: now },
  ],
  'domains/people/account.sql.ts#insertRoleAssignment': (at) => [
    {
      id: at.fresh('role'),
      account: account(at),
      role: 'CARE_WORKER',
      from: day,
      to: null,
      proof: null,
      trainingExpiresOn: null,
      at: now,
      by: { kind: 'system', id: null },
    },
  ],
  'domains/people/account.sql.ts#countFailure': (at) => [account(at)],
  'domains/people/account.sql.ts#countRecoveryCodes': (at) => [account(at)],
  'domains/people/account.sql.ts#findAccountByKeyHash': ({ row }) => [
    row('people.account').api_token_hash ?? 'x',
  ],
  'domains/people/account.sql.ts#removeRecoveryCodes': (at) => [account(at)],
  'domains/people/account.sql.ts#useTotpStep': (at) => [account(at), 60_000_000n],
  'domains/people/contact.sql.ts#findContact': (at) => [person(at)],
  'domains/people/contact.sql.ts#insertContact': (at) => [
    { person: person(at), contact: { email: null, phone: '+48600100200', address: null }, at: now },
  ],
  'domains/people/private-link.sql.ts#countWrongCode': (at) => [link(at)],
  'domains/people/private-link.sql.ts#findLink': (at) => [link(at)],
  'domains/people/private-link.sql.ts#findLinkByNumber': ({ row }) => [row('people.private_link').number],
  'domains/people/private-link.sql.ts#insertLink': (at) => [
    {
      id: at.fresh('link'),
      purpose: 'test',
      subject: at.fresh('subject'),
      number: '48210937',
      at: now,
      expiresAt: later,
      by: { kind: 'system', id: null },
    },
  ],
  'domains/people/private-link.sql.ts#listLinksTo': ({ row }) => [row('people.private_link').subject_id],
  'domains/people/private-link.sql.ts#nextGeneration': (at) => [link(at), later],
  'domains/people/private-link.sql.ts#setRest': (at) => [link(at), later],
  'domains/people/private-link.sql.ts#setRevoked': (at) => [link(at), now],
  'domains/people/role-assignment.sql.ts#findAssignment': (at) => [account(at), assignment(at)],
  'domains/people/role-assignment.sql.ts#listAssignments': (at) => [account(at)],
  'domains/people/role-assignment.sql.ts#lockAdministrators': () => [day],
  'domains/people/role-assignment.sql.ts#updateAssignment': (at) => [
    assignment(at),
    { version: 1, to: null, proof: 'dyplom', trainingExpiresOn: day },
  ],
  'domains/people/staff.sql.ts#countStaff': () => [{ q: '', today: day }],
  'domains/people/staff.sql.ts#findNamed': () => ['proba'],
  'domains/people/staff.sql.ts#listEnding': () => [
    { account: null, today: day, trainingBy: day.add({ days: 60 }), roleBy: day.add({ days: 30 }) },
  ],
  'domains/people/staff.sql.ts#listNames': (at) => [[person(at), account(at)]],
  'domains/people/staff.sql.ts#listOpenAdministrators': () => [day],
  'domains/people/staff.sql.ts#listStaff': () => [
    { q: 'proba', role: 'DIRECTOR', state: 'active', today: day },
    { order: 'training', descending: true, limit: 25, offset: 0 },
  ],
  'domains/notifications/call-attempt.sql.ts#insertCallAttempt': (at) => [
    {
      id: at.fresh('attempt'),
      message: message(at),
      result: 'reached',
      note: null,
      at: now,
      by: { kind: 'system', id: null },
    },
  ],
  'domains/notifications/call-attempt.sql.ts#listCallAttempts': (at) => [[message(at)]],
  'kernel/message.sql.ts#countWaiting': () => [everyMessage],
  'kernel/message.sql.ts#findMessage': (at) => [message(at)],
  'kernel/message.sql.ts#listWaiting': () => [everyMessage, { limit: 25, offset: 0 }],
  'kernel/message.sql.ts#setSentByHand': (at) => [message(at), now],
  'kernel/message.sql.ts#setWaitingAgain': (at) => [message(at)],
  'domains/people/account.sql.ts#listRolesOn': (at) => [account(at), day],
  'domains/people/account.sql.ts#replaceRecoveryCodes': (at) => [
    account(at),
    [{ id: at.fresh('code'), hash: 'x' }],
  ],
  'domains/people/account.sql.ts#updateAccount': (at) => [account(at), { failures: 3 }],
  'domains/people/account.sql.ts#useRecoveryCode': (at) => [
    account(at),
    at.row('people.recovery_code').code_hash,
    now,
  ],
  'domains/people/login.sql.ts#endLogins': (at) => [account(at), {}, now],
  'domains/people/login.sql.ts#findLogin': ({ row }) => [
    row('people.login').token_hash,
    Temporal.Instant.from('2026-03-01T07:00:00Z'),
    day,
    60,
  ],
  'domains/people/login.sql.ts#insertLogin': (at) => [
    {
      id: at.fresh('login'),
      account: account(at),
      tokenHash: 'new',
      role: 'DIRECTOR',
      device: 'x',
      at: now,
      expiresAt: later,
    },
  ],
  'domains/people/login.sql.ts#listLogins': (at) => [
    account(at),
    Temporal.Instant.from('2026-03-01T07:00:00Z'),
    60,
  ],
  'domains/people/login.sql.ts#setLoginRole': (at) => [login(at), 'CARE_WORKER'],
  'domains/people/login.sql.ts#touchLogin': (at) => [login(at), now],
}

/** Queries over all centres by their purpose (the owner's door), or functions that are no query. Each needs its reason. */
export const exceptions: Readonly<Record<string, string>> = {
  'kernel/centre.sql.ts#listCentres': 'the platform lists all centres',
  'kernel/centre.sql.ts#listHostnames': 'the platform finds a centre by its host name',
  'kernel/centre.sql.ts#insertCentre': 'the platform makes a centre',
  'domains/audit/audit-entry.sql.ts#appendEntries':
    'takes the work; its function writes only the centre of the transaction',
}
