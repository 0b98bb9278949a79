// Custom elements that make pages quicker, never possible: each only improves HTML that already works.
import { AutosaveForm } from './autosave-form.ts'
import { ConfirmDialog } from './confirm-dialog.ts'
import { CopyText } from './copy-text.ts'
import { CountDown } from './count-down.ts'
import { ExitPage } from './exit-page.ts'
import { PhotoUpload } from './photo-upload.ts'
import { PrintButton } from './print-button.ts'
import { QuickList } from './quick-list.ts'
import { SuggestBox } from './suggest-box.ts'

customElements.define('autosave-form', AutosaveForm)
customElements.define('confirm-dialog', ConfirmDialog)
customElements.define('copy-text', CopyText)
customElements.define('count-down', CountDown)
customElements.define('exit-page', ExitPage)
customElements.define('photo-upload', PhotoUpload)
customElements.define('print-button', PrintButton)
customElements.define('quick-list', QuickList)
customElements.define('suggest-box', SuggestBox)
