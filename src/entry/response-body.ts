/** What a response can carry; named here because we compile without the browser's library. */
export type ResponseBody = ConstructorParameters<typeof globalThis.Response>[0]
