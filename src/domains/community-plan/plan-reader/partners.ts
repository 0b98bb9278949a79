// Named bodies that work with the centre. Open categories ("organizacje", "wolontariusze") are not partners.

import type { Block } from './blocks.ts'
import type { Outline } from './chapters.ts'
import { splitOutsideBrackets } from './enumerations.ts'
import { pattern } from './patterns.ts'
import type { Warn } from './row-drafts.ts'
import { cleanTitle, collapse, fold, sentences, wordKey } from './words.ts'

/** Heads of names of bodies, nominative singular: only such a head can begin a second name. */
const HEAD =
  'Straż|Policja|Rada|Centrum|Biblioteka|Ośrodek|Dom|Szkoła|Przedszkole|Stowarzyszenie' +
  '|Fundacja|Koło|Klub|Urząd|Parafia|Referat|Komenda|Komisariat|Posterunek|Towarzystwo' +
  '|Związek|Hufiec|Liceum|Muzeum|Przychodnia|Szpital|Zespół|Spółdzielnia|Uniwersytet|Caritas' +
  '|Polski|Poradnia|Izba|Starostwo|Sąd|Żłobek|Teatr|Orkiestra|Sołectwo|Ludowy|Uczniowski'
const PLURAL = pattern(
  '',
  '^(?:organizacj|stowarzyszeni[ao]|stowarzyszenia|fundacje|szkoly|parafie|soltysi',
  '|radni|rady solecki|wolontarius|mieszkanc|przedsiebiorc|lokaln|liderzy|liderz|grup',
  '|instytucj|placowki|kluby|kola gospodyn wiejskich$|jednostk|sluzb|pracowni|specjali',
  '|przedszkola|biblioteki|firmy|seniorzy|media|kosciol|samorzad|srodowisk|podmiot|osob',
  String.raw`|inn[eyi]|osiedl|zespoly|swietlice|rodzin|gmin[ay]\b|miast[ao]\b|osl\b)`,
)
const OWN = pattern(
  '',
  '^(?:organizator|koordynator|dyrektor|kierownik|animator|centrum uslug spolecznych',
  '|cus|osl|kipus|osrodek pomocy spolecznej|gminny osrodek pomocy spolecznej',
  '|miejski osrodek pomocy spolecznej|realizator|glown|asystent)',
)

/** Partners from a chapter or label about partners, else from sentences that call someone a partner. */
export function readPartners(plan: Outline, warn: Warn): string[] {
  const raw = [...listed(plan), ...prose(plan)]
  const names: string[] = []
  for (const piece of raw) {
    for (const name of splitNames(piece, warn)) {
      if (isNamedBody(name) && !names.some((known) => wordKey(known) === wordKey(name))) names.push(name)
    }
  }
  return names
}

/**
 * Lists: items under a label or chapter of partners, and tables with a column of partners are left to
 * their text.
 */
function listed(plan: Outline): string[] {
  const out: string[] = []
  for (const blocks of [plan.head, ...plan.chapters.map((chapter) => chapter.blocks)]) {
    blocks.forEach((block, at) => {
      const folded = fold(block.text)
      if (block.kind === 'table' || !/partner|wspolprac/.test(folded) || /^cel|zadani/.test(folded)) return
      const inline = /^[^:]{0,80}(?:partner|współprac)[^:]{0,60}:\s+(\S.*)$/iu.exec(block.text)
      if (inline) out.push(...splitOutsideBrackets(inline[1]!))
      else if (/:$|^partnerzy/u.test(folded) && block.text.length < 400) out.push(...itemsAfter(blocks, at))
    })
  }
  for (const chapter of plan.chapters) {
    if (!/partner|wspolprac/.test(fold(chapter.title))) continue
    const labelled = chapter.blocks.some((block) => /(?:partner|wspolprac)[^:]*:/.test(fold(block.text)))
    if (labelled) continue
    // Items, or a paragraph that is nothing but a list of names.
    const lists = chapter.blocks.filter(
      (block) => block.kind === 'item' || isNamedBody(splitOutsideBrackets(block.text)[0] ?? ''),
    )
    out.push(
      ...lists
        .filter((block) => block.kind !== 'table' && block.text.length < 600)
        .map((block) => block.text),
    )
  }
  return out.flatMap((text) => (/,|;/u.test(text) ? splitOutsideBrackets(text) : [text]))
}

