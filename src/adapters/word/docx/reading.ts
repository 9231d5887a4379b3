import type { Flow } from '../flow';
import type { OpenFields } from '../open-fields';
import type { Appearance } from './appearance';
import type { Numbering } from './numbering';
import type { Styles } from './styles';
import type { XmlElement } from './xml';

/** What reading one document needs and remembers from paragraph to paragraph. */
export interface Reading {
  readonly styles: Styles;
  /** What the style of the table around says of text. */
  readonly table: Appearance;
  /** Nothing is painted behind the text by what is around it: it is on white paper. */
  readonly onPaper: boolean;
  readonly numbering: Numbering;
  readonly numberLabel: (list: string, level: number) => string;
  readonly fields: OpenFields;
  /** Whether fields are heeded at all. */
  readonly foldFields: boolean;
  readonly readTextBox: (element: XmlElement) => Flow[];
}
