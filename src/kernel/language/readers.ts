// Puts together, once in a process, what reads a word in each language.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findLemmas, findSpelled, readDictionary } from './dictionary.ts'
import { stemEnglish } from './english.ts'
import { fold } from './fold.ts'
import { type Lexicon, readLexicon, readWordList } from './lexicon.ts'
import { lemmasOf, makePolish } from './polish.ts'
import { stemUkrainian } from './ukrainian.ts'

/** What a word means: no keys when it is a stop word. */
interface Reading {
  readonly keys: readonly string[]
  /** Whether it says no to the word after it. */
  readonly negates: boolean
}

/** A word as it stands in the text, to what it means. */
export type WordReader = (raw: string) => Reading

/** `tsvector` takes lexemes of up to 2,046 bytes; no word needs more than this. */
const keyLength = 64
/** Words kept with their meaning: more than a page has, some 4 MB. */
const cacheSize = 20_000

const english =
  'no not dont cant cannot doesnt didnt wont isnt arent wasnt couldnt wouldnt shouldnt havent hasnt'
const negations = { pl: new Set(['nie']), uk: new Set(['не']), en: new Set(english.split(' ')) }

/** Reads the dictionary and the lists beside this file. Throws when one is missing or broken. */
export function loadReaders() {
  const polish = makePolish(readDictionary(read('pl.dictionary.bin')), lexicon('pl.words.txt'))
  const [uk, en] = [lexicon('uk.words.txt'), lexicon('en.words.txt')]
  const stop = { pl: list('pl.stop.txt'), uk: list('uk.stop.txt'), en: list('en.stop.txt') }
  const bareStop = new Set([...stop.pl].map(fold))
  const readers = {
    pl: makeReader(stop.pl, negations.pl, (word) => lemmasOf(polish, word, false)),
    /** Polish in a text without any Polish letter. */
    bare: makeReader(bareStop, negations.pl, (word) => lemmasOf(polish, fold(word), true)),
    uk: makeReader(stop.uk, negations.uk, (word) => [stemUkrainian(lemmaIn(uk, fold(word)))]),
    en: makeReader(stop.en, negations.en, (word) => [stemEnglish(lemmaIn(en, fold(word)))]),
  }
  const isPolish = (word: string) => findLemmas(polish.dictionary, word).length > 0
  const everyday = list('en.common.txt')
  const isWord = (word: string) =>
    everyday.has(word) ||
    bareStop.has(fold(word)) ||
    Object.values(stop).some((words) => words.has(word)) ||
    polish.lexicon.folded.has(fold(word)) ||
    findSpelled(polish.dictionary, fold(word), polish.unmarked).length > 0
  return { readers, signs: { stop, english: everyday, isPolish }, isWord }
}

function read(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, name))
}

function lexicon(name: string): Lexicon {
  return readLexicon(read(name).toString('utf8'))
}

function list(name: string): ReadonlySet<string> {
  return readWordList(read(name).toString('utf8'))
}

function lemmaIn({ lemmas }: Lexicon, word: string): string {
  return lemmas.get(word)?.[0] ?? word
}

type Words = ReadonlySet<string>

/** A reader that remembers: a text says the same words again and again. */
function makeReader(stop: Words, negations: Words, lemmas: (word: string) => readonly string[]): WordReader {
  const known = new Map<string, Reading>()
  return (raw) => {
    const before = known.get(raw)
    if (before) return before
    const reading = readWord(raw)
    if (known.size >= cacheSize) known.clear()
    if (raw.length <= keyLength) known.set(raw, reading)
    return reading
  }

  function readWord(raw: string): Reading {
    const word = raw
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’ʼ`]/g, '')
    const negates = negations.has(word)
    if (negates || stop.has(word)) return { keys: [], negates }
    const keys = new Set(lemmas(word).map((lemma) => fold(lemma).slice(0, keyLength).toWellFormed()))
    keys.delete('')
    return { keys: [...keys], negates: false }
  }
}
