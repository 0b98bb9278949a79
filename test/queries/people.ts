import { Temporal } from '#kernel/instant.ts'
import type { Arguments, Sample } from './sample.ts'

const now = Temporal.Instant.from('2026-03-03T10:00:00Z')
const later = now.add({ hours: 24 })
const day = Temporal.PlainDate.from('2026-03-03')
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
  'domains/people/account.sql.ts#listAccounts': () => [50, 0],
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
  ],
  'domains/people/login.sql.ts#setLoginRole': (at) => [login(at), 'CARE_WORKER'],
  'domains/people/login.sql.ts#touchLogin': (at) => [login(at), now],
}
