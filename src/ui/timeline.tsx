import type { Child } from 'hono/jsx'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import { machineTime } from './date.ts'

/** One thing that happened or will. `when` is the time in words; `at` the same for machines. */
export interface TimelineItem {
  readonly when: string
  readonly at?: Instant | CalendarDay | undefined
  readonly title: Child
  readonly text?: Child
  /** `next` for what is ahead: drawn as an open ring on a broken thread. */
  readonly kind?: 'past' | 'now' | 'next' | undefined
}

/** What happened, one under another on a thread. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label?: string }) {
  return (
    <ol class="timeline" aria-label={label}>
      {items.map((item) => (
        <li class={item.kind ?? 'past'} aria-current={item.kind === 'now' ? 'step' : undefined}>
          <p class="when">{item.at ? <time datetime={machineTime(item.at)}>{item.when}</time> : item.when}</p>
          <p class="what">{item.title}</p>
          {item.text ? <div class="more">{item.text}</div> : null}
        </li>
      ))}
    </ol>
  )
}
