// Blocks into chapters. A plan's chapters may be numbered in Roman or Arabic figures, be headings of a page,
// stand in capitals or bold, or only be words everybody uses ("Wstęp", "Harmonogram").

import type { Block } from './blocks.ts'
import { columnRole } from './columns.ts'
import { type ContentsPage, findContents } from './contents-page.ts'
import { isGoalLine } from './goal-lines.ts'
import { isTerm } from './terms.ts'
import { type Topic, topicOf } from './topics.ts'
import { cleanTitle, collapse, endsLinked, fold, isAllCaps, startsLower } from './words.ts'

/** A chapter of the body. `blocks` do not hold the heading itself. */
export interface Chapter {
  no: number
  title: string
  topic: Topic
  heading: { first: number; last: number }
  blocks: Block[]
}

/** The plan cut into what stands before the first chapter, the contents page, and the chapters. */
export interface Outline {
  head: Block[]
  contents: ContentsPage | null
  contentsBlocks: Block[]
  chapters: Chapter[]
}

/** Cuts the blocks into chapters. Without any heading everything stays in `head`. */
export function outline(all: Block[]): Outline {
  const contents = findContents(all)
  const contentsBlocks = contents ? all.slice(contents.from, contents.to) : []
  const blocks = contents ? [...all.slice(0, contents.from), ...all.slice(contents.to)] : all
  const starts = headingPlaces(blocks)
  const first = starts[0]?.at ?? blocks.length
  const chapters = starts.map((start, i): Chapter => {
    const end = starts[i + 1]?.at ?? blocks.length
    return {
      no: i + 1,
      title: start.title,
      topic: topicOf(start.title),
      heading: { first: blocks[start.at]!.first, last: blocks[start.at + start.length - 1]!.last },
      blocks: blocks.slice(start.at + start.length, end),
    }
  })
  return { head: blocks.slice(0, first), contents, contentsBlocks, chapters }
}

interface Start {
  at: number
  length: number
  title: string
}

/** The first way of marking chapters that finds at least two, from the surest to the weakest. */
function headingPlaces(blocks: Block[]): Start[] {
  const ways = [tagged, worded, numbered('roman'), numbered('arabic'), bold, capitals, vocabulary]
  for (const way of ways) {
    const starts = way(blocks).filter((start) => start.title.length > 1 && start.title.length <= 300)
    if (starts.length >= 2) return starts
  }
  return vocabulary(blocks)
}

function asStart(blocks: Block[], at: number): Start {
  const block = blocks[at]!
  return { at, length: 1, title: headingTitle(block.text) }
}

/** A heading keeps its words but not its figure, colon or stop. */
function headingTitle(text: string): string {
  return cleanTitle(text.replace(/^(?:rozdział\s+)?(?:[IVX]{1,5}|\d{1,2})[.):]?\s+(?=\p{L})/iu, ''))
}

/** A line that structures the schedule is no chapter: a goal, a month, a column heading, a task. */
function isInner(block: Block): boolean {
  const text = block.text
  if (/^zadani[ae]\s+(?:nr\s*)?\d/.test(fold(text)) || isGoalLine(text)) return true
  if (/^cel(?: (?:glowny|strategiczny|ogolny))?$/.test(fold(cleanTitle(text)))) return false
  return isTerm(text) || block.kind === 'table'
}

/** Heading tags of a page. The level with at least two headings nearest the top holds the chapters. */
function tagged(blocks: Block[]): Start[] {
  const headings = blocks.map((block, at) => ({ block, at })).filter(({ block }) => block.kind === 'heading')
  for (let level = 1; level <= 6; level += 1) {
    const here = headings.filter(({ block }) => block.level === level && !isInner(block))
    if (here.length >= 2)
      return here.map(({ at }) => asStart(blocks, at)).filter((start) => !isPlanTitle(start.title))
  }
  return []
}

/** The plan's own title names its year or its municipality; a chapter's title seldom does. */
function isPlanTitle(title: string): boolean {
  const folded = fold(title)
  const kind = /^(?:roczny |lokalny |gminny |projekt )?(?:plan|program|strategia|koncepcja)\b/.test(folded)
  return (
    kind && (/20\d\d|\bgmin|\bmiast/.test(folded) || /organizowani|aktywnosci|organizator|osl/.test(folded))
  )
}

