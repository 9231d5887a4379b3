import { asciiHead, byteString } from '../../../text/decode';

const NAMESPACES = [
  'http://schemas.microsoft.com/office/2006/xmlPackage',
  'http://schemas.microsoft.com/office/word/2003/wordml',
];

/** Whether the bytes begin as a zip archive does. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** The bytes without the white space or byte order mark that a server let slip before a zip archive; as they are where none follows. */
export function withoutLead(bytes: Uint8Array): Uint8Array {
  const lead = /^(?:\xef\xbb\xbf)?[\t\n\r ]*(?=PK\x03\x04)/.exec(byteString(bytes.subarray(0, 256)))?.[0] ?? '';
  return bytes.subarray(lead.length);
}

/** Whether the bytes are a Word document in one XML file, which systems that fill templates save under the name .doc. */
export function isFlatXml(bytes: Uint8Array): boolean {
  const head = asciiHead(bytes, 4096).replace(/^[^<]{0,3}\s*/, '');
  return (
    /^<(\?xml|w:wordDocument|pkg:package)\b/.test(head) && NAMESPACES.some((namespace) => head.includes(namespace))
  );
}
