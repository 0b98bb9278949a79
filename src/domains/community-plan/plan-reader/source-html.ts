// A web page (or what mammoth makes of a Word file) as lines and tables.
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Cell, Grid, SourceLine, SourceText } from './source-text.ts'
import { spanGrid } from './span-grid.ts'
import { collapse } from './words.ts'

type Element = Tree.Element
type Node = Tree.ChildNode

interface Walk {
  lines: SourceLine[]
  grids: Grid[]
  /** The inline text gathered since the last block began. */
  text: string
  boldLetters: number
  bold: boolean
  chrome: boolean
  listDepth: number
  next: Pick<SourceLine, 'kind' | 'level' | 'mark'>
}

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'iframe',
  'select',
  'object',
])
const CHROME = new Set(['nav', 'footer', 'aside', 'form', 'button'])
const BLOCKS = new Set(
  (
    'address article body blockquote caption center dd details div dl dt fieldset figcaption ' +
    'figure footer header hr html main nav ol p pre section summary table tbody td tfoot th ' +
    'thead tr ul form aside button li'
  ).split(' '),
)

/** Reads HTML text. Pages nested too deep for sense are cut off rather than followed. */
export function readHtml(html: string, kind: SourceText['kind']): SourceText {
  const walk: Walk = newWalk(false)
  visitAll(parse(html.normalize('NFC')).childNodes, walk, 0)
  flush(walk)
  return { kind, lines: walk.lines, grids: walk.grids }
}

function newWalk(chrome: boolean): Walk {
  return {
    lines: [],
    grids: [],
    text: '',
    boldLetters: 0,
    bold: false,
    chrome,
    listDepth: 0,
    next: { kind: 'paragraph' },
  }
}

function visitAll(nodes: Node[], walk: Walk, depth: number): void {
  if (depth > 200) return
  for (const node of nodes) visit(node, walk, depth)
}

function visit(node: Node, walk: Walk, depth: number): void {
  if (node.nodeName === '#text') {
    const value = (node as Tree.TextNode).value
    walk.text += value
    if (walk.bold) walk.boldLetters += collapse(value).length
    return
  }
  if (!('tagName' in node) || SKIPPED.has(node.tagName) || isHidden(node)) return
  const tag = node.tagName
  if (tag === 'br') flush(walk)
  else if (/^h[1-6]$/.test(tag))
    block(node, walk, { depth, next: { kind: 'heading', level: Number(tag[1]) } })
  else if (tag === 'table') visitTable(node, walk, depth)
  else if (tag === 'ol' || tag === 'ul') visitList(node, walk, depth)
  else if (BLOCKS.has(tag)) block(node, walk, { depth, next: { kind: 'paragraph' } })
  else if (tag === 'strong' || tag === 'b') {
    const before = walk.bold
    walk.bold = true
    visitAll(node.childNodes, walk, depth + 1)
    walk.bold = before
  } else visitAll(node.childNodes, walk, depth + 1)
}

function isHidden(node: Element): boolean {
  const style = node.attrs.find((attr) => attr.name === 'style')?.value ?? ''
  return node.attrs.some((attr) => attr.name === 'hidden') || /display\s*:\s*none/i.test(style)
}

function block(node: Element, walk: Walk, how: { depth: number; next: Walk['next'] }): void {
  flush(walk)
  const chrome = walk.chrome
  // A page's <header> may hold the plan's own title, so only its menus count as the page's furniture.
  if (CHROME.has(node.tagName)) walk.chrome = true
  if (how.next.kind !== 'paragraph' || walk.next.kind === 'paragraph') walk.next = how.next
  visitAll(node.childNodes, walk, how.depth + 1)
  flush(walk)
  walk.chrome = chrome
  walk.next = { kind: 'paragraph' }
}

function visitList(node: Element, walk: Walk, depth: number): void {
  flush(walk)
  const start = Number(node.attrs.find((attr) => attr.name === 'start')?.value ?? 1)
  const roman = /^i$/i.test(node.attrs.find((attr) => attr.name === 'type')?.value ?? '')
  let n = Number.isFinite(start) ? start : 1
  walk.listDepth += 1
  for (const child of node.childNodes) {
    if (!('tagName' in child) || child.tagName !== 'li') {
      visit(child, walk, depth + 1)
      continue
    }
    const style = node.tagName === 'ul' ? 'bullet' : roman ? 'roman' : 'arabic'
    flush(walk)
    walk.next = { kind: 'item', level: walk.listDepth, mark: { style, n: style === 'bullet' ? null : n } }
    visitAll(child.childNodes, walk, depth + 1)
    flush(walk)
    walk.next = { kind: 'paragraph' }
    n += 1
  }
  walk.listDepth -= 1
}

/** Ends the current line. A line of only white space is dropped: it holds no sentence. */
function flush(walk: Walk): void {
  const text = collapse(walk.text)
  if (text !== '') {
    const letters = text.length
    const line: SourceLine = { text, ...walk.next }
    if (walk.boldLetters >= letters * 0.9) line.strong = true
    if (walk.chrome) line.chrome = true
    walk.lines.push(line)
    if (walk.next.kind !== 'heading') walk.next = { kind: 'paragraph' }
  }
  walk.text = ''
  walk.boldLetters = 0
}

/** A table of data becomes a grid; a table that only lays out the page is read through. */
function visitTable(node: Element, walk: Walk, depth: number): void {
  flush(walk)
  const rows = rowsOf(node)
  const widest = Math.max(0, ...rows.map((row) => row.length))
  if (widest < 2 || hasInside(node, new Set(['table', 'h1', 'h2']), 0)) {
    visitAll(node.childNodes, walk, depth + 1)
    flush(walk)
    return
  }
  const first = walk.lines.length
  const spans = rows.map((row) => row.map((cell) => ({ cell: readCell(cell, walk, depth), ...spanOf(cell) })))
  if (walk.lines.length === first) return
  walk.grids.push({ first, last: walk.lines.length - 1, rows: spanGrid(spans), origin: 'html' })
}

function readCell(node: Element, walk: Walk, depth: number): Cell {
  const inner = newWalk(walk.chrome)
  visitAll(node.childNodes, inner, depth + 1)
  flush(inner)
  walk.lines.push(...inner.lines)
  const parts = inner.lines.map((line) => ({ text: line.text, item: line.kind === 'item' }))
  return { text: parts.map((part) => part.text).join(' '), parts }
}

function spanOf(cell: Element): { rowspan: number; colspan: number } {
  const value = (name: string) =>
    Number.parseInt(cell.attrs.find((attr) => attr.name === name)?.value ?? '1', 10)
  // Rowspan 0 means "to the end of the table" in HTML.
  const rowspan = value('rowspan')
  return { rowspan: rowspan === 0 ? 1000 : rowspan || 1, colspan: value('colspan') || 1 }
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = []
  const walk = (node: Element): void => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue
      if (child.tagName === 'tr') {
        rows.push(
          child.childNodes.filter(
            (cell): cell is Element => 'tagName' in cell && /^t[dh]$/.test(cell.tagName),
          ),
        )
      } else if (/^t(?:head|body|foot)$/.test(child.tagName)) walk(child)
    }
  }
  walk(table)
  return rows
}

function hasInside(node: Element, tags: Set<string>, depth: number): boolean {
  return node.childNodes.some(
    (child) =>
      'tagName' in child && depth < 50 && (tags.has(child.tagName) || hasInside(child, tags, depth + 1)),
  )
}
