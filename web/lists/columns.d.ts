/**
 * Which column of a list is what. The words at the head of a column are known in all six languages,
 * whatever language the app speaks: a list comes from wherever it comes from. Pure.
 */
export declare const LIST_FIELDS: readonly ['reference', 'preset', 'email', 'phone', 'note'];
export type ListField = (typeof LIST_FIELDS)[number];
/** By column; null for one that is left out. */
export type Mapping = readonly (ListField | null)[];
/** `N° de commande` is `nodecommande`; of Arabic words without their article and small marks. */
export declare function foldHeader(text: string): string;
export declare const fieldCalled: (head: string) => ListField | null;
export declare const countKnown: (cells: readonly string[]) => number;
/** Whether a first row names the columns; else it is a request like the others. */
export declare const hasHead: (first: readonly string[]) => boolean;
/** A field is taken from the first column that is called so. */
export declare function guessMapping(head: readonly string[]): Mapping;
/** Of a list that names no columns: by what is in them. What is nothing else, and first, is the reference. */
export declare function guessByContent(rows: readonly {
    cells: readonly string[];
}[]): Mapping;
/** One column is something else: whatever was it before is left out. */
export declare const withField: (mapping: Mapping, column: number, field: ListField | null) => Mapping;
