import { type Refusal, refusal } from '#kernel/refusal.ts'
import { contrast, mix, parseHex, type Rgb, toHex } from './contrast.ts'

/** The colours of one mode; each key is a CSS variable of the same name. */
export interface Palette {
  readonly paper: string
  readonly linen: string
  readonly ink: string
  readonly soft: string
  readonly line: string
  readonly edge: string
  readonly accent: string
  readonly deep: string
  readonly tint: string
  readonly onaccent: string
  readonly warm: string
  readonly warmtint: string
  readonly error: string
  readonly errortint: string
  readonly ok: string
  readonly oktint: string
  readonly warn: string
  readonly warntint: string
  readonly focus: string
  readonly focusink: string
}

export const light: Palette = {
  paper: '#ffffff',
  linen: '#f5f3ee',
  ink: '#1a232e',
  soft: '#4a5662',
  line: '#d9d6ce',
  edge: '#5f6a74',
  accent: '#0b4d5a',
  deep: '#06343d',
  tint: '#e3eff0',
  onaccent: '#ffffff',
  warm: '#b0420f',
  warmtint: '#faece2',
  error: '#a4161a',
  errortint: '#fbeae9',
  ok: '#1c653a',
  oktint: '#e5f2e9',
  warn: '#7a4d00',
  warntint: '#fcf1d6',
  focus: '#ffcc33',
  focusink: '#000000',
}

export const dark: Palette = {
  paper: '#11181c',
  linen: '#192227',
  ink: '#e9eceb',
  soft: '#adb9bf',
  line: '#36434a',
  edge: '#8b99a2',
  accent: '#86d0da',
  deep: '#b9e6ec',
  tint: '#16343a',
  onaccent: '#05242a',
  warm: '#f3a67c',
  warmtint: '#392318',
  error: '#ffa39d',
  errortint: '#3f1c1c',
  ok: '#8ad6a3',
  oktint: '#173124',
  warn: '#f0c469',
  warntint: '#352a12',
  focus: '#ffcc33',
  focusink: '#000000',
}

/** A pair that some component really uses. Text needs 4.5:1; edges, pictures and large text need 3:1. */
export interface ColourPair {
  readonly front: keyof Palette
  readonly back: keyof Palette
  readonly least: 4.5 | 3
}

const text = (front: keyof Palette, ...backs: (keyof Palette)[]): ColourPair[] =>
  backs.map((back) => ({ front, back, least: 4.5 }))
const shape = (front: keyof Palette, ...backs: (keyof Palette)[]): ColourPair[] =>
  backs.map((back) => ({ front, back, least: 3 }))

export const pairs: readonly ColourPair[] = [
  ...text('ink', 'paper', 'linen', 'tint', 'warmtint', 'errortint', 'oktint', 'warntint'),
  ...text('soft', 'paper', 'linen', 'tint'),
  ...text('accent', 'paper', 'linen', 'tint'),
  ...text('deep', 'paper', 'linen', 'tint'),
  ...text('onaccent', 'accent', 'deep'),
  ...text('paper', 'error', 'warm', 'ink'),
  ...text('warm', 'paper', 'linen', 'warmtint'),
  ...text('error', 'paper', 'linen', 'errortint'),
  ...text('ok', 'paper', 'linen', 'oktint'),
  ...text('warn', 'paper', 'linen', 'warntint'),
  ...text('focusink', 'focus'),
  ...shape('edge', 'paper', 'linen', 'tint'),
]

/** What a centre may choose; the rest of its colours is computed from it. */
export interface CentreColours {
  /** Deep accent on white, `#rrggbb`. */
  readonly accent: string
}

/** The declared pair that is furthest below (or least above) what it needs, and its ratio. */
export function weakestPair(palette: Palette): { pair: ColourPair; ratio: number } {
  const rated = pairs.map((pair) => ({ pair, ratio: contrast(palette[pair.front], palette[pair.back]) }))
  return rated.reduce((worst, one) =>
    one.ratio / one.pair.least < worst.ratio / worst.pair.least ? one : worst,
  )
}

/**
 * Why a colour cannot be a centre's accent: `ui.accent.not-a-colour`, or `ui.accent.too-pale` with the ratio
 * found and the ratio needed (WCAG 2.2, 1.4.3 and 1.4.11), over every declared pair in both modes.
 */
export function whyNotAccent(hex: string): Refusal | null {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return refusal('ui.accent.not-a-colour', {})
  const own = accentColours({ accent: hex })
  for (const palette of [
    { ...light, ...own.light },
    { ...dark, ...own.dark },
  ]) {
    const { pair, ratio } = weakestPair(palette)
    if (ratio < pair.least)
      return refusal('ui.accent.too-pale', { ratio: Math.floor(ratio * 10) / 10, least: pair.least })
  }
  return null
}

/** The accent's own colours in one mode. */
export type AccentColours = Pick<Palette, 'accent' | 'deep' | 'tint' | 'onaccent'>

/** The accent for both modes; in the dark it is lightened until it reads on the dark grounds. */
export function accentColours(colours: CentreColours): { light: AccentColours; dark: AccentColours } {
  const base = parseHex(colours.accent)
  if (!base) throw new Error(`not a colour: ${colours.accent}`)
  const white: Rgb = [255, 255, 255]
  for (let share = 1; ; share -= 0.05) {
    const own = accentIn(dark, base, toHex(mix(base, white, Math.max(share, 0))))
    const worst = Math.min(
      contrast(own.accent, dark.linen),
      contrast(own.accent, own.tint),
      contrast(own.onaccent, own.accent),
    )
    if (worst >= 6 || share <= 0) return { light: accentIn(light, base, toHex(base)), dark: own }
  }
}

function accentIn(mode: Palette, base: Rgb, accent: string): AccentColours {
  const bright = mode === dark
  const end: Rgb = bright ? [255, 255, 255] : [0, 0, 0]
  return {
    accent,
    deep: toHex(mix(parseHex(accent)!, end, 0.7)),
    tint: toHex(mix(base, parseHex(mode.paper)!, bright ? 0.35 : 0.11)),
    onaccent: bright ? dark.onaccent : light.onaccent,
  }
}

/** CSS that sets the variables of both modes; the dark ones only where the reader asked for dark. */
export function paletteCss(inLight: Partial<Palette>, inDark: Partial<Palette>): string {
  const rule = (colours: Partial<Palette>) =>
    `:root{${Object.entries(colours)
      .map(([name, value]) => `--${name}:${value}`)
      .join(';')}}`
  return `${rule(inLight)}@media screen and (prefers-color-scheme:dark){${rule(inDark)}}`
}
