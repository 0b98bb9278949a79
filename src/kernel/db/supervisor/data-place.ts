import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { canPass, type ServiceUser } from './service-user.ts'
import { DatabaseTrouble, troubleOfCall } from './trouble.ts'

/** Where the database of a data folder lives. */
export interface DataPlace {
  /** Holds the cluster, the lock, the log, the socket folder and the ballast. */
  readonly root: string
  readonly cluster: string
  readonly lockFile: string
  readonly logFile: string
}

const pointer = 'database-is-at.txt'

function placeAt(root: string): DataPlace {
  return {
    root,
    cluster: join(root, 'postgres'),
    lockFile: join(root, 'postgres.lock'),
    logFile: join(root, 'postgres.log'),
  }
}

/** The place of a database that exists already; null when this data folder has none. */
export function findPlace(dataDir: string): DataPlace | null {
  if (holdsDatabase(dataDir)) return placeAt(dataDir)
  const note = join(dataDir, pointer)
  if (!existsSync(note)) return null
  const [root, madeFor] = readFileSync(note, 'utf8').trim().split('\n')
  // A copied folder carries the note of the original, whose database is not its own. A moved folder keeps it.
  if (madeFor !== realpathSync(dataDir) && existsSync(join(madeFor!, pointer))) return null
  return holdsDatabase(root!) ? placeAt(root!) : null
}

/**
 * A folder that we may not look into counts as a database: it is another user's, and must not be replaced.
 */
function holdsDatabase(root: string): boolean {
  try {
    return readdirSync(join(root, 'postgres')).includes('PG_VERSION')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES'
  }
}

/**
 * Chooses where a new database goes: into the data folder, or into the state folder when the database's
 * user cannot reach the data folder (a clone under /root, started by root). A note in the data folder then
 * tells where.
 */
export function choosePlace(dataDir: string, user: ServiceUser, stateDir: string): DataPlace {
  try {
    if (!existsSync(dataDir)) {
      requireWritable(dataDir)
      mkdirSync(dataDir, { recursive: true })
      // Others may pass through to their own folder in it, but not list it.
      chmodSync(dataDir, 0o711)
    }
    const real = realpathSync(dataDir)
    if (canPass(user, real)) return placeAt(real)
    const root = join(stateDir, createHash('sha256').update(real).digest('hex').slice(0, 12))
    mkdirSync(root, { recursive: true, mode: 0o755 })
    if (!canPass(user, root)) throw new DatabaseTrouble('unreachable', { user: user.name, dir: real })
    writeFileSync(join(dataDir, pointer), `${root}\n${real}\n`)
    return placeAt(root)
  } catch (error) {
    throw troubleOfCall(error, dataDir)
  }
}

/** mkdir says only ENOENT on a read-only disk; access() gives the true reason. */
function requireWritable(dir: string): void {
  let above = dirname(dir)
  while (!existsSync(above)) above = dirname(above)
  accessSync(above, constants.W_OK)
}

/**
 * The major version of the data; null for a folder without a database. Throws `not-a-database` for other
 * content.
 */
export function readMajor(place: DataPlace): number | null {
  const file = join(place.cluster, 'PG_VERSION')
  if (existsSync(file)) return Number.parseInt(readFileSync(file, 'utf8'), 10)
  if (existsSync(place.cluster) && readdirSync(place.cluster).length > 0) {
    throw new DatabaseTrouble('not-a-database', { dir: place.cluster })
  }
  return null
}

/**
 * Refuses data that this user could not run: another user's, or behind a closed folder. Root may go on,
 * because `mendCluster` will give them back. Throws `owner`, `unreachable`.
 */
export function requireOwnData(place: DataPlace, user: ServiceUser): void {
  if (!canPass(user, place.root)) {
    throw new DatabaseTrouble('unreachable', { user: user.name, dir: place.root })
  }
  const stranger = findStranger(place, user)
  if (stranger !== undefined && !user.switched) {
    throw new DatabaseTrouble('owner', { dir: place.root, uid: stranger, me: user.name || user.uid })
  }
}

/**
 * PostgreSQL refuses data that others may read or that are not its user's (a restored archive): mends both.
 */
export function mendCluster(place: DataPlace, user: ServiceUser): void {
  try {
    if (findStranger(place, user) !== undefined) giveTo(place.cluster, user)
    if ((statSync(place.cluster).mode & 0o777) !== 0o700) chmodSync(place.cluster, 0o700)
  } catch (error) {
    throw troubleOfCall(error, place.cluster)
  }
}

function findStranger(place: DataPlace, user: ServiceUser): number | undefined {
  const files = [place.cluster, join(place.cluster, 'PG_VERSION')].filter((file) => existsSync(file))
  return files.map((file) => statSync(file).uid).find((uid) => uid !== user.uid)
}

/** chown -R without following links. */
function giveTo(path: string, user: ServiceUser): void {
  lchownSync(path, user.uid, user.gid)
  if (!lstatSync(path).isDirectory()) return
  for (const entry of readdirSync(path)) giveTo(join(path, entry), user)
}

/** A folder of the database's user alone (0700). */
export function makeOwnFolder(path: string, user: ServiceUser): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  chmodSync(path, 0o700)
  if (user.switched) lchownSync(path, user.uid, user.gid)
}

/**
 * The socket's path must stay below 104 bytes (macOS; 108 on Linux), so a deep data folder gets one in
 * /tmp.
 */
export function makeSocketFolder(place: DataPlace, user: ServiceUser): string {
  const near = join(place.root, 'run')
  const dir = Buffer.byteLength(join(near, '.s.PGSQL.5432')) < 100 ? near : mkdtempSync('/tmp/splot-')
  makeOwnFolder(dir, user)
  return dir
}
