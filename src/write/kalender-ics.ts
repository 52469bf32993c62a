// A calendar for calendar programs: iCalendar, RFC 5545.
import { cleanText } from './docx-inline.ts';

export interface KalenderIcs {
  nama: string; // as programs list it
  penerbit: string;
  acara: AcaraIcs[];
}

/** A whole day. */
export interface AcaraIcs {
  uid: string; // stays, whatever day the event moves to
  tanggal: string; // "2024-04-02"
  dibuat: string; // day of the commit: never the clock's
  judul: string;
  uraian: string;
  alamat: string;
}

export function writeIcs({ nama, penerbit, acara }: KalenderIcs): string {
  const baris = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeTeks(penerbit)}//Kalender SOP//ID`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeTeks(nama)}`,
    ...acara.flatMap(listBaris),
    'END:VCALENDAR',
  ];
  return baris.map((satu) => `${fold(satu)}\r\n`).join('');
}

function listBaris({ uid, tanggal, dibuat, judul, uraian, alamat }: AcaraIcs): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeTeks(uid)}`,
    `DTSTAMP:${dibuat.replaceAll('-', '')}T000000Z`,
    `DTSTART;VALUE=DATE:${tanggal.replaceAll('-', '')}`,
    `SUMMARY:${escapeTeks(judul)}`,
    `DESCRIPTION:${escapeTeks(uraian)}`,
    `URL:${new URL(alamat).href}`, // a URI is no text: written as it is, and with nothing in it that ends a line
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Section 3.3.11. No control characters, and none of the other marks that some readers take for the end of a line. */
function escapeTeks(teks: string): string {
  const baris = teks.split(/\r\n|[\r\n\u0085\u2028\u2029]/).map((satu) =>
    cleanText(satu)
      .replaceAll(/[\u007f-\u009f]/g, '')
      .replaceAll(/[\\;,]/g, String.raw`\$&`),
  );
  return baris.join(String.raw`\n`);
}

const OKTET = 75;

/** Section 3.1: no line longer than 75 octets, and no letter cut in two. A line that goes on begins with a blank. */
function fold(baris: string): string {
  const potong: string[] = [];
  let kini = '';
  for (const huruf of baris) {
    if (Buffer.byteLength(kini + huruf) > OKTET) {
      potong.push(kini);
      kini = ' ';
    }
    kini += huruf;
  }
  return [...potong, kini].join('\r\n');
}
