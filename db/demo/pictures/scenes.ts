import type { Chance } from '../chance.ts'
import { box, dot, mark, picture, placed, shape, stroke } from './ink.ts'
import { anyone, bust, fromBehind, standing } from './people.ts'
import { board, flags, house, laidTable, meadow, room, tree } from './places.ts'

export type SceneKind =
  | 'table'
  | 'circle'
  | 'workshop'
  | 'garden'
  | 'picnic'
  | 'choir'
  | 'mural'
  | 'walk'
  | 'visit'
  | 'tools'

/** Draws one scene of our own; the same chance draws the same picture. */
export function drawScene(kind: SceneKind, chance: Chance): string {
  return scenes[kind](chance)
}

const indices = (count: number) => Array.from({ length: count }, (_, index) => index)

const scenes: Readonly<Record<SceneKind, (chance: Chance) => string>> = {
  table(chance) {
    const count = chance.int(5, 7)
    const gap = 760 / count
    const people = indices(count).map((n) =>
      bust(anyone(chance, chance.maybe(0.2) ? 'child' : undefined), {
        x: 70 + gap * (n + 0.5),
        y: 262 + chance.int(-12, 18),
        size: 1.12,
      }),
    )
    return picture(room(chance) + flags(34) + people.join('') + laidTable(chance, 378), '#fff')
  },
  circle(chance) {
    const back = indices(5).map((n) =>
      bust(anyone(chance), { x: 110 + n * 170, y: 250 + Math.abs(2 - n) * 10, size: 1.05 }),
    )
    const chairs = indices(5).map((n) =>
      box(62 + n * 170, 338 + Math.abs(2 - n) * 10, [96, 60, 10], '#8a5f3c'),
    )
    const front = indices(4).map((n) =>
      fromBehind(anyone(chance), { x: 130 + n * 212 + chance.int(-16, 16), y: 470, size: 1.25 }),
    )
    const rug = mark('ellipse', { cx: 450, cy: 476, rx: 360, ry: 66, fill: '#b5523f', opacity: 0.55 })
    return picture(room(chance) + back.join('') + chairs.join('') + rug + front.join(''), '#fff')
  },
  workshop(chance) {
    const leader = standing(anyone(chance, 'adult'), { x: 300, y: 500, size: 1.12, arms: 'forward' })
    const heads = indices(5).map((n) =>
      fromBehind(anyone(chance), { x: 90 + n * 180, y: 486 + (n % 2) * 18, size: 1.2 }),
    )
    return picture(room(chance) + board(chance, 400, 130) + leader + heads.join(''), '#fff')
  },
  garden(chance) {
    const beds = indices(3).map((n) => bed(chance, 60 + n * 290, 470 + (n % 2) * 34))
    const people = indices(4).map((n) =>
      standing(anyone(chance, n === 1 ? 'child' : undefined), {
        x: 130 + n * 205 + chance.int(-22, 22),
        y: 448 + chance.int(-8, 20),
        size: 0.92,
        arms: chance.pick(['forward', 'down', 'wave']),
      }),
    )
    const trees = tree(60, 380, 1.1) + tree(830, 372, 1.25, '#6da35a')
    const fence =
      indices(19)
        .map((n) => box(n * 50, 322, [16, 62, 5], '#d8c3a0'))
        .join('') + box(0, 340, [900, 9], '#c9b08a')
    return picture(
      meadow(chance, 370) + trees + fence + people.join('') + can(700, 470) + beds.join(''),
      '#cfe9f4',
    )
  },
  picnic(chance) {
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
        tree(110, 400, 1.3) +
        tree(800, 396, 1.1, '#6da35a') +
        flags(30) +
        balloons.join('') +
        people.join('') +
        placed({ x: 0, y: 64 }, laidTable(chance, 400)),
      '#cfe9f4',
    )
  },
  choir(chance) {
    const curtain = indices(12).map((n) => box(n * 76, 0, [76, 430], n % 2 ? '#8e3b3b' : '#9d4545'))
    const singer = (x: number, y: number, size: number) =>
      standing(
        { ...anyone(chance, chance.maybe(0.2) ? 'child' : undefined), singing: true },
        { x, y, size, arms: 'book' },
      ) +
      placed(
        { x, y: y - 146 * size, size },
        shape('M-26 -16 L0 -8 L26 -16 L26 14 L0 22 L-26 14 Z', '#fdfaf0') +
          stroke('M0 -8 L0 22', '#c9b892', 2),
      )
    const back = indices(6).map((n) => singer(120 + n * 132, 440, 0.92))
    const front = indices(5).map((n) => singer(180 + n * 136, 548, 1.02))
    const notes = indices(5).map((n) => note(120 + n * 165 + chance.int(-30, 30), 70 + chance.int(0, 60)))
    return picture(
      curtain.join('') + box(0, 430, [900, 170], '#b98a5e') + notes.join('') + back.join('') + front.join(''),
      '#fff',
    )
  },
  mural(chance) {
    const town = indices(6).map((n) =>
      house(120 + n * 130, 360, {
        wall: chance.pick(['#e9c46a', '#e76f51', '#8ab6c1', '#f2e2c4', '#b7c68b']),
        roof: chance.pick(['#264653', '#8e3b3b', '#6d597a']),
        size: 0.85,
      }),
    )
    const river = shape('M20 372 Q220 332 450 372 T880 362 L880 402 L20 402 Z', '#5b9bb5')
    const sun = dot(chance.int(200, 700), 110, 52, '#f4a259')
    const wall =
      box(0, 0, [900, 470], '#d9c3ae') + box(20, 30, [860, 372, 4], '#cfe3e6') + sun + river + town.join('')
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
      box(590 + n * 62, 534, [42, 36, 5], ['#c8553d', '#e0a13a', '#2f6f73', '#7a5c8e'][n]!),
    )
    return picture(
      `${wall + box(0, 470, [900, 130], '#a9a49b') + ladder + people.join('')}${pots.join('')}`,
      '#fff',
    )
  },
  walk(chance) {
    const row = indices(5).map((n) =>
      house(90 + n * 185, 380, {
        wall: chance.pick(['#f2e2c4', '#e9d2c0', '#dfe6dc', '#f0d9a8']),
        roof: chance.pick(['#8e3b3b', '#5d6d7e', '#7a5c46']),
        size: 1.05,
      }),
    )
    const street =
      box(0, 380, [900, 50], '#c9c4ba') +
      box(0, 430, [900, 170], '#8d9399') +
      indices(7)
        .map((n) => box(60 + n * 130, 505, [74, 14, 3], '#f4f2ea'))
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
      box(0, 0, [900, 380], '#d6ebf2') +
        dot(760, 80, 40, '#ffe7a3') +
        row.join('') +
        tree(30, 392, 0.9) +
        street +
        people.join('') +
        wheelchair(chance, 750, 530),
      '#fff',
    )
  },
  visit(chance) {
    const chair = (x: number, colour: string) =>
      box(x - 86, 250, [172, 230, 34], colour) +
      box(x - 106, 350, [44, 130, 18], colour) +
      box(x + 62, 350, [44, 130, 18], colour)
    const table =
      mark('ellipse', { cx: 450, cy: 440, rx: 96, ry: 24, fill: '#8a5f3c' }) +
      box(440, 440, [20, 100], '#7a5233')
    const things =
      box(408, 402, [26, 32, 6], '#2f6f73') +
      box(470, 402, [26, 32, 6], '#c8553d') +
      placed({ x: 450, y: 418 }, shape('M-16 16 L0 8 L16 16 L16 22 L0 16 L-16 22 Z', '#fdfaf0'))
    const lamp =
      stroke('M840 500 L840 190', '#6b6257', 8) + shape('M790 200 L890 200 L866 130 L814 130 Z', '#f0c97a')
    return picture(
      room(chance) +
        lamp +
        chair(230, '#7a8f6a') +
        chair(670, '#b0705a') +
        bust(anyone(chance, 'elder'), { x: 230, y: 290, size: 1.35 }) +
        bust(anyone(chance, 'adult'), { x: 670, y: 290, size: 1.35 }) +
        table +
        things,
      '#fff',
    )
  },
  tools(chance) {
    const shelf =
      box(90, 70, [720, 270, 8], '#a8794a') +
      [0, 1].map((n) => box(106, 86 + n * 128, [688, 112, 4], '#f0e2cb')).join('')
    const hung = indices(12).map((n) =>
      tool(n + chance.int(0, 2), 160 + (n % 6) * 112, 140 + Math.floor(n / 6) * 128),
    )
    const people = [170, 450, 730].map((x, n) =>
      standing(anyone(chance, n === 1 && chance.maybe(0.5) ? 'child' : undefined), {
        x,
        y: 560,
        size: 1.06,
        arms: chance.pick(['forward', 'wave', 'down']),
      }),
    )
    const bench =
      box(240, 470, [420, 26, 6], '#8a5f3c') +
      box(270, 496, [22, 90], '#7a5233') +
      box(610, 496, [22, 90], '#7a5233')
    return picture(
      box(0, 0, [900, 430], '#e6dfd0') +
        box(0, 430, [900, 170], '#b7ab98') +
        shelf +
        hung.join('') +
        people.join('') +
        bench +
        box(330, 440, [80, 30, 5], '#c8553d') +
        box(470, 450, [110, 20, 4], '#d8b07a'),
      '#fff',
    )
  },
}

