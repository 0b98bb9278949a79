import { contrast } from '#ui/contrast.ts'
import { accentColours, dark, light, type Palette } from '#ui/palette.ts'

/** Words drawn into the picture. */
export interface PreviewWords {
  readonly title: string
  readonly centre: string
  readonly link: string
  readonly button: string
  readonly light: string
  readonly dark: string
}

/**
 * A picture (SVG text) of a centre's pages in an accent, on a light and on a dark ground. Colours stand in
 * attributes: the policy allows no style in the page. Words are escaped here.
 */
export function colourPreviewSvg(accent: string, words: PreviewWords): string {
  const both = accentColours({ accent })
  return (
    `<svg viewBox="0 0 640 210" role="img" aria-label="${escaped(words.title)}">` +
    panel({ x: 0, colours: { ...light, ...both.light }, words, mode: words.light }) +
    panel({ x: 325, colours: { ...dark, ...both.dark }, words, mode: words.dark }) +
    '</svg>'
  )
}

function panel(at: { x: number; colours: Palette; words: PreviewWords; mode: string }): string {
  const { x, colours, words, mode } = at
  const text = (place: string, fill: string, said: string) =>
    `<text ${place} fill="${fill}" font-size="15">${escaped(said)}</text>`
  const edge = `fill="${colours.paper}" stroke="${colours.edge}"`
  return (
    `<g transform="translate(${x} 0)">` +
    `<rect x=".5" y=".5" width="314" height="209" rx="6" ${edge}/>` +
    `<rect x="1" y="1" width="313" height="44" rx="5" fill="${colours.tint}"/>` +
    text('x="16" y="28" font-weight="700"', colours.deep, words.centre) +
    text('x="16" y="78"', colours.ink, mode) +
    text('x="16" y="110" text-decoration="underline"', colours.accent, words.link) +
    `<rect x="16" y="134" width="190" height="46" rx="5" fill="${colours.accent}"/>` +
    text('x="32" y="162" font-weight="700"', colours.onaccent, words.button) +
    '</g>'
  )
}

/** The contrasts that decide: link on paper, link on linen, words on the button; for both modes. */
export function previewContrasts(accent: string) {
  const both = accentColours({ accent })
  return (['light', 'dark'] as const).map((mode) => {
    const own = both[mode]
    const ground = mode === 'light' ? light : dark
    return {
      mode,
      colour: own.accent,
      paper: contrast(own.accent, ground.paper),
      linen: contrast(own.accent, ground.linen),
      button: contrast(own.onaccent, own.accent),
    }
  })
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
