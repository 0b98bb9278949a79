import type { Chance } from '../chance.ts'
import { box, dot, mark, picture, placed, shape, stroke } from './ink.ts'
import { anyone, bust, fromBehind, standing } from './people.ts'
import { board, flags, laidTable, room } from './places.ts'

const indices = (count: number) => Array.from({ length: count }, (_, index) => index)

/** Draws neighbours at a laid table. */
export function table(chance: Chance): string {
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
}

/** Draws people who talk in a circle. */
export function circle(chance: Chance): string {
  const around = indices(5).map((n) => {
    const x = 110 + n * 170
    const y = 250 + Math.abs(2 - n) * 10
    const chair =
      box([x - 62, y + 46, 124, 120, 14], '#8a5f3c') + box([x - 56, y + 150, 112, 20, 6], '#7a5233')
    return chair + bust(anyone(chance), { x, y, size: 1.05 })
  })
  const front = indices(4).map((n) => {
    const x = 130 + n * 212 + chance.int(-16, 16)
    return fromBehind(anyone(chance), { x, y: 470, size: 1.25 })
  })
  const rug = mark('ellipse', { cx: 450, cy: 476, rx: 380, ry: 66, fill: '#b5523f', opacity: 0.55 })
  return picture(room(chance) + rug + around.join('') + front.join(''), '#fff')
}

/** Draws somebody who shows something at a board. */
export function workshop(chance: Chance): string {
  const leader = standing(anyone(chance, 'adult'), { x: 300, y: 500, size: 1.12, arms: 'forward' })
  const heads = indices(5).map((n) =>
    fromBehind(anyone(chance), { x: 90 + n * 180, y: 486 + (n % 2) * 18, size: 1.2 }),
  )
  return picture(room(chance) + board(chance, 400, 130) + leader + heads.join(''), '#fff')
}

/** Draws a choir on a stage. */
export function choir(chance: Chance): string {
  const curtain = indices(12).map((n) => box([n * 76, 0, 76, 430], n % 2 ? '#8e3b3b' : '#9d4545'))
  const book =
    shape('M-26 -16 L0 -8 L26 -16 L26 14 L0 22 L-26 14 Z', '#fdfaf0') + stroke('M0 -8 L0 22', '#c9b892', 2)
  const singer = (x: number, y: number, size: number) => {
    const look = { ...anyone(chance, chance.maybe(0.2) ? 'child' : undefined), singing: true }
    const held = look.age === 'child' ? size * 0.68 : size
    return standing(look, { x, y, size, arms: 'book' }) + placed({ x, y: y - 146 * held, size: held }, book)
  }
  const back = indices(6).map((n) => singer(120 + n * 132, 440, 0.92))
  const front = indices(5).map((n) => singer(180 + n * 136, 548, 1.02))
  const notes = indices(5).map((n) => note(120 + n * 165 + chance.int(-30, 30), 70 + chance.int(0, 60)))
  return picture(
    curtain.join('') + box([0, 430, 900, 170], '#b98a5e') + notes.join('') + back.join('') + front.join(''),
    '#fff',
  )
}

/** Draws two people who talk over tea. */
export function visit(chance: Chance): string {
  const chair = (x: number, colour: string) =>
    box([x - 86, 250, 172, 230, 34], colour) +
    box([x - 106, 350, 44, 130, 18], colour) +
    box([x + 62, 350, 44, 130, 18], colour)
  const table =
    mark('ellipse', { cx: 450, cy: 440, rx: 96, ry: 24, fill: '#8a5f3c' }) +
    box([440, 440, 20, 100], '#7a5233')
  const things =
    box([408, 402, 26, 32, 6], '#2f6f73') +
    box([470, 402, 26, 32, 6], '#c8553d') +
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
}

/** Draws a shelf of tools to borrow. */
export function tools(chance: Chance): string {
  const shelf =
    box([90, 70, 720, 270, 8], '#a8794a') +
    [0, 1].map((n) => box([106, 86 + n * 128, 688, 112, 4], '#f0e2cb')).join('')
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
    box([240, 470, 420, 26, 6], '#8a5f3c') +
    box([270, 496, 22, 90], '#7a5233') +
    box([610, 496, 22, 90], '#7a5233')
  return picture(
    box([0, 0, 900, 430], '#e6dfd0') +
      box([0, 430, 900, 170], '#b7ab98') +
      shelf +
      hung.join('') +
      people.join('') +
      bench +
      box([330, 440, 80, 30, 5], '#c8553d') +
      box([470, 450, 110, 20, 4], '#d8b07a'),
    '#fff',
  )
}

function note(x: number, y: number): string {
  return (
    stroke(`M${x} ${y} l0 -44 q20 6 16 26`, '#f6dfa4', 5) +
    mark('ellipse', { cx: x - 9, cy: y + 2, rx: 11, ry: 8, fill: '#f6dfa4' })
  )
}

function tool(kind: number, x: number, y: number): string {
  const tools = [
    box([-5, -20, 10, 62, 4], '#b07d4b') + box([-22, -32, 44, 20, 5], '#5d6d7e'),
    stroke('M0 40 L0 -8', '#c8553d', 11) + stroke('M-12 -30 L-12 -16 L12 -16 L12 -30', '#5d6d7e', 9),
    box([-32, -24, 52, 28, 8], '#e0a13a') +
      box([-6, 0, 20, 40, 6], '#3c4654') +
      stroke('M20 -10 L42 -10', '#5d6d7e', 6),
    shape('M-34 0 L38 -16 L38 8 L-34 10 Z', '#c3cad0') + box([-50, -4, 24, 22, 8], '#8a5f3c'),
    box([-30, -10, 60, 44, 6], '#2f6f73') +
      box([-22, -30, 18, 24, 4], '#c3cad0') +
      dot([14, 10, 9], '#f6dfa4'),
  ]
  return placed({ x, y }, tools[kind % tools.length]!)
}
