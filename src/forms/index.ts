import { form2019 } from './2019';
import { form2021 } from './2021';
import type { FormCellId } from './define';

/** The editions of the official form that can be read. */
export const forms = [form2019, form2021] as const;

/** The edition of a form, by the year of its notice. */
export type Edition = (typeof forms)[number]['id'];

/** The id of a standard cell of an edition, e.g. `requests.granted.total`. */
export type CellIdOf<E extends Edition> = FormCellId<Extract<(typeof forms)[number], { readonly id: E }>>;

/** The id of a standard cell of any edition. */
export type CellId = CellIdOf<Edition>;
