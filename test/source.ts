import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/** One file of the repository. Checks take these, so that a planted fault is just another one. */
export interface Source {
  /** From the root, with forward slashes. */
  readonly path: string
  readonly text: string
}

/** All files that people write: code, tests, scripts, styles, migrations, documents. */
export function readSources(): Source[] {
  const folders = '{src,test,scripts,db,bin,docs}/**/*.{ts,tsx,mjs,cjs,sql,css,md,txt,json}'
  const tops = '{*.md,*.json,.ci/run,bin/splot}'
  return [...globSync(folders, { cwd: root }), ...globSync(tops, { cwd: root })]
    .filter((path) => !path.includes('node_modules') && path !== 'package-lock.json')
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export function isCode(path: string): boolean {
  return /\.(ts|tsx|mjs|cjs)$/.test(path)
}

export function isTest(path: string): boolean {
  return /^test\/|\.(test|journey)\.tsx?$/.test(path)
}

/** Builders of rows and processes for tests; no part of the program. */
export function isFixture(path: string): boolean {
  return /(^|\/)(fixtures\.tsx?|[\w.-]+\.fixtures\.tsx?)$/.test(path)
}

/**
 * The text without comments, lines kept. Our formatter sets comments on lines of their own or after a space.
 */
export function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (found) => found.replace(/[^\n]/g, ''))
    .replace(/(^|\s)\/\/.*$/gm, '$1')
}

/** Where a module name leads, from the root; null for packages. */
export function targetOf(from: string, name: string): string | null {
  if (name.startsWith('#')) return name.startsWith('#test/') ? name.slice(1) : `src/${name.slice(1)}`
  return name.startsWith('.') ? join(from, '..', name).replaceAll('\\', '/') : null
}

/** Names of all modules that a file imports. */
export function importsOf(source: Source): string[] {
  const found = withoutComments(source.text).matchAll(/(?:\bfrom|\bimport\(?)\s*'([^']+)'/g)
  return [...found].map((match) => match[1]!)
}
