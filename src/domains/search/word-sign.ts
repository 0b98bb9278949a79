import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse, type Group } from '#kernel/language/analyse.ts'
import { familyOf } from '#kernel/language/family.ts'
import { languages } from '#kernel/texts.ts'

/**
 * What a word may be recognised by, and how surely (0 to 1): itself, its kin (mama, matka, mother), its
 * family (zapis, zapisać), its sound in Latin letters (реабілітація, rehabilitacja).
 */
export interface Sign {
  readonly sign: string
  readonly weight: number
}

/** Found by cross-validation over the phrases of the national concepts (`npm run eval:search`). */
const weights = { word: 1, kin: 1, family: 0.9, sound: 0.9 } as const

/** Words of one meaning by key: every key to the marks of its lines in `word-kin.txt`. */
export type Kin = ReadonlyMap<string, readonly string[]>

let kept: Kin | null = null

/** The text of the list of kin words: part of what stored words were read with. */
export function kinText(): string {
  return readFileSync(join(import.meta.dirname, 'word-kin.txt'), 'utf8')
}

/** All words of the list, as one text. */
export function wordKinWords(): string {
  return linesOf(kinText()).join(' ').replaceAll('|', ' ')
}

/** The list of kin words, read once. */
export function wordKin(): Kin {
  kept ??= readKin(kinText())
  return kept
}

/** Reads lines `Polish words | Ukrainian words | English words`; a line that begins with # is for people. */
export function readKin(text: string): Kin {
  const kin = new Map<string, string[]>()
  linesOf(text).forEach((line, at) => {
    const sides = line.split('|')
    if (sides.length !== languages.length) throw new Error(`Not three languages: ${line}`)
    sides.forEach((words, side) => {
      for (const { keys } of analyse(words, languages[side]!).groups) {
        for (const key of keys) {
          const marks = kin.get(key) ?? []
          if (!marks.includes(`=${at}`)) kin.set(key, [...marks, `=${at}`])
        }
      }
    })
  })
  return kin
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
}

/** All signs of one word, each once. */
export function signsOf({ keys }: Pick<Group, 'keys'>, kin: Kin = wordKin()): Sign[] {
  const found = new Map<string, Sign>()
  const add = (sign: string | null, weight: number): void => {
    if (sign && !found.has(sign)) found.set(sign, { sign, weight })
  }
  for (const key of keys) add(key, weights.word)
  for (const key of keys) {
    for (const mark of kin.get(key) ?? []) add(mark, weights.kin)
    add(familyOf(key), weights.family)
    add(soundOf(key), weights.sound)
  }
  return [...found.values()]
}

/** Signs that also stand in the index: all but the sounds, which would double every family. */
export function looseSignsOf(group: Pick<Group, 'keys'>): string[] {
  return signsOf(group).flatMap(({ sign }) => (/^[~=]/.test(sign) ? [sign] : []))
}

const latin: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'w', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'je', ж: 'z', з: 'z', и: 'y', і: 'y' },
  ...{ ї: 'jy', й: 'j', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u' },
  ...{ ф: 'f', х: 'ch', ц: 'c', ч: 'cz', ш: 'sz', щ: 'szcz', ь: '', ю: 'ju', я: 'ja' },
}

// "psychologist", "psycholog" and "психолог" begin alike when each is written by its sound.
function soundOf(key: string): string | null {
  const sound = [...key]
    .map((letter) => latin[letter] ?? letter)
    .join('')
    .replaceAll('i', 'y')
    .replaceAll('ph', 'f')
    .replaceAll('v', 'w')
    .replace(/c(?=[aou])/g, 'k')
  return sound.length < 5 ? null : `^${sound.slice(0, 5)}`
}
