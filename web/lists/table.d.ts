/** What every reader of lists makes of a file: rows of cells as text. */
export type Row = {
    /** Where it begins, counted from 1, as an editor or a spreadsheet counts. */
    line: number;
    cells: readonly string[];
    /** A quotation mark stands where it cannot: what its cells hold is a guess. */
    isTorn: boolean;
};
/** More than anybody's day; a site's whole stock comes in several files. */
export declare const LIST_MAX_ROWS = 10000;
/** Also what an unpacked spreadsheet may hold, many times over. */
export declare const LIST_MAX_BYTES: number;
export declare const isBlank: (cells: readonly string[]) => boolean;
/** A pause in which the browser may paint and hear a tap. */
export declare const breathe: () => Promise<void>;
/** Work between two pauses, in ms: well under the 50 from which a screen feels stuck. */
export declare const SLICE_MS = 20;
