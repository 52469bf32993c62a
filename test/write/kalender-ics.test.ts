import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
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

  test.each([
    ['spasi, kutip, dan huruf lain', 'https://uji.example/sop/a b/"é"', 'https://uji.example/sop/a%20b/%22%C3%A9%22'],
    [
      'baris selundupan',
      'https://uji.example/a\r\nEND:VEVENT\r\nUID:palsu',
      'https://uji.example/aEND:VEVENTUID:palsu',
    ],
    ['tanda yang sah tidak diloloskan', 'https://uji.example/a;b,c?d=e#f', 'https://uji.example/a;b,c?d=e#f'],
  ])('URL: %s', (_nama, alamat, nilai) => {
    const [satu] = readIcs(writeIcs({ nama: 'a', penerbit: 'a', acara: [{ ...ACARA, alamat }] }));
    expect(satu?.get('URL')).toBe(nilai);
  });

  test('alamat sepanjang apa pun dilipat, dan terbaca kembali', () => {
    const alamat = `https://uji.example/${'sop-yang-panjang/'.repeat(20)}`;
    const [satu] = readIcs(writeIcs({ nama: 'a', penerbit: 'a', acara: [{ ...ACARA, alamat }] }));
    expect(satu?.get('URL')).toBe(alamat);
  });

  test('lipatan tepat pada 75 oktet, tanpa membelah huruf', () => {
    // "SUMMARY:" is 8 octets: 67 more fill a line. "é" has 2, an emoji 4.
    const judul = (teks: string) => {
      const ics = writeIcs({ nama: 'a', penerbit: 'a', acara: [{ ...ACARA, judul: teks }] });
      return /SUMMARY:[^\r]*(?:\r\n [^\r]*)*/.exec(ics)?.[0];
    };
    expect(judul('a'.repeat(67))).toBe(`SUMMARY:${'a'.repeat(67)}`);
    expect(judul('a'.repeat(68))).toBe(`SUMMARY:${'a'.repeat(67)}\r\n a`);
    expect(judul(`${'a'.repeat(66)}é`)).toBe(`SUMMARY:${'a'.repeat(66)}\r\n é`);
    expect(judul(`${'a'.repeat(64)}😀`)).toBe(`SUMMARY:${'a'.repeat(64)}\r\n 😀`);
    // The blank counts: 74 on each line that goes on.
    expect(judul('a'.repeat(67 + 74 + 1))).toBe(`SUMMARY:${'a'.repeat(67)}\r\n ${'a'.repeat(74)}\r\n a`);
  });

  test('tanda kendali hilang; akhir baris jenis apa pun menjadi satu tanda', () => {
    const uraian = 'a\u0000b\u007fc\u0085d\u2028e\u2029f\u009bg\rh\r\ni\tj\ud800k';
    const [satu] = readIcs(writeIcs({ nama: 'a', penerbit: 'a', acara: [{ ...ACARA, uraian }] }));
    expect(satu?.get('DESCRIPTION')).toBe('abc\\nd\\ne\\nfg\\nh\\ni j\ufffdk');
  });

  test('isi yang sama, berkas yang sama: hari dari commit, bukan dari jam atau zona komputer', () => {
    const tulis = (zona: string) => {
      vi.stubEnv('TZ', zona);
      return writeIcs({ nama: 'a', penerbit: 'a', acara: [ACARA] });
    };
    const semua = ['UTC', 'Asia/Jakarta', 'Pacific/Kiritimati', 'Pacific/Niue'].map(tulis);
    vi.unstubAllEnvs();
    expect(new Set(semua).size).toBe(1);
    expect(semua[0]).not.toMatch(/TZID|VTIMEZONE/); // whole days belong to no zone
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
    expect(baris).not.toMatch(/[\r\n\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/);
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
