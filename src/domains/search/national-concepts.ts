import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Concept } from './concept.ts'
import { readConceptFile } from './concept-file.ts'

const folder = join(import.meta.dirname, 'concepts')
let kept: readonly Concept[] | null = null

/**
 * The concepts that ship with the program, by file and in its order; read once. Throws where a file is broken
 * or two files hold one code: the program must not start to search with half of its words.
 */
export function nationalConcepts(): readonly Concept[] {
  kept ??= readConceptFolder(folder)
  return kept
}

/** Concepts of all files `*.json` of a folder. */
export function readConceptFolder(path: string): readonly Concept[] {
  const files = globSync('*.json', { cwd: path }).sort()
  const concepts = files.flatMap((file) => readConceptFile(readFileSync(join(path, file), 'utf8'), file))
  const twice = concepts.find(({ code }, at) => concepts.findIndex((other) => other.code === code) !== at)
  if (twice) throw new Error(`The concept ${twice.code} stands twice in ${path}.`)
  const codes = new Set(concepts.map(({ code }) => code))
  const lost = concepts.find(({ parent }) => parent !== null && !codes.has(parent))
  if (lost) throw new Error(`The concept ${lost.code} has the unknown parent ${lost.parent}.`)
  return concepts
}
