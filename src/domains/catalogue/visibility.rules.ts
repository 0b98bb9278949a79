import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import type { ServiceState } from './service.ts'

/** What residents may see of a service on a day: its card, that it is gone, that it is not shown now, nothing. */
export type Seen = 'card' | 'gone' | 'later' | 'nothing'

/** How a service is seen on a day. A draft looks as if it did not exist. */
export function seenOn(
  service: {
    readonly state: ServiceState
    readonly visible_from: CalendarDay | null
    readonly visible_to: CalendarDay | null
  },
  today: CalendarDay,
): Seen {
  if (service.state === 'draft') return 'nothing'
  if (service.state === 'withdrawn') return 'gone'
  const { visible_from: from, visible_to: to } = service
  if ((from && isBefore(today, from)) || (to && isBefore(to, today))) return 'later'
  return 'card'
}
