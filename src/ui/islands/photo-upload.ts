/**
 * Shows what a file input holds: a preview and a "remove" button a file, and, while the form is being sent,
 * how much has gone. The input itself stays and works alone.
 */
export class PhotoUpload extends HTMLElement {
  #list: HTMLUListElement | null = null

  connectedCallback(): void {
    const input = this.querySelector('input')
    if (!input) return
    this.#list = document.createElement('ul')
    this.#list.className = 'photos'
    this.#list.setAttribute('aria-label', this.dataset.chosen ?? '')
    this.append(this.#list)
    input.addEventListener('change', () => this.#show(input))
    const form = input.form
    form?.addEventListener('submit', (submission) => {
      if (input.files?.length) this.#send(form, submission)
    })
  }

  #show(input: HTMLInputElement): void {
    if (!this.#list) return
    this.#list.replaceChildren(...[...(input.files ?? [])].map((file) => this.#row(input, file)))
  }

  #row(input: HTMLInputElement, file: File): HTMLLIElement {
    const row = document.createElement('li')
    if (file.type.startsWith('image/')) {
      const picture = document.createElement('img')
      picture.alt = ''
      picture.src = URL.createObjectURL(file)
      picture.addEventListener('load', () => URL.revokeObjectURL(picture.src))
      row.append(picture)
    }
    const name = document.createElement('span')
    name.textContent = file.name
    const remove = document.createElement('button')
    remove.type = 'button'
    remove.className = 'button quiet'
    remove.textContent = this.dataset.remove ?? ''
    remove.setAttribute('aria-label', `${this.dataset.remove}: ${file.name}`)
    remove.addEventListener('click', () => {
      const rest = new DataTransfer()
      for (const other of input.files ?? []) if (other !== file) rest.items.add(other)
      input.files = rest.files
      this.#show(input)
      input.focus()
    })
    row.append(name, remove)
    return row
  }

  /**
   * Sends by XMLHttpRequest, the only way to hear of progress; the answer's page then takes this one's
   * place.
   */
  #send(form: HTMLFormElement, submission: SubmitEvent): void {
    submission.preventDefault()
    const fields = new FormData(form)
    const button = submission.submitter as HTMLButtonElement | null
    if (button?.name) fields.append(button.name, button.value)
    const bar = document.createElement('progress')
    bar.max = 1
    bar.setAttribute('aria-label', this.dataset.sending ?? '')
    this.append(bar)
    const wire = new XMLHttpRequest()
    wire.upload.addEventListener('progress', (step) => {
      if (step.lengthComputable) bar.value = step.loaded / step.total
    })
    wire.addEventListener('load', () => show(wire.responseText, wire.responseURL))
    wire.addEventListener('error', () => {
      bar.remove()
      form.submit()
    })
    wire.open('POST', form.action)
    wire.send(fields)
  }
}

/** Shows the answer as it came: asking for it again would lose a message that is said only once. */
function show(html: string, address: string): void {
  const answer = new DOMParser().parseFromString(html, 'text/html')
  document.documentElement.replaceWith(document.adoptNode(answer.documentElement))
  window.history.replaceState(null, '', address)
  window.scrollTo(0, 0)
  document.querySelector<HTMLElement>('[autofocus], main')?.focus()
}
