// Addresses and units of the centre named in the plan.

import { nominativeAdjective } from './names.ts'
import { pattern } from './patterns.ts'
import type { PlanReading } from './plan-reading.ts'
import { collapse, fold, sentences, wordKey } from './words.ts'

const STREET = pattern(
  'gu',
  String.raw`(?:(?:przy\s+)?(ul\.|ulicy|ulica|al\.|alei|aleja|pl\.|placu|plac|os\.|osiedlu)\s+)`,
  String.raw`((?:\p{Lu}[\p{L}.-]*|\d{1,2}(?=\s+\p{Lu})|i|nad)(?:\s+(?:\p{Lu}[\p{L}.-]*|i|nad`,
  String.raw`|\d{1,2}(?=\s+\p{Lu}\p{Ll})))*)\s+(\d{1,4}(?:\s?[A-Za-z](?![\p{L}]))`,
  String.raw`?(?:\/\d{1,4}[A-Za-z]?)?)`,
)

/** Addresses with a house number; `planned` when the sentence speaks of what is yet to be. */
export function readPlaces(texts: string[]): PlanReading['places'] {
  const places: PlanReading['places'] = []
  for (const sentence of texts.flatMap(sentences)) {
    const planned = pattern(
      '',
      'docelow|planowan|ma powstac|powstan|zostan[a-z]+ (?:utworzon|uruchom|otwart)|planuje',
      '|bedzie (?:uruchom|utworzon)|przyszl',
    ).test(fold(sentence))
    for (const hit of sentence.matchAll(STREET)) {
      // A postal code after it: the address of an office in a header, not a place of the plan.
      if (/^[\s,]*\d{2}-\d{3}/u.test(sentence.slice(hit.index + hit[0].length))) continue
      const number = hit[3]!.replace(' ', '').toUpperCase()
      const street = `${kindOf(hit[1]!)} ${streetName(hit[2]!, hit[1]!)} ${number}`
      const raw = collapse(hit[0].replace(/^przy\s+/u, ''))
      if (!places.some((place) => wordKey(place.street) === wordKey(street)))
        places.push({ street, raw, planned })
    }
  }
  return places
}

function kindOf(word: string): string {
  if (/^ul/u.test(word)) return 'ul.'
  if (/^al/u.test(word)) return 'al.'
  return /^pl/u.test(word) ? 'pl.' : 'os.'
}

/** Only adjectives take the nominative; genitive names ("Kościuszki", "3 Maja") stay in every case. */
function streetName(name: string, kind: string): string {
  const words = name.split(/\s+/)
  if (words.some((word) => /^\d/u.test(word)) || /^pl|^os/u.test(kind)) return words.join(' ')
  // "Armii Krajowej", "Matki Boskiej": the adjective belongs to a genitive before it.
  if (words.length > 1 && !/(?:ej|iej)$/u.test(words[0]!)) return words.join(' ')
  return words.map(nominativeAdjective).join(' ')
}

const UNIT_HEAD =
  'Klub(?:u|ie|em|y)?|Świetlic(?:a|y|ę|ą)|Dom(?:u|em)?|Warsztat(?:u|em|y)?' +
  '|Wypożyczalni(?:a|i|ę|ą)|Placówk(?:a|i|ę|ą)'
const WORD = String.raw`\p{Lu}[\p{L}]*`
const QUOTED = '„[^”"]{2,40}[”"]'
const UNIT = pattern(
  'gu',
  String.raw`((?:(?:\p{Lu}\p{Ll}+(?:ego|y|a|ej|ym|ą|i|iego)\s+){0,2})`,
  String.raw`(?:${UNIT_HEAD})\s+(?:${WORD}|${QUOTED})`,
  String.raw`(?:\s+(?:(?:dla|i|ich|w|z|ze|na|oraz)\s+){0,2}(?:${WORD}|${QUOTED}))*`,
  String.raw`(?:\s+[–-]\s+(?:${WORD}(?:\s+${WORD})*|świetlica\s+${QUOTED}|${QUOTED}))?)`,
)

/** Clubs and like units of the centre, by name, in the source's own case endings. `others` are partners. */
export function readUnits(texts: string[], others: string[]): string[] {
  const units: string[] = []
  const keys: string[] = []
  const foreign = others.map(wordKey)
  for (const text of texts) {
    for (const hit of text.matchAll(UNIT)) {
      const name = collapse(hit[1]!).replace(/\s+(?:i|w|oraz|dla)$/u, '')
      const key = wordKey(name)
      if (/^dom(?:u|em)? kultury|dom(?:u|em)? pomocy spolecznej/.test(key)) continue
      if (foreign.some((other) => other.includes(key) || key.includes(other))) continue
      const stem = stemKey(key)
      if (keys.some((known) => known.startsWith(stem) || stem.startsWith(known))) continue
      keys.push(stem)
      units.push(name)
    }
  }
  return units
}

function stemKey(key: string): string {
  return key
    .split(' ')
    .map((word) => word.slice(0, 5))
    .join(' ')
}
