import { createHmac } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { trouble } from './trouble.ts'

const shape = z.object({ format: z.literal('splot-key'), version: z.literal(1), secret: z.string().min(32) })

/** Tells a fitting key from another without telling anything about it. */
export function keyCheckOf(secret: string): string {
  return createHmac('sha256', secret).update('backup-key-check').digest('hex')
}

/** Where the key of a backup lies unless the operator says otherwise. */
export function keyPathOf(backup: string): string {
  return `${backup}.key`
}

/**
 * Writes the installation's secret beside a backup, for its owner alone (0600). Throws as the file system
 * does.
 */
export async function writeKeyFile(path: string, secret: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify({ format: 'splot-key', version: 1, secret }, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The secret in a key file. Throws `no-key` or `wrong-key` when it does not belong to the backup. */
export async function readKeyFile(path: string, keyCheck: string): Promise<string> {
  const written = await readFile(path, 'utf8').catch(() => {
    throw trouble('no-key', { path })
  })
  const read = shape.safeParse(parsed(written))
  if (!read.success || keyCheckOf(read.data.secret) !== keyCheck) throw trouble('wrong-key', { path })
  return read.data.secret
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
