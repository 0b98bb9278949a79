// Lines into blocks: a paragraph, a list item or a heading, put together again where lines were broken.
import { type ColumnRole, columnRole, isScheduleHeader } from './columns.ts'
import { isGoalLine } from './goal-lines.ts'
import type { Grid, Mark, SourceLine, SourceText } from './source-text.ts'
import { romanValue } from './term-tokens.ts'
import { isDatedTerm, isTerm } from './terms.ts'
import { findTextGrids, joinWrapped } from './text-grids.ts'
import { beginsLinked, collapse, endsLinked, startsLower, startsUpper } from './words.ts'

/** A paragraph, list item, heading or table. `first` and `last` are line numbers, inclusive. */
export interface Block {
  first: number
  last: number
  /** Without the list mark. For a table: its cells in reading order. */
  text: string
  kind: 'heading' | 'item' | 'paragraph' | 'table'
  level: number | null
  mark: Mark | null
  strong: boolean
  /** A blank line stood before it. */
  gap: boolean
  grid: Grid | null
}

const MARKS: [RegExp, Mark['style']][] = [
  [/^(?:[•·▪●○◦■□▫►➢➤✓✔❖\uf0b7\uf0a7\uf02d*]|[-–—](?=\s))\s*(?=\S)/u, 'bullet'],
  [/^\d{1,2}\.\d{1,2}\.?(?:\d{1,2}\.?)?\s+(?=\p{L})/u, 'dotted'],
  [/^\d{1,2}[.)](?:\s+|(?=\p{Lu}))(?=\S)/u, 'arabic'],
  [/^[IVX]{1,5}[.)]\s*(?=\S)/u, 'roman'],
  [/^[a-z][)]\s+(?=\S)/u, 'letter'],
]

/** The list mark a line begins with, and the text after it. */
function splitMark(text: string): { mark: Mark | null; rest: string } {
  for (const [pattern, style] of MARKS) {
    const hit = pattern.exec(text)
    if (!hit) continue
    const figure = /[\dIVX]+/u.exec(hit[0])?.[0] ?? ''
    const n = style === 'roman' ? romanValue(figure) : Number.parseInt(figure, 10)
    if (style === 'roman' && n === 0) continue
    return {
      mark: { style, n: style === 'bullet' || style === 'letter' ? null : n },
      rest: text.slice(hit[0].length),
    }
  }
  return { mark: null, rest: text }
}

/** All blocks of the source in reading order, its tables among them. */
export function toBlocks(source: SourceText): Block[] {
  const found = source.grids.length > 0 || isStructured(source) ? [] : findTextGrids(source.lines)
  const grids = new Map([...source.grids, ...found].map((grid) => [grid.first, grid]))
  const width = wrapWidth(source.lines)
  const blocks: Block[] = []
  const state = { gap: true, open: false, cells: false }
  for (let i = 0; i < source.lines.length; i += 1) {
    const grid = grids.get(i)
    if (grid) {
      blocks.push(tableBlock(grid))
      i = grid.last
      Object.assign(state, { gap: true, open: false, cells: false })
      continue
    }
    const line = source.lines[i]!
    const text = collapse(line.text)
    if (text === '') {
      Object.assign(state, { gap: true, cells: false })
      continue
    }
    state.cells ||= line.kind === undefined && beginsStack(source.lines, i)
    const before = state.open && !state.gap ? blocks.at(-1) : undefined
    const previous = before ? collapse(source.lines[i - 1]!.text) : ''
    const joint = { before, line, text, previous, width }
    if (before && (state.cells ? cellGoesOn(previous, text) : goesOn({ ...joint, before }))) {
      before.text = joinWrapped(before.text, text)
      before.last = i
    } else blocks.push(newBlock(line, i, state.gap))
    Object.assign(state, { open: line.kind === undefined, gap: false })
  }
  return blocks
}

/** Where every line is a cell, only a linking word or a dash makes a line go on. */
function cellGoesOn(previous: string, text: string): boolean {
  return beginsLinked(text) || endsLinked(previous) || /^[–—-]\s/u.test(text)
}

