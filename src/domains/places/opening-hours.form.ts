import { type Refusal, refusal } from '#kernel/refusal.ts'
import { whyNotSpans } from './opening-hours.rules.ts'
import type { Span } from './opening-hours.ts'

const piece = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|—|do)\s*(\d{1,2})(?:[:.](\d{2}))?$/

/**
 * Reads one day's hours as people write them: "8–16", "8:00-12:00, 13.30–17", nothing or "nieczynne" when
 * closed. Gives the spans in their order, or why not.
 */
export function readSpans(typed: string): { spans: readonly Span[] } | { why: Refusal } {
  const clean = typed.trim().toLowerCase()
  if (clean === '' || clean === 'nieczynne' || clean === 'zamknięte') return { spans: [] }
  const spans: Span[] = []
  for (const part of clean.split(/[,;]|\soraz\s|\si\s/)) {
    const found = piece.exec(part.trim())
    if (!found) return { why: refusal('places.hours.unreadable') }
    const [, fromHour, fromMinute = '0', toHour, toMinute = '0'] = found
    if (Number(fromMinute) > 59 || Number(toMinute) > 59) return { why: refusal('places.hours.unreadable') }
    spans.push({
      opens: Number(fromHour) * 60 + Number(fromMinute),
      closes: Number(toHour) * 60 + Number(toMinute),
    })
  }
  const why = whyNotSpans(spans)
  return why ? { why } : { spans: spans.toSorted((a, b) => a.opens - b.opens) }
}

/** Spans as the form shows them: what `readSpans` reads back. */
export function writeSpans(spans: readonly Span[]): string {
  return spans.map((span) => `${clockOf(span.opens)}–${clockOf(span.closes)}`).join(', ')
}

/** A minute of the day as a clock shows it: "8:00", "24:00". */
export function clockOf(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}
