import type { Chance } from '../chance.ts'
import { box, dot, mark, placed, shape, stroke } from './ink.ts'

/** How a drawn person looks; nobody in particular. */
export interface Look {
  readonly skin: string
  readonly hair: string
  readonly style: 'short' | 'bun' | 'long' | 'bald' | 'curls' | 'scarf' | 'cap'
  readonly cloth: string
  readonly trousers: string
  readonly glasses: boolean
  readonly beard: boolean
  readonly singing: boolean
  readonly age: 'child' | 'adult' | 'elder'
}

const skins = ['#f6d3b8', '#eebf9c', '#e5ad85', '#f8dcc6', '#c98d63', '#f1c8a6'] as const
const hairs = ['#4a2f20', '#2c2320', '#8a5a2b', '#c98f3d', '#6e4630'] as const
const greys = ['#d9d9d6', '#b9bcc0', '#efeeea'] as const
export const cloths = [
  '#c8553d',
  '#2f6f73',
  '#e0a13a',
  '#5b7db1',
  '#7a5c8e',
  '#5f8a4c',
  '#d98a8a',
  '#3f4f72',
] as const
const trousers = ['#3c4654', '#55483f', '#2f3b52', '#6b6257'] as const
const styles = ['short', 'bun', 'long', 'curls', 'short', 'curls', 'bald', 'scarf', 'long', 'cap'] as const

/** A person as chance draws one, of an age. */
export function anyone(chance: Chance, age: Look['age'] = chance.pick(['adult', 'adult', 'elder'])): Look {
  const style = chance.pick(styles)
  const young = age === 'child'
  return {
    skin: chance.pick(skins),
    hair: age === 'elder' ? chance.pick(greys) : chance.pick(hairs),
    style: young && (style === 'bald' || style === 'bun' || style === 'scarf') ? 'short' : style,
    cloth: chance.pick(cloths),
    trousers: chance.pick(trousers),
    glasses: !young && chance.maybe(age === 'elder' ? 0.55 : 0.25),
    beard: !young && (style === 'short' || style === 'bald' || style === 'cap') && chance.maybe(0.4),
    singing: false,
    age,
  }
}

/** What a standing person does with the arms. */
export type Arms = 'down' | 'up' | 'forward' | 'book' | 'wave'

/** Head and face round (0, 0), radius 30. */
function head(look: Look): string {
  const { skin, hair, style } = look
  const behind =
    style === 'long'
      ? shape('M-34 -6 C-36 -48 36 -48 34 -6 L37 40 Q20 50 14 30 L-14 30 Q-20 50 -37 40 Z', hair)
      : style === 'bun'
        ? dot([0, -40, 13], hair)
        : style === 'curls'
          ? [-28, -14, 0, 14, 28].map((x) => dot([x, -24 + Math.abs(x) * 0.45, 15], hair)).join('')
          : ''
  const face = dot([-29, 4, 6], skin) + dot([29, 4, 6], skin) + dot([0, 0, 30], skin)
  const eyes = dot([-11, -1, 3], '#2d2a28') + dot([11, -1, 3], '#2d2a28')
  const cheeks = mark('g', { opacity: 0.35 }, dot([-17, 10, 6], '#e07a6a') + dot([17, 10, 6], '#e07a6a'))
  const mouth = look.singing
    ? mark('ellipse', { cx: 0, cy: 15, rx: 6, ry: 7.5, fill: '#7c2f2f' })
    : stroke('M-9 12 Q0 21 9 12', '#8a3f35', 2.6)
  const beard = look.beard ? shape('M-27 8 Q-26 36 0 37 Q26 36 27 8 Q18 20 0 20 Q-18 20 -27 8', hair) : ''
  const glasses = look.glasses
    ? `${stroke('M-19 -2 a8 8 0 1 0 16 0 a8 8 0 1 0 -16 0 M3 -2 a8 8 0 1 0 16 0 a8 8 0 1 0 -16 0 M-3 -3 L3 -3', '#454b55', 2.2)}`
    : ''
  return behind + face + beard + cheeks + eyes + mouth + glasses + top(look)
}

