// What the program and its child process say to each other. Both sides import only this.

/** Bytes given in the message, or a file on disk that the child reads itself (pictures: cheaper). */
export type Given = Uint8Array | { readonly path: string }

/** A PDF to typeset: a Typst source, and the files that it reads by their names (`/data.json`, `/a.jpg`). */
export interface PdfInput {
  readonly main: string
  readonly files: Readonly<Record<string, string | Given>>
  /** Seconds since 1970 for the document's own date; the same input then gives the same bytes. */
  readonly madeAt?: number
}

/** A picture from outside; the results are written into `outFolder`. */
export interface PictureInput {
  readonly path: string
  readonly outFolder: string
}

/** One made picture. JPEG (documents can hold it) for the large one, WebP for the thumbnail. */
export interface MadePicture {
  readonly path: string
  readonly kind: 'jpeg' | 'webp'
  readonly bytes: number
  readonly sha256: string
  readonly width: number
  readonly height: number
}

/** A picture as we keep it: turned upright, without any data of the camera, and its thumbnail. */
export interface ReencodedPicture extends MadePicture {
  readonly thumbnail: MadePicture
}

/**
 * A Word template and what goes into its `{tags}`. A picture in `data` is
 * `{ _type: 'image', path | source, format, width, height, altText }`.
 */
export interface WordInput {
  readonly template: Given
  readonly data: Readonly<Record<string, unknown>>
}

/** A drawing to turn into a PNG; `width` in pixels, by default the drawing's own. */
export interface SvgInput {
  readonly svg: string
  readonly width?: number
}

/** Each kind of work: what it takes and what it gives. */
export interface Jobs {
  pdf: { input: PdfInput; output: Uint8Array }
  picture: { input: PictureInput; output: ReencodedPicture }
  word: { input: WordInput; output: Uint8Array }
  svg: { input: SvgInput; output: Uint8Array }
}

export type JobKind = keyof Jobs

export interface JobMessage {
  readonly id: number
  readonly kind: JobKind
  readonly input: unknown
}

export interface JobFailure {
  /** True when it is the input's fault: it becomes Refused, else an Error with `code`. */
  readonly refused: boolean
  readonly code: string
  readonly message: string
  readonly params: Readonly<Record<string, string | number | null>>
}

export type JobAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: JobFailure }
