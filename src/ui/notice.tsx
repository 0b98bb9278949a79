import type { Child } from 'hono/jsx'
import type { Language } from '#kernel/texts.ts'
import { Shape, type ShapeName } from './shape.tsx'
import { uiWords } from './ui.texts.ts'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error'

const shapes: Record<NoticeKind, ShapeName> = {
  info: 'info',
  success: 'check',
  warning: 'alert',
  error: 'cross',
}

/**
 * A message in the page. The kind is said in a word and a sign. `live` makes screen readers say it at once
 * (only for what has just happened).
 */
export function Notice(props: {
  kind: NoticeKind
  language: Language
  title?: string | undefined
  live?: boolean | undefined
  children?: Child
}) {
  const role = props.live ? (props.kind === 'error' ? 'alert' : 'status') : undefined
  return (
    <div class={`notice ${props.kind}`} role={role}>
      <Shape name={shapes[props.kind]} />
      <div>
        <p class="notice-title">{props.title ?? uiWords(props.language)(props.kind)}</p>
        {props.children}
      </div>
    </div>
  )
}
