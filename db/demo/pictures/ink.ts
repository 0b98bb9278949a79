import type { Chance } from '../chance.ts'

// Small words for drawing SVG as text. All scenes are 900 × 600.

export const width = 900
export const height = 600

type Attributes = Readonly<Record<string, string | number | undefined>>

/** One SVG element; numbers are kept short. */
export function mark(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? Math.round(value * 10) / 10 : value}"`)
    .join('')
  return inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>`
}

/** A filled rectangle: x, y, width, height and how round its corners are. */
export function box([x, y, w, h, rx = 0]: readonly [number, number, number, number, number?], fill = '#fff') {
  return mark('rect', { x, y, width: w, height: h, rx, fill })
}

/** A filled circle: x, y and radius. */
export function dot([x, y, r]: readonly [number, number, number], fill = '#fff'): string {
  return mark('circle', { cx: x, cy: y, r, fill })
}

/** A filled shape. */
export function shape(d: string, fill: string, opacity?: number): string {
  return mark('path', { d, fill, opacity })
}

/** A line with round ends. */
export function stroke(d: string, colour: string, thick: number): string {
  return mark('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': thick,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })
}

/** Parts moved to a place, sized and turned. */
export function placed(at: { x: number; y: number; size?: number; turn?: number }, inside: string): string {
  const { x, y, size = 1, turn = 0 } = at
  return mark('g', { transform: `translate(${x} ${y}) rotate(${turn}) scale(${size})` }, inside)
}

/** A whole picture. */
export function picture(inside: string, background: string): string {
  const frame = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height }
  return mark('svg', frame, box([0, 0, width, height], background) + inside)
}

/** A line that looks written by hand: loops and strokes, no letters, so no name can be read. */
export function scribble(
  chance: Chance,
  at: { x: number; y: number; long: number; colour?: string },
): string {
  const { x, y, long, colour = '#2b3f6b' } = at
  let d = `M${x} ${y}`
  let here = x
  while (here < x + long) {
    if (chance.maybe(0.17)) {
      here += 11
      d += ` M${here} ${y}`
      continue
    }
    const step = chance.int(5, 9)
    const tall = chance.maybe(0.22) ? chance.int(12, 18) : chance.int(3, 8)
    d += ` q${step * 0.2} ${-tall} ${step * 0.55} ${-tall * 0.4} t${step * 0.45} ${tall * 0.4}`
    here += step
  }
  return stroke(d, colour, 1.9)
}
