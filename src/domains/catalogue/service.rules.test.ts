// The rules of the catalogue: the gate, freshness, hours of services, weeks as people write them, entries.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aCalendar, aSpan, aWeek } from '#domains/places/fixtures.ts'
import type { DayException } from '#domains/places/opening-hours.ts'
import { hoursOn } from '#domains/places/public.ts'
import { Temporal } from '#kernel/instant.ts'
import { contradictionsOf, gaps, missingFor } from './card.rules.ts'
import { type Card, emptyCard, readCard, withTexts } from './card.ts'
import { changedIn, corrected } from './correction.ts'
import { aCard } from './fixtures.ts'
import { dueAfter, freshnessOn, hiddenBefore, whyNotCheckedOn } from './freshness.rules.ts'
import { type EntryFacts, entryOf } from './service-entry.rules.ts'
import { calendarOf, isOpenNow, sharedSpans } from './service-hours.rules.ts'
import { seenOn } from './visibility.rules.ts'
import { readWeek, writeWeek } from './week.form.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
// A Tuesday.
const today = day('2026-03-03')
const stages = { markAfter: 0, hideAfter: 30, withdrawAfter: 90 }

describe('the publish gate', () => {
  it('asks for area, contact, next step and check, and for nothing else', () => {
    assert.deepEqual(missingFor(emptyCard('Pusta'), false), gaps)
    assert.deepEqual(missingFor(aCard(), true), [])
    const without: readonly [Partial<Card>, string][] = [
      [{ area: null }, 'area'],
      [{ phone: null }, 'contact'],
      [{ nextStep: null }, 'nextStep'],
    ]
    for (const [change, gap] of without) assert.deepEqual(missingFor({ ...aCard(), ...change }, true), [gap])
    // Any way to make contact will do; a kind of step without its sentence will not.
    assert.deepEqual(missingFor({ ...aCard(), phone: null, email: 'a@proba.test' }, true), [])
    assert.deepEqual(missingFor(withTexts(aCard(), { pl: { nextStep: null } }), true), ['nextStep'])
  })

  it('finds what contradicts itself', () => {
    const place = aCard().places[0]!
    const wrong: readonly [Partial<Card>, string][] = [
      [{ ageFrom: 9, ageTo: 3 }, 'ageTo'],
      [{ fee: 'fixed' }, 'feeRule'],
      [{ places: [{ ...place, address: null }] }, 'place1.address'],
      [{ places: [place, { ...place, hours: 'venue' }] }, 'place2.hours'],
      [{ places: [{ ...place, week: place.week.map(() => []) }] }, 'place1.hours'],
    ]
    for (const [change, field] of wrong) {
      assert.deepEqual([...contradictionsOf({ ...aCard(), ...change }).keys()], [field])
    }
    assert.equal(contradictionsOf(aCard()).size, 0)
  })

  it('reads cards of any age: what is unknown counts as not said', () => {
    assert.deepEqual(readCard(null), readCard({}))
    const old = readCard({ texts: { pl: { name: 'Stara' } }, area: 'magia', who: ['nikt'], places: 7 })
    assert.deepEqual([old.texts.pl.name, old.area, old.who, old.places], ['Stara', null, [], []])
    assert.deepEqual(readCard(JSON.parse(JSON.stringify(aCard()))), aCard())
  })
})

describe('freshness', () => {
  it('counts months, and each stage begins the day after its last day', () => {
    assert.equal(dueAfter(day('2026-01-31'), 'crisis').toString(), '2026-02-28')
    assert.equal(dueAfter(today, 'quarterly').toString(), '2026-06-03')
    const at = (days: number) => freshnessOn(today, today.add({ days }), stages)
    assert.deepEqual([0, 1, 30, 31, 90, 91].map(at), [
      ...['fresh', 'overdue', 'overdue', 'hidden', 'hidden', 'expired'],
    ])
    // The list and the rule agree on the first day out of it.
    const last = hiddenBefore(today.add({ days: 30 }), stages)
    assert.ok(last.equals(today))
  })

  it('a check lies in the past year', () => {
    assert.equal(whyNotCheckedOn(today, today), null)
    assert.equal(whyNotCheckedOn(today.add({ days: 1 }), today)?.code, 'catalogue.check.future')
    assert.equal(whyNotCheckedOn(today.subtract({ days: 366 }), today)?.code, 'catalogue.check.old')
  })
})

