// Gives a subset font its own family name. Source Sans 3 reserves the name "Source" (OFL, condition 3), so a
// changed copy must not carry it; both families are renamed alike.

/** The names a font carries: `family` and `style` are ours, the rest is kept notice (OFL, condition 2). */
export interface FontNames {
  readonly family: string
  readonly style: 'Regular' | 'Bold'
  readonly copyright: string
  readonly licence: string
}

/** A copy of an sfnt font whose `name` table holds only the given names. */
export function renameFont(font: Buffer, names: FontNames): Buffer {
  const count = font.readUInt16BE(4)
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 12 + index * 16
    const tag = font.toString('latin1', at, at + 4)
    const start = font.readUInt32BE(at + 8)
    const body = font.subarray(start, start + font.readUInt32BE(at + 12))
    return { tag, body: tag === 'name' ? nameTable(names) : body }
  })
  const head = Buffer.alloc(12 + count * 16)
  font.copy(head, 0, 0, 12)
  const bodies: Buffer[] = []
  let offset = head.length
  for (const [index, { tag, body }] of tables.entries()) {
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)])
    const at = 12 + index * 16
    head.write(tag, at, 'latin1')
    head.writeUInt32BE(checksum(padded), at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(body.length, at + 12)
    bodies.push(padded)
    offset += padded.length
  }
  return Buffer.concat([head, ...bodies])
}

function nameTable({ family, style, copyright, licence }: FontNames): Buffer {
  const postscript = `${family.replaceAll(' ', '')}-${style}`
  const records: [id: number, text: string][] = [
    [0, copyright],
    [1, family],
    [2, style],
    [3, postscript],
    [4, `${family} ${style}`],
    [6, postscript],
    [13, licence],
    [14, 'https://openfontlicense.org'],
  ]
  const head = Buffer.alloc(6 + records.length * 12)
  head.writeUInt16BE(records.length, 2)
  head.writeUInt16BE(head.length, 4)
  const texts: Buffer[] = []
  let offset = 0
  for (const [index, [id, text]] of records.entries()) {
    const body = Buffer.from(text, 'utf16le').swap16()
    // Platform 3 (Windows), encoding 1 (Unicode), language 0x409: the one set that every reader looks at.
    const fields = [3, 1, 0x409, id, body.length, offset]
    for (const [field, value] of fields.entries()) head.writeUInt16BE(value, 6 + index * 12 + field * 2)
    texts.push(body)
    offset += body.length
  }
  return Buffer.concat([head, ...texts])
}

function checksum(body: Buffer): number {
  let sum = 0
  for (let at = 0; at < body.length; at += 4) sum = (sum + body.readUInt32BE(at)) >>> 0
  return sum
}
