import { argon2, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { Secret, TOTP } from 'otpauth'
import type { Instant } from '#kernel/instant.ts'

// Argon2id with OWASP's 19 MiB / 2 passes (ASVS 5, 11.4); the parameters stand in the hash, so they can rise
// later.
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }
const derive = promisify(argon2)

/** Hash of a new password, PHC-like: `argon2id$m$t$p$salt$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: password.normalize('NFKC'), nonce, ...cost })
  const { memory, passes, parallelism } = cost
  return [
    'argon2id',
    memory,
    passes,
    parallelism,
    nonce.toString('base64url'),
    tag.toString('base64url'),
  ].join('$')
}

/**
 * True when the password fits. With a null hash it works as long and answers false: no account is given away
 * by time.
 */
export async function fitsPassword(password: string, hash: string | null): Promise<boolean> {
  const known = hash?.split('$').length === 6 ? hash : null
  const [, memory, passes, parallelism, nonce, tag] = (known ?? (await nobodysHash())).split('$')
  const made = await derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: Buffer.from(nonce!, 'base64url'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: 32,
  })
  return timingSafeEqual(made, Buffer.from(tag!, 'base64url')) && known !== null
}

let nobody: Promise<string> | undefined
function nobodysHash(): Promise<string> {
  nobody ??= hashPassword(randomBytes(16).toString('hex'))
  return nobody
}

/** A random token of 256 bits for a cookie or an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** A token that can be made again from what it names: HMAC(secret, parts). 256 bits. */
export function tokenFor(secret: string, ...parts: readonly (string | number)[]): string {
  return createHmac('sha256', secret).update(parts.join('\0')).digest('base64url')
}

/** True when two tokens are equal, in constant time. */
export function sameToken(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

/** A new shared secret for a code application, base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address that a QR code carries into a code application (RFC 6238, 30 seconds, 6 digits). */
export function totpAddress(secret: string, email: string, issuer: string): string {
  return totp(secret, email, issuer).toString()
}

/**
 * The 30-second step whose code was typed, within one step of now; null when none fits or the step was used
 * before (a code works once).
 */
export function totpStep(
  secret: string,
  code: string,
  { now, lastStep }: { now: Instant; lastStep: bigint },
): bigint | null {
  const clean = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(clean)) return null
  const delta = totp(secret, '', '').validate({ token: clean, timestamp: now.epochMilliseconds, window: 1 })
  if (delta === null) return null
  const step = BigInt(Math.floor(now.epochMilliseconds / 30_000) + delta)
  return step > lastStep ? step : null
}

/** The code that an application would show now; for tests and for the demo's own page. */
export function totpCode(secret: string, now: Instant): string {
  return totp(secret, '', '').generate({ timestamp: now.epochMilliseconds })
}

function totp(secret: string, label: string, issuer: string): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), label: label || 'konto', issuer: issuer || 'Splot' })
}

/**
 * Ten codes for the day when the phone is lost, "ABCD-EFGH"; letters and digits that are not mistaken for
 * others.
 */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => shortCode(8).replace(/(.{4})/, '$1-'))
}

/**
 * What is kept of a recovery code: 40 bits could be searched through if a copy of the database were all it
 * took, so the hash needs the installation's secret too (ASVS 5, 6.5.2).
 */
export function hashRecoveryCode(secret: string, account: string, typed: string): string {
  return tokenFor(secret, 'recovery', account, tidyCode(typed))
}

/** A password that is printed once and must be changed at the first sign-in: 80 bits, easy to retype. */
export function temporaryPassword(): string {
  return shortCode(16).replace(/(.{4})(?=.)/g, '$1-')
}

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A short code for paper: `length` letters of 5 bits each. */
export function shortCode(length: number): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte % 32]!).join('')
}

/** The same from a token, so that it can be made again: for paper that must be printed twice. */
export function shortCodeFrom(token: string, length: number): string {
  return Array.from(Buffer.from(token, 'base64url').subarray(0, length), (byte) => alphabet[byte % 32]!).join(
    '',
  )
}

/** A typed code as it was made: capitals, without spaces and dashes. */
export function tidyCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
