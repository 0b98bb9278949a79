import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fold } from '#kernel/language/fold.ts'
import { type CrisisKind, crisisKinds } from './concept.ts'

/** Patterns that say yes and no to each kind of danger, and no to all. */
export interface UrgencyPatterns {
  readonly yes: Readonly<Record<CrisisKind, readonly RegExp[]>>
  readonly no: Readonly<Record<CrisisKind, readonly RegExp[]>>
  readonly never: readonly RegExp[]
}

// Where a question means two, the one whose help is needed sooner.
const order: readonly CrisisKind[] = ['suicide', 'child-harm', 'violence', 'homeless', 'trauma']
/** A cry for help is short; the rest of a pasted letter is not read. */
const longest = 600

let kept: UrgencyPatterns | null = null

/**
 * The danger that a question tells of; `none` where an expression says that it is no cry for help, null where
 * nothing is said either way. Looks for whole expressions, not for single words, because most questions about
 * violence or suicide are no cries for help: films, trainings, losses of long ago.
 */
export function dangerIn(
  question: string,
  patterns: UrgencyPatterns = allPatterns(),
): CrisisKind | 'none' | null {
  const text = ` ${fold(question.slice(0, longest)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const says = (list: readonly RegExp[]) => list.some((pattern) => pattern.test(text))
  if (says(patterns.never)) return 'none'
  const told = order.find((kind) => says(patterns.yes[kind]) && !says(patterns.no[kind]))
  return told ?? (order.some((kind) => says(patterns.no[kind])) ? 'none' : null)
}

function allPatterns(): UrgencyPatterns {
  kept ??= readUrgency(readFileSync(join(import.meta.dirname, 'urgency.txt'), 'utf8'))
  return kept
}

/** Reads sections `[kind]`, `[kind not]` and `[not]` with one pattern a line. Throws on another section. */
export function readUrgency(text: string): UrgencyPatterns {
  const sections = new Map<string, RegExp[]>()
  let section: RegExp[] | null = null
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const name = /^\[(.+)\]$/.exec(line)?.[1]
    if (name !== undefined) {
      const known = name === 'not' || crisisKinds.some((kind) => name === kind || name === `${kind} not`)
      if (!known) throw new Error(`Unknown section [${name}].`)
      section = []
      sections.set(name, section)
    } else if (section) section.push(readPattern(line))
    else throw new Error(`A pattern before the first section: ${line}`)
  }
  const of = (suffix: string) =>
    Object.fromEntries(crisisKinds.map((kind) => [kind, sections.get(kind + suffix) ?? []]))
  return {
    yes: of('') as unknown as UrgencyPatterns['yes'],
    no: of(' not') as unknown as UrgencyPatterns['no'],
    never: sections.get('not') ?? [],
  }
}

// A text is words with one space between, so a pattern is anchored at spaces and cannot run wild. All parts
// of a line with & must stand somewhere in it.
function readPattern(line: string): RegExp {
  const parts = line
    .split(' & ')
    .map((part) =>
      part.trim().replaceAll('~', '[\\p{L}]{0,20}').replaceAll('…', '(?: [\\p{L}\\p{N}]{1,30}){0,6} '),
    )
  const source =
    parts.length === 1 ? ` (?:${parts[0]}) ` : `^${parts.map((part) => `(?=.* (?:${part}) )`).join('')}`
  return new RegExp(source, 'u')
}
