// The words that ship with the program, as they are used: floors under what `npm run eval:search` shows.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { analyse } from '#kernel/language/analyse.ts'
import { languages } from '#kernel/texts.ts'
import { learnConcepts, scoreConcepts } from './concept-model.ts'
import { vocabularyOf } from './correction.rules.ts'
import { nationalConcepts } from './national-concepts.ts'
import { readQuestion } from './question.rules.ts'

const concepts = nationalConcepts()
const model = learnConcepts(concepts)
const vocabulary = vocabularyOf([])
const knowledge = {
  ...{ model, vocabulary: () => vocabulary },
  knownKeys: async () => [],
  ownVocabulary: async () => vocabulary,
}

interface Line {
  readonly q: string
  readonly needs: readonly string[]
  readonly urgent: string | null
}
const tune: readonly Line[] = readFileSync(join(import.meta.dirname, 'eval/tune.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

const placeOf = (text: string, codes: readonly string[]) =>
  scoreConcepts(model, analyse(text).groups).findIndex(({ concept }) => codes.includes(concept.code))

describe('the national concepts', () => {
  it('are found by their own names in each language', () => {
    const lost = concepts.flatMap(({ code, labels }) =>
      languages
        .filter((language) => {
          const place = placeOf(labels[language], [code])
          return place < 0 || place > 2
        })
        .map((language) => `${code} ${language}`),
    )
    assert.ok(lost.length <= 6, lost.join(', '))
  })

  it('answer the questions to tune with: nine of ten among the first three', () => {
    const hits = tune.filter(({ q, needs }) => {
      const place = placeOf(q, needs)
      return place >= 0 && place < 3
    })
    assert.ok(hits.length >= tune.length * 0.88, `${hits.length} of ${tune.length}`)
  })

  it('control: with the needs of another question hardly one is answered', () => {
    const hits = tune.filter(({ q }, at) => {
      const place = placeOf(q, tune[(at + 37) % tune.length]!.needs)
      return place >= 0 && place < 3
    })
    assert.ok(hits.length < tune.length * 0.2, `${hits.length} of ${tune.length}`)
  })

  it('let no cry for help pass, and hardly ever sound a false alarm', async () => {
    const told: Line[] = []
    for (const line of tune) if ((await readQuestion(line.q, knowledge)).danger) told.push(line)
    const missed = tune.filter((line) => line.urgent && !told.includes(line))
    assert.deepEqual(
      missed.map(({ q }) => q),
      [],
    )
    assert.ok(told.filter(({ urgent }) => !urgent).length <= 2)
  })
})
