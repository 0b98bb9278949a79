// From bytes to letters: what kind of file it is, and in which encoding its text was saved.
import { fold } from './words.ts'

/** Old Word and Excel, RTF, PNG, JPEG, GIF, ELF, Windows programs, gzip, 7z, rar. */
const FOREIGN = [
  '\xd0\xcf\x11\xe0',
  '{\\rtf',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '\x7fELF',
  'MZ\x90',
  '\x1f\x8b',
  '7z\xbc\xaf',
  'Rar!',
]

/** The kind of file by its first bytes; `other` is a picture, an old Word file, a program… */
export function sniff(bytes: Uint8Array): 'zip' | 'pdf' | 'text' | 'other' {
  const head = Buffer.from(bytes.subarray(0, 1024))
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'zip'
  if (head.includes('%PDF-')) return 'pdf'
  const magic = head.subarray(0, 8).toString('latin1')
  return FOREIGN.some((start) => magic.startsWith(start)) ? 'other' : 'text'
}

/**
 * Text in UTF-8 (with or without mark), UTF-16 (with or without mark), Windows-1250 or ISO 8859-2.
 * Null when the bytes are no text at all.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const wide = wideEncoding(bytes)
  if (wide) return asText(new TextDecoder(wide).decode(bytes))
  try {
    return asText(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // Not UTF-8: one of the two single-byte encodings Polish offices used.
  }
  const windows = new TextDecoder('windows-1250').decode(bytes)
  const iso = new TextDecoder('iso-8859-2').decode(bytes)
  return asText(polishScore(iso) > polishScore(windows) ? iso : windows)
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  let even = 0
  let odd = 0
  const count = Math.min(bytes.length, 4000)
  for (let i = 0; i < count; i += 1) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 0) even += 1
    else odd += 1
  }
  if (odd > count / 5 && even < count / 50) return 'utf-16le'
  if (even > count / 5 && odd < count / 50) return 'utf-16be'
  return null
}

/**
 * ą, ś, ź have other codes in the two encodings; the wrong one shows signs and control characters
 * instead.
 */
function polishScore(text: string): number {
  let score = 0
  for (const char of text) {
    const code = char.charCodeAt(0)
    if (code >= 0x80 && code < 0xa0) score -= 5
    else if (code > 127) score += /\p{L}/u.test(char) && fold(char) !== char.toLowerCase() ? 1 : -1
  }
  return score
}

/** Junk decodes too; control characters and broken letters give it away. */
function asText(text: string): string | null {
  const clean = text.replace(/^\ufeff/, '')
  let bad = 0
  for (let i = 0; i < clean.length; i += 1) {
    const code = clean.charCodeAt(i)
    if (
      code === 0xfffd ||
      code === 0 ||
      code < 9 ||
      (code > 13 && code < 32) ||
      (code > 126 && code < 160 && code !== 0x85)
    ) {
      bad += 1
    }
  }
  return bad > clean.length / 100 + 1 ? null : clean.replaceAll('\u0000', '')
}
