// Limits and names of the house (house-style 3, 4, 9). The checks read lines and indentation, not a syntax
// tree: the compiler has no stable interface for that. They rest on our formatter, which sets the closing
// brace of a function in the column of its first line; a function inside a one-line expression is not
// measured.
import { isCode, isTest, type Source, withoutComments } from './source.ts'

// The faults planted in the architecture test are text, not code.
const generated = ['src/kernel/db/types.ts', 'db/schema.sql', 'test/architecture.test.ts']
const code = (sources: readonly Source[]) =>
  sources.filter(({ path }) => isCode(path) && !generated.includes(path))

/** Files over 300 lines, tests over 500. */
export function longFiles(sources: readonly Source[]): string[] {
  return code(sources).flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length
    return lines > (isTest(path) ? 500 : 300) ? [`${path}: ${lines} lines`] : []
  })
}

/**
 * Files with lines over 110 columns; a long address or pattern inside quotes cannot be broken and may stand.
 */
export function longLines(sources: readonly Source[]): string[] {
  return code(sources).flatMap(({ path, text }) => {
    const long = text
      .split('\n')
      .filter((line) => [...line].length > 110 && !/(['"`/])[^'"`]{60,}\1/.test(line))
    return long.length > 0 ? [`${path}: ${long.length} long lines`] : []
  })
}

const opens =
  /^( *)(?:export )?(?:default )?(?:async )?(?:function\b.*|(?:const|let) \w+.*=> )\{$|^( *)(?:async )?\w+\(.*\).*\{$/

/** Functions over 60 lines. */
export function longFunctions(sources: readonly Source[]): string[] {
  return code(sources).flatMap(({ path, text }) => {
    const lines = withoutComments(text).split('\n')
    return lines.flatMap((line, at) => {
      const found = startOf(lines, at)
      if (found === null) return []
      const end = lines.findIndex((other, later) => later > at && new RegExp(`^ {${found}}\\}`).test(other))
      return end - at + 1 > 60 ? [`${path}: ${nameOf(line)} has ${end - at + 1} lines`] : []
    })
  })
}

// A declaration whose parameters take lines of their own ends its head at `) {` in the same column.
function startOf(lines: readonly string[], at: number): number | null {
  const line = lines[at]!
  const whole = opens.exec(line)
  if (whole && !/^ *(if|for|while|switch|catch|describe|suite)\b/.test(line))
    return (whole[1] ?? whole[2])!.length
  const head = /^( *)(?:export )?(?:async )?(?:function \w+.*|(?:const|let) \w+ = (?:async )?)\($/.exec(line)
  if (!head) return null
  const closing = lines.find((other, later) => later > at && other.startsWith(`${head[1]})`))
  return closing?.endsWith('{') ? head[1]!.length : null
}

function nameOf(line: string): string {
  return /(?:function|const|let) (\w+)/.exec(line)?.[1] ?? line.trim().slice(0, 40)
}

/** Functions of more than three parameters. */
export function manyParameters(sources: readonly Source[]): string[] {
  return code(sources).flatMap(({ path, text }) => {
    const plain = withoutComments(text)
    const starts = plain.matchAll(
      /\bfunction \w*(?:<[^(]*>)?\(|= (?:async )?(?:<[^(]*>)?\((?=[^()]*\)(?::[^=\n]*)? =>)/g,
    )
    return [...starts].flatMap((found) => {
      const from = found.index + found[0].length
      const count = parametersAt(plain, from)
      return count > 3 ? [`${path}: ${count} parameters: ${found[0].trim()}…`] : []
    })
  })
}

function parametersAt(text: string, from: number): number {
  let depth = 1
  let commas = 0
  let at = from
  for (; depth > 0 && at < text.length; at += 1) {
    const sign = text[at]!
    if (text.startsWith('=>', at)) at += 1
    else if ('([{<'.includes(sign)) depth += 1
    else if (')]}>'.includes(sign)) depth -= 1
    else if (sign === ',' && depth === 1) commas += 1
  }
  const inside = text.slice(from, at - 1).trim()
  return inside === '' ? 0 : commas + (inside.endsWith(',') ? 0 : 1)
}

const globals = 'Event|Document|File|Location|Notification|Request|Response|Range'

/** Types that bear the name of a browser's own: a forgotten import would compile against that one. */
export function browserNames(sources: readonly Source[]): string[] {
  const pattern = new RegExp(`^\\s*(?:export )?(?:type|interface|class) (${globals})\\b`, 'gm')
  return code(sources).flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map((found) => `${path}: ${found[1]}`),
  )
}

/**
 * `a < b` on what is named like an instant or a day: it compiles and throws when it runs (`isBefore` is
 * right).
 */
export function comparedTimes(sources: readonly Source[]): string[] {
  const named = String.raw`(?:\b(?:now|today)|_(?:at|on)|[a-z](?:At|On))\b!?`
  const less = '(?<!=)[<>]=?'
  const time = new RegExp(String.raw`${named} ${less} (?!-?\d)|\w!? ${less} [\w.]*${named}(?!\()`)
  return code(sources).flatMap(({ path, text }) =>
    withoutComments(text)
      .split('\n')
      .flatMap((line, at) =>
        time.test(outsideSql(line)) && !isTest(path) ? [`${path}:${at + 1}: ${line.trim()}`] : [],
      ),
  )
}

// Lines of SQL compare instants rightly; they carry no semicolon-free TypeScript keyword of ours.
function outsideSql(line: string): string {
  return /^\s*(and|or|where|select|join|from|case|when|else|on|check|coalesce|\()\b|\b(and|where|select) |\$\{/.test(
    line,
  )
    ? ''
    : line
}

/** Words that say that the domain's word was not found. */
export function emptyNames(sources: readonly Source[]): string[] {
  const word = /\b(utils?|helpers?|commons?|managers?|misc)\b/i
  const files = sources.filter(({ path }) => isCode(path) && word.test(path.replaceAll(/[-./]/g, ' ')))
  const made =
    /\b(?:function|const|class|type|interface) (\w*(?:Manager|Helpers?|Utils?)|(?:handle|process|manage)(?:Data|It|Stuff))\b/g
  const names = code(sources).flatMap(({ path, text }) =>
    [...text.matchAll(made)].map((found) => `${path}: ${found[1]}`),
  )
  return [...files.map((source) => source.path), ...names]
}

/** Work left for later without the number of an issue. */
export function loosePromises(sources: readonly Source[]): string[] {
  const promise = new RegExp(
    `\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b(?!.*#\\d)`,
  )
  return sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => (promise.test(line) ? [`${path}:${at + 1}`] : [])),
  )
}

/** Exported functions without a sentence about what they do. */
export function silentFunctions(sources: readonly Source[]): string[] {
  return code(sources)
    .filter(({ path }) => path.startsWith('src/') && !isTest(path))
    .flatMap(({ path, text }) => {
      const lines = text.split('\n')
      return lines.flatMap((line, at) => {
        const name = /^export (?:async )?function\*? (\w+)/.exec(line)?.[1]
        const before = lines[at - 1] ?? ''
        // Overloads and signatures after the first share its sentence.
        const said = before.trimEnd().endsWith('*/') || before.startsWith(`export function ${name}`)
        return name && !said ? [`${path}: ${name}`] : []
      })
    })
}

// Where people build this is nobody's business, and a path of one machine is a trap on the next.
const places = [
  String.raw`(?<![\w.}])/(work|opt(?!/homebrew)|root|home/\w+|Users/\w+)/\w`,
  String.raw`(?<![\w.}])/tmp/(?!splot-)[\w.-]+`,
  'registry\\.npm' + 'js',
  'npm' + 'js\\.org',
  'clau' + 'de',
  'anthro' + 'pic',
  'open' + 'ai\\b',
  'chat' + 'gpt',
  'co' + 'pilot',
  'sub-?' + 'agent',
  'language ' + 'model',
]

/** Paths of one machine, hosts of registries, names of tools that wrote the text. */
export function tracesOfTools(sources: readonly Source[]): string[] {
  const trace = new RegExp(places.join('|'), 'i')
  return sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, at) => (trace.test(line) ? [`${path}:${at + 1}: ${line.trim().slice(0, 80)}`] : [])),
  )
}

/** Addresses that the lock file names; it must name none, so that every registry serves it. */
export function lockedAddresses(lock: string): string[] {
  return [...lock.matchAll(/"resolved": "(\w+:\/\/[^/"]+)/g)].map((found) => found[1]!)
}
