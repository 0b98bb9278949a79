import { Temporal } from '#kernel/instant.ts'
import type { Arguments, Sample } from './sample.ts'

const now = Temporal.Instant.from('2026-03-03T10:00:00Z')
const later = now.add({ hours: 24 })
const day = Temporal.PlainDate.from('2026-03-03')
const nextYear = day.add({ years: 1 })
const everybody = { q: '', today: day }
const link = ({ row }: Sample) => row('people.private_link').id
const assignment = ({ row }: Sample) => row('people.role_assignment').id
const person = ({ row }: Sample) => row('people.person').id
const account = ({ row }: Sample) => row('people.account').id
const login = ({ row }: Sample) => row('people.login').id

/** Query → its arguments after the handle. */
export const queries: Arguments = {
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
  'domains/people/account.sql.ts#listRolesOn': (at) => [account(at), day],
  'domains/people/account.sql.ts#replaceRecoveryCodes': (at) => [
    account(at),
    [{ id: at.fresh('code'), hash: 'x' }],
  ],
  'domains/people/account.sql.ts#updateAccount': (at) => [account(at), { failures: 3 }],
  'domains/people/account.sql.ts#useRecoveryCode': (at) => [
    { account: account(at), hash: at.row('people.recovery_code').code_hash },
    now,
  ],
  'domains/people/login.sql.ts#endLogins': (at) => [{ account: account(at) }, now],
  'domains/people/login.sql.ts#findRunOutLogin': ({ row }) => [
    row('people.login').token_hash,
    Temporal.Instant.from('2026-03-01T07:00:00Z'),
  ],
  'domains/people/login.sql.ts#findLogin': ({ row }) => [
    row('people.login').token_hash,
    { now: Temporal.Instant.from('2026-03-01T07:00:00Z'), today: day, idleMinutes: 60 },
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
    { now: Temporal.Instant.from('2026-03-01T07:00:00Z'), idleMinutes: 60 },
  ],
  'domains/people/login.sql.ts#setLoginRole': (at) => [login(at), 'CARE_WORKER'],
  'domains/people/login.sql.ts#touchLogin': (at) => [login(at), now],
  'domains/people/account.sql.ts#countFailure': (at) => [account(at)],
  'domains/people/account.sql.ts#countRecoveryCodes': (at) => [account(at)],
  'domains/people/account.sql.ts#findAccountByKeyHash': ({ row }) => [row('people.account').api_token_hash],
  'domains/people/account.sql.ts#removeRecoveryCodes': (at) => [account(at)],
  'domains/people/account.sql.ts#useTotpStep': (at) => [account(at), 5n],
  'domains/people/contact.sql.ts#findContact': (at) => [person(at)],
  'domains/people/contact.sql.ts#insertContact': (at) => [
    { person: person(at), contact: { email: 'nowa@proba.test', phone: null, address: null }, at: now },
  ],
  'domains/people/private-link.sql.ts#countWrongCode': (at) => [link(at)],
  'domains/people/private-link.sql.ts#findLink': (at) => [link(at)],
  'domains/people/private-link.sql.ts#findLinkByNumber': ({ row }) => [row('people.private_link').number],
  'domains/people/private-link.sql.ts#insertLink': (at) => [
    {
      id: at.fresh('link'),
      purpose: 'test',
      subject: person(at),
      number: '12-34-56',
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
    { version: at.row('people.role_assignment').version, to: null, proof: 'x', trainingExpiresOn: null },
  ],
  'domains/people/staff.sql.ts#countStaff': () => [everybody],
  'domains/people/staff.sql.ts#findNamed': ({ row }) => [row('people.person').family_name],
  'domains/people/staff.sql.ts#listEnding': () => [
    { account: null, today: day, trainingBy: nextYear, roleBy: nextYear },
  ],
  'domains/people/staff.sql.ts#listNames': (at) => [[account(at), person(at)]],
  'domains/people/staff.sql.ts#listOpenAdministrators': () => [day],
  'domains/people/staff.sql.ts#listStaff': () => [
    everybody,
    { order: 'name', descending: false, limit: 50, offset: 0 },
  ],
}
