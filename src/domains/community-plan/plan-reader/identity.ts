// What the document is, of which municipality and centre, for which year.

import type { Block } from './blocks.ts'
import { NAME, nominativeAdjective, nominativeHead, uncapital } from './names.ts'
import { pattern } from './patterns.ts'
import { isTerm, readTerm } from './terms.ts'
import { cleanTitle, collapse, fold, isAllCaps, wordKey } from './words.ts'

/** The title with the lines it was read from. */
export interface TitleReading {
  title: string
  lines: [number, number][]
}

const KIND = pattern(
  '',
  '^(?:projekt )?(?:(?:roczny|lokalny|gminny|miejski|wieloletni|ramowy|szczegolowy',
  String.raw`|aktualizacja) )*(?:plan|planu|program|harmonogram|strategia|koncepcja)\b(?! ?:)`,
)
/** A title that begins with other words ("Kalendarz – plan aktywności lokalnej …"). */
const NAMED = pattern(
  '',
  String.raw`^.{3,80}\b(?:plan|program) (?:organizowani|aktywnosci|pracy`,
  String.raw`|dzialani?a (?:organizator|lokaln)|osl)[^.]*(?:20\d\d|gmin|miast)[^.]*(?:r\.?|roku?)`,
  '?$',
)
const CONTINUES = pattern(
  '',
  String.raw`^(?:w |we |na |dla |gmin|miast|miejsk|centrum|osrod|cus|rok |lata |20\d\d`,
  '|organizowani|aktywnosci|dzialani|spolecznosci|lokaln|realizowan|i )',
)

/** The plan's title: the fullest line that begins with a kind of document, with its broken lines joined. */
export function readTitle(head: Block[], all: Block[]): TitleReading | null {
  const pool = [...head.filter((block) => block.kind !== 'table').slice(0, 40)]
  if (pool.length === 0) pool.push(...all.filter((block) => block.kind !== 'table').slice(0, 15))
  const candidates: { title: string; lines: [number, number]; score: number }[] = []
  pool.forEach((block, i) => {
    if (!(KIND.test(fold(block.text)) || NAMED.test(fold(block.text))) || block.text.length > 300) return
    let title = block.text
    let last = block.last
    for (const next of pool.slice(i + 1, i + 5)) {
      const caps = isAllCaps(title) === isAllCaps(next.text) || /^\d/.test(next.text)
      if (/[:.;]$/u.test(next.text) && !/\br\.$/u.test(next.text)) break
      if (/20\d\d/.test(title) && /^W\s/u.test(next.text) && /20\d\d/.test(next.text)) break
      if (!CONTINUES.test(fold(next.text)) || !caps || next.text.length > 120 || KIND.test(fold(next.text)))
        break
      title += ` ${next.text}`
      last = next.last
    }
    candidates.push({
      title: cleanTitle(title),
      lines: [block.first, last],
      score: titleScore(title) - i / 100,
    })
  })
  candidates.sort((a, b) => b.score - a.score)
  const best = candidates[0]
  if (best) {
    const same = candidates.filter((candidate) => wordKey(candidate.title) === wordKey(best.title))
    return { title: best.title, lines: same.map((candidate) => candidate.lines) }
  }
  const heading = pool.find((block) => block.kind === 'heading' && block.level === 1)
  return heading ? { title: cleanTitle(heading.text), lines: [[heading.first, heading.last]] } : null
}

function titleScore(text: string): number {
  const folded = fold(text)
  let score = 0
  if (/20\d\d/.test(folded)) score += 2
  if (/gmin|miast|\bw [a-z]/.test(folded)) score += 2
  if (/spolecznosc|aktywnosc|lokaln|osl|srodowisk/.test(folded)) score += 3
  if (/[.:]$/.test(folded) || /\b(?:jest|bedzie|zostal|okresla|zaklada)\b/.test(folded)) score -= 6
  return score
}

/** The source's own kind of document in small letters: "plan organizowania społeczności lokalnej". */
export function documentTypeOf(title: string | null): string | null {
  if (title === null) return null
  const folded = fold(title)
  const start = /\b(?:plan|program|harmonogram|strategia|koncepcja)\b/.exec(folded)?.index
  if (start === undefined) return null
  const rest = folded.slice(start)
  const stop = pattern(
    '',
    String.raw`\s(?:w|we|dla|przez|gmin[a-z]*|miast[a-z]*|miejsk[a-z]* w|realizowan[a-z]*|centrum`,
    String.raw`|cus|za|rok|lata)\b|\sna\b(?! rzecz)|\s?[,:(-]|\s"|\s\d`,
  ).exec(rest)
  const words = title.slice(start, start + (stop?.index ?? rest.length)).split(' ')
  const shout = isAllCaps(title)
  const kind = words
    .map((word) => (!shout && /^\p{Lu}{2,5}$/u.test(word) ? word : word.toLowerCase()))
    .join(' ')
  return collapse(kind).replace(/\b(?:osl|cus|mal)\b/g, (name) => name.toUpperCase()) || null
}

/**
 * The municipality in the nominative where the source lets us know it ("w Gminie Rawicz" → "Gmina
 * Rawicz").
 */
export function readMunicipality(title: string | null, texts: string[]): string | null {
  for (const text of [title ?? '', ...texts]) {
    const found = municipalityIn(text)
    if (found) return found
  }
  return null
}

const STOP_NAMES = pattern(
  'u',
  '^(?:Plan|Program|Rok|Na|W|We|Z|Za|Dla|Do|Od|I|Oraz|Centrum|Rada|Rady|Urząd|Nr|PLAN',
  '|PROGRAM|NA|W|ROK|DLA|CENTRUM)$',
)