function bed(chance: Chance, x: number, y: number): string {
  const leaves = indices(9).map((n) => {
    const px = 18 + n * 24
    const leaf = stroke(`M${px} 6 q-12 -18 -8 -30 M${px} 6 q12 -18 8 -30 M${px} 6 L${px} -34`, '#3f8a45', 6)
    return (
      leaf +
      (chance.maybe(0.4) ? dot(px, -36, 8, chance.pick(['#e0a13a', '#c8553d', '#d98ab0', '#f4f1de'])) : '')
    )
  })
  return placed(
    { x, y },
    box(0, 0, [230, 16], '#5b4030') +
      leaves.join('') +
      box(-8, 8, [246, 60, 6], '#b07d4b') +
      box(-8, 34, [246, 4], '#99683b'),
  )
}

function can(x: number, y: number): string {
  return placed(
    { x, y },
    stroke('M60 14 L98 -20', '#4f7d8c', 9) +
      stroke('M6 2 Q30 -46 56 2', '#4f7d8c', 7) +
      box(0, 0, [62, 52, 8], '#5e94a5'),
  )
}

function balloon(x: number, y: number, colour: string): string {
  return (
    stroke(`M${x} ${y + 32} q8 60 -6 130`, '#6b6257', 2) +
    mark('ellipse', { cx: x, cy: y, rx: 25, ry: 32, fill: colour }) +
    dot(x - 8, y - 10, 6, '#ffffff88')
  )
}

