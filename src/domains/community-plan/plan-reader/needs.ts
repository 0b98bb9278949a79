// Lists that come out of the diagnosis: recommended actions, target groups, most urgent needs.

import type { Block } from './blocks.ts'
import type { Outline } from './chapters.ts'
import { splitEnumeration } from './enumerations.ts'
import { pattern } from './patterns.ts'
import { cleanTitle, fold, sentences } from './words.ts'

/** List items right after the first block that `opens` accepts, or in a chapter of one of the topics. */
export function itemsUnder(plan: Outline, topics: string[], opens: (folded: string) => boolean): Block[] {
  for (const blocks of [...plan.chapters.map((chapter) => chapter.blocks), plan.head]) {
    for (let at = 0; at < blocks.length; at += 1) {
      const block = blocks[at]!
      if (block.kind === 'table' || !opens(fold(block.text)) || blocks[at + 1]?.kind !== 'item') continue
      return runOfItems(blocks, at + 1)
    }
  }
  for (const chapter of plan.chapters) {
    if (!topics.includes(chapter.topic)) continue
    const first = chapter.blocks.findIndex((block) => block.kind === 'item')
    if (first >= 0) return runOfItems(chapter.blocks, first)
  }
  return []
}

function runOfItems(blocks: Block[], from: number): Block[] {
  const end = blocks.findIndex((block, i) => i >= from && block.kind !== 'item')
  return blocks.slice(from, end < 0 ? blocks.length : end)
}

/** Actions the diagnosis recommends, numbered in their order. */
export function readRecommended(plan: Outline): { no: number; title: string }[] {
  const items = itemsUnder(
    plan,
    ['recommendations'],
    (text) => /rekomend/.test(text) && text.length < 400 && /:$|rekomendacje$/.test(text),
  )
  return items.map((block, i) => ({ no: i + 1, title: cleanTitle(block.text) }))
}

const GROUP_NOUN = pattern(
  '',
  '^(?:grup[a-z]* |wszyst[a-z]+ |lokaln[a-z]+ |starsz[a-z]+ |samotn[a-z]+ )?(?:rodzin',
  '|mlodziez|mlod|senior|osob|osob|dziec|dzieci|mieszkan|niepelnosprawn|bezrobotn',
  '|uchodz|cudzoziem|matk|kobiet|mezczyzn|rodzic|opiekun|samotn|starsz|uczni|student',
  '|wolontariusz|lider|organizacj|doroslych|dorosli)',
)

/** Groups the plan is for, as the source first lists them, in its own words and case. */
export function readTargetGroups(plan: Outline, texts: string[]): string[] {
  const items = itemsUnder(plan, ['groups'], (text) => isGroupLabel(text) && text.length < 250)
  if (items.length > 0) return items.map((block) => cleanTitle(block.text))
  for (const chapter of plan.chapters.filter((one) => one.topic === 'groups')) {
    const found = firstEnumeration(chapter.blocks.flatMap((block) => sentences(block.text)))
    if (found.length > 1) return found
  }
  for (const text of texts) {
    const parts = sentences(text)
    const at = parts.findIndex(
      (sentence) =>
        isGroupLabel(fold(sentence)) ||
        /grup[a-z]* (?:mieszkancow|osob|odbiorcow)[^.]*(?:wspar|szczegol)/.test(fold(sentence)),
    )
    if (at < 0) continue
    const found = firstEnumeration(parts.slice(at, at + 2))
    if (found.length > 1) return found
  }
  return []
}

function isGroupLabel(folded: string): boolean {
  return pattern(
    '',
    'grup[a-z]* (?:docelow|odbiorc|adresat)|adresa[ct][a-z]* (?:planu|programu|dzialan',
    '|sa)|^adresaci|odbiorc[a-z]+ (?:planu|programu|dzialan|sa)|^odbiorcy|(?:skierowan',
    '|kierowan|adresowan)[a-z]+ (?:jest |sa |beda )?do',
  ).test(folded)
}

/** The longest list of groups in the first sentence that has one. */
function firstEnumeration(parts: string[]): string[] {
  for (const sentence of parts) {
    const folded = fold(sentence)
    for (const hit of folded.matchAll(/(?:^|\s)(?:o|do|dla|sa|to|tj\.|:|jak|wsrod|in\.)\s*:?\s+(?=[a-z])/g)) {
      const start = hit.index + hit[0].length
      if (!GROUP_NOUN.test(folded.slice(start))) continue
      const members = splitEnumeration(sentence.slice(start)).flatMap(splitPair)
      const groups = members.filter((member) => GROUP_NOUN.test(fold(member)))
      if (groups.length > 1 && groups.length === members.length) return groups
    }
  }
  return []
}

/**
 * "młodzieży i seniorów" are two groups; "dzieci i ich rodzin" too, but "dzieci i młodzieży" stays as
 * written.
 */
function splitPair(member: string): string[] {
  const hit = /\s+(?:i|oraz)\s+/u.exec(member)
  if (!hit || member.slice(0, hit.index).includes('(')) return [member]
  const right = member.slice(hit.index + hit[0].length)
  if (/^dziec|^dzieci/.test(fold(member)) || !GROUP_NOUN.test(fold(right))) return [member]
  return [member.slice(0, hit.index), right]
}

/** Needs the source calls first or says "należy" of. */
export function readPriorityNeeds(plan: Outline, texts: string[]): string[] {
  const opens = (text: string): boolean =>
    text.length < 300 &&
    pattern(
      '',
      '(?:priorytetow|najwazniejsz|najpilniejsz|glowne|zidentyfikowan|zdiagnozowan)',
      '[a-z]* (?:[a-z]+ )?potrzeb|potrzeby (?:priorytetowe|mieszkancow|spolecznosci)',
      '|^priorytety',
    ).test(text)
  const items = itemsUnder(plan, ['needs'], opens)
  if (items.length > 0) return items.map((block) => cleanTitle(block.text))
  for (const sentence of texts.flatMap(sentences)) {
    const inline = /^(?:[^:]{0,120})potrzeb[^:]{0,60}:\s*(.+)$/u.exec(sentence)
    if (inline && /priorytet|najwazn|najpiln|glown/.test(fold(sentence))) return splitEnumeration(inline[1]!)
    const must =
      /\bnalezy (?=(?:rozwija|podejmowa|podjac|prowadzi|wspiera|zapewni|zwieksz|wzmacnia|uruchomi))/.exec(
        fold(sentence),
      )
    if (must && /diagnoz|potrzeb|wynika|gmin/.test(fold(sentence)))
      return splitVerbs(sentence.slice(must.index + must[0].length))
  }
  return []
}

/** "rozwijać A oraz prowadzić B, C, a kolejno także podejmować D": a part begins at a comma or at a verb. */
function splitVerbs(text: string): string[] {
  return text
    .split(/\s+oraz\s+(?=\p{Ll}+(?:ać|ić|yć|eć|ąć)\s)|,\s*(?:a\s+(?:kolejno\s+|także\s+|również\s+)*)?/u)
    .map((part) => cleanTitle(part))
    .filter((part) => part.length > 3)
}
