import { markFirst, markSecond } from './weave-mark.ts'

/** The mark, in the two colours of the thread classes; `size` in CSS pixels. */
export function WeaveMark({ size = 36 }: { size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path class="thread-a" d={markFirst} stroke="#0b4d5a" stroke-width="3.8" />
      <path class="thread-b" d={markSecond} stroke="#b0420f" stroke-width="3.8" />
    </svg>
  )
}

/** A thin woven border: two threads plaited along the whole width. One per page, under the head. */
export function WeaveBand() {
  return (
    <svg class="band" width="100%" height="10" aria-hidden="true">
      <defs>
        <pattern id="weave-band" width="40" height="10" patternUnits="userSpaceOnUse">
          <g fill="none" stroke-width="2.4">
            <path
              class="thread-a"
              d="M-2 4.1L0 5L2 5.9L4 6.8L6 7.4L8 7.9L10 8L12 7.9L14 7.4L16 6.8M24 3.2L26 2.6L28 2.1L30 2L32 2.1L34 2.6L36 3.2L38 4.1L40 5L42 5.9"
            />
            <path
              class="thread-b"
              d="M4 3.2L6 2.6L8 2.1L10 2L12 2.1L14 2.6L16 3.2L18 4.1L20 5L22 5.9L24 6.8L26 7.4L28 7.9L30 8L32 7.9L34 7.4L36 6.8"
            />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="10" fill="url(#weave-band)" />
    </svg>
  )
}

/** One wave of a plait, 40 wide, as short lines; broken where it goes under the other, at `under` and 40 on. */
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

/** A plain weave, each thread broken where it goes under; the last weft has passed only half of the warps. */
function Loom(props: { class: string; warps: number; wefts: number }) {
  const { warps, wefts } = props
  const width = (warps + 1) * step
  const height = (wefts + 2) * step
  const done = Math.ceil(warps / 2)
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
    const end = last ? `H${at(done - 1) + gap}c14 0 12 22 26 22` : `H${width - 4}`
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
