import type { Child } from 'hono/jsx'
import { Shape, type ShapeName } from './shape.tsx'

/** How a state feels: waiting for the start, going on, done well, needs care, ended badly. */
export type Tone = 'neutral' | 'accent' | 'ok' | 'warn' | 'error'

const usual: Record<Tone, ShapeName> = {
  neutral: 'ring',
  accent: 'half',
  ok: 'check',
  warn: 'alert',
  error: 'cross',
}

/** A state in words, with a sign and a ground; `shape` overrides the tone's own sign. */
export function Tag(props: { tone?: Tone; shape?: ShapeName; children?: Child }) {
  const tone = props.tone ?? 'neutral'
  return (
    <span class={`tag ${tone}`}>
      <Shape name={props.shape ?? usual[tone]} />
      {props.children}
    </span>
  )
}
