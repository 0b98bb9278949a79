/**
 * A text that fits a check's regular expression: anchors, literals, classes, groups, alternatives, counts.
 * Enough for checks of columns; a pattern it cannot read gives a text that the database then refuses, in
 * words.
 */
export function textFor(pattern: string): string {
  const at = { pattern, index: 0 }
  return alternatives(at)
}

interface Reader {
  readonly pattern: string
  index: number
}

// The first alternative is enough; the others are read and dropped.
function alternatives(at: Reader): string {
  const first = sequence(at)
  while (at.pattern[at.index] === '|') {
    at.index += 1
    sequence(at)
  }
  return first
}

function sequence(at: Reader): string {
  let made = ''
  while (at.index < at.pattern.length && !'|)'.includes(at.pattern[at.index]!)) {
    const piece = atom(at)
    made += piece.repeat(count(at))
  }
  return made
}

function atom(at: Reader): string {
  const sign = at.pattern[at.index++]!
  if (sign === '^' || sign === '$') return ''
  if (sign === '.') return 'a'
  if (sign === '[') return fromClass(at)
  if (sign === '\\') return escaped(at.pattern[at.index++]!)
  if (sign !== '(') return sign
  if (at.pattern.startsWith('?:', at.index)) at.index += 2
  const inside = alternatives(at)
  at.index += 1
  return inside
}

function fromClass(at: Reader): string {
  const end = at.pattern.indexOf(']', at.index + 1)
  const inside = at.pattern.slice(at.index, end)
  at.index = end + 1
  if (inside.startsWith('^')) return inside.includes('a') ? '0' : 'a'
  return inside[0] === '\\' ? escaped(inside[1]!) : inside[0]!
}

function escaped(sign: string): string {
  return { d: '1', w: 'a', s: ' ' }[sign] ?? sign
}

// At least once even where none would do: an empty text rarely says anything.
function count(at: Reader): number {
  const sign = at.pattern[at.index]
  if (sign === '?' || sign === '*' || sign === '+') at.index += 1
  if (sign !== '{') return 1
  const end = at.pattern.indexOf('}', at.index)
  const least = Number(/\d+/.exec(at.pattern.slice(at.index, end))![0])
  at.index = end + 1
  return Math.max(1, least)
}
