/**
 * Keys for a search and its list: `/` goes to the field, arrows go through the links marked `data-item`, 1–9
 * open one. Only while the focus is inside (WCAG 2.1.4: a single key must not act from anywhere); a click
 * inside keeps it there. Digits and `/` typed into a field stay what they are.
 */
export class QuickList extends HTMLElement {
  connectedCallback(): void {
    this.tabIndex = -1
    this.addEventListener('keydown', (key) => this.onKey(key))
  }

  private onKey(key: KeyboardEvent): void {
    if (key.altKey || key.ctrlKey || key.metaKey || key.defaultPrevented) return
    const field = this.querySelector<HTMLInputElement>('input[type=search]')
    const items = [...this.querySelectorAll<HTMLElement>('[data-item]')]
    const target = this.targetOf(key, field, items)
    if (!target) return
    key.preventDefault()
    if (/^[1-9]$/.test(key.key)) target.click()
    else target.focus()
    // The next question replaces the last one.
    if (key.key === '/') field?.select()
  }

  private targetOf(key: KeyboardEvent, field: HTMLElement | null, items: readonly HTMLElement[]) {
    const from = key.target as HTMLElement
    if (key.key === 'ArrowDown' || key.key === 'ArrowUp') {
      if (from !== field && !items.includes(from) && from !== this) return null
      const at = items.indexOf(from)
      const next = key.key === 'ArrowDown' ? at + 1 : at - 1
      return next < 0 ? field : (items[next] ?? null)
    }
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(from.tagName)) return null
    if (key.key === '/') return field
    return /^[1-9]$/.test(key.key) ? (items[Number(key.key) - 1] ?? null) : null
  }
}
