import { lstatSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'
import { DatabaseTrouble } from './trouble.ts'

/** Who the database server runs as. `switched` = we are root and step down to this user. */
export interface ServiceUser {
  readonly uid: number
  readonly gid: number
  readonly name: string
  readonly switched: boolean
}

/**
 * PostgreSQL refuses to run as root, so root steps down: to the owner of the existing database, else to
 * `splot`, `postgres` or `nobody`. Everyone else runs it as themselves. Throws `no-user` where none of them
 * exists.
 */
export function chooseServiceUser(existingCluster: string | null): ServiceUser {
  const uid = process.getuid!()
  if (uid !== 0) return { uid, gid: process.getgid!(), name: ownName(uid), switched: false }
  const accounts = readAccounts()
  const owner = existingCluster ? statSync(existingCluster) : null
  if (owner && owner.uid !== 0) {
    const name = accounts.find((account) => account.uid === owner.uid)?.name ?? String(owner.uid)
    return { uid: owner.uid, gid: owner.gid, name, switched: true }
  }
  for (const name of ['splot', 'postgres', 'nobody']) {
    const account = accounts.find((known) => known.name === name && known.uid !== 0)
    if (account) return { ...account, switched: true }
  }
  throw new DatabaseTrouble('no-user')
}

/** initdb looks its user up by number and fails without an entry (containers with an arbitrary uid). */
export function requireAccount(user: ServiceUser): void {
  if (!user.switched && ownName(user.uid) === '') throw new DatabaseTrouble('no-account', { uid: user.uid })
}

/** True when the user may pass every folder on the way to `path` and read (enter) what is there. */
export function canReach(user: ServiceUser, path: string): boolean {
  const real = realpathSync(path)
  const target = statSync(real)
  if (!allows(target, user, target.isDirectory() ? 0b101 : 0b100)) return false
  return canPass(user, dirname(real))
}

/** True when the user may enter `dir` and every folder above it (x, not r). */
export function canPass(user: ServiceUser, dir: string): boolean {
  for (let at = realpathSync(dir); ; at = dirname(at)) {
    if (!allows(lstatSync(at), user, 0b001)) return false
    if (at === dirname(at)) return true
  }
}

function allows(of: Stats, user: ServiceUser, wanted: number): boolean {
  if (user.uid === 0) return true
  const shift = of.uid === user.uid ? 6 : of.gid === user.gid ? 3 : 0
  return ((of.mode >> shift) & wanted) === wanted
}

function ownName(uid: number): string {
  try {
    const info = userInfo()
    return info.uid === uid ? info.username : ''
  } catch {
    return ''
  }
}

function readAccounts(): { name: string; uid: number; gid: number }[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name, , uid, gid]) => ({ name: name!, uid: Number(uid), gid: Number(gid) }))
}
