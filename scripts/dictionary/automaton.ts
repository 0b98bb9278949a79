// A minimal acyclic automaton over sorted keys (Daciuk, Mihov, Watson, Watson 2000): states that accept the
// same endings are one state, so millions of forms share their stems and their endings.

/**
 * Arcs of 32 bits: where to (22), letter (8), whether a key ends here (1), whether the last of its state (1).
 */
export interface Automaton {
  readonly arcs: Uint32Array
  /** The first arc of the state from which every key starts. */
  readonly root: number
}

interface Arc {
  label: number
  isFinal: boolean
  target: number
}

/**
 * Builds it from keys in strictly rising order; a key is a string of characters of codes 0 to 255.
 * The same keys give the same arcs. Throws when a key is out of order.
 */
export function buildAutomaton(keys: Iterable<string>): Automaton {
  const frozen = makeRegister()
  // The states along the key before this one: still open to more arcs.
  const open: Arc[][] = [[]]
  let before = ''
  for (const key of keys) {
    if (key <= before) throw new Error(`The keys are out of order at ${key}`)
    let shared = 0
    while (shared < before.length && before.charCodeAt(shared) === key.charCodeAt(shared)) shared += 1
    closeTo(shared)
    for (let at = shared; at < key.length; at += 1) {
      open[at]!.push({ label: key.charCodeAt(at), isFinal: at === key.length - 1, target: 0 })
      open[at + 1] = []
    }
    before = key
  }
  closeTo(0)
  return { root: frozen.add(open[0]!), arcs: frozen.arcs() }

  function closeTo(depth: number): void {
    for (let at = before.length; at > depth; at -= 1) {
      const state = open[at]!
      if (state.length > 0) open[at - 1]!.at(-1)!.target = frozen.add(state)
    }
  }
}

/** Keeps every state once, found by its arcs. A state is the place of its first arc; 0 is the empty one. */
function makeRegister() {
  let arcs = new Uint32Array(1 << 20)
  let count = 1
  const table = new Int32Array(1 << 21)
  let states = 0
  return { add, arcs: () => arcs.slice(0, count) }

  function add(state: readonly Arc[]): number {
    if (state.length === 0) return 0
    const packed = state.map(({ label, isFinal, target }, at) => {
      const last = at === state.length - 1
      return ((target << 10) | (label << 2) | (isFinal ? 2 : 0) | (last ? 1 : 0)) >>> 0
    })
    let slot = slotOf(packed)
    for (; table[slot] !== 0; slot = (slot + 1) % table.length) {
      const place = table[slot]!
      if (packed.every((arc, at) => arcs[place + at] === arc)) return place
    }
    if (count + packed.length > arcs.length) {
      const wider = new Uint32Array(arcs.length * 2)
      wider.set(arcs)
      arcs = wider
    }
    if (count + packed.length >= 1 << 22) throw new Error('The automaton is too large for its arcs.')
    const place = count
    arcs.set(packed, place)
    count += packed.length
    table[slot] = place
    states += 1
    if (states * 2 > table.length) throw new Error('The automaton has too many states.')
    return place
  }

  function slotOf(packed: readonly number[]): number {
    let hash = 0x811c9dc5
    for (const arc of packed) hash = Math.imul(hash ^ arc, 0x01000193) ^ (hash >>> 13)
    return (hash >>> 0) % table.length
  }
}