/** "Rozdział I" with the title on the same line or in the next block. */
function worded(blocks: Block[]): Start[] {
  const starts: Start[] = []
  blocks.forEach((block, at) => {
    const hit = /^rozdział\s+(?:[IVX]+|\d+)\s*[.:–-]?\s*(.*)$/iu.exec(block.text)
    if (!hit || block.text.length > 300) return
    if (hit[1]) starts.push({ at, length: 1, title: cleanTitle(hit[1]) })
    else if (blocks[at + 1]) starts.push({ at, length: 2, title: cleanTitle(blocks[at + 1]!.text) })
  })
  return starts
}

/** Lines "I. Wstęp", "1. Wstęp" whose figures rise one by one; lists of other things are left alone. */
function numbered(style: 'roman' | 'arabic'): (blocks: Block[]) => Start[] {
  return (blocks) => {
    const starts: Start[] = []
    let due = 1
    blocks.forEach((block, at) => {
      if (block.mark?.style !== style || block.mark.n !== due || !mayHead(block)) return
      if (style === 'arabic' && !opensChapter(blocks, at)) return
      starts.push(asStart(blocks, at))
      due += 1
    })
    const known = starts.filter((start) => topicOf(start.title) !== 'other').length
    return known * 2 > starts.length ? starts : []
  }
}

function mayHead(block: Block): boolean {
  return block.text.length <= 250 && !/[;,]$/u.test(block.text) && !startsLower(block.text) && !isInner(block)
}

/**
 * An Arabic figure heads a chapter only with a word of chapters in it and text, not the next figure,
 * below.
 */
function opensChapter(blocks: Block[], at: number): boolean {
  const block = blocks[at]!
  const next = blocks[at + 1]
  if (!next || /\.$/u.test(block.text)) return false
  const followed = !(next.mark?.style === 'arabic' && next.mark.n === (block.mark?.n ?? 0) + 1)
  return followed && (topicOf(block.text) !== 'other' || next.kind !== 'item')
}

function bold(blocks: Block[]): Start[] {
  const starts = placesOf(blocks, (block) => block.strong && block.text.length <= 160 && !isInner(block))
  const known = starts.filter((start) => topicOf(start.title) !== 'other')
  return known.length * 2 >= starts.length ? starts : known
}

function capitals(blocks: Block[]): Start[] {
  return placesOf(
    blocks,
    (block) => isAllCaps(block.text) && block.text.length <= 200 && !isInner(block),
  ).filter((start) => topicOf(start.title) !== 'other')
}

/** Short lines on their own made of a word of chapters, with more text below. */
function vocabulary(blocks: Block[]): Start[] {
  return placesOf(blocks, (block, at) => {
    const text = collapse(block.text)
    const next = blocks[at + 1]
    if (
      !next ||
      text.length > 90 ||
      (block.kind === 'item' && block.mark?.style !== 'roman') ||
      startsLower(text) ||
      /[.;,:]$/u.test(text)
    )
      return false
    if (/:\s*\S/u.test(text) || endsLinked(text) || isInner(block) || isColumnHeading(blocks, at))
      return false
    return (
      topicOf(text) !== 'other' &&
      text.split(' ').length <= 10 &&
      !/\b(?:jest|są|będzie|będą|ma|mają)\b/u.test(text)
    )
  })
}

/** Headings of a table whose cells stand each on a line of its own are no chapters. */
function isColumnHeading(blocks: Block[], at: number): boolean {
  if (columnRole(blocks[at]!.text) === null) return false
  // A label that comes again and again ("Zadania" under every goal) heads a list, not a chapter.
  if (blocks.filter((block) => block.text === blocks[at]!.text).length > 1) return true
  const near = [blocks[at - 1], blocks[at + 1]].filter((block) => block !== undefined)
  return near.some((block) => columnRole(block.text) !== null)
}

function placesOf(blocks: Block[], test: (block: Block, at: number) => boolean): Start[] {
  return blocks.flatMap((block, at) =>
    block.kind !== 'table' && test(block, at) && !isPlanTitle(block.text) ? [asStart(blocks, at)] : [],
  )
}
