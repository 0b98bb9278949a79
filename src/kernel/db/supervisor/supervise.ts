import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { log } from '#kernel/log.ts'
import { speak } from '#kernel/texts.ts'
import { type Ballast, type DiskLimits, type DiskState, keepBallast } from './ballast.ts'
import { chooseBinaries } from './binaries.ts'
import { type DataLock, isLocked, takeLock } from './data-lock.ts'
import {
  choosePlace,
  type DataPlace,
  findPlace,
  makeSocketFolder,
  mendCluster,
  readMajor,
  requireOwnData,
} from './data-place.ts'
import { keepRunning, type ServerExit } from './keep-running.ts'
import { ownerUrlOf, readVersion, requireDatabase } from './owner-database.ts'
import { createCluster, type ServerPlan } from './server.ts'
import { chooseServiceUser, type ServiceUser } from './service-user.ts'
import { clearLeftovers, readPidFile } from './stale-server.ts'
import { pl } from './supervise.texts.pl.ts'

/** The running embedded PostgreSQL. Its address stays the same when it has to be restarted. */
export interface EmbeddedDatabase {
  /** For `pg`: Unix socket, user `postgres`, database `splot`. */
  readonly ownerUrl: string
  readonly socketDir: string
  readonly major: number
  /** As the server tells it, "18.4". */
  readonly version: string
  /** Of the server now; changes with a restart. */
  readonly pid: number
  /** Ask before writing; recovers by itself when space returns. */
  diskState(): DiskState
  /** Fast shutdown, waits for the end, lets the data folder go. May be called twice. */
  stop(): Promise<void>
  /** Called when the server ended by itself; it is being restarted then. */
  onExit(listener: (exit: ServerExit) => void): void
}

export interface StartOptions {
  /** The data folder of the installation; the database goes to `postgres` in it. */
  readonly dataDir: string
  /** Hears Polish progress sentences. */
  readonly say?: (line: string) => void
  /** Where root keeps what its database user could not reach elsewhere. */
  readonly stateDir?: string
  /** Only for tests. */
  readonly inner?: { skipLock?: boolean; packageDir?: string; limits?: DiskLimits }
}

const noLock: DataLock = { watch: () => {}, onLost: () => {}, release: async () => {} }

/**
 * Brings up the database of a data folder: makes it when new, clears what a killed program left, starts and
 * supervises the server. Throws DatabaseTrouble with a sentence for the operator.
 */
export async function startEmbedded(options: StartOptions): Promise<EmbeddedDatabase> {
  const t = speak({ pl }, 'pl')
  const say = options.say ?? (() => {})
  const dataDir = resolve(options.dataDir)
  const stateDir = options.stateDir ?? '/var/lib/splot'
  const existing = findPlace(dataDir)
  const user = chooseServiceUser(existing?.cluster ?? null)
  if (existing) requireOwnData(existing, user)
  const place = existing ?? choosePlace(dataDir, user, stateDir)
  if (!existing && dirname(place.root) === stateDir) {
    say(t('moved', { user: user.name, dir: dataDir, root: place.root }))
  }
  const lock = options.inner?.skipLock ? noLock : await takeLock(place)
  try {
    const plan = await prepare({ place, user, stateDir, say, packageDir: options.inner?.packageDir })
    return await open(plan, lock, keepBallast(place, options.inner?.limits))
  } catch (error) {
    await lock.release()
    throw error
  }
}

interface Preparation {
  readonly place: DataPlace
  readonly user: ServiceUser
  readonly stateDir: string
  readonly say: (line: string) => void
  readonly packageDir: string | undefined
}

async function prepare({ place, user, stateDir, say, packageDir }: Preparation): Promise<ServerPlan> {
  const t = speak({ pl }, 'pl')
  const major = readMajor(place)
  // Somebody other than root cannot write beside the data of root, and needs no copy that others can read.
  const copiesDir = user.switched ? stateDir : place.root
  const binaries = chooseBinaries({ major, user, copiesDir, dir: place.cluster, packageDir })
  if (binaries.source === 'copy') say(t('copied', { user: user.name, dir: dirname(dirname(binaries.bin)) }))
  if (major === null) {
    say(t('creating', { dir: place.cluster }))
    await createCluster({ place, user, binaries })
  }
  mendCluster(place, user)
  if ((await clearLeftovers(place)) === 'orphan') say(t('orphan'))
  return { place, user, binaries, socketDir: makeSocketFolder(place, user) }
}

async function open(plan: ServerPlan, lock: DataLock, ballast: Ballast): Promise<EmbeddedDatabase> {
  const server = await keepRunning(plan, lock, ballast)
  lock.onLost(() => {
    log('error', 'database.lock-lost', { dir: plan.place.root })
    void server.stop()
  })
  try {
    const ownerUrl = ownerUrlOf(plan.socketDir)
    await requireDatabase(plan.socketDir)
    return {
      ownerUrl,
      socketDir: plan.socketDir,
      major: plan.binaries.major,
      version: await readVersion(ownerUrl),
      get pid() {
        return server.pid()
      },
      diskState: ballast.diskState,
      stop: server.stop,
      onExit: server.onExit,
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/**
 * The database that another Splot program runs on this data folder; null when none does. A server without
 * its program (an orphan) is not joined: `startEmbedded` stops it and starts a supervised one.
 */
export async function joinEmbedded(dataDir: string): Promise<{ ownerUrl: string } | null> {
  const place = findPlace(resolve(dataDir))
  if (!place || !(await isLocked(place))) return null
  const told = readPidFile(place)
  if (!told?.ready || !existsSync(told.socketDir)) return null
  return { ownerUrl: ownerUrlOf(told.socketDir) }
}
