// The list of acts and documents a plan rests on.

import type { Block } from './blocks.ts'
import type { Outline } from './chapters.ts'
import { nominativeHead } from './names.ts'
import { pattern } from './patterns.ts'
import type { LegalBasisReading } from './plan-reading.ts'
import type { Warn } from './row-drafts.ts'
import { readTerm } from './terms.ts'
import { cleanTitle, collapse, fold, sentences } from './words.ts'

/** Reads the list under "Podstawa prawna…", in a chapter of that name, or one sentence that names the act. */
export function readLegalBases(plan: Outline, warn: Warn): LegalBasisReading[] {
  const items = listedItems(plan)
  const bases = items.map(({ text }, i) => readBasis(text, i + 1))
  bases.forEach((basis, i) => {
    if (basis.act === 'ustawa' && /^Rad/u.test(basis.body ?? '')) warn('act-kind-odd', {}, items[i]!.at)
  })
  return bases
}

interface Item {
  text: string
  at: number
}

function listedItems(plan: Outline): Item[] {
  for (const chapter of plan.chapters) {
    if (chapter.topic !== 'legal') continue
    const first = chapter.blocks.findIndex((block) => block.kind === 'item')
    const items = first < 0 ? [] : runFrom(chapter.blocks, first)
    if (items.length > 0) return items.flatMap(splitItem)
    const named = chapter.blocks.filter((block) => namesAct(block.text))
    if (named.length > 0) return named.flatMap(splitItem)
  }
  const parts = [plan.head, ...plan.chapters.map((chapter) => chapter.blocks)]
  for (const blocks of parts) {
    const at = blocks.findIndex((block) => INTRO.test(fold(block.text)))
    const found = at < 0 ? [] : itemsAfter(blocks, at)
    if (found.length > 0) return found
  }
  for (const block of parts.flat()) {
    const found = actInSentence(block)
    if (found.length > 0) return found
  }
  return []
}

const INTRO = /^[a-z ]{0,20}podstaw[aey] (?:prawn|opracowania|merytoryczn)/

function itemsAfter(blocks: Block[], at: number): Item[] {
  const intro = blocks[at]!
  const inline = /^[^:]{5,80}:\s+(\S.{10,})$/u.exec(intro.text)
  if (inline) return splitItem({ ...intro, text: inline[1]! })
  return runFrom(blocks, at + 1).flatMap(splitItem)
}

/** Items one after another; without marks, paragraphs that name an act. */
function runFrom(blocks: Block[], from: number): Block[] {
  const items: Block[] = []
  for (const block of blocks.slice(from)) {
    const wanted = items[0] ? items[0].kind : block.kind
    if (block.kind !== wanted || (block.kind !== 'item' && !namesAct(block.text))) break
    items.push(block)
  }
  return items
}

/** "Podstawą prawną planu jest ustawa z dnia …": the act stands in the sentence itself. */
function actInSentence(block: Block): Item[] {
  for (const sentence of sentences(block.text)) {
    const folded = fold(sentence)
    const start = folded.search(/podstaw[aey] prawn/)
    if (start < 0) continue
    const act = /\b(?:ustaw|uchwal|zarzadzeni)[a-z]*\s+(?:nr|z dnia)/.exec(folded.slice(start))
    if (act) return splitItem({ ...block, text: sentence.slice(start + act.index) })
  }
  return []
}

function namesAct(text: string): boolean {
  return /\b(?:ustaw|uchwal|zarzadzeni|rozporzadzeni)[a-z]*\b[^.]{0,80}(?:nr|z dnia|\d)/.test(fold(text))
}

function splitItem(block: Block): Item[] {
  const parts = block.text.split(/;\s+/u)
  const whole = parts.length > 1 && parts.every((part) => part.length > 15)
  return (whole ? parts : [block.text]).map((text) => ({ text, at: block.first }))
}

const ACTS = { uchw: 'uchwała', usta: 'ustawa', zarz: 'zarządzenie' } as const

function readBasis(raw: string, no: number): LegalBasisReading {
  const text = collapse(raw)
  const folded = fold(text)
  const act = pattern(
    '',
    String.raw`\b(uchwal(?:a|y|e|i)?|ustaw(?:a|y|e|ie)?|zarzadzeni(?:e|a|u|em))\b(?=\s+(?:nr|numer`,
    String.raw`|z|rady|burmistrza|wojta|dyrektora|[0-9ivxlc]+\/|o\b))`,
  ).exec(folded)
  const after = act ? text.slice(act.index + act[0].length) : text
  const number = /^[^,;]{0,20}?(?:nr|numer)\s*\.?\s*([A-Z0-9]+(?:[./-][A-Z0-9]+)*)/iu.exec(
    act ? after : '',
  )?.[1]
  const bare = /^\s*((?:[IVXLC]+|\d+)\/[\w/]+)/u.exec(act ? after : '')?.[1]
  const date = /\bz(?:\s+dnia)?\s+(\d{1,2}(?:\.\d{1,2}\.|\s+\p{L}+\s+)\d{4})/u.exec(after)?.[1]
  return {
    no,
    title: titleOf(text, act?.index ?? -1),
    act: act ? ACTS[act[1]!.slice(0, 4) as keyof typeof ACTS] : null,
    actNumber: number ?? bare ?? null,
    body: bodyOf(after),
    date: date ? readTerm(date, null).from : null,
  }
}

/** What the item is called: up to how it was adopted; an act named first is a title as a whole. */
function titleOf(text: string, actAt: number): string {
  if (actAt >= 0 && actAt < 4) return cleanTitle(text)
  const folded = fold(text)
  const adopted = pattern(
    '',
    String.raw`\s*[,(–-]?\s*(?:stanowiac[a-z]*\s+)?(?:zalacznik[a-z]*(?: nr \d+)? do|przyjet[a-z]+`,
    String.raw`|uchwalon[a-z]+|zatwierdzon[a-z]+|wprowadzon[a-z]+|ustanowion[a-z]+|podjet[a-z]+)\b`,
  ).exec(folded)
  const cut = adopted && adopted.index > 5 ? adopted.index : actAt > 5 ? actAt : text.length
  return cleanTitle(text.slice(0, cut).replace(/[\s,(–-]+$/u, ''))
}

function bodyOf(text: string): string | null {
  const hit = pattern(
    'u',
    String.raw`(?:^|\s|przez )((?:Rad(?:a|y|ę)|Burmistrz(?:a)?|Wójt(?:a)?|Prezydent(?:a)?`,
    '|Dyrektor(?:a)?|Kierownik(?:a)?|Sejmik(?:u)?|Zarząd(?:u)?|Minist(?:er|ra)',
    String.raw`|Starost(?:a|y))(?:\s+(?:i|w|we|ds\.|\p{Lu}[\p{L}-]*))*)`,
  ).exec(text)
  if (!hit) return null
  return nominativeHead(collapse(hit[1]!).replace(/\s+(?:i|w|we)$/u, '')) || null
}
