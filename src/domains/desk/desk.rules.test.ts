// The rules of the desk: what may not be kept, how a talk may end, what is one subject, what is an answer.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Question } from '#domains/search/public.ts'
import { Temporal } from '#kernel/instant.ts'
import { analyse } from '#kernel/language/analyse.ts'
import { type Answerable, rankAnswers, topAnswers } from './answer-rank.rules.ts'
import {
  parseAnswer,
  personalDataIn,
  topicOf,
  whyNotEnding,
  whyNotUndo,
  writeAnswer,
} from './enquiry.rules.ts'
import { endOf, isReviewLate, queueOf, reviewDueOn, whyNotDecide } from './review.rules.ts'
import type { Sign } from './review.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.Instant.from(text)

describe('personal data', () => {
  for (const [text, kind] of [
    ['pesel 44051401359', 'pesel'],
    ['440514 01359 pyta o zasiłek', 'pesel'],
    ['44-05-14-01358, pomylona cyfra', 'pesel'],
    ['oddzwonić 600 100 200', 'phone'],
    ['oddzwonić 600-100-200', 'phone'],
    ['tel. +48 600 100 200', 'phone'],
    ['0048600100200', 'phone'],
    ['(22) 555 00 11', 'phone'],
    ['pisać na jan.k@poczta.pl', 'email'],
  ] as const) {
    it(`is found in "${text}"`, () => assert.equal(personalDataIn(text), kind))
  }
  for (const text of [
    'zasiłek 2026 dla 2 osób',
    'program 800 plus',
    'Rodzina 500+ i karta 3+',
    'numer 116 123',
    'dzwonić w dniach 12–14.05.2026',
    'dochód 1 010 zł',
    'spotkanie @ biblioteka',
    '',
  ]) {
    it(`is not seen in "${text}"`, () => assert.equal(personalDataIn(text), null))
  }
})

describe('how a talk ends', () => {
  const none = { kind: 'none', id: null } as const
  const other = { kind: 'other', id: null } as const
  const service = { kind: 'service', id: 'x' } as const
  const fields = (values: Parameters<typeof whyNotEnding>[0]) => [...whyNotEnding(values).keys()]
  it('what we do not have was not answered', () => {
    assert.deepEqual(fields({ answer: none, outcome: 'answered', sentTo: null }), ['outcome'])
    assert.deepEqual(fields({ answer: none, outcome: 'not-answered', sentTo: null }), [])
  })
  it('sent on says where, by the answer or in words', () => {
    assert.deepEqual(fields({ answer: other, outcome: 'sent-to', sentTo: null }), ['sentTo'])
    assert.deepEqual(fields({ answer: none, outcome: 'sent-to', sentTo: 'powiat' }), [])
    assert.deepEqual(fields({ answer: service, outcome: 'sent-to', sentTo: null }), [])
  })
  it('can be taken back for half an hour, once', () => {
    const asked_at = at('2026-03-03T10:00:00Z')
    assert.equal(whyNotUndo({ asked_at, undone_at: null }, at('2026-03-03T10:30:00Z')), null)
    const late = whyNotUndo({ asked_at, undone_at: null }, at('2026-03-03T10:30:01Z'))
    assert.equal(late?.code, 'desk.enquiry.undo-late')
    const twice = whyNotUndo({ asked_at, undone_at: asked_at }, asked_at)
    assert.equal(twice?.code, 'desk.enquiry.undone')
  })
})

describe('an answer in a link', () => {
  it('is read as it was written', () => {
    const id = '018f0000-0000-7000-8000-000000000000'
    for (const typed of [`service:${id}`, `person:${id}`, 'other', 'none']) {
      assert.equal(writeAnswer(parseAnswer(typed)!), typed)
    }
  })
  it('is nothing when somebody made it up', () => {
    for (const typed of [
      '',
      'service',
      'service:1',
      'none:1',
      `provider:018f0000-0000-7000-8000-000000000000`,
    ]) {
      assert.equal(parseAnswer(typed), null, typed)
    }
  })
})

describe('the topic of a question', () => {
  it('is the same whatever the order and the forms of its words', () => {
    assert.equal(topicOf('wózki dla mamy'), topicOf('dla mamy wózek'))
    assert.notEqual(topicOf('wózek dla mamy'), topicOf('łóżko dla mamy'))
  })
  it('is never empty and never too long', () => {
    for (const asked of ['?', 'i', 'a'.repeat(200), 'słowo '.repeat(33)]) {
      const topic = topicOf(asked)
      assert.ok(topic.length >= 1 && topic.length <= 200, asked)
    }
  })
})

const sign = (over: Partial<Sign> & { asked: string; on?: string }): Sign => {
  const { on = '2026-03-03', ...rest } = over
  return {
    ...{ source: 'talk', topic: topicOf(over.asked), count: 1, firstOn: day(on), lastOn: day(on) },
    lastAt: at(`${on}T10:00:00Z`),
    ...rest,
  }
}

