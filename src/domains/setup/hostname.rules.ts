import { domainToASCII } from 'node:url'
import { type Refusal, refusal } from '#kernel/refusal.ts'

/** A typed host name as browsers send it: small letters, punycode, without scheme and path. */
export function tidyHost(typed: string): string {
  const bare = typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
  const [name = '', port] = bare.split(':')
  return port ? `${domainToASCII(name)}:${port}` : domainToASCII(name)
}

/**
 * Why a host name cannot be a centre's own. `shared` is the address at which the installation serves all
 * its centres: who took it would stand in front of everybody else.
 */
export function whyNotHost(host: string, shared: string | null): Refusal | null {
  if (
    host.length > 253 ||
    !/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]+(:\d{2,5})?$/.test(host)
  ) {
    return refusal('setup.host.bad-name')
  }
  return host === shared ? refusal('setup.host.shared') : null
}
