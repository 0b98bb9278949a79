import type { Id } from '#kernel/id.ts'
import { parseId } from '#kernel/id.ts'
import { sameToken, shortCodeFrom, tidyCode, tokenFor } from './password.ts'
import { linkLimits } from './private-link.rules.ts'

type LinkId = Id<'private_link'>

/** What names one generation of a link; the secret of the installation makes its keys from it. */
export interface LinkKey {
  readonly id: LinkId
  readonly generation: number
}

/** Name of the cookie that an opened link leaves, only for the addresses under its own page. */
export const linkCookie = 'splot-odnosnik'

// 192 bits of HMAC: more than can be guessed (ASVS 5, 7.2 asks for 128), and short enough for a text message.
const macLength = 32

/** The token of a link: its id and HMAC(secret, id, generation). Never stored, so it can be made again. */
export function linkToken(secret: string, key: LinkKey): string {
  return Buffer.from(key.id.replaceAll('-', ''), 'hex').toString('base64url') + mac(secret, key)
}

/**
 * Which link a token claims to be; null when it has not the shape of one. Says nothing about whether it fits.
 */
export function claimedLink(token: string): LinkId | null {
  if (!/^[\w-]{54}$/.test(token)) return null
  const hex = Buffer.from(token.slice(0, -macLength), 'base64url').toString('hex')
  return parseId<'private_link'>(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'))
}

/** Whether a token is of this generation, of an older one (so it was real once), or made up. */
export function judgeToken(secret: string, key: LinkKey, token: string): 'fits' | 'replaced' | 'made-up' {
  const given = token.slice(-macLength)
  if (sameToken(given, mac(secret, key))) return 'fits'
  for (let old = key.generation - 1; old >= 1 && old > key.generation - 20; old -= 1) {
    if (sameToken(given, mac(secret, { ...key, generation: old }))) return 'replaced'
  }
  return 'made-up'
}

/** The short code that stands on paper beside the number, made as the token is. */
export function linkCode(secret: string, key: LinkKey): string {
  return shortCodeFrom(tokenFor(secret, 'link-code', key.id, key.generation), linkLimits.codeLength)
}

/** True when the typed code is the one on paper. */
export function fitsCode(secret: string, key: LinkKey, typed: string): boolean {
  return sameToken(tidyCode(typed), linkCode(secret, key))
}

/** A number as people read it aloud: "4821 0937". */
export function sayNumber(number: string): string {
  return number.replace(/^(\d{4})(\d{4})$/, '$1 $2')
}

function mac(secret: string, key: LinkKey): string {
  return tokenFor(secret, 'link', key.id, key.generation).slice(0, macLength)
}
