// No inline script or style anywhere: the policy has no exceptions, and islands are one hashed file.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "manifest-src 'self'",
].join('; ')

/** Headers of every answer (ASVS 5, chapter 3). HSTS only where the request came by https. */
export function securityHeaders(request: globalThis.Request): readonly (readonly [string, string])[] {
  const headers: [string, string][] = [
    ['Content-Security-Policy', policy],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'same-origin'],
    ['X-Frame-Options', 'DENY'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(self), geolocation=(), microphone=()'],
  ]
  const https = request.url.startsWith('https:') || request.headers.get('x-forwarded-proto') === 'https'
  return https ? [...headers, ['Strict-Transport-Security', 'max-age=31536000']] : headers
}
