// Logs are JSON lines: one event a line, ids only, never what a person wrote.

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'
const order: Record<LogLevel, number> = { debug: 10, info: 20, warn: 30, error: 40 }
const threshold = order[(process.env.SPLOT_LOG as LogLevel) ?? 'info'] ?? order.info

/** Writes one line to stderr (stdout belongs to commands' results). ERROR means that a person must act. */
export function log(level: LogLevel, event: string, facts: Record<string, unknown> = {}): void {
  if (order[level] < threshold) return
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`)
}

/** What a log may keep of an error: name, message, code and stack. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error) }
  const code = (error as { code?: unknown }).code
  return { error: error.name, message: error.message, ...(code ? { code } : {}), stack: error.stack }
}
