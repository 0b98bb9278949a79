import { z } from 'zod'
import { Invalid, refusal } from '#kernel/refusal.ts'
import { choices, type Fields, optionalInteger, optionalText, readFields, text } from '#kernel/web/fields.ts'
import { type RoomLayout, type RoomValues, roomFeatures, roomLayouts } from './room.ts'
import { accessFacts } from './venue.ts'

const people = optionalInteger(1, 5000)
const schema = z.object({
  name: text(120),
  floor: optionalInteger(-5, 60),
  area: optionalText(12),
  'people.standing': people,
  'people.theatre': people,
  'people.classroom': people,
  'people.tables': people,
  'people.circle': people,
  features: choices(roomFeatures),
  access: choices(accessFacts),
  note: optionalText(1000),
  before: optionalInteger(0, 240),
  after: optionalInteger(0, 240),
} satisfies Record<`people.${RoomLayout}`, typeof people> & Record<string, z.ZodType>)

/** Reads the form of a room. The area may be typed with a comma, as Polish writes decimals. */
export function readRoom(fields: Fields): RoomValues {
  const given = readFields(schema, fields)
  const counts = roomLayouts.map((layout) => [layout, given[`people.${layout}`]] as const)
  return {
    ...{ name: given.name, floor: given.floor, area_m2: readArea(given.area), note: given.note },
    ...{ features: [...new Set(given.features)], access_facts: [...new Set(given.access)] },
    buffer_before_minutes: given.before ?? 0,
    buffer_after_minutes: given.after ?? 0,
    layouts: Object.fromEntries(counts.filter(([, count]) => count !== null)),
  }
}

function readArea(typed: string | null): string | null {
  if (typed === null) return null
  const clean = typed.replace(/\s*m(2|²)?$/, '').replace(',', '.')
  const area = Number(clean)
  if (/^\d{1,5}(\.\d{1,2})?$/.test(clean) && area > 0) return clean
  throw new Invalid(new Map([['area', refusal('places.room.bad-area')]]))
}
