/** What a world can end with that no world may end with. */
export type Fault = {
  kind: 'lost' | 'doubled' | 'stuck' | 'disagreeing'
  what: string
}
