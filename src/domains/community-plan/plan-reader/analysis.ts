// Numbers and lists of the chapter that describes the municipality.

import { splitEnumeration } from './enumerations.ts'
import { pattern } from './patterns.ts'
import type { PlanReading } from './plan-reading.ts'
import type { Warn } from './row-drafts.ts'
import { readTerm } from './terms.ts'
import { cleanTitle, countWord, fold, sentences } from './words.ts'

const COUNT = '(\\d{1,3}(?:[ .]\\d{3})+|\\d{3,7})'

/** How many people live there, on which day, and how many are past working age. */
export function readPopulation(texts: string[], warn: Warn): PlanReading['population'] {
  const total = totalIn(texts)
  const elders = eldersIn(texts, warn)
  if (!total && elders === null) return null
  return total ? { ...total, postWorkingAge: elders } : null
}

function totalIn(texts: string[]): { total: number; asOf: string | null } | null {
  const ways = [
    pattern(
      'g',
      String.raw`(?:zamieszk[a-z]*|liczy[a-z]*|mieszka|zameldowan[a-z]*)\s(?:[a-z.]+\s){0,5}?`,
      String.raw`${COUNT}\s*(?:osob|mieszkan|ludnosc|stal)`,
    ),
    pattern(
      'g',
      String.raw`(?:liczb[a-z]+ (?:mieszkanc[a-z]+|ludnosci)|ludnosc|populacja)[^.]{0,60}?\b`,
      String.raw`${COUNT}(?!\s*(?:km|r\b|rok|ha))`,
    ),
    pattern('g', String.raw`${COUNT}\s*(?:mieszkanc[a-z]+|osob zamieszk[a-z]+)`),
  ]
  for (const way of ways) {
    for (const text of texts) {
      const folded = fold(text)
      for (const hit of folded.matchAll(way)) {
        const total = Number(hit[1]!.replace(/[ .]/g, ''))
        if (
          total < 500 ||
          (total >= 1900 &&
            total <= 2100 &&
            /rok|r\./.test(folded.slice(hit.index + hit[0].length, hit.index + hit[0].length + 6)))
        )
          continue
        const near = text.slice(Math.max(0, hit.index - 120), hit.index + hit[0].length + 120)
        return { total, asOf: asOfIn(near) }
      }
    }
  }
  return null
}

/** "stan na 31.12.2023", "na dzień 31 grudnia 2023 r.", "na koniec 2023 roku". */
function asOfIn(text: string): string | null {
  const folded = fold(text)
  const end = /(?:na koniec|koniec) (?:roku )?(20\d\d)/.exec(folded)
  const day = pattern(
    '',
    '(?:stan[a-z]* na|na dzien|wedlug stanu na|z dnia|w dniu)(?: dzien)',
    String.raw`?\s+(\d{1,2}(?:\.\d{1,2}\.|\s[a-z]+\s)20\d\d)`,
  ).exec(folded)
  if (day) return readTerm(day[1]!, null).from
  return end ? `${end[1]}-12-31` : null
}

function eldersIn(texts: string[], warn: Warn): number | null {
  for (const text of texts) {
    const folded = fold(text)
    const at = folded.search(/poprodukcyjn/)
    if (at < 0) continue
    const window = folded.slice(Math.max(0, at - 120), at + 400)
    const hit =
      new RegExp(`(ok\\.?|okolo|blisko|prawie|ponad)?\\s*${COUNT}\\s*(?:osob|mieszkan)`).exec(
        folded.slice(at, at + 400),
      ) ??
      new RegExp(`()poprodukcyjn[a-z]*[^.0-9]{0,40}${COUNT}(?!\\s*(?:r\\b|rok))`).exec(window) ??
      new RegExp(`(ok\\.?|okolo)?\\s*${COUNT}\\s*(?:osob[a-z]*|mieszkanc[a-z]*) w wieku poprodukcyjn`).exec(
        window,
      )
    if (!hit) continue
    const number = Number(hit[2]!.replace(/[ .]/g, ''))
    if (hit[1]) warn('approximate-number', { number }, 'ludność')
    return number
  }
  return null
}

/** Area in square kilometres (hectares are turned into them). */
export function readArea(texts: string[]): number | null {
  for (const text of texts) {
    const folded = fold(text)
    const km = /(\d{1,4}(?: \d{3})?(?:[.,]\d{1,3})?)\s*(?:km\s?(?:2|²|kw)|kilometr[a-z]+ kwadrat)/.exec(
      folded,
    )
    if (km) return Number(km[1]!.replace(' ', '').replace(',', '.'))
    const ha = /powierzchni[a-z]*[^.]{0,60}?(\d{1,3}(?:[ .]\d{3})+|\d{2,6})(?:,\d+)?\s*(?:ha\b|hektar)/.exec(
      folded,
    )
    if (ha) return Number(ha[1]!.replace(/[ .]/g, '')) / 100
  }
  return null
}

/** Estates or villages named in one list ("podzielone jest na osiem osiedli: …"). */
export function readEstates(texts: string[], warn: Warn): string[] {
  for (const sentence of texts.flatMap(sentences)) {
    const hit = pattern(
      '',
      String.raw`(?:([a-z0-9]+)\s+)?(?:osiedl(?:i|a|e|ami)|solectw(?:a|o|ami)?|dzielnic(?:e|a|y|ami)?`,
      String.raw`|miejscowosci|wsi)(?:\s*\([^)]*\))?\s*(?::|-|tj\.:?|to:?)\s+(.+)$`,
    ).exec(fold(sentence))
    if (!hit) continue
    const list = sentence.slice(sentence.length - hit[2]!.length)
    const names = splitEnumeration(list).map((name) => cleanTitle(name.replace(/[„”"]/gu, '')))
    const proper = names.filter((name) => /^\p{Lu}|^\d/u.test(name) && name.length < 60)
    if (proper.length < 2) continue
    const stated = hit[1] ? countWord(hit[1]) : null
    if (stated !== null && stated !== proper.length)
      warn('count-differs', { stated, found: proper.length }, 'osiedla')
    return proper
  }
  return []
}
