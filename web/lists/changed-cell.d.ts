/**
 * What a spreadsheet makes of a number or a text that it takes for something else: digits that are gone,
 * a day where a reference was. Nobody can read out of it what was typed, so somebody has to look. Pure.
 */
export type Damage = 'number' | 'date' | 'formula';
/** `isSheet`: a spreadsheet (.xlsx), where only a cell that was taken for a day reads as one. */
export declare function damageOf(cell: string, isSheet: boolean): Damage | null;
