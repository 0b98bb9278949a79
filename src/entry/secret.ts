import { createHmac, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The secret of the installation: SPLOT_SECRET, else a 0600 file in the data folder made at the first start.
 */
export function readSecret(dataDir: string, env: Record<string, string | undefined>): string {
  if (env.SPLOT_SECRET) {
    if (env.SPLOT_SECRET.length < 32) throw new Error('SPLOT_SECRET must have at least 32 characters.')
    return env.SPLOT_SECRET
  }
  const path = join(dataDir, 'secret')
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  mkdirSync(dataDir, { recursive: true })
  const secret = newSecret()
  writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  chmodSync(path, 0o600)
  return secret
}

/** A new secret of an installation: 256 random bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Password of the program's own database roles: made from the secret, so that it is kept nowhere. */
export function rolesPassword(secret: string): string {
  return createHmac('sha256', secret).update('database-roles').digest('base64url')
}
