/** Adds a button that copies the input's value and says so. */
export class CopyText extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')
    if (!input || !navigator.clipboard) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button quiet'
    button.textContent = this.dataset.copy ?? ''
    const note = document.createElement('span')
    note.setAttribute('role', 'status')
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(input.value)
      note.textContent = this.dataset.copied ?? ''
    })
    this.append(button, note)
  }
}
