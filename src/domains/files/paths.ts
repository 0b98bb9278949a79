/** Addresses of kept files. */
export const paths = {
  file: (id: string) => `/plik/${id}`,
  thumbnail: (id: string) => `/plik/${id}/miniatura`,
} as const
