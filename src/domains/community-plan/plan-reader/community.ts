// Chapters about how the work is documented, by which methods, with what results, and who prepared the plan.

import type { Block } from './blocks.ts'
import type { Outline } from './chapters.ts'
import { splitEnumeration } from './enumerations.ts'
import { itemsUnder } from './needs.ts'
import { pattern } from './patterns.ts'
import type { PlanReading } from './plan-reading.ts'
import { cleanTitle, collapse, fold, sentences, wordKey } from './words.ts'

const PAPER = pattern(
  '',
  String.raw`\b(?:list(?:a|y|e)? obecnosci|notat|sprawozda|fotografi|zdjec|zdjeci|plakat|ulot`,
  '|protokol|opini|ankiet|harmonogram|porozumie|wniosk|raport|dokumentacj|nagran',
  '|publikacj|kart[ay] |dziennik|rejestr|zaswiadczen|dowod)',
)

/** Kinds of documentation in the source's words: list items, or the longest list inside a sentence. */
export function readDocumentation(plan: Outline): string[] {
  const opens = (text: string): boolean => text.length < 400 && /dokument/.test(text) && /:$/.test(text)
  const items = itemsUnder(plan, ['documentation'], opens)
  if (items.length > 0) return unique(items.map((block) => cleanTitle(block.text)))
  const chapters = plan.chapters.filter(
    (chapter) => chapter.topic === 'documentation' || chapter.topic === 'monitoring',
  )
  const parts = (chapters.length > 0 ? chapters.flatMap((chapter) => chapter.blocks) : plan.head)
    .filter((block) => block.kind !== 'table')
    .flatMap((block) => sentences(block.text))
  let best: string[] = []
  for (const sentence of parts) {
    if (chapters.length === 0 && !/dokument/.test(fold(sentence))) continue
    for (const hit of fold(sentence).matchAll(
      /\s-\s|:\s|(?:formie|za pomoca|poprzez|w tym|m\.in\.|takie jak|stanowia|stanowic beda|beda) /g,
    )) {
      const list = splitEnumeration(sentence.slice(hit.index + hit[0].length))
      const papers = list.filter((member) => PAPER.test(fold(member))).length
      if (list.length >= 2 && papers >= 1 && papers * 4 >= list.length && list.length > best.length)
        best = list
    }
  }
  return unique(best)
}

/** Methods named in a chapter of that name: list items, quoted names, "Model X". */
export function readMethods(plan: Outline): string[] {
  const opens = (text: string): boolean => text.length < 300 && /metod/.test(text) && /:$/.test(text)
  const items = itemsUnder(plan, ['methods'], opens)
  if (items.length > 0) return unique(items.map((block) => cleanTitle(block.text)))
  const blocks = plan.chapters
    .filter((chapter) => chapter.topic === 'methods')
    .flatMap((chapter) => chapter.blocks)
  const text = blocks.map((block) => block.text).join(' ')
  const found: { at: number; name: string }[] = []
  for (const hit of text.matchAll(/(?:schemat|model|metod|technik|podejści)\p{L}*\s+„([^”"]{3,90})[”"]/giu)) {
    found.push({ at: hit.index, name: cleanTitle(hit[1]!) })
  }
  for (const hit of text.matchAll(
    /\b(?:Model|Metoda|metoda|metodą|metody)\s+(\p{Lu}[\p{L}]+(?:\s\p{Lu}[\p{L}]+)*)/gu,
  )) {
    found.push({ at: hit.index, name: cleanTitle(hit[0]) })
  }
  const inline = sentencesOf(blocks.length > 0 ? blocks : plan.chapters.flatMap((one) => one.blocks)).find(
    (sentence) => /^metod[a-z]*[^:]{0,80}:\s/.test(fold(sentence)),
  )
  if (inline && found.length === 0) return splitEnumeration(inline.slice(inline.indexOf(':') + 1))
  return unique(found.sort((a, b) => a.at - b.at).map((one) => one.name))
}

/** Expected results: list items, or what the sentences say the result will be. */
export function readResults(plan: Outline): string[] {
  const opens = (text: string): boolean => text.length < 300 && /rezultat|efekt/.test(text) && /:$/.test(text)
  const items = itemsUnder(plan, ['results'], opens)
  if (items.length > 0) return items.map((block) => cleanTitle(block.text))
  const chapters = plan.chapters.filter((chapter) =>
    ['results', 'intro', 'monitoring'].includes(chapter.topic),
  )
  return sentencesOf(chapters.flatMap((chapter) => chapter.blocks)).flatMap((sentence) => {
    const hit = pattern(
      '',
      String.raw`\b(?:rezultat|efekt)(?:em|ami|y)?\b[^,.]{0,60}?\b(?:bedzie|beda|jest|sa|ma byc)`,
      '(?: (?:wiec|zatem|takze|rowniez))?:? ',
    ).exec(fold(sentence))
    return hit ? [cleanTitle(sentence.slice(hit.index + hit[0].length))] : []
  })
}

function sentencesOf(blocks: Block[]): string[] {
  return blocks.filter((block) => block.kind !== 'table').flatMap((block) => sentences(block.text))
}

const BY = pattern(
  '',
  '^(?:plan |program )?(?:opracowal(?:a|y|i)?|opracowanie|przygotowal(?:a|y|i)?',
  '|sporzadzil(?:a|y|i)?|autor(?:ka|zy)?|osoba opracowujaca|opracowany przez',
  String.raw`|przygotowany przez)(?: (?:planu|programu|plan|program))?\s*[:–-]?\s*`,
)

/** Who prepared the plan: a person's name, and what stands after it as the role. */
export function readPreparedBy(blocks: Block[]): PlanReading['preparedBy'] {
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at]!
    const label = BY.exec(fold(block.text))
    if (!label || block.text.length > 250) continue
    const own = block.text.slice(label[0].length).trim()
    const next = blocks[at + 1]
    const text = own === '' ? (next?.text ?? '') : own
    const hit = pattern(
      'u',
      String.raw`^((?:mgr|dr|inż\.|lic\.|\s)*\p{Lu}\p{Ll}+(?:\s+\p{Lu}\.)`,
      String.raw`?\s+\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?:\s*(?:[–—,-]|\()\s*(.+?)\)?)?\.?$`,
    ).exec(text)
    if (!hit || /^(?:Centrum|Ośrodek|Urząd|Zespół|Miejski|Gminny)/u.test(hit[1]!)) continue
    const after = blocks[at + (own === '' ? 2 : 1)]
    const role = hit[2] ? cleanTitle(hit[2]) : roleIn(after)
    return { name: collapse(hit[1]!), role }
  }
  return null
}

function roleIn(block: Block | undefined): string | null {
  if (!block || block.text.length > 100) return null
  return /^(?:organizator|koordynator|dyrektor|kierownik|animator|pracownik|specjalista|osl)/.test(
    fold(block.text),
  )
    ? cleanTitle(block.text.replace(/^[–—-]\s*/u, ''))
    : null
}

function unique(values: string[]): string[] {
  const seen = new Set<string>()
  return values.filter((value) => value !== '' && !seen.has(wordKey(value)) && seen.add(wordKey(value)))
}
