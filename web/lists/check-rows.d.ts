/**
 * From a row of a list to a draft: by the columns that are mapped, with what somebody mended by hand, and
 * with every reason why it cannot be used as it is. Nothing is saved here. Pure.
 */
import type { FieldProblem } from '../../shared/problem.ts';
import type { SitePreset } from '../../shared/protocol/settings.ts';
import { type Draft } from '../draft/draft.ts';
import { type Damage } from './changed-cell.ts';
import { type ListField, type Mapping } from './columns.ts';
import { type Row } from './table.ts';
export type Cells = Readonly<Record<ListField, string>>;
/** What was typed on the screen, in place of what the file says. */
export type Mended = Partial<Cells>;
export type Reason = {
    kind: 'cells';
    n: number;
    wanted: number;
} | {
    kind: 'torn';
} | {
    kind: 'preset';
    name: string;
} | {
    kind: 'changed';
    field: ListField;
    damage: Damage;
}
/** `suggestion`: what may have been meant; nothing takes it by itself. */
 | {
    kind: 'field';
    field: ListField;
    problem: FieldProblem;
    suggestion: string | null;
};
export type CheckedRow = {
    line: number;
    cells: Cells;
} & /** `meant`: what an address in it was probably meant to be; it is saved as it is all the same. */ ({
    kind: 'good';
    draft: Draft;
    folded: string;
    meant: string | null;
} | {
    kind: 'bad';
    reasons: readonly Reason[];
});
export type CheckContext = {
    mapping: Mapping;
    /** The first is taken where a row names none. */
    presets: readonly SitePreset[];
    /** Whose own way of writing a phone number is understood. */
    country: string | null;
    isSheet: boolean;
};
export declare function checkRow(row: Row, mended: Mended | undefined, context: CheckContext): CheckedRow;
/** What is taken where all that is offered for a row is; null where that would not be all it needs. */
export declare function correctionOf(row: CheckedRow): Mended | null;
/** All of them, in slices between which the screen lives. Null where it was stopped. */
export declare function checkRows(rows: readonly Row[], mended: ReadonlyMap<number, Mended>, context: CheckContext, { stop, progress }: {
    stop: AbortSignal;
    progress(done: number): void;
}): Promise<CheckedRow[] | null>;
export type GoodRow = Extract<CheckedRow, {
    kind: 'good';
}>;
export type BadRow = Extract<CheckedRow, {
    kind: 'bad';
}>;
/** `id`: of a request that is here; else a line of the same list. */
export type Double = {
    row: GoodRow;
    of: {
        id: string;
    } | {
        line: number;
    };
};
export type Sorted = {
    good: GoodRow[];
    doubles: Double[];
    bad: BadRow[];
};
/** `known`: requests that are here, by their folded reference. */
export declare function sortRows(rows: readonly CheckedRow[], known: ReadonlyMap<string, string>): Sorted;
