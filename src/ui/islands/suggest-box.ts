/**
 * Suggestions under a search field, as an ARIA combobox: `data-from` answers `{ suggestions: string[] }` for
 * `?q=`. Arrows choose, Enter asks, Escape closes. Without it the form works as it is.
 */
export class SuggestBox extends HTMLElement {
  private input: HTMLInputElement | null = null
  private list = document.createElement('ul')
  private active = -1
  private asked = 0
  private timer = 0

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[name=q]')
    if (!input) return
    this.input = input
    this.list.id = `${input.id}-podpowiedzi`
    this.list.className = 'suggestions'
    this.list.setAttribute('role', 'listbox')
    this.list.setAttribute('aria-label', this.querySelector('label')?.textContent ?? '')
    this.list.hidden = true
    input.after(this.list)
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-controls', this.list.id)
    this.close()
    input.addEventListener('input', () => {
      window.clearTimeout(this.timer)
      this.timer = window.setTimeout(() => void this.ask(), 120)
    })
    input.addEventListener('keydown', (key) => this.onKey(key))
    input.addEventListener('blur', () => this.close())
    // Before the blur, which would take the list away under the finger.
    this.list.addEventListener('mousedown', (press) => {
      press.preventDefault()
      const chosen = (press.target as HTMLElement).closest('li')
      if (chosen) this.take(chosen.textContent ?? '')
    })
  }

  private async ask(): Promise<void> {
    const mine = ++this.asked
    const typed = this.input?.value ?? ''
    const answer = await fetch(`${this.dataset.from}?q=${encodeURIComponent(typed)}`).catch(() => null)
    if (!answer?.ok || mine !== this.asked) return
    const { suggestions } = (await answer.json()) as { suggestions: string[] }
    if (mine === this.asked && document.activeElement === this.input) this.show(suggestions)
  }

  private show(suggestions: readonly string[]): void {
    this.close()
    suggestions.forEach((text, at) => {
      const item = document.createElement('li')
      item.id = `${this.list.id}-${at}`
      item.setAttribute('role', 'option')
      item.setAttribute('aria-selected', 'false')
      item.textContent = text
      this.list.append(item)
    })
    this.list.hidden = suggestions.length === 0
    this.input?.setAttribute('aria-expanded', String(suggestions.length > 0))
  }

  private close(): void {
    this.list.hidden = true
    this.list.replaceChildren()
    this.active = -1
    this.input?.setAttribute('aria-expanded', 'false')
    this.input?.removeAttribute('aria-activedescendant')
  }

  private onKey(key: KeyboardEvent): void {
    const items = [...this.list.children]
    if (key.key === 'Escape' && !this.list.hidden) {
      key.preventDefault()
      this.close()
    } else if (key.key === 'Enter' && this.active >= 0) {
      key.preventDefault()
      this.take(items[this.active]?.textContent ?? '')
    } else if ((key.key === 'ArrowDown' || key.key === 'ArrowUp') && items.length > 0) {
      key.preventDefault()
      // An answer on its way would take the list away from under the choice.
      window.clearTimeout(this.timer)
      this.asked += 1
      const step = key.key === 'ArrowDown' ? 1 : -1
      this.active = (this.active + step + items.length) % items.length
      for (const [at, item] of items.entries()) item.setAttribute('aria-selected', String(at === this.active))
      this.input?.setAttribute('aria-activedescendant', items[this.active]?.id ?? '')
    }
  }

  private take(text: string): void {
    if (!this.input) return
    this.input.value = text
    this.close()
    this.input.form?.requestSubmit()
  }
}
