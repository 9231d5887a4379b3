/** What a group's text is for. */
export type Destination =
  | 'text'
  | 'label'
  | 'code'
  | 'nothing'
  | 'fonts'
  | 'styles'
  | 'colours'
  | 'title'
  | 'information'
  | 'picture'
  | 'textBox'
  | 'unicodePair';

/** Groups whose text is not the document's, or is so in a way of its own; every other control opens none. */
const DESTINATIONS: ReadonlyMap<string, Destination> = new Map(
  Object.entries<Destination>({
    fonttbl: 'fonts',
    stylesheet: 'styles',
    colortbl: 'colours',
    info: 'information',
    title: 'title',
    pict: 'picture',
    listtext: 'label',
    pntext: 'label',
    fldinst: 'code',
    shptxt: 'textBox',
    dptxbxtext: 'textBox',
    upr: 'unicodePair',
    ...Object.fromEntries(
      [
        ...['listtable', 'listoverridetable', 'revtbl', 'rsidtbl', 'themedata', 'datastore', 'xmlnstbl'],
        ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'],
        ...['footnote', 'annotation', 'atnid', 'atnauthor', 'atndate', 'atnref', 'atrfstart', 'atrfend'],
        ...['nonshppict', 'nonesttables', 'shprslt', 'sp', 'objdata', 'objclass', 'objname', 'blipuid'],
        ...[
          'bkmkstart',
          'bkmkend',
          'xe',
          'tc',
          'pntxta',
          'pntxtb',
          'rxe',
          'txe',
          'do_not_read',
          'generator',
          'datafield',
          'private',
        ],
        ...[
          'author',
          'operator',
          'keywords',
          'comment',
          'doccomm',
          'subject',
          'company',
          'hlinkbase',
          'manager',
          'category',
        ],
      ].map((name) => [name, 'nothing'] as const),
    ),
  }),
);

/** Ignorable groups that hold the document's text nevertheless. */
const READ_THOUGH_IGNORABLE: ReadonlySet<string> = new Set([...['shpinst', 'shppict', 'nesttableprops', 'ud', 'do']]);

/** What the control makes of its group; undefined where it is no destination. `ignorable` says that \* stands before it. */
export function destinationOf(name: string, ignorable: boolean): Destination | undefined {
  const known = DESTINATIONS.get(name);
  if (known !== undefined) return known;
  if (!ignorable) return undefined;
  return READ_THOUGH_IGNORABLE.has(name) ? 'text' : 'nothing';
}
