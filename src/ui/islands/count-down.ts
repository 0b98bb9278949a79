/**
 * How much time is left of something that the page already says in words. Spoken once a minute: every second
 * would drown a screen reader.
 */
export class CountDown extends HTMLElement {
  private timer = 0

  connectedCallback(): void {
    const ends = Date.now() + Number(this.dataset.seconds ?? '0') * 1000
    const shown = document.createElement('span')
    shown.setAttribute('aria-hidden', 'true')
    const spoken = document.createElement('span')
    spoken.className = 'hidden'
    spoken.setAttribute('role', 'status')
    this.append(shown, spoken)
    const tick = () => {
      const left = Math.max(0, Math.round((ends - Date.now()) / 1000))
      shown.textContent = left > 0 ? this.words(left) : (this.dataset.over ?? '')
      if (left % 60 === 0) spoken.textContent = shown.textContent
      if (left === 0) window.clearInterval(this.timer)
    }
    this.timer = window.setInterval(tick, 1000)
    tick()
  }

  disconnectedCallback(): void {
    window.clearInterval(this.timer)
  }

  private words(left: number): string {
    const parts = { '{m}': Math.floor(left / 60), '{s}': left % 60 }
    return (this.dataset.left ?? '').replace(/\{[ms]\}/g, (name) => String(parts[name as '{m}']))
  }
}
