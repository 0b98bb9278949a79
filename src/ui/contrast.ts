/** A colour as three numbers 0–255. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** Reads `#rgb` or `#rrggbb`; null for any other text. */
export function parseHex(text: string): Rgb | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text)
  const hex = short ? `${short[1]!.repeat(2)}${short[2]!.repeat(2)}${short[3]!.repeat(2)}` : text.slice(1)
  if (!text.startsWith('#') || !/^[0-9a-f]{6}$/i.test(hex)) return null
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb
}

/** `#rrggbb` in small letters. */
export function toHex(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

/** `share` of `a` (0–1) laid over `b`, in plain sRGB as a browser mixes an opacity. */
export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return a.map((part, index) => part * share + b[index]! * (1 - share)) as unknown as Rgb
}

/** Relative luminance, 0 (black) to 1 (white); WCAG 2.2, "relative luminance". */
export function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const c = part / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2 contrast ratio of two colours, 1 to 21; throws on a text that is no colour (a defect of ours). */
export function contrast(a: string, b: string): number {
  const [first, second] = [parseHex(a), parseHex(b)]
  if (!first || !second) throw new Error(`not a colour: ${first ? b : a}`)
  const [low, high] = [luminance(first), luminance(second)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}
