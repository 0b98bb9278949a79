/** Opens the question folded in a `<details>` as a modal dialog; Escape and the second button close it. */
export class ConfirmDialog extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector('details')
    const summary = this.querySelector('summary')
    const form = this.querySelector('form')
    if (!details || !summary || !form || typeof HTMLDialogElement === 'undefined') return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = summary.className
    button.textContent = summary.textContent
    const dialog = document.createElement('dialog')
    const question = form.querySelector('p')
    if (question) {
      question.id = `question-${Math.random().toString(36).slice(2)}`
      dialog.setAttribute('aria-labelledby', question.id)
    }
    const back = document.createElement('button')
    back.type = 'button'
    back.className = 'button quiet'
    back.textContent = this.dataset.back ?? ''
    back.autofocus = true
    back.addEventListener('click', () => dialog.close())
    form.querySelector('.actions')?.append(back)
    dialog.append(form)
    button.addEventListener('click', () => dialog.showModal())
    details.replaceWith(button, dialog)
  }
}
