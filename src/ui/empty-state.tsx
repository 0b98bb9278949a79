import type { Child } from 'hono/jsx'
import { WeavePicture } from './weave.tsx'

/** Nothing here yet: says so, why, and the next step (`children`: a link or a button). */
export function EmptyState(props: { title: string; text?: Child; level?: 2 | 3; children?: Child }) {
  return (
    <div class="empty">
      <WeavePicture />
      {props.level === 2 ? <h2>{props.title}</h2> : <h3>{props.title}</h3>}
      {props.text ? <p>{props.text}</p> : null}
      {props.children ? <div class="actions">{props.children}</div> : null}
    </div>
  )
}