function note(x: number, y: number): string {
  return (
    stroke(`M${x} ${y} l0 -44 q20 6 16 26`, '#f6dfa4', 5) +
    mark('ellipse', { cx: x - 9, cy: y + 2, rx: 11, ry: 8, fill: '#f6dfa4' })
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

function tool(kind: number, x: number, y: number): string {
  const tools = [
    box(-5, -20, [10, 62, 4], '#b07d4b') + box(-22, -32, [44, 20, 5], '#5d6d7e'),
    stroke('M0 40 L0 -8', '#c8553d', 11) + stroke('M-12 -30 L-12 -16 L12 -16 L12 -30', '#5d6d7e', 9),
    box(-32, -24, [52, 28, 8], '#e0a13a') +
      box(-6, 0, [20, 40, 6], '#3c4654') +
      stroke('M20 -10 L42 -10', '#5d6d7e', 6),
    shape('M-34 0 L38 -16 L38 8 L-34 10 Z', '#c3cad0') + box(-50, -4, [24, 22, 8], '#8a5f3c'),
    box(-30, -10, [60, 44, 6], '#2f6f73') + box(-22, -30, [18, 24, 4], '#c3cad0') + dot(14, 10, 9, '#f6dfa4'),
  ]
  return placed({ x, y }, tools[kind % tools.length]!)
}
