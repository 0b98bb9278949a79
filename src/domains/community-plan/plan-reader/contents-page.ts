// The contents page: recognised so that its lines are not taken for chapters, and compared with the body.
import type { Block } from './blocks.ts'
import { collapse, fold, likeness, wordKey } from './words.ts'

/** The contents page of a plan: which blocks it is, and the titles it lists. */
export interface ContentsPage {
  from: number
  to: number
  titles: string[]
}

const LEADERS = /(?:\.{3,}|…+|(?:\s\.){3,}|_{3,})[.…_\s]*\d{0,3}\s*$|\.{2}\s*\d{1,3}\s*$/u

/** Finds the contents page among the blocks; `to` is exclusive. Null when there is none. */
export function findContents(blocks: Block[]): ContentsPage | null {
  const label = blocks.findIndex((block) => /^(?:spis tresci|tresc|zawartosc)\s*:?$/.test(fold(block.text)))
  const led = blocks.findIndex((block) => LEADERS.test(block.text))
  const from = label >= 0 ? label : led
  if (from < 0) return null
  const titles: string[] = []
  let at = label >= 0 ? label + 1 : led
  for (; at < blocks.length; at += 1) {
    const block = blocks[at]!
    const title = entryTitle(block.text)
    const isLed = LEADERS.test(block.text) || /\s\d{1,3}$/u.test(block.text)
    if (!isLed && !(label >= 0 && mayBeEntry(block, titles))) break
    if (title !== '') titles.push(title)
  }
  return titles.length >= 2 ? { from, to: at, titles } : null
}

/** Without leaders, the page ends where its own first title comes again, or where sentences begin. */
function mayBeEntry(block: Block, titles: string[]): boolean {
  if (block.kind === 'table' || block.text.length > 200 || /[.;:]$/u.test(block.text)) return false
  return !titles.some((title) => wordKey(title) === wordKey(block.text))
}

/** A contents line without its leaders, page number and figure. */
function entryTitle(text: string): string {
  return collapse(
    text.replace(/[\s.…_]*\d{0,3}\s*$/u, '').replace(/^(?:rozdział\s+)?(?:[IVX]{1,5}|\d{1,2})[.)]?\s+/iu, ''),
  )
}

/** Pairs of a chapter's two wordings that differ: [contents page, body]. */
export function differingTitles(contents: ContentsPage, body: string[]): [string, string][] {
  const known = new Set(body.map(wordKey))
  const left = contents.titles.filter((title) => !known.has(wordKey(title)))
  const keys = new Set(contents.titles.map(wordKey))
  const free = body.filter((title) => !keys.has(wordKey(title)))
  const pairs: [string, string][] = []
  for (const title of left) {
    const best = free
      .map((other) => ({ other, score: likeness(title, other) }))
      .sort((a, b) => b.score - a.score)[0]
    if (best && best.score >= 0.45) pairs.push([title, best.other])
  }
  return pairs
}
