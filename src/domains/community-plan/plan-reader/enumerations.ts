// "a, b (c, d) oraz e, które …": the members of a list inside a sentence, in the source's words and case.
import { cleanTitle, fold } from './words.ts'

/** Splits a list in a sentence at its commas, semicolons and last "oraz" or "i"; brackets stay whole. */
export function splitEnumeration(text: string): string[] {
  const members: string[] = []
  for (const piece of splitOutsideBrackets(cutRelative(text))) {
    if (/^(?:w tym|m\.in\.|między innymi|tj\.|np\.)\s/iu.test(piece) && members.length > 0) {
      members[members.length - 1] += `, ${piece}`
    } else members.push(piece)
  }
  const last = members.pop()
  if (last !== undefined) members.push(...splitLast(last))
  return members
    .map((member) => cleanTitle(member.replace(/^(?:oraz|i|a także|jak również)\s+/iu, '')))
    .filter((member) => member !== '')
}

/** A relative clause is no member of the list: "… oraz opinii, które świadczą …". */
function cutRelative(text: string): string {
  const hit = /,\s*(?:co|ktor[a-z]+|w celu|aby|zeby|tak aby|mając[a-z]*|czyli)\s/.exec(fold(text))
  return hit ? text.slice(0, hit.index) : text
}

function splitLast(text: string): string[] {
  for (const word of [/\s+oraz\s+/u, /\s+a także\s+/u, /\s+jak również\s+/u, /\s+i\s+/u]) {
    const parts = splitAt(text, word)
    if (parts.length > 1) return parts
  }
  return [text]
}

function splitAt(text: string, word: RegExp): string[] {
  const hit = word.exec(text)
  if (!hit || depthAt(text, hit.index) > 0) return [text]
  return [text.slice(0, hit.index), text.slice(hit.index + hit[0].length)]
}

function depthAt(text: string, end: number): number {
  let depth = 0
  for (let i = 0; i < end; i += 1) {
    if (text[i] === '(') depth += 1
    else if (text[i] === ')') depth -= 1
  }
  return depth
}

/** Pieces between commas and semicolons that stand in no bracket. */
export function splitOutsideBrackets(text: string): string[] {
  const out: string[] = []
  let depth = 0
  let start = 0
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]
    if (char === '(' || char === '„') depth += 1
    else if ((char === ')' || char === '”') && depth > 0) depth -= 1
    else if ((char === ',' || char === ';') && depth === 0) {
      out.push(text.slice(start, i))
      start = i + 1
    }
  }
  out.push(text.slice(start))
  return out.map((piece) => piece.trim()).filter((piece) => piece !== '')
}
