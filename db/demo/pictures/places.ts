import type { Chance } from '../chance.ts'
import { box, dot, mark, placed, shape, stroke, width } from './ink.ts'

/** A room: wall, floor, a window on one side, a line of flags. */
export function room(
  chance: Chance,
  wall: string = chance.pick(['#f3e6d0', '#e3ece6', '#e9e3ee', '#f4e1d6']),
): string {
  const floor = box([0, 430, width, 170], '#c9a27a') + box([0, 424, width, 10], '#b58c63')
  const boards = [470, 515, 560].map((y) => stroke(`M0 ${y} L900 ${y}`, '#bb936a', 2)).join('')
  const left = chance.maybe(0.5)
  return (
    box([0, 0, width, 430], wall) +
    floor +
    boards +
    window(left ? 70 : 640, chance) +
    frame(left ? 690 : 110, chance)
  )
}

function window(x: number, chance: Chance): string {
  const sky = chance.pick(['#bfe0ee', '#cfe6d8', '#f7d9b4'])
  const inside =
    box([0, 0, 190, 190, 6], '#ffffff') +
    box([10, 10, 170, 170], sky) +
    shape('M10 150 Q60 110 110 140 T180 128 L180 180 L10 180 Z', '#8fb98a') +
    dot([140, 50, 20], '#fff3c4') +
    box([90, 10, 10, 170], '#fff') +
    box([10, 88, 170, 9], '#fff')
  const curtain =
    shape('M-14 -8 L34 -8 Q26 90 -6 200 L-14 200 Z', '#e8b4a0') +
    shape('M204 -8 L156 -8 Q164 90 196 200 L204 200 Z', '#e8b4a0')
  return placed({ x, y: 84 }, inside + curtain)
}

function frame(x: number, chance: Chance): string {
  const colour = chance.pick(['#2f6f73', '#c8553d', '#5b7db1'])
  return placed(
    { x, y: 120 },
    box([0, 0, 110, 84, 4], '#8a6a48') +
      box([8, 8, 94, 68], '#fbf6ea') +
      shape('M12 72 L40 34 L58 56 L74 40 L98 72 Z', colour) +
      dot([80, 24, 8], '#e0a13a'),
  )
}

/** Little flags on a line from edge to edge. */
export function flags(y: number): string {
  const colours = ['#c8553d', '#e0a13a', '#2f6f73', '#7a5c8e']
  const cloth = Array.from({ length: 15 }, (_, index) => {
    const x = 20 + index * 62
    const sag = y + 34 * Math.sin((Math.PI * x) / width)
    return shape(`M${x} ${sag} l30 3 l-14 34 Z`, colours[index % 4]!)
  })
  return stroke(`M0 ${y} Q450 ${y + 68} 900 ${y}`, '#7b6a58', 3) + cloth.join('')
}

/** Sky, sun, clouds, hills and grass from `ground` down. */
export function meadow(chance: Chance, ground = 360): string {
  const sun = dot([chance.int(90, 810), chance.int(70, 110), 46], '#ffe08a')
  const cloud = (x: number, y: number) =>
    mark(
      'g',
      { opacity: 0.9 },
      dot([x, y, 26]) + dot([x + 30, y - 12, 32]) + dot([x + 64, y, 27]) + box([x, y, 64, 27]),
    )
  const far = `M0 ${ground - 60} Q220 ${ground - 150} 450 ${ground - 60} T900 ${ground - 80} L900 600 L0 600 Z`
  const near = `M0 ${ground} Q300 ${ground - 46} 560 ${ground - 8} T900 ${ground - 14} L900 600 L0 600 Z`
  return (
    sun +
    cloud(chance.int(60, 300), chance.int(60, 120)) +
    cloud(chance.int(480, 720), chance.int(50, 140)) +
    shape(far, '#a9cf9c') +
    shape(near, '#86b974')
  )
}

