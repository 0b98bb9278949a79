// Public holidays by the Act of 18 January 1951 on days off work, art. 1(1), as it held in each year.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Temporal } from '#kernel/instant.ts'
import { aHolidayLaw } from './fixtures.ts'
import { dayOfHoliday, easterOf, holidayOn } from './holiday.rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('Easter', () => {
  // Published tables; 2008 and 2038 are nearly the earliest and the latest that can be.
  for (const sunday of [
    '1818-03-22',
    '1954-04-18',
    '2000-04-23',
    '2008-03-23',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
    '2049-04-18',
  ]) {
    it(sunday, () => assert.equal(easterOf(day(sunday).year).toString(), sunday))
  }

  it('is a Sunday between 22 March and 25 April in every year of three centuries', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      const sunday = easterOf(year)
      assert.equal(sunday.dayOfWeek, 7, String(year))
      assert.ok(sunday.month === 3 ? sunday.day >= 22 : sunday.day <= 25, sunday.toString())
    }
  })
})

describe('public holidays', () => {
  it('are fourteen in 2026, five of them on a Sunday or counted from Easter', () => {
    const days: string[] = []
    for (let at = day('2026-01-01'); at.year === 2026; at = at.add({ days: 1 })) {
      if (holidayOn(aHolidayLaw, at)) days.push(at.toString().slice(5))
    }
    assert.deepEqual(days, [
      ...['01-01', '01-06', '04-05', '04-06', '05-01', '05-03', '05-24', '06-04'],
      ...['08-15', '11-01', '11-11', '12-24', '12-25', '12-26'],
    ])
  })

  it('24 December is one from 2025 on, and not before', () => {
    assert.equal(holidayOn(aHolidayLaw, day('2024-12-24')), null)
    assert.equal(holidayOn(aHolidayLaw, day('2025-12-24')), '12-24')
    assert.equal(holidayOn(aHolidayLaw, day('2026-12-24')), '12-24')
  })

  it('Corpus Christi is a Thursday, Pentecost a Sunday', () => {
    assert.equal(dayOfHoliday('easter+60', 2027)?.toString(), '2027-05-27')
    assert.equal(dayOfHoliday('easter+49', 2027)?.dayOfWeek, 7)
  })

  it('a day that no list covers, and a name that nobody can read, are no holidays', () => {
    assert.equal(holidayOn(aHolidayLaw, day('2010-01-01')), null)
    assert.equal(holidayOn([], day('2026-12-25')), null)
    const strange = [{ from: day('2011-01-01'), to: null, days: ['christmas'] }]
    assert.equal(holidayOn(strange, day('2026-12-25')), null)
  })
})
