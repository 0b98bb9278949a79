import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fold } from '#kernel/language/fold.ts'
import { type CrisisKind, crisisKinds } from './concept.ts'
import { longestCry } from './danger-signs.ts'

/** Patterns that say yes and no to each kind of danger, and no to all. */
export interface UrgencyPatterns {
  readonly yes: Readonly<Record<CrisisKind, readonly RegExp[]>>
  readonly no: Readonly<Record<CrisisKind, readonly RegExp[]>>
  readonly never: readonly RegExp[]
}

// Where a question means two, the one whose help is needed sooner.
const order: readonly CrisisKind[] = ['suicide', 'child-harm', 'violence', 'homeless', 'trauma']

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
  const text = ` ${fold(question.slice(0, longestCry)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const says = (list: readonly RegExp[]) => list.some((pattern) => pattern.test(text))
  if (says(patterns.never)) return 'none'
  const told = order.find((kind) => says(patterns.yes[kind]) && !says(patterns.no[kind]))
  return told ?? (order.some((kind) => says(patterns.no[kind])) ? 'none' : null)
}

function allPatterns(): UrgencyPatterns {
  kept ??= readUrgency(readFileSync(join(import.meta.dirname, 'urgency.txt'), 'utf8'))
  return kept
}

/**
 * Reads sections with one pattern a line: `[kind]`, `[kind not]` (also of several kinds) and `[not]`; lines
 * `@name = …` give a group of words a name, to be used below. Throws on what it does not know.
 */
export function readUrgency(text: string): UrgencyPatterns {
  const groups = new Map<string, string>()
  const sections = new Map<string, RegExp[]>([['not', []]])
  for (const kind of crisisKinds) sections.set(kind, []).set(`${kind} not`, [])
  let open: readonly RegExp[][] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const group = /^@([a-z]+) = (.+)$/.exec(line)
    const name = /^\[(.+)\]$/.exec(line)?.[1]
    if (group) groups.set(group[1]!, withGroups(group[2]!, groups))
    else if (name !== undefined) open = sectionsOf(name, sections)
    else if (open.length === 0) throw new Error(`A pattern before the first section: ${line}`)
    else {
      const pattern = readPattern(withGroups(line, groups))
      for (const section of open) section.push(pattern)
    }
  }
  const of = (suffix: string) =>
    Object.fromEntries(crisisKinds.map((kind) => [kind, sections.get(kind + suffix)!]))
  return {
    yes: of('') as unknown as UrgencyPatterns['yes'],
    no: of(' not') as unknown as UrgencyPatterns['no'],
    never: sections.get('not')!,
  }
}

function sectionsOf(name: string, sections: ReadonlyMap<string, RegExp[]>): RegExp[][] {
  const [, kinds, not] = /^(.*?)( not)?$/.exec(name)!
  const names = name === 'not' ? ['not'] : kinds!.split(' ').map((kind) => `${kind}${not ?? ''}`)
  return names.map((one) => {
    const section = sections.get(one)
    if (!section) throw new Error(`Unknown section [${name}].`)
    return section
  })
}

function withGroups(line: string, groups: ReadonlyMap<string, string>): string {
  return line.replace(/@([a-z]+)/g, (_, name: string) => {
    const words = groups.get(name)
    if (words === undefined) throw new Error(`Unknown group @${name}.`)
    return `(?:${words})`
  })
}

// A text is words with one space between, so a pattern is anchored at spaces and cannot run wild. All parts
// of a line with & must stand somewhere in it, and no part that begins with an exclamation mark.
function readPattern(line: string): RegExp {
  const parts = line
    .split(' & ')
    .map((part) =>
      part
        .trim()
        .replaceAll('~', '[^ ]{0,20}')
        .replaceAll('…', '(?: [^ ]{1,30}){0,6} ')
        .replaceAll('‥', '(?: [^ ]{1,30}){0,2} '),
    )
  const [first] = parts
  if (parts.length === 1) return new RegExp(` (?:${first}) `)
  const look = (part: string) =>
    part.startsWith('!') ? `(?!.* (?:${part.slice(1)}) )` : `(?=.* (?:${part}) )`
  return new RegExp(`^${parts.map(look).join('')}`)
}
