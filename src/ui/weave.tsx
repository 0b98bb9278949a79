import { raw } from 'hono/html'
import { markFirst, markSecond } from './weave-mark.ts'

/** The mark, in the two colours of the thread classes. */
export function WeaveMark() {
  return mark
}

function drawMark() {
  return (
    <svg class="mark" width="36" height="36" viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path class="thread-a" d={markFirst} stroke="#0b4d5a" stroke-width="3.8" />
      <path class="thread-b" d={markSecond} stroke="#b0420f" stroke-width="3.8" />
    </svg>
  )
}

/** A thin woven border: two threads plaited along the whole width. One per page, under the head. */
export function WeaveBand() {
  return band
}

function drawBand() {
  return (
    <svg class="band" width="100%" height="10" aria-hidden="true">
      <defs>
        <pattern id="weave-band" width="40" height="10" patternUnits="userSpaceOnUse">
          <g fill="none" stroke-width="2.4">
            <path class="thread-a" d={strand(1, 20)} />
            <path class="thread-b" d={strand(-1, 0)} />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="10" fill="url(#weave-band)" />
    </svg>
  )
}

/**
 * One wave of a plait, 40 wide, as short lines; broken where it goes under the other, at `under` and 40
 * on.
 */
function strand(side: 1 | -1, under: number): string {
  let path = ''
  let drawn = false
  for (let x = -2; x <= 42; x += 2) {
    const hidden = Math.abs(x - under) % 40 < 4 || Math.abs(x - under) % 40 > 36
    const y = 5 + side * 3 * Math.sin((Math.PI * x) / 20)
    if (!hidden) path += `${drawn ? 'L' : 'M'}${x} ${Math.round(y * 10) / 10}`
    drawn = !hidden
  }
  return path
}

// The same on every page.
const mark = raw(String(drawMark()))
const band = raw(String(drawBand()))

/** The picture of an empty page: the first threads are laid, the last one waits to be drawn through. */
export function WeavePicture() {
  return <Loom class="loom" warps={6} wefts={3} />
}

/** The large picture of the front page's head. */
export function WeaveArt() {
  return <Loom class="art" warps={7} wefts={5} />
}

const step = 24
const gap = 7.5

/** A plain weave, each thread broken where it goes under; the last weft has passed three warps and hangs. */
function Loom(props: { class: string; warps: number; wefts: number }) {
  const { warps, wefts } = props
  const width = (warps + 1) * step
  const height = (wefts + 2) * step
  const done = 3
  const under = (column: number, row: number) => (column + row) % 2 === 0
  const at = (index: number) => (index + 1) * step
  const crosses = (column: number, row: number) => row < wefts - 1 || column < done
  const rows = Array.from({ length: wefts }, (_, row) => row)
  const columns = Array.from({ length: warps }, (_, column) => column)
  const warp = columns.map((column) => {
    const breaks = rows.filter((row) => under(column, row) && crosses(column, row)).map(at)
    return `M${at(column)} 4${breaks.map((y) => `V${y - gap}m0 ${2 * gap}`).join('')}V${height - 4}`
  })
  const weft = rows.map((row) => {
    const last = row === wefts - 1
    const breaks = columns.filter((column) => !under(column, row) && crosses(column, row)).map(at)
    const end = last ? `H${at(done - 1) + gap}c5 0 5 4 5 10v12c0 9 -4 9 -2 18` : `H${width - 4}`
    return `M4 ${at(row)}${breaks.map((x) => `H${x - gap}m${2 * gap} 0`).join('')}${end}`
  })
  return (
    <svg
      class={props.class}
      viewBox={`0 0 ${width} ${height}`}
      fill="none"
      stroke-width="6"
      aria-hidden="true"
    >
      <path class="thread-a" d={warp.join('')} />
      <path class="thread-b" d={weft.join('')} />
    </svg>
  )
}
