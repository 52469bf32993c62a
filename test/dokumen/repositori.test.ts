import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { composeDokumen, listDokumen } from '../../src/dokumen/catalog.ts';
import type { Instansi, Pejabat } from '../../src/domain/isi.generated.ts';
import type { Kinerja } from '../../src/domain/kinerja.ts';
import { computeSidikKunci } from '../../src/domain/sidik-kunci.ts';
import { writeDocx } from '../../src/write/docx.ts';
import { writeHtml } from '../../src/write/html.ts';
import { readParts, readWords } from '../write/docx-parts.ts';
import { createKunci } from '../forge/repo-uji.ts';
import { isiContoh, kinerjaContoh } from './kinerja-contoh.ts';
import { loadTemplat } from './templat-contoh.ts';

const TEMPLAT = loadTemplat('berita-acara-awal');
const kunci = createKunci(['dipakai', 'cadangan', 'camat']);
const folder = mkdtempSync(join(tmpdir(), 'kinerja-sidik-'));
afterAll(() => {
  kunci.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** What somebody who has the file of the key sees. */
function readSidik(letak: string): string {
  return execFileSync('ssh-keygen', ['-l', '-f', letak]).toString().split(' ')[1] ?? '';
}

function kantor(repositori: Instansi['repositori'], ubah: (pejabat: Pejabat) => Pejabat = (satu) => satu): Kinerja {
  const isi = isiContoh();
  return kinerjaContoh({
    instansi: isi.instansi.map(({ path, value }) => ({ path, value: { ...value, ...(repositori && { repositori }) } })),
    pejabat: isi.pejabat.map(({ path, value }) => ({ path, value: ubah(value) })),
  });
}

const REPOSITORI = {
  forge: 'forgejo',
  alamat: 'https://forge.example/kecamatan/kinerja',
  cabang: 'main',
  juru_gabung: { id: 99, login: 'juru-gabung', kunci: [kunci.publik('dipakai'), kunci.publik('cadangan')] },
} as const satisfies Instansi['repositori'];
const mutable = { ...REPOSITORI, juru_gabung: { ...REPOSITORI.juru_gabung } };

/** With a sekretaris, who has a Plh. for some days. */
const beriAkun = (pejabat: Pejabat): Pejabat => ({
  jabatan: [
    ...pejabat.jabatan,
    { id: 'sekretaris', nama: 'Sekretaris Contoh', unit: 'camat', eselon: 'III.b', atasan: 'camat' },
  ],
  penugasan: [
    ...pejabat.penugasan,
    { jabatan: 'sekretaris', pejabat: 'tiga', mulai: '2024-01-01' },
    { jabatan: 'sekretaris', pejabat: 'satu', mulai: '2024-02-01', selesai: '2024-02-03', sifat: 'plh', sk: 'SP 1' },
  ],
  pejabat: [...pejabat.pejabat, { id: 'tiga', nama: 'Pejabat Contoh Tiga' }].map((orang, nomor) =>
    nomor === 0
      ? {
          ...orang,
          akun: {
            gitea: { id: 41, login: 'pak<camat>' },
            github: { id: 77, login: 'bukan-ini' },
            git: { id: 1, login: 'camat', kunci: [kunci.publik('camat')] },
          },
        }
      : orang,
  ),
});

describe('computeSidikKunci(publik)', () => {
  test.each([
    ['ed25519', []],
    ['ecdsa', ['-b', '256']],
    ['ecdsa', ['-b', '521']],
  ])('%s %s sama dengan ssh-keygen -lf', (jenis, lebar) => {
    const letak = join(folder, `${jenis}${lebar.join('')}`);
    execFileSync('ssh-keygen', ['-q', '-t', jenis, ...lebar, '-N', '', '-C', 'catatan', '-f', letak]);
    const publik = execFileSync('ssh-keygen', ['-y', '-f', letak]).toString();
    expect(computeSidikKunci(publik)).toMatch(/^SHA256:[A-Za-z0-9+/]{43}$/);
    expect(computeSidikKunci(publik)).toBe(readSidik(letak));
  });
});

describe('berita acara awal', () => {
  const tulis = (kinerja: Kinerja) => {
    const [entri] = listDokumen(kinerja, [TEMPLAT], 'publik');
    const hasil = entri && composeDokumen(kinerja, TEMPLAT, entri);
    if (!hasil?.value) throw new Error(JSON.stringify(hasil?.problems));
    return hasil.value;
  };

  test('tidak ada sebelum juru gabung tercatat', () => {
    const { juru_gabung: _, ...tanpa } = mutable;
    expect(listDokumen(kantor(undefined), [TEMPLAT], 'pratinjau')).toEqual([]);
    expect(listDokumen(kantor(tanpa), [TEMPLAT], 'pratinjau')).toEqual([]);
    expect(listDokumen(kantor(mutable), [TEMPLAT], 'publik')).toMatchObject([{ id: 'berita-acara-awal', draf: false }]);
  });

  test('sidik setiap kunci, akun di forge kantor itu saja, dan tempat menulis genesis', () => {
    const html = writeHtml(tulis(kantor(mutable, beriAkun)));
    for (const nama of ['dipakai', 'cadangan', 'camat']) expect(html).toContain(readSidik(kunci.file(nama)));
    expect(html).toContain('pak&lt;camat&gt;, nomor 41');
    expect(html).not.toContain('bukan-ini');
    expect(html).toContain('belum ada');
    expect(html).toMatch(/Commit awal \(genesis\)[^<]*<[\s\S]{0,80}\.{40}/);
    expect(html).toContain('Forgejo');
    expect(html).not.toContain('Plh.');
    const tandaTangan = html.slice(html.lastIndexOf('SEKRETARIS CONTOH'));
    expect(tandaTangan).toMatch(/^SEKRETARIS CONTOH[\s\S]*Pejabat Contoh Tiga[\s\S]*CAMAT CONTOH[\s\S]*Contoh Satu/);
  });

  test('penanda tangan yang tidak ada disebut di tempatnya', () => {
    const kinerja = kantor(mutable);
    const [entri] = listDokumen(kinerja, [TEMPLAT], 'publik');
    expect(entri && composeDokumen(kinerja, TEMPLAT, entri).problems).toMatchObject([
      { code: 'templat-argumen-salah', message: 'jabatan "sekretaris" tidak ada di pejabat.yaml' },
    ]);
  });

  test('Word memuat kata yang sama', async () => {
    const dokumen = tulis(kantor(mutable, beriAkun));
    const kata = readWords(
      readParts(await writeDocx(dokumen, { when: new Date('2024-04-15T00:00:00Z') })).get('word/document.xml') ?? '',
    );
    expect(kata).toContain(readSidik(kunci.file('cadangan')));
    expect(kata).toContain('pak<camat>, nomor 41');
  });
});
