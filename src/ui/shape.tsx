import { raw } from 'hono/html'

/** Small drawn signs that say a state by form, so that colour is never alone. */
export type ShapeName = 'ring' | 'disc' | 'half' | 'check' | 'cross' | 'alert' | 'info' | 'dash' | 'arrow'

const drawn: Record<ShapeName, string> = {
  ring: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11z',
  disc: 'M8 2a6 6 0 1 0 0 12a6 6 0 0 0 0-12z',
  half: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM8 2.5v11a5.5 5.5 0 0 0 0-11z',
  check: 'M2.5 8.5l3.5 3.5l7.5-8',
  cross: 'M3.5 3.5l9 9m0-9l-9 9',
  alert: 'M8 1.8l6.6 11.9h-13.2zM8 6v4M8 11.4v.8',
  info: 'M8 2a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM8 7.2v4M8 4.6v.8',
  dash: 'M3 8h10',
  arrow: 'M2.5 8h10.5m-4.5-4.5l4.5 4.5l-4.5 4.5',
}

/** One sign, hidden from screen readers: the words beside it say the same. */
export function Shape({ name }: { name: ShapeName }) {
  return ready[name]
}

// A page shows dozens of them: drawn once, they are text like any other.
const ready = Object.fromEntries(
  Object.keys(drawn).map((name) => [name, raw(String(draw(name as ShapeName)))]),
) as Record<ShapeName, ReturnType<typeof raw>>

function draw(name: ShapeName) {
  const fill = name === 'disc' ? 'currentColor' : 'none'
  return (
    <svg class="shape" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={drawn[name]}
        fill={fill}
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      {name === 'half' ? <path d="M8 2.5v11a5.5 5.5 0 0 0 0-11z" fill="currentColor" /> : null}
    </svg>
  )
}