function itemsAfter(blocks: Block[], at: number): string[] {
  const out: string[] = []
  for (const block of blocks.slice(at + 1)) {
    if (block.kind !== 'item') break
    out.push(block.text)
  }
  return out
}

/** "Ważnym partnerem będzie Referat … oraz inne jednostki, takie jak A, B oraz C." */
function prose(plan: Outline): string[] {
  const chapters = plan.chapters.filter(
    (chapter) => chapter.topic === 'partners' || chapter.topic === 'other',
  )
  const blocks = chapters.length > 0 ? chapters.flatMap((chapter) => chapter.blocks) : plan.head
  const texts = blocks.filter((block) => block.kind !== 'table').map((block) => block.text)
  return texts.flatMap(sentences).flatMap((sentence) => {
    const hit = pattern(
      '',
      String.raw`partner(?:em|ami|zy|stwo|stwie|ow|a)?\b|we wspolpracy z|wspolpracowac z`,
      '|wspolpracuje z|wspolpraca z',
    ).exec(fold(sentence))
    if (!hit || /^[^:]{0,140}:\s/u.test(sentence)) return []
    return splitOutsideBrackets(sentence.slice(hit.index + hit[0].length)).flatMap((piece) =>
      piece.split(/\s+(?:oraz|i|a także)\s+(?=\p{Lu})|\s+takie jak\s+|\s+oraz\s+|\s+m\.in\.\s+/u),
    )
  })
}

/** One piece to names: leading small words go, and two names without a comma between come apart. */
function splitNames(piece: string, warn: Warn): string[] {
  const text = cleanTitle(collapse(piece).replace(/^(?:[\p{Ll}.]+\s+)+(?=\p{Lu}|„)/u, ''))
  const cut = secondName(text)
  if (cut > 0) {
    const [first, second] = [cleanTitle(text.slice(0, cut)), cleanTitle(text.slice(cut))]
    warn('partner-split', { first, second }, 'partnerzy')
    return [first, ...splitNames(second, warn)]
  }
  return text
    .split(/\s+(?:oraz|i)\s+(?=\p{Lu})/u)
    .reduce<string[]>(joinHeadless, [])
    .map((name) => cleanTitle(name))
}

const LEADING = pattern(
  'u',
  String.raw`(?:^|\s)(\p{Lu}\p{L}+(?:ska|cka|ski|cki|skie|ckie)|Miejska|Gminna|Młodzieżowa`,
  '|Powiatowa|Gminny|Powiatowy)$',
)

/** Where a second name begins inside a piece: at a head noun with a place adjective before it; 0 for none. */
function secondName(text: string): number {
  for (const hit of text.matchAll(new RegExp(`\\s(?:${HEAD})(?=\\s|$)`, 'gu'))) {
    const left = text.slice(0, hit.index)
    const adjective = LEADING.exec(left)
    const start = adjective ? adjective.index : hit.index
    const before = text.slice(0, start).trim()
    if (before === '' || !hasHead(before) || /(?:\s(?:w|im\.|przy|i|oraz|we|dla|z)|[–-])$/u.test(before))
      continue
    if (/^Straż$/u.test(before)) continue
    return start
  }
  return 0
}

/** "Koło Gospodyń i Gospodarzy" is one body: a part without a head of its own belongs to the part before. */
function joinHeadless(parts: string[], part: string): string[] {
  if (parts.length === 0 || hasHead(part)) return [...parts, part]
  return [...parts.slice(0, -1), `${parts.at(-1)} i ${part}`]
}

function hasHead(text: string): boolean {
  return new RegExp(`(?:^|\\s)(?:${HEAD})(?:\\s|$)`, 'u').test(text) || /^\p{Lu}{2,6}(?:\s|$)/u.test(text)
}

/** A body has a name: a capital, no plural category, not the centre's own people. */
function isNamedBody(name: string): boolean {
  const folded = fold(name)
  if (
    name.length < 3 ||
    name.length > 140 ||
    !/^[„"]?\p{Lu}/u.test(name) ||
    OWN.test(folded) ||
    PLURAL.test(folded)
  )
    return false
  if (/\b(?:jest|sa|beda|bedzie|ktor[a-z]+)\b/.test(folded)) return false
  const capitals = name.match(/(?:^|[\s„"-])\p{Lu}/gu)?.length ?? 0
  return capitals >= 2 || hasHead(name) || /^\p{Lu}{2,}/u.test(name) || /[„"\d]/u.test(name)
}
