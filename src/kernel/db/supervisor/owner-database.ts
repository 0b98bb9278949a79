import { Client, DatabaseError } from 'pg'

const database = 'splot'
const invalidCatalogName = '3D000'

/**
 * Address of the owner's connection over a Unix socket. `port` and `sslmode` stand there against PGPORT,
 * PGSSLMODE.
 */
export function ownerUrlOf(socketDir: string, name: string = database): string {
  return `postgres://postgres@localhost/${name}?host=${encodeURIComponent(socketDir)}&port=5432&sslmode=disable`
}

/** Makes the database `splot` in a new cluster; does nothing when it is there. */
export async function requireDatabase(socketDir: string): Promise<void> {
  try {
    await ask(ownerUrlOf(socketDir), 'select 1')
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== invalidCatalogName) throw error
    await ask(ownerUrlOf(socketDir, 'postgres'), `create database ${database}`)
  }
}

/** The server's own version number, "18.4". */
export async function readVersion(url: string): Promise<string> {
  const told = await ask(url, 'show server_version')
  return told.split(' ')[0]!
}

async function ask(url: string, question: string): Promise<string> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {}) // The server may end while we ask; the query itself rejects then.
  await client.connect()
  try {
    const { rows } = await client.query<string[]>({ text: question, rowMode: 'array' })
    return String(rows[0]?.[0] ?? '')
  } finally {
    await client.end()
  }
}
