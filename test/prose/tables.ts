import { form2021 } from '../../src/forms/2021';
import { formCells } from '../../src/forms/define';
import type { Report } from '../../src/model/index';
import { reportOf } from '../builders/report';

/** The figures of rows in the order of the form's columns: six kinds of applicant and their total, or the columns of tables 二 and 四. */
const rows: Readonly<Record<string, readonly number[]>> = {
  'disclosure.normativeDocuments': [14, 3, 58],
  'disclosure.licensing': [4210],
  'disclosure.penalties': [1326],
  'disclosure.compulsion': [95],
  'disclosure.fees': [318.45],
  'requests.newReceived': [73, 8, 1, 1, 2, 0, 85],
  'requests.carriedIn': [5, 0, 0, 0, 0, 0, 5],
  'requests.granted': [25, 4, 1, 1, 0, 0, 31],
  'requests.partiallyGranted': [8, 1, 0, 0, 0, 0, 9],
  'requests.denied.stateSecret': [1, 0, 0, 0, 0, 0, 1],
  'requests.denied.thirdPartyRights': [4, 0, 0, 0, 0, 0, 4],
  'requests.denied.internalAffairs': [2, 0, 0, 0, 0, 0, 2],
  'requests.denied.processInformation': [3, 0, 0, 0, 0, 0, 3],
  'requests.denied.enforcementFile': [1, 0, 0, 0, 0, 0, 1],
  'requests.unavailable.notHeld': [14, 1, 0, 0, 2, 0, 17],
  'requests.unavailable.requiresCreation': [2, 0, 0, 0, 0, 0, 2],
  'requests.unavailable.stillUnclear': [1, 0, 0, 0, 0, 0, 1],
  'requests.notProcessed.complaint': [5, 0, 0, 0, 0, 0, 5],
  'requests.notProcessed.duplicate': [1, 2, 0, 0, 0, 0, 3],
  'requests.notProcessed.reconfirmation': [1, 0, 0, 0, 0, 0, 1],
  'requests.otherHandling.correctionOverdue': [2, 0, 0, 0, 0, 0, 2],
  'requests.otherHandling.other': [1, 0, 0, 0, 0, 0, 1],
  'requests.concluded': [71, 8, 1, 1, 2, 0, 83],
  'requests.carriedForward': [7, 0, 0, 0, 0, 0, 7],
  'disputes.reconsideration': [6, 1, 2, 3, 12],
  'disputes.litigationDirect': [2, 0, 1, 1, 4],
  'disputes.litigationAfterReconsideration': [3, 0, 1, 1, 5],
};

const ids = formCells(form2021).filter((cell) => !cell.instead);

function cellsOf(figures: Readonly<Record<string, readonly number[]>>): Record<string, number> {
  const places = new Map<string, number>();
  return Object.fromEntries(
    ids.map((cell) => {
      const row = `${cell.table}.${cell.row.id}`;
      const place = places.get(row) ?? 0;
      places.set(row, place + 1);
      return [cell.id, figures[row]?.[place] ?? 0];
    }),
  );
}

type Section = 'overview' | 'requests' | 'disputes';

/** A bureau's report with a number of its own in every row that prose speaks of, and `text` as its one passage. */
export function bureauSaying(text: string, kind: Section = 'overview'): Report {
  return saying(text, kind, '临江县林业局', cellsOf(rows));
}

/** The same tables as a county's, which count all its bodies together. */
export function countySaying(text: string): Report {
  return saying(text, 'overview', '临江县人民政府', cellsOf(rows));
}

/** The same tables as those of a body by any name. */
export function bodySaying(organization: string, text: string): Report {
  return saying(text, 'overview', organization, cellsOf(rows));
}

/** A bureau to which nothing happened. */
export function idleBureauSaying(text: string): Report {
  return saying(text, 'overview', '临江县林业局', cellsOf({}));
}

/** A bureau against which there were disputes of one kind alone, all decided in its favour. */
export function disputedBureauSaying(kind: 'reconsideration' | 'litigationDirect', text: string): Report {
  return saying(text, 'disputes', '临江县林业局', cellsOf({ [`disputes.${kind}`]: [3, 0, 0, 0, 3] }));
}

function saying(text: string, kind: Section, organization: string, cells: Record<string, number>): Report {
  const location = { line: 1 };
  const section = { number: null, kind, heading: '', passages: [{ text, location }], location };
  return reportOf(cells, { organization, year: 2023, sections: [section] });
}
