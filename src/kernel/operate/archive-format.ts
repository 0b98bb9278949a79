import { z } from 'zod'

/** The parts of a backup, in the order in which they stand in it. */
export const parts = {
  begin: 'begin.json',
  tables: 'tables/',
  files: 'files/',
  manifest: 'manifest.json',
}

/**
 * The waiting jobs travel as a table of their own, because the job library's real tables change with its
 * version.
 */
export const jobsTable = 'jobs'
export const jobColumns = ['task', 'payload', 'run_at', 'max_attempts', 'key', 'priority']

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** First part: what a restore must know before it reads a row. */
export const beginShape = z.object({
  format: z.literal('splot-backup'),
  version: z.literal(1),
  madeAt: z.string(),
  database: z.string(),
  /** Tells whether a key file belongs to this backup without telling the key. */
  keyCheck: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
})
export type Begin = z.infer<typeof beginShape>

/** Last part: how much there is and what it hashes to. */
export const manifestShape = z.object({
  tables: z.array(z.object({ name: z.string(), rows: z.number(), bytes: z.number(), sha256 })),
  /** `sha256` is of the lines `name size sha256` of all files in their order. */
  files: z.object({ count: z.number(), bytes: z.number(), sha256 }),
})
export type Manifest = z.infer<typeof manifestShape>

const gzipHead = Buffer.from('1f8b0800000000000003', 'hex')
const commentHead = Buffer.from('1f8b0810000000000003', 'hex')
const emptyBody = Buffer.from('03000000000000000000', 'hex')

/** Bytes 0–9 of every backup. The platform's own number in byte 9 would be a byte that nothing protects. */
export const archiveHead = gzipHead

/**
 * The seal at the end: an empty gzip member whose comment is the SHA-256 of all bytes before it. gzip's own
 * sum covers neither its header nor the padding of the last block; `tar xzf` reads the file as if there were
 * no seal.
 */
export function sealOf(digest: string): Buffer {
  return Buffer.concat([commentHead, Buffer.from(`sha256 ${digest}\0`), emptyBody])
}

export const sealLength = sealOf('0'.repeat(64)).length