function municipalityIn(text: string): string | null {
  const both = new RegExp(`(?:Mi(?:asto|asta|eście)\\s+i\\s+Gmin(?:a|y|ie))\\s+(${NAME})`, 'u').exec(text)
  if (both) return named('Miasto i Gmina', both[1]!)
  for (const hit of text.matchAll(
    new RegExp(`(?:Gmin|gmin|GMIN)(?:a|y|ie|ę|ą|A|Y|IE|Ę|Ą)\\s+(${NAME})`, 'gu'),
  )) {
    const found = named('Gmina', hit[1]!)
    if (found) return found
  }
  const town = new RegExp(`(?:Miasto|MIASTO)\\s+(${NAME})`, 'u').exec(text)
  if (town) return named('Miasto', town[1]!)
  const is = new RegExp(`(?:^|[.\\s])(${NAME})\\s+(?:to|jest|–)\\s+gmin`, 'u').exec(text)
  return is ? named('Gmina', is[1]!) : null
}

function named(head: string, name: string): string | null {
  const words = name.split(/\s+/)
  const stop = words.findIndex((word) => STOP_NAMES.test(word))
  let kept = stop < 0 ? words : words.slice(0, stop)
  kept = kept.filter((word) => !/^(?:Miejsk|Wiejsk|MIEJSK|WIEJSK)/u.test(word))
  if (kept.length === 0) return null
  return collapse(`${head} ${uncapital(kept.map(nominativeAdjective).join(' '))}`)
}

/** The centre or unit that publishes the plan: the name that stands most often in the text. */
export function readInstitution(texts: string[]): string | null {
  const naming = pattern(
    'giu',
    String.raw`(?:centrum usług społecznych|(?:miejsk\p{L}+\s+|gminn\p{L}+\s+`,
    String.raw`|miejsko-gminn\p{L}+\s+)?ośrod(?:ek|ka|kiem|ku)\s+pomocy\s+społecznej|\bCUS`,
    String.raw`|\b[MG]{0,2}OPS)(?:\s+im\.\s[^,.;]{3,40}?)?\s+(?:we?\s+|gminy\s+)(?=\p{L})`,
  )
  const counts = new Map<string, { name: string; count: number }>()
  for (const text of texts) {
    for (const hit of text.matchAll(naming)) {
      const place = new RegExp(`^${NAME}`, 'u').exec(text.slice(hit.index + hit[0].length))?.[0]
      if (!place) continue
      const words = place.split(/\s+/)
      const stop = words.findIndex((word) => STOP_NAMES.test(word))
      const name = nominativeHead(
        uncapital(collapse(`${hit[0]} ${(stop < 0 ? words : words.slice(0, stop)).join(' ')}`)),
      )
      const entry = counts.get(wordKey(name)) ?? { name, count: 0 }
      entry.count += /^(?:CUS|[MG]{0,2}OPS)\s/u.test(name) ? 0.1 : 1
      counts.set(wordKey(name), entry)
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.name ?? null
}

/** The plan's year: of the title, else of a line near the top, else the year most terms name. */
export function readYear(title: string | null, head: string[], terms: string[]): number | null {
  const inTitle = /\b(20\d\d)\b/.exec(title ?? '')?.[1]
  if (inTitle) return Number(inTitle)
  for (const text of head) {
    const hit = /\b(?:na|w) (?:rok(?:u)? )?(20\d\d)\b|^(20\d\d)(?: r\.?| rok)?$/.exec(fold(text))
    if (hit) return Number(hit[1] ?? hit[2])
  }
  const counts = new Map<string, number>()
  for (const text of terms)
    for (const [year] of text.matchAll(/\b20\d\d\b/g)) counts.set(year, (counts.get(year) ?? 0) + 1)
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
  return best ? Number(best) : null
}

/**
 * The period the plan itself states ("na lata 2024–2026", "Okres realizacji: …"); null when it states
 * none.
 */
export function statedPeriod(
  title: string | null,
  texts: string[],
  year: number | null,
): { from: string; to: string } | null {
  const years = /\bna lata (20\d\d)\s?-\s?(20\d\d)/.exec(fold(title ?? ''))
  if (years && years[1]! <= years[2]!) return { from: `${years[1]}-01-01`, to: `${years[2]}-12-31` }
  for (const text of [title ?? '', ...texts]) {
    const folded = fold(text).slice(0, 3000)
    const label = pattern(
      '',
      '(?:okres|czas|termin) (?:realizacji|obowiazywania|trwania) (?:planu|programu)',
      String.raw`[a-z ]{0,40}(?::|-|to)\s*([^.;]{4,60})`,
    ).exec(folded)
    const span = pattern(
      '',
      '(?:obowiazuj[a-z]*|realizowan[a-z]*|okres[a-z]*|realizacj[a-z]* (?:planu|programu))',
      String.raw`[^.;]{0,40}?\b(od [^,;]{4,30}? do [^,;]{4,28}?)(?=[,;)]|\.(?:\s|$)| r\.| roku|$)`,
    ).exec(folded)
    for (const hit of [label, span]) {
      if (!hit || !isTerm(hit[1]!.trim())) continue
      const at = hit.index + hit[0].lastIndexOf(hit[1]!)
      const term = readTerm(text.slice(at, at + hit[1]!.length), year)
      if (term.from && term.to) return { from: term.from, to: term.to }
    }
  }
  return null
}
