import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '#kernel/texts.ts'
import { type CrisisKind, crisisKinds } from './concept.ts'
import { type DangerModel, type Lesson, learnDanger } from './danger-model.ts'
import { nationalConcepts } from './national-concepts.ts'

// Found by cross-validation: a phrase of a concept is calm, but not written to be told from a cry for help.
const weights = { danger: 4, calm: 4, phrase: 1.5 } as const
/** One phrase of so many is read: the first question must not wait. */
const share = 2
/** Their phrases tell of grief and fear in words of those who are in danger, so they teach neither way. */
const unclear: ReadonlySet<string> = new Set(['zaloba', 'psycholog-dzieci'])
const questionFiles = ['urgent.jsonl', 'danger.jsonl'] as const

let kept: DangerModel | null = null

/** The model that ships: learnt from files of this folder at the first question, in 0.3 s. */
export function dangerModel(): DangerModel {
  kept ??= learnDanger([...labelledLessons(), ...conceptLessons()])
  return kept
}

/** Lessons with a label: `danger-phrases.txt` and the questions with an even id; odd ids only measure. */
export function labelledLessons(): Lesson[] {
  const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8')
  const questions = questionFiles.flatMap((file) =>
    read(`eval/${file}`)
      .split('\n')
      .filter((line) => line !== '')
      .map((line): { id: string; q: string; urgent: CrisisKind | null } => JSON.parse(line))
      .filter(({ id }) => Number(id.slice(1)) % 2 === 0)
      .map(({ q, urgent }) => lesson(q, urgent)),
  )
  return [...questions, ...readDangerPhrases(read('danger-phrases.txt'))]
}

/** Some phrases of the concepts that are no crisis: what people ask when nobody is in danger. */
export function conceptLessons(): Lesson[] {
  return nationalConcepts()
    .filter(({ crisis, code }) => crisis === null && !unclear.has(code))
    .flatMap(({ phrases }) => languages.flatMap((language) => phrases[language]))
    .filter((_, at) => at % share === 0)
    .map((text) => ({ text, danger: null, weight: weights.phrase }))
}

/** Reads sections `[kind]` and `[calm]` with one phrase a line; throws on a section it does not know. */
export function readDangerPhrases(text: string): Lesson[] {
  const lessons: Lesson[] = []
  let section: CrisisKind | null | undefined
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const name = /^\[(.+)\]$/.exec(line)?.[1]
    if (name !== undefined) section = sectionOf(name)
    else if (section === undefined) throw new Error(`A phrase before the first section: ${line}`)
    else lessons.push(lesson(line, section))
  }
  return lessons
}

function sectionOf(name: string): CrisisKind | null {
  const kind = crisisKinds.find((one) => one === name)
  if (!kind && name !== 'calm') throw new Error(`Unknown section [${name}].`)
  return kind ?? null
}

function lesson(text: string, danger: CrisisKind | null): Lesson {
  return { text, danger, weight: danger ? weights.danger : weights.calm }
}
