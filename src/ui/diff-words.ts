/** A run of words that both texts have, or that one lost or gained. */
export interface DiffRun {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

// Beyond this the comparison would cost more than the answer: then the middle is one replacement.
const mostCells = 4_000_000

/**
 * Word-by-word difference of two texts (longest common subsequence); white space belongs to the word
 * before.
 */
export function diffWords(before: string, after: string): DiffRun[] {
  const a = before.match(/\S+\s*|\s+/g) ?? []
  const b = after.match(/\S+\s*|\s+/g) ?? []
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const middle = compare(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return joined([
    ...a.slice(0, start).map((text) => ({ kind: 'same' as const, text })),
    ...middle,
    ...a.slice(a.length - end).map((text) => ({ kind: 'same' as const, text })),
  ])
}

function compare(a: readonly string[], b: readonly string[]): DiffRun[] {
  const gone = (text: string): DiffRun => ({ kind: 'removed', text })
  const come = (text: string): DiffRun => ({ kind: 'added', text })
  if (a.length * b.length > mostCells || a.length === 0 || b.length === 0)
    return [...a.map(gone), ...b.map(come)]
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
    }
  }
  const runs: DiffRun[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      runs.push({ kind: 'same', text: a[i]! })
      i += 1
      j += 1
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) runs.push(gone(a[i++]!))
    else runs.push(come(b[j++]!))
  }
  return [...runs, ...a.slice(i).map(gone), ...b.slice(j).map(come)]
}

function joined(runs: readonly DiffRun[]): DiffRun[] {
  const out: DiffRun[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last?.kind === run.kind) out[out.length - 1] = { kind: run.kind, text: last.text + run.text }
    else out.push(run)
  }
  return out
}
