const pause = 1500

/**
 * Keeps a draft of the form inside: after a pause in typing it POSTs the fields (without files) to
 * `data-draft`. Tells the moment of the last saving; a failure is said and tried again at the next change.
 */
export class AutosaveForm extends HTMLElement {
  #timer = 0
  #last = ''
  #note: HTMLElement | null = null

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form || !this.dataset.draft) return
    this.#last = fieldsOf(form)
    this.#note = document.createElement('p')
    this.#note.className = 'draft-note'
    this.#note.setAttribute('role', 'status')
    form.append(this.#note)
    form.addEventListener('input', () => this.#later(form))
    // What is being sent needs no draft: it would come back as a stranger's words after it was saved.
    form.addEventListener('submit', () => {
      window.clearTimeout(this.#timer)
      this.#last = fieldsOf(form)
    })
    // Leaving the page must not lose the last words typed within the pause.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.#save(form)
    })
  }

  #later(form: HTMLFormElement): void {
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#save(form), pause)
  }

  async #save(form: HTMLFormElement): Promise<void> {
    const body = fieldsOf(form)
    if (body === this.#last || !this.isConnected) return
    try {
      const answer = await fetch(this.dataset.draft ?? '', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        keepalive: body.length < 60_000,
      })
      if (!answer.ok) throw new Error(String(answer.status))
      this.#last = body
      const clock = new Intl.DateTimeFormat(this.dataset.language, { hour: '2-digit', minute: '2-digit' })
      this.#say(`${this.dataset.saved} ${clock.format(new Date())}.`)
    } catch {
      this.#say(this.dataset.failed ?? '')
    }
  }

  #say(text: string): void {
    if (this.#note) this.#note.textContent = text
  }
}

function fieldsOf(form: HTMLFormElement): string {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  return fields.toString()
}
