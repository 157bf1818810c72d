/** What TypeScript cannot know by itself. */

/** What the build puts in: the version of the app, and style sheets as imports. */
declare const __APP_VERSION__: string
declare module '*.css'
/** The address that the build gave a file. */
declare module '*.wasm?url' {
  const url: string
  export default url
}

declare module '*?worker&url' {
  const url: string
  export default url
}

/** What the app uses of Trusted Types, which TypeScript's DOM library does not know yet. */
interface Window {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL: (url: string) => string },
    ): { createScriptURL(url: string): string }
  }
}
