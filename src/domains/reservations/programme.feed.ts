import type { Instant } from '#kernel/instant.ts'
import type { ProgrammeItem } from './programme.sql.ts'

/** What a calendar file is made of. */
export interface CalendarFile {
  readonly name: string
  readonly where: string
  readonly items: readonly ProgrammeItem[]
  /** What a closed meeting is called. */
  readonly taken: string
  readonly url: string
  readonly host: string
  readonly now: Instant
}

/**
 * A calendar of a venue as RFC 5545 writes it. Moments are in UTC, so no reader needs our zone; the UID stays
 * and SEQUENCE grows with every change, and what was cancelled says so to those who copied it.
 */
export function calendarFile(file: CalendarFile): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Splot//programme//PL', 'CALSCALE:GREGORIAN'],
    ...['METHOD:PUBLISH', `X-WR-CALNAME:${escaped(file.name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT1H'],
    ...file.items.flatMap((item) => entryOf(item, file)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function entryOf(item: ProgrammeItem, file: CalendarFile): string[] {
  return [
    ...['BEGIN:VEVENT', `UID:${item.id}@${file.host}`, `SEQUENCE:${item.version}`],
    ...[`DTSTAMP:${utc(file.now)}`, `DTSTART:${utc(item.from)}`, `DTEND:${utc(item.to)}`],
    `SUMMARY:${escaped(item.title ?? file.taken)}`,
    `LOCATION:${escaped(`${item.roomName}, ${file.where}`)}`,
    `STATUS:${item.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    ...[`URL:${file.url}`, 'END:VEVENT'],
  ]
}

function utc(at: Instant): string {
  return at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')
}

// RFC 5545, 3.1: lines of at most 75 octets; a continuation begins with a space. A letter is never cut.
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let bytes = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > 74) {
      pieces.push(piece)
      piece = ''
      bytes = 0
    }
    piece += letter
    bytes += size
  }
  return [...pieces, piece].join('\r\n ')
}
