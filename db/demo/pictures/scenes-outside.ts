import type { Chance } from '../chance.ts'
import { box, dot, mark, picture, placed, shape, stroke } from './ink.ts'
import { anyone, bust, standing } from './people.ts'
import { flags, house, laidTable, meadow, tree } from './places.ts'

const indices = (count: number) => Array.from({ length: count }, (_, index) => index)

/** Draws a shared garden. */
export function garden(chance: Chance): string {
  const beds = indices(3).map((n) => bed(chance, 60 + n * 290, 470 + (n % 2) * 34))
  const people = indices(4).map((n) =>
    standing(anyone(chance, n === 1 ? 'child' : undefined), {
      x: 130 + n * 205 + chance.int(-22, 22),
      y: 448 + chance.int(-8, 20),
      size: 0.92,
      arms: chance.pick(['forward', 'down', 'wave']),
    }),
  )
  const trees = tree([60, 380, 1.1]) + tree([830, 372, 1.25], '#6da35a')
  const fence =
    indices(19)
      .map((n) => box([n * 50, 322, 16, 62, 5], '#d8c3a0'))
      .join('') + box([0, 340, 900, 9], '#c9b08a')
  return picture(
    meadow(chance, 370) + trees + fence + people.join('') + can(700, 470) + beds.join(''),
    '#cfe9f4',
  )
}

/** Draws a picnic on a meadow. */
export function picnic(chance: Chance): string {
  const people = indices(6).map((n) =>
    standing(anyone(chance, n % 3 === 1 ? 'child' : undefined), {
      x: 90 + n * 145 + chance.int(-14, 14),
      y: 470 + chance.int(-14, 14),
      size: 0.9,
      arms: chance.pick(['down', 'wave', 'book', 'forward']),
    }),
  )
  const balloons = ['#c8553d', '#e0a13a', '#7a5c8e'].map((colour, n) =>
    balloon(760 + n * 34, 210 + (n % 2) * 26, colour),
  )
  return picture(
    meadow(chance) +
      tree([110, 400, 1.3]) +
      tree([800, 396, 1.1], '#6da35a') +
      flags(30) +
      balloons.join('') +
      people.join('') +
      placed({ x: 0, y: 64 }, laidTable(chance, 400)),
    '#cfe9f4',
  )
}

/** Draws a wall that is being painted. */
export function mural(chance: Chance): string {
  const town = indices(6).map((n) =>
    house(120 + n * 130, 360, {
      wall: chance.pick(['#e9c46a', '#e76f51', '#8ab6c1', '#f2e2c4', '#b7c68b']),
      roof: chance.pick(['#264653', '#8e3b3b', '#6d597a']),
      size: 0.85,
    }),
  )
  const river = shape('M20 372 Q220 332 450 372 T880 362 L880 402 L20 402 Z', '#5b9bb5')
  const sun = dot([chance.int(200, 700), 110, 52], '#f4a259')
  const wall =
    box([0, 0, 900, 470], '#d9c3ae') + box([20, 30, 860, 372, 4], '#cfe3e6') + sun + river + town.join('')
  const ladder =
    stroke('M660 500 L706 190 M726 500 L742 190', '#a8794a', 10) +
    indices(6)
      .map((n) => stroke(`M${668 + n * 7} ${460 - n * 48} L${730 + n * 2} ${460 - n * 48}`, '#a8794a', 8))
      .join('')
  const people = [150, 330, 520].map((x, n) =>
    standing(anyone(chance, n === 1 ? 'child' : undefined), {
      x,
      y: 548,
      size: 1.05,
      arms: n === 0 ? 'up' : 'forward',
    }),
  )
  const pots = indices(4).map((n) =>
    box([590 + n * 62, 534, 42, 36, 5], ['#c8553d', '#e0a13a', '#2f6f73', '#7a5c8e'][n]!),
  )
  return picture(
    `${wall + box([0, 470, 900, 130], '#a9a49b') + ladder + people.join('')}${pots.join('')}`,
    '#fff',
  )
}

/** Draws people on a street who look at its obstacles. */
export function walk(chance: Chance): string {
  const row = indices(5).map((n) =>
    house(90 + n * 185, 380, {
      wall: chance.pick(['#f2e2c4', '#e9d2c0', '#dfe6dc', '#f0d9a8']),
      roof: chance.pick(['#8e3b3b', '#5d6d7e', '#7a5c46']),
      size: 1.05,
    }),
  )
  const street =
    box([0, 380, 900, 50], '#c9c4ba') +
    box([0, 430, 900, 170], '#8d9399') +
    indices(7)
      .map((n) => box([60 + n * 130, 505, 74, 14, 3], '#f4f2ea'))
      .join('')
  const people = indices(4).map((n) =>
    standing(anyone(chance, n === 2 ? 'child' : undefined), {
      x: 120 + n * 150,
      y: 512 + (n % 2) * 22,
      size: 1,
      arms: n === 0 ? 'forward' : chance.pick(['book', 'down', 'wave']),
    }),
  )
  return picture(
    box([0, 0, 900, 380], '#d6ebf2') +
      dot([760, 80, 40], '#ffe7a3') +
      row.join('') +
      tree([30, 392, 0.9]) +
      street +
      people.join('') +
      wheelchair(chance, 750, 530),
    '#fff',
  )
}

function bed(chance: Chance, x: number, y: number): string {
  const leaves = indices(9).map((n) => {
    const px = 18 + n * 24
    const leaf = stroke(`M${px} 6 q-12 -18 -8 -30 M${px} 6 q12 -18 8 -30 M${px} 6 L${px} -34`, '#3f8a45', 6)
    return (
      leaf +
      (chance.maybe(0.4) ? dot([px, -36, 8], chance.pick(['#e0a13a', '#c8553d', '#d98ab0', '#f4f1de'])) : '')
    )
  })
  return placed(
    { x, y },
    box([0, 0, 230, 16], '#5b4030') +
      leaves.join('') +
      box([-8, 8, 246, 60, 6], '#b07d4b') +
      box([-8, 34, 246, 4], '#99683b'),
  )
}

function can(x: number, y: number): string {
  return placed(
    { x, y },
    stroke('M60 14 L98 -20', '#4f7d8c', 9) +
      stroke('M6 2 Q30 -46 56 2', '#4f7d8c', 7) +
      box([0, 0, 62, 52, 8], '#5e94a5'),
  )
}

function balloon(x: number, y: number, colour: string): string {
  return (
    stroke(`M${x} ${y + 32} q8 60 -6 130`, '#6b6257', 2) +
    mark('ellipse', { cx: x, cy: y, rx: 25, ry: 32, fill: colour }) +
    dot([x - 8, y - 10, 6], '#ffffff88')
  )
}

function wheelchair(chance: Chance, x: number, y: number): string {
  const wheel =
    mark('circle', { cx: 0, cy: -36, r: 42, fill: 'none', stroke: '#3c4654', 'stroke-width': 7 }) +
    mark('circle', { cx: 58, cy: -14, r: 18, fill: 'none', stroke: '#3c4654', 'stroke-width': 6 })
  const seat = stroke('M-34 -130 L-26 -52 L44 -52 L62 -10', '#55606e', 9)
  const legs = stroke('M0 -62 L46 -60 L56 -12', '#3c4654', 22)
  return placed({ x, y }, seat + bust(anyone(chance, 'elder'), { x: 4, y: -168, size: 0.95 }) + legs + wheel)
}
