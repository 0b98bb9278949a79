// Charts as SVG text, for pages and printed documents alike. Positions are shares of the width, so on a
// page (`width` unset) a chart fills its place and its letters keep their size on every screen.

/** What every chart needs besides its data. */
export interface Drawing {
  /** Unique on the page: patterns and descriptions are linked by it. */
  readonly id: string
  readonly title: string
  /** The same in a sentence, for those who do not see the picture. */
  readonly desc: string
  /** Width in points for paper; unset on pages. */
  readonly width?: number | undefined
}

/** How many series look different (colour and pattern); more series than this do not belong in one chart. */
export const seriesMax = 5

// On paper there are no stylesheets: these attributes are the light palette; on pages classes override them.
const paperColours = ['#0b4d5a', '#b0420f', '#5f6a74', '#1c653a', '#7a4d00'] as const
const marks = [
  '',
  '<path d="M-2 2l4-4M0 8l8-8M6 10l4-4"/>',
  '<path d="M4 0v8M0 4h8"/>',
  '<path d="M0 4h8" stroke-width="3"/>',
  '<path d="M2 2h.1M6 6h.1" stroke-width="3" stroke-linecap="round"/>',
] as const

/** Text made safe for SVG. */
export function escapeXml(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (sign) => names[sign]!)
}

/** A horizontal position or length: a share 0–1 of the width. */
export function across(share: number, drawing: Drawing): string {
  const exact = drawing.width === undefined ? share * 100 : share * drawing.width
  return `${Math.round(exact * 100) / 100}${drawing.width === undefined ? '%' : ''}`
}

/** The whole picture round its body; `height` in points. */
export function frame(drawing: Drawing, height: number, body: string): string {
  const { id } = drawing
  const size =
    drawing.width === undefined
      ? `width="100%" height="${height}"`
      : `width="${drawing.width}" height="${height}" viewBox="0 0 ${drawing.width} ${height}"`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="drawing" ${size} role="img" ` +
    `aria-labelledby="${id}-t ${id}-d" font-family="Atkinson Hyperlegible Next, sans-serif">` +
    `<title id="${id}-t">${escapeXml(drawing.title)}</title>` +
    `<desc id="${id}-d">${escapeXml(drawing.desc)}</desc>` +
    `${body}</svg>`
  )
}

/** Definitions of the patterns for the first `count` series: marks only, the colour lies under them. */
export function patterns(drawing: Drawing, count: number): string {
  const all = marks
    .slice(0, count)
    .map((mark, series) =>
      mark === ''
        ? ''
        : `<pattern id="${drawing.id}-p${series}" width="8" height="8" patternUnits="userSpaceOnUse">` +
          `<g class="mark-line" fill="none" stroke="#fff" stroke-width="1.5">${mark}</g></pattern>`,
    )
  return `<defs>${all.join('')}</defs>`
}

/**
 * A filled box of a series: its colour whole, and over it the pattern. (A pattern that carried the colour too
 * would show seams between its tiles in a PDF.) `from` and `share` are shares of the width.
 */
export function box(
  drawing: Drawing,
  at: { from: number; share: number; y: number; height: number; series: number },
): string {
  const place = `x="${across(at.from, drawing)}" y="${at.y}" width="${across(at.share, drawing)}"`
  return filled(drawing, `${place} height="${at.height}" rx="2"`, at.series % seriesMax)
}

/** A rectangle at the given attributes in the colour and pattern of a series (0–4). */
export function filled(drawing: Drawing, place: string, series: number): string {
  const ground = `<rect class="s${series + 1}" ${place} fill="${paperColours[series]}"/>`
  return marks[series] === '' ? ground : `${ground}<rect ${place} fill="url(#${drawing.id}-p${series})"/>`
}

/**
 * A line of letters at a share `x` of the width, or at `left` points. `soft` for axes; `end` aligns right.
 */
export function letters(
  drawing: Drawing,
  at: {
    x: number
    y: number
    text: string
    left?: number
    end?: boolean
    middle?: boolean
    soft?: boolean
    bold?: boolean
  },
): string {
  const anchor = at.end ? ' text-anchor="end"' : at.middle ? ' text-anchor="middle"' : ''
  const weight = at.bold ? ' font-weight="700"' : ''
  const look = at.soft ? 'class="soft" fill="#4a5662" font-size="13"' : 'fill="#1a232e" font-size="15"'
  return (
    `<text x="${at.left ?? across(at.x, drawing)}" y="${at.y}"${anchor} ${look}${weight}` +
    // A rim in the colour of the paper keeps letters readable where a ruler's line runs behind them.
    ` stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke">` +
    `${escapeXml(at.text)}</text>`
  )
}

/** Breaks a label into lines of about `most` letters, at spaces. */
export function lines(text: string, most = 38): string[] {
  const out: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = out.at(-1)
    if (last !== undefined && last.length + word.length < most) out[out.length - 1] = `${last} ${word}`
    else out.push(word)
  }
  return out
}
