import { extname } from 'node:path'

const longest = 120

/**
 * A file name that came from outside, made safe to show and to offer for download: no folders, no control or
 * direction-changing characters (they can make `exe.fdp` read as `pdf.exe`), none of `<>:"|?*`, at most 120
 * characters with the ending kept. An unusable name becomes `file`. Nothing is ever decided by this name.
 */
export function safeFileName(raw: string): string {
  const last = raw.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (plain === '') return 'file'
  const letters = [...plain]
  if (letters.length <= longest) return plain
  const ending = [...extname(plain)].slice(0, 12).join('')
  return letters.slice(0, longest - [...ending].length).join('') + ending
}
