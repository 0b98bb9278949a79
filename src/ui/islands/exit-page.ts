/** Leaves by replacing this page in the history, so that "back" does not lead here again. */
export class ExitPage extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a')
    link?.addEventListener('click', (click) => {
      click.preventDefault()
      window.location.replace(link.href)
    })
  }
}
