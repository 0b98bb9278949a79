// Vocabulary makes long patterns; they are written in pieces that fit a line and compiled once.

const compiled = new Map<string, RegExp>()

/** The pattern that the pieces make together. Equal pieces and flags give the same compiled pattern. */
export function pattern(flags: string, ...pieces: string[]): RegExp {
  const source = pieces.join('')
  const key = `${flags}/${source}`
  const known = compiled.get(key) ?? new RegExp(source, flags)
  compiled.set(key, known)
  return known
}
