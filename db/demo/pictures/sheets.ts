import type { Chance } from '../chance.ts'
import { box, dot, mark, picture, placed, scribble, shape, stroke } from './ink.ts'

// Papers as a phone sees them on a table: written by hand, and nothing of the writing can be read.

/** A signed attendance list, a card with an opinion, a sketch map of a walk, a sheet with notes. */
export type SheetKind = 'list' | 'card' | 'map' | 'notes'

const inks = ['#2b3f6b', '#1f2a44', '#243b34', '#4b2f2f'] as const

/** Draws one paper of our own. */
export function drawSheet(kind: SheetKind, chance: Chance): string {
  const turn = chance.int(-3, 3)
  const wood = [60, 170, 300, 410, 520].map((y) =>
    stroke(`M0 ${y} q450 ${chance.int(-16, 16)} 900 0`, '#b48a63', 3),
  )
  const paper = { list, card, map, notes }[kind](chance)
  const pen = placed(
    { x: 760, y: 470, turn: 30 + turn },
    box([0, 0, 150, 13, 6], '#2f6f73') + shape('M0 0 L-24 6 L0 13 Z', '#d8d3c6'),
  )
  return picture(wood.join('') + placed({ x: 150, y: 26, turn }, paper) + pen, '#c39b74')
}

function page(w: number, h: number): string {
  return box([7, 9, w, h, 3], '#00000030') + box([0, 0, w, h, 3], '#fffdf6')
}

function list(chance: Chance): string {
  const rows = Array.from({ length: 11 }, (_, row) => {
    const y = 132 + row * 36
    const colour = chance.pick(inks)
    const line = stroke(`M30 ${y + 10} L570 ${y + 10}`, '#c9c4b6', 1.5)
    if (row > 8 && chance.maybe(0.6)) return line
    return (
      line +
      scribble(chance, { x: 70, y, long: chance.int(110, 170), colour }) +
      scribble(chance, { x: 390, y, long: chance.int(60, 130), colour })
    )
  })
  const frame = stroke('M30 104 L570 104 M56 90 L56 540 M360 90 L360 540', '#9b9587', 2)
  const heading = box([30, 34, 260, 16, 3], '#3a3f46') + box([30, 60, 170, 10, 3], '#a5a093')
  return page(600, 552) + heading + frame + rows.join('')
}

function card(chance: Chance): string {
  const lines = Array.from({ length: 6 }, (_, row) =>
    scribble(chance, {
      x: 60,
      y: 210 + row * 44,
      long: row === 5 ? 170 : chance.int(370, 450),
      colour: inks[0],
    }),
  )
  const heart = placed(
    { x: 300, y: 110 },
    shape('M0 26 C-60 -14 -26 -54 0 -26 C26 -54 60 -14 0 26 Z', '#c8553d'),
  )
  return placed(
    { x: 0, y: 20 },
    page(600, 500) +
      heart +
      lines.join('') +
      dot([520, 450, 16], '#e0a13a') +
      stroke('M512 448 q8 10 16 0', '#7a4d00', 3),
  )
}

function map(chance: Chance): string {
  const roads = stroke(
    'M20 180 Q260 150 580 220 M160 30 Q190 280 130 530 M430 40 Q400 300 470 530 M40 420 L570 400',
    '#c9c4b6',
    20,
  )
  const way = stroke('M60 178 Q260 152 416 196 Q400 300 452 404 L150 416', '#c8553d', 6)
  const homes = Array.from({ length: 14 }, () =>
    box([chance.int(30, 540), chance.int(50, 500), 26, 22, 2], '#d9d3c0'),
  )
  const signs = Array.from({ length: 6 }, (_, n) => {
    const [x, y] = [
      [110, 174],
      [250, 162],
      [405, 210],
      [418, 320],
      [330, 408],
      [180, 414],
    ][n]!
    return dot([x!, y!, 14], '#e0a13a') + scribble(chance, { x: x! + 20, y: y! - 14, long: 60 })
  })
  return (
    page(600, 552) + homes.join('') + roads + mark('g', { 'stroke-dasharray': '2 14' }, way) + signs.join('')
  )
}

function notes(chance: Chance): string {
  const lines = Array.from({ length: 10 }, (_, row) => {
    const y = 96 + row * 44
    const star = row % 3 === 0 ? dot([44, y - 6, 7], '#c8553d') : ''
    return (
      star + scribble(chance, { x: row % 3 === 0 ? 70 : 96, y, long: chance.int(230, 440), colour: inks[1] })
    )
  })
  const rings = Array.from({ length: 12 }, (_, n) => dot([40 + n * 47, 16, 7], '#8d8778'))
  return page(600, 552) + rings.join('') + lines.join('')
}
