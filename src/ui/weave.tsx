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
    <svg class="band" width="100%" height="8" aria-hidden="true">
      <defs>
        <pattern id="weave-band" width="28" height="8" patternUnits="userSpaceOnUse">
          <path
            class="thread-b"
            d="M0 6.5c7 0 7-5 14-5M21.9 4.9c1.3 .9 3 1.6 6.1 1.6M14 1.5c3 0 4.800.7 6.1 1.6"
          />
          <path
            class="thread-a"
            d="M0 1.500c3 0 4.800.7 6.100 1.600M7.900 4.900c1.300.9 3 1.600 6.100 1.600c7 0 7-5 14-5"
          />
        </pattern>
      </defs>
      <rect width="100%" height="8" fill="url(#weave-band)" />
    </svg>
  )
}

/** The picture of an empty page: a loom with the first threads laid and the rest waiting. */
export function WeavePicture() {
  const warp = [24, 48, 72, 96, 120, 144]
  const over = (from: number, y: number) =>
    warp.map((x, index) => (index % 2 === from ? `M${x - 8} ${y}H${x + 8}` : '')).join('')
  return (
    <svg class="loom" width="168" height="96" viewBox="0 0 168 96" fill="none" aria-hidden="true">
      <path class="thread-a" stroke-width="5" d={warp.map((x) => `M${x} 6V90`).join('')} />
      <path class="ground" stroke-width="11" d={over(0, 30) + over(1, 48)} />
      <path class="thread-b" stroke-width="5" d={`M6 30H40M56 30H88M104 30H136M152 30H162${over(0, 30)}`} />
      <path class="thread-b" stroke-width="5" d={`M6 48H16M32 48H64M80 48H112M128 48H134${over(1, 48)}`} />
    </svg>
  )
}