/** Column headings each on a line of its own, with no blank line between: under them every line is a cell. */
function beginsStack(lines: SourceLine[], at: number): boolean {
  const roles: ColumnRole[] = []
  for (let i = at; i < lines.length && roles.length < 10; i += 1) {
    const role = columnRole(lines[i]!.text)
    if (role === null) break
    roles.push(role)
  }
  return roles.length >= 2 && isScheduleHeader(roles)
}

function isStructured(source: SourceText): boolean {
  return source.kind === 'html' || source.kind === 'docx'
}

function newBlock(line: SourceLine, at: number, gap: boolean): Block {
  const text = collapse(line.text).replace(/^#{1,4}\s+/, '')
  const marked = line.mark ? { mark: line.mark, rest: text } : splitMark(text)
  const level = line.level ?? /^\s{0,3}(#{1,4})\s/.exec(line.text)?.[1]?.length ?? null
  return {
    first: at,
    last: at,
    text: marked.rest.replace(/^\*\*(.+)\*\*$/, '$1'),
    kind:
      line.kind === 'heading' || (line.kind === undefined && level !== null)
        ? 'heading'
        : marked.mark
          ? 'item'
          : 'paragraph',
    level: level ?? (marked.mark ? Math.floor((line.text.length - line.text.trimStart().length) / 2) : null),
    mark: marked.mark,
    strong: line.strong ?? /^\*\*.+\*\*$/.test(text),
    gap,
    grid: null,
  }
}

function tableBlock(grid: Grid): Block {
  const cells = new Set(grid.rows.flat())
  const text = [...cells].map((cell) => cell.text).join(' ')
  return {
    first: grid.first,
    last: grid.last,
    text,
    kind: 'table',
    level: null,
    mark: null,
    strong: false,
    gap: true,
    grid,
  }
}

interface Joint {
  before: Block
  line: SourceLine
  text: string
  previous: string
  width: number
}

/** Nobody writes longer paragraphs; joining without end would only cost time. */
const PARAGRAPH_MAX = 10_000

/** Whether a line goes on with the sentence of the line above, or begins something new. */
function goesOn({ before, line, text, previous, width }: Joint): boolean {
  if (before.text.length > PARAGRAPH_MAX) return false
  if (line.kind !== undefined || before.kind === 'heading' || /^#{1,4}\s/.test(text)) return false
  if (startsUpper(text) && !endsLinked(previous) && isTerm(previous) !== isTerm(text)) return false
  // A label ("Cele szczegółowe:", "Termin: maj") begins a line of its own however full the line above is.
  if (/^\p{Lu}[^.:;,]{2,60}:(?:\s|$)/u.test(text) || isGoalLine(text)) return false
  const label = /^([\p{L} ]{3,40}):/u.exec(text)?.[1]
  if (label && columnRole(label) !== null) return false
  const { mark, rest } = splitMark(text)
  if (mark) return mark.style === 'bullet' && isTerm(previous) && isDatedTerm(rest)
  if (isTerm(text) && columnRole(previous) === 'term') return false
  if (/\p{Ll}-$/u.test(previous) && /^\p{Ll}/u.test(text)) return true
  if (/[.:;!?]$/u.test(previous) && !/\b(?:ul|nr|r|im|św|al)\.$/u.test(previous)) {
    return (
      previous.length >= width * 0.7 && width >= 60 && before.kind === 'paragraph' && /\.$/u.test(previous)
    )
  }
  if (startsLower(text) || beginsLinked(text) || /^[.,;)\d–—-]/u.test(text)) return true
  return endsLinked(previous) || (width > 0 && previous.length >= Math.max(55, width * 0.8))
}

/**
 * How long a full line of this text is: the length nine lines in ten stay under; 0 when lines are
 * paragraphs.
 */
function wrapWidth(lines: SourceLine[]): number {
  const lengths = lines.map((line) => line.text.trim().length).filter((length) => length > 20)
  if (lengths.length < 4) return 0
  lengths.sort((a, b) => a - b)
  const long = lengths[Math.floor(lengths.length * 0.9)]!
  return long <= 140 ? long : 0
}