function top({ hair, style, cloth }: Look): string {
  if (style === 'bald')
    return shape('M-31 2 Q-34 -12 -27 -16 Q-28 -6 -26 2 Z M31 2 Q34 -12 27 -16 Q28 -6 26 2 Z', hair)
  if (style === 'scarf') {
    return (
      shape('M-32 4 C-38 -44 38 -44 32 4 Q28 -16 0 -18 Q-28 -16 -32 4', cloth) + dot([0, -27, 3], '#fff5')
    )
  }
  if (style === 'cap') return shape('M-31 -8 C-30 -42 30 -42 31 -8 L44 -6 Q40 -12 31 -13 L-31 -12 Z', cloth)
  return shape('M-31 0 C-36 -42 36 -42 31 0 Q26 -18 8 -20 Q-14 -16 -31 0', hair)
}

/** Shoulders and head as seen behind a table, the head at (0, 0). */
export function bust(look: Look, at: { x: number; y: number; size?: number }): string {
  const body = shape('M-52 108 Q-56 44 -22 36 L22 36 Q56 44 52 108 Z', look.cloth)
  const neck = box([-9, 22, 18, 18, 6], look.skin)
  const collar = shape('M-14 36 L0 50 L14 36 Z', look.skin)
  const sleeves = stroke('M-40 62 Q-46 92 -20 102 M40 62 Q46 92 20 102', shade(look.cloth), 17)
  const hands = dot([-16, 103, 9], look.skin) + dot([16, 103, 9], look.skin)
  return placed(at, body + neck + collar + sleeves + hands + head(look))
}

/** A whole person, feet at (x, y), about 260 high at size 1. */
export function standing(look: Look, at: { x: number; y: number; size?: number; arms?: Arms }): string {
  const small = look.age === 'child' ? 0.68 : 1
  const arms = at.arms ?? 'down'
  const legs =
    stroke('M-14 -112 L-15 -8', look.trousers, 25) +
    stroke('M14 -112 L15 -8', look.trousers, 25) +
    stroke('M-17 -4 L-25 -3 M17 -4 L25 -3', '#3a2f2a', 13)
  const body = shape('M-36 -104 Q-44 -196 -20 -200 L20 -200 Q44 -196 36 -104 Z', look.cloth)
  const neck = box([-8, -212, 16, 18, 5], look.skin)
  const face = placed({ x: 0, y: -234, size: look.age === 'child' ? 1.2 : 1 }, head(look))
  const inner = legs + body + neck + armsOf(look, arms) + face
  return placed({ x: at.x, y: at.y, size: (at.size ?? 1) * small }, inner)
}

const reach: Readonly<Record<Arms, readonly [string, readonly [number, number], readonly [number, number]]>> =
  {
    down: ['M-34 -184 Q-46 -150 -40 -118 M34 -184 Q46 -150 40 -118', [-40, -112], [40, -112]],
    up: ['M-34 -186 Q-56 -220 -48 -262 M34 -186 Q56 -220 48 -262', [-48, -268], [48, -268]],
    forward: ['M-34 -184 Q-46 -150 -40 -118 M34 -184 Q56 -176 72 -160', [-40, -112], [78, -157]],
    book: ['M-34 -184 Q-48 -150 -18 -146 M34 -184 Q48 -150 18 -146', [-16, -146], [16, -146]],
    wave: ['M-34 -184 Q-46 -150 -40 -118 M34 -186 Q62 -200 60 -246', [-40, -112], [60, -252]],
  }

function armsOf(look: Look, arms: Arms): string {
  const [line, left, right] = reach[arms]
  return (
    stroke(line, shade(look.cloth), 18) + dot([...left, 9.5], look.skin) + dot([...right, 9.5], look.skin)
  )
}

/** A head and shoulders from behind, for the people nearest to us. */
export function fromBehind(look: Look, at: { x: number; y: number; size?: number }): string {
  const body = shape('M-62 120 Q-62 44 -22 36 L22 36 Q62 44 62 120 Z', shade(look.cloth))
  const neck = box([-9, 20, 18, 20, 6], look.skin)
  const hair = look.style === 'bald' ? look.skin : look.style === 'scarf' ? look.cloth : look.hair
  const bun = look.style === 'bun' ? dot([0, -14, 14], shade(look.hair)) : ''
  return placed(
    at,
    body + neck + dot([-30, 4, 6], look.skin) + dot([30, 4, 6], look.skin) + dot([0, 0, 31], hair) + bun,
  )
}

/** The same colour in the shade. */
export function shade(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return `#${parts
    .map((part) =>
      Math.round(part * 0.84)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
