const shared = 5

/**
 * The family that a key belongs to, for weak matches between words of one stem: zapis, zapisać, zapisowy;
 * opieka, opiekun. It is its first five letters, marked with ~ so that it never meets a key. A negation
 * keeps its "nie" and has a family of its own. Null for words that are too short to tell.
 */
export function familyOf(key: string): string | null {
  const no = /^nie(?=.{5})/.exec(key)?.[0] ?? ''
  const stem = key.slice(no.length)
  return stem.length < shared || /\d/.test(stem) ? null : `~${no}${stem.slice(0, shared)}`
}
