import { hash } from 'node:crypto'

/**
 * A UUIDv5 (RFC 9562, 5.5): the same namespace and name give the same id in every answer of every
 * installation, so that a reader who comes again finds the same things. `namespace` is a UUID.
 */
export function stableId(namespace: string, name: string): string {
  if (namespace !== last.namespace) {
    last = { namespace, bytes: Buffer.from(namespace.replaceAll('-', ''), 'hex') }
  }
  const text = Buffer.from(name)
  const bytes = Buffer.allocUnsafe(16 + text.length)
  last.bytes.copy(bytes)
  text.copy(bytes, 16)
  const hex = hash('sha1', bytes)
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) & 3]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

// One thing asks for many ids in a row.
let last = { namespace: '', bytes: Buffer.alloc(16) }

/** The namespace of what is the same in the whole country: taxonomies and their terms. */
export const nationalNamespace = stableId(
  '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
  'https://hsds-pl-cus.example/',
)
