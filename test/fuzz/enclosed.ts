import { strFromU8, strToU8, unzipSync } from 'fflate';
import { joined } from './mutation';

/** A page as the one part of a message (MHTML), its bytes as they are or as Base64. */
export function message(page: Uint8Array, encoding: '8bit' | 'base64'): Uint8Array {
  const body = encoding === '8bit' ? page : strToU8(Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n'));
  const head = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  return joined(strToU8(head), body, strToU8('\r\n--b--\r\n'));
}

/** A Word package as one XML file (Flat OPC). */
export function flatXml(archive: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(archive)).filter(([name]) => /\.(xml|rels)$/.test(name));
  const part = ([name, content]: [string, Uint8Array]) =>
    `<pkg:part pkg:name="/${name}"><pkg:xmlData>${strFromU8(content).replace(/^\ufeff?<\?xml[^>]*>/, '')}</pkg:xmlData></pkg:part>`;
  return strToU8(
    `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.map(part).join('')}</pkg:package>`,
  );
}