/** A round tree, its foot at (x, y). */
export function tree([x, y, size = 1]: readonly [number, number, number?], leaf = '#5c9a57'): string {
  const crown =
    dot([-30, -120, 44], leaf) +
    dot([30, -122, 46], leaf) +
    dot([0, -160, 52], leaf) +
    dot([12, -140, 30], '#6cab62')
  return placed({ x, y, size }, box([-9, -96, 18, 98, 6], '#7d5a3c') + crown)
}

/** A house front, its foot at (x, y). */
export function house(x: number, y: number, look: { wall: string; roof: string; size?: number }): string {
  const windows = [
    [-52, -112],
    [20, -112],
  ].map(([wx, wy]) => box([wx!, wy!, 34, 40, 3], '#fdf6dd') + box([wx! + 15, wy!, 4, 40], '#b59a72'))
  const front = box([-76, -140, 152, 140], look.wall) + shape('M-90 -138 L0 -212 L90 -138 Z', look.roof)
  return placed(
    { x, y, size: look.size ?? 1 },
    front + windows.join('') + box([-14, -56, 30, 56, 4], '#7c5636') + dot([9, -28, 3], '#f0d58a'),
  )
}

/** A long table with a cloth, cups, a cake and a jug, seen from the front. */
export function laidTable(chance: Chance, y: number): string {
  const cloth = chance.pick(['#fbf7ee', '#f3dfd0', '#dfeae6'])
  const things = Array.from({ length: 7 }, (_, index) => {
    const x = 130 + index * 105 + chance.int(-14, 14)
    const kind = chance.int(0, 3)
    if (kind === 0) return cake(x, y)
    if (kind === 1) return jug(x, y)
    return cup(x, y, chance)
  })
  const edge = Array.from({ length: 18 }, (_, index) => dot([62 + index * 46, y + 96, 8], '#d5b48c')).join('')
  return box([40, y, 820, 96, 10], cloth) + edge + box([40, y, 820, 20, 10], '#fff') + things.join('')
}

function cup(x: number, y: number, chance: Chance): string {
  const colour = chance.pick(['#2f6f73', '#c8553d', '#5b7db1', '#e0a13a'])
  return (
    stroke(`M${x + 22} ${y - 20} q14 4 0 14`, colour, 5) +
    box([x, y - 28, 24, 30, 6], colour) +
    stroke(`M${x + 8} ${y - 36} q-5 -8 2 -14`, '#ffffffaa', 3)
  )
}

function cake(x: number, y: number): string {
  return (
    box([x - 26, y - 2, 76, 7, 3], '#cfd6d8') +
    box([x - 14, y - 32, 52, 30, 6], '#d9a066') +
    box([x - 14, y - 34, 52, 11, 5], '#fff1dc') +
    dot([x + 12, y - 38, 6], '#c8343d')
  )
}

function jug(x: number, y: number): string {
  return (
    shape(`M${x} ${y + 2} q-10 -30 4 -56 l24 0 q14 26 4 56 Z`, '#9ac3cf') +
    stroke(`M${x + 32} ${y - 40} q22 8 2 30`, '#9ac3cf', 6)
  )
}

/** A board on legs with lines and a small chart. */
export function board(chance: Chance, x: number, y: number): string {
  const lines = [0, 1, 2, 3].map((row) =>
    stroke(`M22 ${36 + row * 26} h${chance.int(70, 150)}`, chance.pick(['#2b3f6b', '#c8553d']), 5),
  )
  const bars = [0, 1, 2].map((bar) =>
    box(
      [30 + bar * 44, 206 - (30 + bar * 18), 28, 30 + bar * 18, 3],
      ['#2f6f73', '#e0a13a', '#c8553d'][bar]!,
    ),
  )
  const legs = stroke('M40 230 L20 330 M160 230 L180 330', '#8a6a48', 9)
  return placed(
    { x, y },
    legs +
      box([0, 0, 200, 232, 8], '#8a6a48') +
      box([9, 9, 182, 214, 4], '#fffdf7') +
      lines.join('') +
      bars.join(''),
  )
}
