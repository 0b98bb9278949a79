/** A button that opens the browser's print window; it exists only where JavaScript does. */
export class PrintButton extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button quiet'
    button.textContent = this.dataset.label ?? ''
    button.addEventListener('click', () => window.print())
    this.append(button)
  }
}
