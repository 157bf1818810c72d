/** Where `/` puts the focus. */
export const SEARCH_ID = 'desk-search'
