/**
 * Calls `stop` once when the program should end: Ctrl-C, SIGTERM, SIGHUP, or the launcher is gone. One
 * Ctrl-C arrives up to three times (terminal, npm, launcher), so repeats count as impatience only after two
 * seconds: then it ends at once.
 */
export function onStopSignal(stop: (why: string) => void): void {
  let since = 0
  const hear = (why: string) => {
    if (since === 0) {
      since = Date.now()
      stop(why)
    } else if (Date.now() - since > 2000) process.exit(130)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => hear(signal))
  process.once('disconnect', () => hear('disconnect'))
  // The channel to the launcher must not keep a finished program alive.
  process.channel?.unref()
}
