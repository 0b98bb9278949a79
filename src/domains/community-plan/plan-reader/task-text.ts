// A task's own line often holds its term and its person too: "Piknik (maj 2025), odp. Organizator".
import { pattern } from './patterns.ts'
import type { Cell } from './source-text.ts'
import { isTerm } from './terms.ts'
import { beginsLinked, cleanTitle, endsLinked, fold, startsLower, startsUpper } from './words.ts'

/** A task line taken apart. `embedded`: the term was found inside the sentence, which stays whole. */
export interface TaskText {
  title: string
  termRaw: string | null
  responsible: string | null
  embedded: boolean
}

const LABEL = pattern(
  'g',
  String.raw`(?:^|[\s(,;.–-])((?:termin(?: realizacji| wykonania)?|czas realizacji`,
  String.raw`|okres realizacji|data)|(?:osob[ay] )?odpowiedzialn[a-z]*(?: za [a-z]+)?|odp\.?`,
  String.raw`|realizator(?:zy)?|realizuje|wykonawc[ay])\s*(?::|-(?=\s)|\.(?=\s*[:-]?\s))\s*`,
)
const PEOPLE = pattern(
  '',
  String.raw`\b(?:organizator|osl|cus|ops|gops|mops|mgops|pracowni|koordynator|animator|dyrektor`,
  '|kierowni|specjalist|wolontariu|zespol|biblioteka|szkola|klub|stowarzyszen|fundacj',
  '|sotys|soltys|referat|urzad|partner|psycholog|pedagog|terapeut)',
)

/** Takes term and person out of a task's line. What is left, cleaned, is the title. */
export function readTaskText(text: string): TaskText {
  const labelled = byLabels(text)
  const rest = labelled.title
  if (labelled.termRaw !== null) return { ...labelled, title: cleanTitle(rest), embedded: false }
  const found = byParentheses(rest) ?? bySeparators(rest) ?? byFront(rest)
  if (found) {
    return {
      ...found,
      responsible: labelled.responsible ?? found.responsible,
      title: cleanTitle(found.title),
      embedded: false,
    }
  }
  const inside = embeddedTerm(rest)
  return {
    title: cleanTitle(rest),
    termRaw: inside,
    responsible: labelled.responsible,
    embedded: inside !== null,
  }
}

type Found = Omit<TaskText, 'embedded'>

function byLabels(text: string): Found {
  const folded = fold(text)
  const hits = [...folded.matchAll(LABEL)]
  const out: Found = { title: text, termRaw: null, responsible: null }
  if (hits.length === 0 || hits[0]!.index === 0) return out
  out.title = text.slice(0, hits[0]!.index).replace(/[\s(,;–-]+$/u, '')
  hits.forEach((hit, i) => {
    const value = text
      .slice(hit.index + hit[0].length, hits[i + 1]?.index ?? text.length)
      .replace(/[\s.,;)]+$/u, '')
      .trim()
    if (/termin|czas|okres|data/.test(hit[1]!)) out.termRaw ??= value || null
    else out.responsible ??= value || null
  })
  return out
}

/** "Piknik (maj 2025)", "Piknik (maj 2025, Organizator)". */
function byParentheses(text: string): Found | null {
  const hit = /^(.*\S)\s*[([]([^()[\]]{2,150})[)\]]\s*[.,;]?$/u.exec(text)
  if (!hit) return null
  const pieces = hit[2]!.split(/[;,]\s*/u)
  for (let count = pieces.length; count >= 1; count -= 1) {
    const term = pieces
      .slice(0, count)
      .join(', ')
      .replace(/^\s*term\w*\.?\s*[:-]?\s*/iu, '')
    if (!isTerm(term)) continue
    const rest = pieces.slice(count).join(', ')
    if (rest !== '' && !PEOPLE.test(fold(rest))) return null
    return { title: hit[1]!, termRaw: sliceOf(hit[2]!, term), responsible: rest === '' ? null : rest }
  }
  return null
}

/** Joining pieces may change a separator; the raw term is kept as it was written when it can be found. */
function sliceOf(written: string, term: string): string {
  return written.includes(term) ? term : written.slice(0, term.length).trim()
}

