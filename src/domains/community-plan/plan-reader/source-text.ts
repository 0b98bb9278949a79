// A published file as lines and tables, whatever its format was. The rest of the reader knows only this.
import { Refused, refusal } from '#kernel/refusal.ts'
import { decodeText, sniff } from './source-bytes.ts'
import { textLines } from './text-lines.ts'

/** A mark at the start of a list item or numbered heading. */
export interface Mark {
  style: 'bullet' | 'arabic' | 'roman' | 'letter' | 'dotted'
  n: number | null
}

/**
 * One line as published. In formats that know paragraphs, `kind` is set and the line is a whole
 * paragraph.
 */
export interface SourceLine {
  text: string
  kind?: 'heading' | 'item' | 'paragraph'
  /** 1 for h1; for list items how deep the list is nested. */
  level?: number
  mark?: Mark
  /** Printed in bold as a whole: how many Word files mark a heading. */
  strong?: boolean
  /** Menu, header or footer of the page, not of the plan. */
  chrome?: boolean
}

/**
 * A cell of a table: its paragraphs. A cell that spans rows or columns is the same object in each of
 * them.
 */
export interface Cell {
  text: string
  parts: { text: string; item: boolean }[]
}

/**
 * A table, spans laid out: every row has as many cells as the table has columns. Line numbers are
 * inclusive.
 */
export interface Grid {
  first: number
  last: number
  rows: Cell[][]
  origin: 'html' | 'pipe' | 'tab' | 'space' | 'glued'
}

/** What `readPlan` reads. Line numbers are indexes into `lines`. */
export interface SourceText {
  kind: 'txt' | 'html' | 'docx' | 'pdf'
  lines: SourceLine[]
  grids: Grid[]
}

/** Larger files are refused unread: no plan of a gmina is longer, and reading takes memory. */
export const LARGEST_FILE_BYTES = 20 * 1024 * 1024

/** About a thousand pages: whatever is longer is no plan of a year. */
const LONGEST_TEXT = 3_000_000

/**
 * Reads a published plan's file. The type is told by content; the name only helps to say what came instead.
 * Throws `Refused` with `community-plan.import.…`: empty, too-large, wrong-type,
 * unreadable, zip-bomb, macros.
 */
export async function readSource(bytes: Uint8Array, fileName: string): Promise<SourceText> {
  if (bytes.length === 0) throw new Refused(refusal('community-plan.import.empty', { fileName }))
  if (bytes.length > LARGEST_FILE_BYTES) {
    const params = { fileName, megabytesMax: LARGEST_FILE_BYTES / 1024 / 1024 }
    throw new Refused(refusal('community-plan.import.too-large', params))
  }
  const source = await readByKind(bytes, fileName)
  const letters = source.lines.reduce((sum, line) => sum + line.text.length, 0)
  if (letters > LONGEST_TEXT)
    throw new Refused(refusal('community-plan.import.too-large', { fileName, megabytesMax: 3 }))
  if (source.lines.every((line) => line.text.trim() === '')) {
    throw new Refused(refusal('community-plan.import.empty', { fileName }))
  }
  return source
}

async function readByKind(bytes: Uint8Array, fileName: string): Promise<SourceText> {
  const kind = sniff(bytes)
  if (kind === 'zip') return (await import('./source-docx.ts')).readDocx(bytes, fileName)
  if (kind === 'pdf') return (await import('./source-pdf.ts')).readPdf(bytes, fileName)
  if (kind === 'other') throw new Refused(refusal('community-plan.import.wrong-type', { fileName }))
  const text = decodeText(bytes)
  if (text === null) throw new Refused(refusal('community-plan.import.unreadable', { fileName }))
  if (looksLikeHtml(text)) return (await import('./source-html.ts')).readHtml(text, 'html')
  return { kind: 'txt', lines: textLines(text), grids: [] }
}

function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 4000)
  if (/^\s*(?:<!doctype html|<html|<\?xml)/i.test(head)) return true
  return (
    (text.slice(0, 50_000).match(/<\/?(?:p|div|table|td|tr|h[1-6]|li|ul|body)\b[^<>]{0,300}>/gi)?.length ??
      0) >= 4
  )
}
