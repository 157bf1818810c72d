/** What the build puts in: the version of the app, and style sheets as imports. */
declare const __APP_VERSION__: string
declare module '*.css'
