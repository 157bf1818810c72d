/** What the build puts in: the version of the app, and style sheets as imports. */
declare const __APP_VERSION__: string
declare module '*.css'
/** The address that the build gave a file. */
declare module '*.wasm?url' {
  const url: string
  export default url
}