describe('the queue of the week', () => {
  it('groups what shares most words, and counts talks and days apart', () => {
    const queue = queueOf(
      [
        sign({ asked: 'zajęcia dla dorosłych z autyzmem wieczorem', on: '2026-02-27' }),
        sign({ asked: 'hotel dla psa' }),
        sign({ source: 'little-found', asked: 'autyzm dorosli', count: 5 }),
      ],
      [],
    )
    assert.deepEqual(
      queue.map(({ asked, talks, searchDays }) => [asked, talks, searchDays]),
      [
        ['autyzm dorosli', 1, 5],
        ['hotel dla psa', 1, 0],
      ],
    )
    assert.equal(queue[0]!.firstOn.toString(), '2026-02-27')
    assert.equal(queue[0]!.topics.length, 2)
  })
  it('does not join questions that share one word', () => {
    const queue = queueOf(
      [sign({ asked: 'opieka nad psem w szpitalu' }), sign({ asked: 'opieka nad dzieckiem' })],
      [],
    )
    assert.equal(queue.length, 2)
  })
  it('leaves out what was decided, until somebody asks again', () => {
    const asked = 'hotel dla psa'
    const decided = [{ topics: [topicOf(asked)], decided_at: at('2026-03-04T10:00:00Z') }]
    assert.equal(queueOf([sign({ asked })], decided).length, 0)
    const again = queueOf([sign({ asked }), sign({ asked, on: '2026-03-05' })], decided)
    assert.deepEqual(
      again.map(({ talks }) => talks),
      [1],
    )
    assert.equal(queueOf([sign({ asked: 'inna sprawa' })], decided).length, 1)
  })
  it('is due on Friday', () => {
    assert.equal(reviewDueOn(day('2026-03-03')).toString(), '2026-03-06')
    assert.equal(reviewDueOn(day('2026-03-06')).toString(), '2026-03-06')
    assert.equal(reviewDueOn(day('2026-03-07')).toString(), '2026-03-13')
    assert.equal(isReviewLate(day('2026-02-18'), day('2026-03-03')), false)
    assert.equal(isReviewLate(day('2026-02-17'), day('2026-03-03')), true)
  })
  it('counts a search to the end of its day in the centre', () => {
    assert.equal(endOf(day('2026-03-03'), 'Europe/Warsaw').toString(), '2026-03-03T22:59:59.999Z')
  })
})

describe('a decision', () => {
  const fields = (values: Parameters<typeof whyNotDecide>[0]) => [...whyNotDecide(values).keys()]
  it('about words needs the need, any other a note', () => {
    assert.deepEqual(fields({ decision: 'phrase', concept: null, note: 'słowa' }), ['concept'])
    assert.deepEqual(fields({ decision: 'phrase', concept: 'wypozyczalnia', note: null }), [])
    for (const decision of ['new-service', 'unmet-need', 'set-aside'] as const) {
      assert.deepEqual(fields({ decision, concept: null, note: null }), ['note'])
      assert.deepEqual(fields({ decision, concept: null, note: 'dlatego' }), [])
    }
  })
})

describe('answers', () => {
  const asks = (text: string): Question => ({
    ...{ text, wasCut: false, language: 'pl', danger: null, corrected: null, concepts: [] },
    groups: analyse(text, 'pl').groups,
    asker: { who: [], ages: [] },
  })
  const thing = (kind: Answerable['kind'], name: string, words = ''): Answerable => ({
    ...{ kind, id: name, name, code: null, words },
  })
  const around = { found: [], today: day('2026-03-03') }
  const services = Array.from({ length: 12 }, (_, at) => thing('service', `Sala zabaw numer ${at}`))
  const person = thing('person', 'Marek Gawron', 'sale, klucze do świetlicy')
  const venue = thing('venue', 'Dom przy młynie', 'ul. Młyńska 3, sala z kominkiem')

  it('a name that is the question comes first', () => {
    const ranked = rankAnswers(asks('Gawron'), [...services, person, venue], around)
    assert.deepEqual(
      ranked.map(({ id }) => id),
      ['Marek Gawron'],
    )
  })
  it('a place and a person keep a place among many services, the best ones stay first', () => {
    const ranked = rankAnswers(asks('sala na urodziny'), [...services, person, venue], around)
    const top = topAnswers(ranked, 9)
    assert.equal(top.length, 9)
    assert.deepEqual(
      top
        .slice(-2)
        .map(({ kind }) => kind)
        .toSorted(),
      ['person', 'venue'],
    )
    assert.equal(top.filter(({ kind }) => kind === 'service').length, 7)
    assert.ok(
      !topAnswers(rankAnswers(asks('zabaw'), [...services, person, venue], around), 9).some(
        ({ kind }) => kind !== 'service',
      ),
    )
  })
  it('what the search of residents found keeps its place, if it is there still', () => {
    const found = [
      { kind: 'service', id: 'Sala zabaw numer 3', score: 1 },
      { kind: 'service', id: 'dawna usługa', score: 1 },
    ] as const
    const ranked = rankAnswers(asks('zupełnie inne słowa'), services, { ...around, found })
    assert.deepEqual(
      ranked.map(({ id }) => id),
      ['Sala zabaw numer 3'],
    )
  })
})
