import { resolve } from 'node:path'

/** How this process was set up; read once at start from the environment (interfaces.md). */
export interface Config {
  readonly port: number
  readonly host: string
  /** Owner's address of an outside PostgreSQL ≥ 15; null = the embedded one. */
  readonly databaseUrl: string | null
  /** Address for the program's own role on an outside server; null = the owner makes the role. */
  readonly databaseAppUrl: string | null
  /** Folder of database, files and mail. */
  readonly dataDir: string
  readonly baseUrl: string | null
  readonly rateLimit: boolean
  readonly demo: boolean
  readonly smtpUrl: string | null
  readonly mailFrom: string
  /** Address of a ClamAV daemon (`host:port` or a socket path); null = files stay unscanned and say so. */
  readonly scanner: string | null
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/** Reads the environment; throws an Error with a plain sentence when a value cannot be used. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const port = Number(env.PORT ?? '3000')
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT must be 0–65535, not "${env.PORT}".`)
  const host = env.HOST ?? '127.0.0.1'
  if (env.SPLOT_RATE_LIMIT === 'off' && !loopback.has(host)) {
    throw new Error('SPLOT_RATE_LIMIT=off is for load tests on loopback only; HOST must be 127.0.0.1.')
  }
  return {
    port,
    host,
    databaseUrl: env.DATABASE_URL || null,
    databaseAppUrl: env.DATABASE_APP_URL || null,
    dataDir: resolve(env.SPLOT_DATA ?? 'data'),
    baseUrl: env.SPLOT_BASE_URL?.replace(/\/$/, '') || null,
    rateLimit: env.SPLOT_RATE_LIMIT !== 'off',
    demo: env.SPLOT_DEMO !== 'off',
    smtpUrl: env.SMTP_URL || null,
    mailFrom: env.MAIL_FROM ?? 'Splot <splot@localhost>',
    scanner: env.SPLOT_CLAMAV || null,
  }
}
