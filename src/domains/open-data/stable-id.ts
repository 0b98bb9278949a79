import { hash } from 'node:crypto'

/**
 * A UUIDv5 (RFC 9562, 5.5): the same namespace and name give the same id in every answer of every
 * installation, so that a reader who comes again finds the same things. `namespace` is a UUID.
 */
export function stableId(namespace: string, name: string): string {
  const own = Buffer.from(namespace.replaceAll('-', ''), 'hex')
  const bytes = hash('sha1', Buffer.concat([own, Buffer.from(name)]), 'buffer')
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex', 0, 16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The namespace of what is the same in the whole country: taxonomies and their terms. */
export const nationalNamespace = stableId(
  '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
  'https://hsds-pl-cus.example/',
)
