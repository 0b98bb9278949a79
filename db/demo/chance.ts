/** Numbers that look like chance and are the same for the same seed. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T
  /** True in `share` of all cases (0–1). */
  maybe(share: number): boolean
}

/**
 * A sequence of its own for each `name`: what one part of the demonstration draws does not shift what
 * another gets, so a scene added today leaves yesterday's scenes as they were. (mulberry32 over an FNV-1a
 * hash of the name.)
 */
export function chanceOf(seed: number, name: string): Chance {
  let state = 0x811c9dc5
  for (const letter of `${seed}:${name}`) state = Math.imul(state ^ letter.codePointAt(0)!, 0x01000193)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (list) => list[Math.floor(next() * list.length)]!,
    maybe: (share) => next() < share,
  }
}
