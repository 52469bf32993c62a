import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AcaraIcs, writeIcs } from '../../src/write/kalender-ics.ts';

const ACARA: AcaraIcs = {
  uid: 'a-1@uji.example',
  tanggal: '2024-04-02',
  dibuat: '2024-03-01',
  judul: 'Tenggat; langkah 1, TW I',
  uraian: 'Baris satu\nBaris dua \\ akhir',
  alamat: 'https://uji.example/sop/a/#langkah-1',
};
const WAJIB = ['UID', 'DTSTAMP', 'DTSTART;VALUE=DATE', 'SUMMARY'];

describe('writeIcs(kalender)', () => {
  test('satu acara sehari penuh, teksnya diloloskan', () => {
    expect(writeIcs({ nama: 'Tenggat', penerbit: 'Kecamatan Uji', acara: [ACARA] })).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Kecamatan Uji//Kalender SOP//ID',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'X-WR-CALNAME:Tenggat',
        'BEGIN:VEVENT',
        'UID:a-1@uji.example',
        'DTSTAMP:20240301T000000Z',
        'DTSTART;VALUE=DATE:20240402',
        'SUMMARY:Tenggat\\; langkah 1\\, TW I',
        'DESCRIPTION:Baris satu\\nBaris dua \\\\ akhir',
        'URL:https://uji.example/sop/a/#langkah-1',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  test('tulisan apa pun: baris pendek, tanpa baris selundupan, dan terbaca kembali', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (uraian) => {
        const acara = readIcs(writeIcs({ nama: uraian, penerbit: 'Uji', acara: [{ ...ACARA, uraian }, ACARA] }));
        expect(acara.map((satu) => satu.get('UID'))).toEqual(['a-1@uji.example', 'a-1@uji.example']);
      }),
    );
    const selundup = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\rUID:palsu\n'.repeat(9);
    const [satu, ...lain] = readIcs(
      writeIcs({ nama: 'a', penerbit: 'a', acara: [{ ...ACARA, uraian: selundup, judul: 'é'.repeat(200) }] }),
    );
    expect(lain).toEqual([]);
    expect(satu?.get('SUMMARY')).toBe('é'.repeat(200));
  });
});

/** A strict reader: CRLF alone, 75 octets, whole letters, each property known and there once. */
function readIcs(teks: string): Map<string, string>[] {
  expect(teks.endsWith('\r\n')).toBe(true);
  const fisik = teks.slice(0, -2).split('\r\n');
  for (const baris of fisik) {
    expect(baris).not.toMatch(/[\r\n\u0000-\u0008\u000b-\u001f]/);
    expect(Buffer.byteLength(baris)).toBeLessThanOrEqual(75);
    expect(Buffer.from(baris).toString()).toBe(baris);
  }
  const baris = fisik.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
  expect([baris[0], baris.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
  const acara: Map<string, string>[] = [];
  for (const satu of baris.slice(1, -1)) {
    const [, nama = '', nilai = ''] = /^([A-Z-]+(?:;VALUE=DATE)?):(.*)$/.exec(satu) ?? [];
    expect(nama).not.toBe('');
    if (satu === 'BEGIN:VEVENT') acara.push(new Map());
    else if (satu === 'END:VEVENT') expect([...(acara.at(-1)?.keys() ?? [])]).toEqual(expect.arrayContaining(WAJIB));
    else if (acara.length > 0) {
      expect(acara.at(-1)?.has(nama)).toBe(false);
      acara.at(-1)?.set(nama, nilai);
    }
  }
  return acara;
}
