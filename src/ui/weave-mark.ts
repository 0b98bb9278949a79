// The mark: two threads, each a hairpin, crossing four times over and under. Where a thread goes under it is
// broken, not covered, so the mark stands on any ground.
export const markFirst = 'M13 2V16.2M13 21.8V23a5 5 0 0 0 10 0V11.8M23 6.2V2'
export const markSecond = 'M30 9H15.8M10.2 9H9a5 5 0 0 0 0 10H20.2M25.8 19H30'

/**
 * The mark as a stand-alone picture for the browser's tab: light threads on the accent, so it reads
 * anywhere.
 */
export const faviconSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" fill="none">' +
  '<rect width="40" height="40" rx="8" fill="#0b4d5a"/><g transform="translate(4 4)" stroke-width="4">' +
  `<path d="${markFirst}" stroke="#fff"/><path d="${markSecond}" stroke="#f3a67c"/></g></svg>`