describe('hours of a service', () => {
  const week = aWeek.map((_, index) => (index === 1 ? [aSpan(7, 12)] : []))
  const closed: DayException = {
    ...{ from: day('2026-03-10'), to: day('2026-03-10'), spans: [], reason: 'remont', everywhere: false },
  }
  const other: DayException = {
    ...closed,
    from: day('2026-03-16'),
    to: day('2026-03-18'),
    spans: [aSpan(10, 18)],
  }
  const venue = aCalendar({ exceptions: [closed, other] })
  const daysOff = { zone: 'Europe/Warsaw', exceptions: [], holidays: venue.holidays }
  const own = calendarOf({ hours: 'own', week }, { venue, daysOff, today })!

  it('hold on the days of the place, cut by its other hours', () => {
    assert.deepEqual(hoursOn(own, today).spans, [aSpan(7, 12)])
    assert.deepEqual(hoursOn(own, day('2026-03-10')).spans, [])
    assert.deepEqual(hoursOn(own, day('2026-03-17')).spans, [aSpan(10, 12)])
    assert.deepEqual(hoursOn(own, day('2026-03-16')).spans, [])
    // Control: without the venue nothing of it counts.
    const alone = calendarOf({ hours: 'own', week }, { venue: null, daysOff, today })!
    assert.deepEqual(hoursOn(alone, day('2026-03-17')).spans, [aSpan(7, 12)])
  })

  it('round the clock knows no holiday, as the venue means the venue, agreed means nobody knows', () => {
    const always = calendarOf(
      { hours: 'own', week: week.map(() => [aSpan(0, 24)]) },
      { venue, daysOff, today },
    )!
    const easter = Temporal.Instant.from('2026-04-05T03:00:00Z')
    assert.equal(isOpenNow([always], easter), true)
    assert.equal(calendarOf({ hours: 'venue', week }, { venue, daysOff, today }), venue)
    assert.equal(calendarOf({ hours: 'agreed', week }, { venue, daysOff, today }), null)
    assert.equal(isOpenNow([null], easter), null)
    assert.equal(isOpenNow([null, own], easter), false)
  })

  it('spans share what both have', () => {
    assert.deepEqual(sharedSpans([aSpan(8, 12), aSpan(14, 18)], [aSpan(10, 15)]), [
      aSpan(10, 12),
      aSpan(14, 15),
    ])
    assert.deepEqual(sharedSpans([aSpan(8, 10)], [aSpan(10, 12)]), [])
  })
})

describe('a week', () => {
  it('is read as people write it, and written so that it is read back', () => {
    for (const text of [
      'pn–pt 8:00–16:00',
      'pn, śr 10:00–12:00, 14:00–17:00\nsb 9:00–13:00',
      'pn–nd 0:00–24:00',
      '',
    ]) {
      const read = readWeek(text)
      assert.ok('week' in read, text)
      assert.equal(writeWeek(read.week), text)
    }
    const spoken = readWeek('Poniedziałek - środa: 8-10\nczw. i pt: 12.30 do 14\ncodziennie 20–21')
    assert.ok('week' in spoken)
    assert.equal(
      writeWeek(spoken.week),
      'pn–śr 8:00–10:00, 20:00–21:00\ncz–pt 12:30–14:00, 20:00–21:00\nsb–nd 20:00–21:00',
    )
  })

  it('says the line that it does not understand', () => {
    for (const line of ['rano', 'xx 8–10', '8–10', 'pt–pn 8–10', 'pn']) {
      const read = readWeek(`pn 8–10\n${line}`)
      assert.ok('why' in read, line)
      assert.equal(read.why.code, 'catalogue.week.unreadable')
    }
    const overlap = readWeek('pn 8–12\ncodziennie 10–14')
    assert.ok('why' in overlap && overlap.why.code === 'places.hours.overlap')
  })
})

describe('a correction', () => {
  it('keeps only what differs, and changes nothing else', () => {
    const card = aCard()
    const whole = { phone: '112', email: null, website: null, papers: [...card.papers], nextStep: 'Zadzwoń.' }
    const change = changedIn(card, whole)
    assert.deepEqual(change, { phone: '112', nextStep: 'Zadzwoń.' })
    const next = corrected(card, change)
    assert.deepEqual([next.phone, next.texts.pl.nextStep], ['112', 'Zadzwoń.'])
    assert.deepEqual({ ...next, phone: card.phone, texts: card.texts }, card)
  })
})

describe('what the search is told', () => {
  const facts: EntryFacts = {
    ...{
      id: 'a' as EntryFacts['id'],
      slug: 'klub',
      code: 'klub-seniora',
      state: 'published',
      provider: 'Fundacja',
    },
    ...{ checked_on: today, check_due_on: day('2026-06-01'), visible_from: null, visible_to: null },
    ...{ venueFacts: [], area: null },
  }
  const at = { today, stages }

  it('the card in its languages, ages of who is helped, and the first day that ends it', () => {
    const entry = entryOf(facts, { ...aCard(), helpedAgeFrom: 60, ageFrom: 18 }, at)
    assert.deepEqual([entry.name.pl, entry.name.en], ['Klub przy herbacie', 'Tea club'])
    assert.deepEqual([entry.ages, entry.isFree, entry.isAccessible], [{ from: 60, to: null }, true, null])
    assert.equal(entry.expiresOn?.toString(), '2026-07-01')
    const soon = entryOf({ ...facts, visible_to: day('2026-05-01') }, aCard(), at)
    assert.equal(soon.expiresOn?.toString(), '2026-05-01')
    assert.match(entry.body!.pl, /Fundacja/)
    assert.equal(entryOf({ ...facts, venueFacts: ['ramp'] }, aCard(), at).isAccessible, true)
  })

  it('hides what residents must not see', () => {
    const later = { ...facts, visible_from: today.add({ days: 1 }) }
    assert.deepEqual([seenOn(facts, today), seenOn(later, today)], ['card', 'later'])
    assert.equal(entryOf(facts, aCard(), at).isHidden, false)
    assert.equal(entryOf(later, aCard(), at).isHidden, true)
    assert.equal(seenOn({ ...facts, state: 'draft' }, today), 'nothing')
    assert.equal(seenOn({ ...facts, state: 'closed' }, today), 'card')
  })
})