/** "Piknik – maj 2025", "Piknik; maj–czerwiec; Organizator", "Piknik, maj 2025". */
function bySeparators(text: string): Found | null {
  const places = [...text.matchAll(/\s[–—-]\s+|\s*[;|]\s+|,\s+|\s+\/\s+|:\s+/gu)].slice(-8)
  for (const place of places) {
    const tail = text.slice(place.index + place[0].length).replace(/[.;,]+$/u, '')
    const title = text.slice(0, place.index)
    if (title.length < 4 || isTerm(title)) continue
    if (isTerm(tail)) return { title, termRaw: tail, responsible: null }
    for (const inner of [...tail.matchAll(/\s[–—-]\s+|\s*[;|]\s+|,\s+/gu)].reverse()) {
      const term = tail.slice(0, inner.index)
      const who = tail.slice(inner.index + inner[0].length)
      if (isTerm(term) && PEOPLE.test(fold(who))) return { title, termRaw: term, responsible: who }
    }
  }
  return null
}

/** "Maj 2025 – piknik", "12.05.2025: piknik". */
function byFront(text: string): Found | null {
  for (const place of [...text.matchAll(/\s[–—-]\s+|:\s+|\.\s+(?=\p{Lu})/gu)].slice(0, 4).reverse()) {
    const term = text.slice(0, place.index)
    const title = text.slice(place.index + place[0].length)
    if (isTerm(term) && title.length > 3) return { title, termRaw: term, responsible: null }
  }
  return null
}

const MONTH =
  '(?:stycz(?:nia|niu)|lut(?:ego|ym)|mar(?:ca|cu)|kwie(?:tnia|tniu)|maj(?:a|u)|czerw(?:ca|cu)' +
  '|lip(?:ca|cu)|sierp(?:nia|niu)|wrze(?:snia|sniu)|pazdziernik(?:a|u)|listopad(?:a|zie)|grud(?:nia|niu))'
const YEAR = '(?: (?:19|20)\\d\\d(?: ?r(?:\\.|oku)?)?)?'
const DAY = String.raw`(?:\d{1,2} )?`
const EMBEDDED = pattern(
  '',
  String.raw`(?:^|[\s,(])((?:od )?${DAY}${MONTH}${YEAR} do ${DAY}${MONTH}${YEAR}|(?:w|we) ${MONTH}${YEAR}`,
  String.raw`|\d{1,2} ${MONTH}${YEAR}|\d{1,2}\.\d{1,2}\.20\d\d(?: ?r\.)?`,
  `|(?:w )?(?:i{1,3}|iv) kwartale${YEAR})(?![a-z0-9])`,
)

/** A term inside the sentence ("organizacja pikniku w maju 2025 r. na rynku"), as written; else null. */
function embeddedTerm(text: string): string | null {
  const hit = EMBEDDED.exec(fold(text))
  if (!hit) return null
  const start = hit.index + hit[0].length - hit[1]!.length
  return text.slice(start, start + hit[1]!.length)
}

/** The tasks of one cell: its list items, its paragraphs, or parts between semicolons. */
export function splitTasks(cell: Cell): string[] {
  const out: string[] = []
  const upper = cell.parts.some((part) => startsUpper(part.text))
  cell.parts.forEach((part, i) => {
    const before = out.at(-1)
    const goesOn =
      before !== undefined &&
      !part.item &&
      !/[.;]$/u.test(cell.parts[i - 1]!.text) &&
      ((upper && startsLower(part.text)) || beginsLinked(part.text) || endsLinked(before))
    if (goesOn) out[out.length - 1] = `${before} ${part.text}`
    else out.push(part.text)
  })
  return out.flatMap(splitInline).filter((text) => cleanTitle(text) !== '')
}

/** "1) a 2) b", "a; b; c", "• a • b" inside one paragraph. */
export function splitInline(text: string): string[] {
  const bullets = text.split(/\s*[•▪●]\s+/u).filter((piece) => piece.trim() !== '')
  if (bullets.length > 1) return bullets
  const figures = text.split(/(?:^|\s)\d{1,2}[.)]\s+(?=\p{L})/u).filter((piece) => piece.trim() !== '')
  if (figures.length > 1 && /^\s*1[.)]/u.test(text)) return figures
  const parts = text.split(/;\s+/u).filter((piece) => piece.trim() !== '')
  const whole = parts.every(
    (part) => part.length > 5 && !isTerm(part) && !PEOPLE.test(fold(part).slice(0, 12)),
  )
  if (parts.length > 1 && whole) return parts.map((part) => part.replace(/^\s*(?:oraz|i)\s+/u, ''))
  return [text.replace(/^\d{1,2}(?:\.\d{1,2})?[.)]\s+(?=\p{L})/u, '')]
}
