import { type CalendarDay, isBefore, Temporal } from '#kernel/instant.ts'
import { autumn } from './activities-autumn.ts'
import { summer } from './activities-summer.ts'
import { winterAndSpring } from './activities-winter.ts'
import { type DemoActivity, readActivities } from './activity-blocks.ts'
import { areas } from './centre-facts.ts'
import { chanceOf } from './chance.ts'
import { type DemoYear, dayIn } from './demo-year.ts'
import type { DemoSize, Who } from './stage.ts'

/** An activity on its day of this year. */
export interface DatedActivity extends DemoActivity {
  readonly day: CalendarDay
  readonly held: boolean
  /** Who of the staff writes it down. */
  readonly who: Who
}

/** On this estate nothing may have happened for three months, so that "Dziś" says so. */
export const quietEstate = 'Nowe Pole'

/**
 * All activities of the year in the order of their days. Size town has ten times as many, in other places.
 */
export function yearOfWork(year: DemoYear, seed: number, size: DemoSize): readonly DatedActivity[] {
  const own = readActivities([winterAndSpring, summer, autumn].map((text) => text.trim()).join('\n\n'))
  const dated = own.map((one) => onItsDay(one, dayOfActivity(one.on, year), year))
  const more = size === 'town' ? dated.flatMap((one, index) => repeated(one, { index, year, seed })) : []
  return [...dated, ...more].toSorted(
    (a, b) => Temporal.PlainDate.compare(a.day, b.day) || a.title.localeCompare(b.title, 'pl'),
  )
}

/** The day that `on` means: "06-14" in this plan's months, "-128d" so many days ago. */
export function dayOfActivity(on: string, year: DemoYear): CalendarDay {
  const ago = /^-(\d+)d$/.exec(on)
  return ago ? year.today.subtract({ days: Number(ago[1]) }) : dayIn(year, on)
}

function onItsDay(one: DemoActivity, day: CalendarDay, year: DemoYear): DatedActivity {
  const who: Who = one.leader.includes('gospoda')
    ? 'host'
    : one.leader.includes('koordynator')
      ? 'coordinator'
      : 'organiser'
  return { ...one, day, held: !isBefore(year.today, day), who }
}

// The same kind of work in nine other places and weeks; numbers of people differ, the quiet estate stays
// quiet.
function repeated(one: DatedActivity, at: { index: number; year: DemoYear; seed: number }): DatedActivity[] {
  const { year } = at
  const length = year.from.until(year.to).days
  const places = areas.filter((area) => area.kind !== 'municipality' && area.name !== quietEstate)
  return Array.from({ length: 9 }, (_, copy) => {
    const chance = chanceOf(at.seed, `copy:${at.index}:${copy}`)
    const offset = year.from.until(one.day).days + (copy + 1) * 37
    const day = year.from.add({ days: ((offset % length) + length) % length })
    const area = places[(at.index + copy) % places.length]!.name
    const share = 0.6 + chance.next() * 0.8
    const [all, first, again, leading] = one.people.map((count) => Math.round(count * share)) as [
      number,
      number,
      number,
      number,
    ]
    const people = [Math.max(all, first + again, leading), first, again, leading] as const
    return onItsDay({ ...one, title: `${one.title} – ${area} (${copy + 2})`, area, people }, day, year)
  })
}
