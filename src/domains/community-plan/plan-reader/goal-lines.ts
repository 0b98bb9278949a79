// Lines that name a goal: "Cel szczegółowy nr 1: …", "CEL II – …", "Cel główny: …".
import { pattern } from './patterns.ts'
import { cleanTitle, fold } from './words.ts'

/** A line that names a goal. `title` is empty when it stands in the next block. */
export interface GoalLine {
  level: 'main' | 'specific'
  title: string
  /** It bears a figure: the source counts goals of this kind. */
  numbered: boolean
}

const GOAL = pattern(
  '',
  String.raw`^(cel(?:em)?)(?:\s+(glown[a-z]*|ogoln[a-z]*|nadrzedn[a-z]*|strategiczn[a-z]*`,
  String.raw`|szczegolow[a-z]*|operacyjn[a-z]*|posredni[a-z]*|czastkow[a-z]*))?(?:\s+(?:planu`,
  String.raw`|programu|organizowania spolecznosci lokalnej))*(?:\s*(?:nr|numer)`,
  String.raw`?\s*((?:\d{1,2}(?:\.\d{1,2})?|[ivx]{1,4})(?![a-z0-9])))?\s*[.):]?\s*(?:([:.-])|$)`,
  String.raw`?\s*`,
)

/** Reads a line that names a goal; null for any other line, also for list labels ("Cele szczegółowe:"). */
export function readGoalLine(text: string): GoalLine | null {
  if (text.length > 600) return null
  const folded = fold(text)
  const hit = GOAL.exec(folded)
  if (!hit) return null
  const kind = hit[2] ?? ''
  // A small "i" is the word "and" ("Cel główny i cele szczegółowe"), not a figure.
  if (hit[3] && /^[ivx]+$/.test(hit[3]) && !/\b[IVX]+/.test(text.slice(0, hit[0].length))) return null
  const rest = text.slice(hit[0].length)
  const parted = hit[3] !== undefined || /[:.)-]\s*$/.test(hit[0]) || rest === ''
  if (!parted || (kind === '' && hit[3] === undefined && !/[:]\s*$/.test(hit[0]))) return null
  if (/^(?:(?:i|oraz)\s+)?cel[ea]?\s/.test(fold(rest))) return null
  const main = /^(?:glown|ogoln|nadrzedn|strategiczn)/.test(kind)
  return {
    level: main ? 'main' : 'specific',
    title: cleanTitle(rest.replace(/^[–—:.\s-]+/u, '')),
    numbered: hit[3] !== undefined,
  }
}

/** True for lines that name one specific goal with its figure or text. */
export function isGoalLine(text: string): boolean {
  const line = readGoalLine(text)
  return line !== null && (line.level === 'specific' || line.title !== '')
}

/** A label before the list of goals: "Cele szczegółowe:", "celów szczegółowych, jakimi będą:". */
export function announcesGoals(text: string): boolean {
  const tail = fold(text.slice(-160))
  if (/harmonogram/.test(tail) || /^(?:glowne |planowane )?(?:zadania|dzialania)/.test(fold(text)))
    return false
  if (/^\s*cele (?:szczegolow|operacyjn)[a-z]*(?: (?:planu|programu)[a-z ]*)?\s*:?$/.test(fold(text)))
    return true
  return /\bcel(?:e|ow|ami|ach)?\b[^.]*:$/.test(tail) && !/cel(?:em|u)? (?:glown|jest)[^.]*:$/.test(tail)
}
