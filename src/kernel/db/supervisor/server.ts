import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { type DataPlace, makeOwnFolder } from './data-place.ts'
import { requireAccount, type ServiceUser } from './service-user.ts'
import { killStrandedBackends, readPidFile } from './stale-server.ts'
import { DatabaseTrouble, readTrouble, troubleOfCall } from './trouble.ts'

/** Everything one start of the server needs. */
export interface ServerPlan {
  readonly place: DataPlace
  readonly binaries: Binaries
  readonly user: ServiceUser
  readonly socketDir: string
}

// Ours alone: PGPORT, PGDATA, PGOPTIONS or LD_PRELOAD of the caller must not change the database. Left alone,
// the C library keeps what a connection once needed: 32 MB each after minutes of work, 20 with this.
const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', MALLOC_TRIM_THRESHOLD_: '131072' }

/**
 * Makes a new cluster. It is built beside and renamed, so an interrupted start leaves no half database. The
 * builtin C.UTF-8 sorts and folds the same on every machine; no index depends on a version of ICU or libc.
 */
export async function createCluster(plan: Omit<ServerPlan, 'socketDir'>): Promise<void> {
  requireAccount(plan.user)
  const { place, binaries } = plan
  const half = `${place.cluster}.new`
  try {
    rmSync(half, { recursive: true, force: true })
    makeOwnFolder(half, plan.user)
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    // No password: the socket's folder lets in only the database's user, and TCP is off.
    const access = ['--auth-local=trust', '--auth-host=reject']
    await runTool(plan, join(binaries.bin, 'initdb'), [
      ...['-D', half, '-U', 'postgres', '--data-checksums'],
      ...locale,
      ...access,
    ])
    rmSync(place.cluster, { recursive: true, force: true })
    renameSync(half, place.cluster)
  } catch (error) {
    throw troubleOfCall(error, place.root)
  }
}

function runTool(plan: Omit<ServerPlan, 'socketDir'>, file: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(file, args, { ...identity(plan.user), env: environment, cwd: '/' }, (error, out, errors) => {
      if (!error) return resolve()
      const at = { dir: plan.place.root, log: plan.place.logFile, file }
      if (typeof error.code === 'string') reject(cannotRun(file, error.code))
      else reject(readTrouble(`${out}\n${errors}`, at))
    })
  })
}

/**
 * Starts the server and waits until it takes connections (as long as a recovery needs).
 * Throws DatabaseTrouble when it ends before that.
 */
export async function startServer(plan: ServerPlan): Promise<ChildProcess> {
  // After a crash of the postmaster alone its children need a moment to let go of the shared memory.
  for (let tries = 0; ; tries++) {
    keepLogSmall(plan.place.logFile)
    const from = statSync(plan.place.logFile, { throwIfNoEntry: false })?.size ?? 0
    const child = spawnServer(plan)
    if (await becomesReady(plan, child)) return child
    const written = readFileSync(plan.place.logFile).subarray(from).toString()
    if (tries >= 150 || !/pre-existing shared memory block/.test(written)) {
      throw readTrouble(written, {
        dir: plan.place.root,
        log: plan.place.logFile,
        file: join(plan.binaries.bin, 'postgres'),
      })
    }
    if (tries === 20) killStrandedBackends(plan.place)
    await pause(100)
  }
}

function spawnServer(plan: ServerPlan): ChildProcess {
  const log = openSync(plan.place.logFile, 'a', 0o600)
  try {
    const settings = Object.entries(settingsFor(plan)).flatMap(([key, value]) => ['-c', `${key}=${value}`])
    // Detached: Ctrl-C reaches the program alone, which finishes its work and stops the database last.
    return spawn(join(plan.binaries.bin, 'postgres'), ['-D', plan.place.cluster, ...settings], {
      ...identity(plan.user),
      detached: true,
      cwd: '/',
      env: environment,
      stdio: ['ignore', log, log],
    })
  } finally {
    closeSync(log)
  }
}

async function becomesReady(plan: ServerPlan, child: ChildProcess): Promise<boolean> {
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      reject(cannotRun(join(plan.binaries.bin, 'postgres'), error.code ?? error.message))
    })
  })
  const ended = once(child, 'exit').then(() => 'ended' as const)
  for (;;) {
    const now = await Promise.race([failed, ended, pause(5, 'waiting' as const)])
    if (now === 'ended') return false
    const told = readPidFile(plan.place)
    if (told?.pid === child.pid && told?.ready) return true
  }
}

/** Small: the whole database stays under 200 MB with 50 busy connections. */
function settingsFor(plan: ServerPlan): Record<string, string | number> {
  return {
    listen_addresses: '',
    unix_socket_directories: plan.socketDir,
    unix_socket_permissions: '0700',
    port: 5432,
    cluster_name: 'splot',
    max_connections: 100,
    shared_buffers: '64MB',
    work_mem: '4MB',
    maintenance_work_mem: '32MB',
    effective_cache_size: '512MB',
    huge_pages: 'off',
    max_worker_processes: 4,
    max_parallel_workers: 2,
    max_parallel_workers_per_gather: 1,
    autovacuum_max_workers: 2,
    ...(plan.binaries.major >= 18 ? { io_method: 'sync' } : {}),
    max_wal_size: '512MB',
    random_page_cost: 1.1,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A log keeps no statement and no row: both may hold what a person wrote.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: 0,
    log_checkpoints: 'off',
  }
}

function identity(user: ServiceUser): { uid?: number; gid?: number } {
  return user.switched ? { uid: user.uid, gid: user.gid } : {}
}

function cannotRun(file: string, code: string): DatabaseTrouble {
  // ENOENT although the file is there: the loader that the file asks for (glibc) is missing.
  const reason = code === 'ENOENT' ? 'no glibc (ENOENT)' : code
  return new DatabaseTrouble('cannot-run', { file, reason })
}

function keepLogSmall(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > 5_000_000) renameSync(file, `${file}.1`)
}
