// T31 in plain git: who no longer holds his office approves with a date on which he still did.
import { describe, expect, test } from 'vitest';
import { describeHasil, findKodeKeluar } from '../../src/gerbang/gabung-teks.ts';
import { mergePermohonan } from '../../src/gerbang/gabung.ts';
import { explainTerbuka } from '../../src/gerbang/penjelasan-terbuka.ts';
import { addTanda, writeKomit } from '../../src/gerbang/komit.ts';
import { jam, PANDUAN, usulLengkap } from './gabung-kantor.ts';
import { useKantor } from './pakai-kantor.ts';
import { gabung, listStatus, readUtama, setujui, verifyDari } from './pemulihan-kantor.ts';

const { kantor, open } = useKantor();

const PEJABAT = 'content/pejabat.yaml';
const LUSA = '2024-04-04T02:00:00Z'; // from when on the new one holds the office
const baru = (isi: string) => ({ [PANDUAN]: `# Panduan\n\n${isi}.\n` });

/** Since 3 April another holds the office of Sekretaris; main has known it since the 4th. */
async function gantiSekretaris(): Promise<void> {
  const berganti = readUtama(kantor, PEJABAT).replace(
    /( {2}- jabatan: sekretaris\n {4}pejabat: contoh-sekretaris\n {4}mulai: 2024-01-01\n)/,
    '$1    selesai: 2024-04-02\n  - jabatan: sekretaris\n    pejabat: contoh-kasubag-umum\n    sifat: plt\n' +
      '    mulai: 2024-04-03\n    sk: Surat Perintah Contoh Nomor 000/CONTOH/2024\n',
  );
  kantor.usul('usul/pejabat', { [PEJABAT]: berganti });
  setujui(kantor, 'usul/pejabat', 'umum', 'camat');
  expect(await gabung(kantor, 'usul/pejabat', { kini: LUSA })).toBe('digabung');
}

/** Written and approved on the 4th, by their own word on the 2nd. */
function usulMundur(cabang: string): void {
  kantor.usul(cabang, baru('Mundur'), { siapa: 'perencanaan', waktu: jam('08:00') });
  kantor.tag('setuju', cabang, 'sekretaris', jam('09:00'));
}

/** All that the gate says of it. */
async function explain(cabang: string): Promise<string> {
  const { meja } = open();
  const port = { ...meja.port, ringkas: () => undefined };
  const hasil = await Array.fromAsync(explainTerbuka({ ...meja, port }, cabang));
  return hasil.map((satu) => JSON.stringify('penjelasan' in satu ? satu.penjelasan : satu.galat.message)).join('\n');
}

describe('T31: persetujuan bertanggal sebelum isi cabang utama yang dimuat kepalanya', () => {
  test('tidak dihitung, dan gerbang berkata mengapa', async () => {
    await gantiSekretaris();
    usulMundur('usul/mundur');
    expect(await gabung(kantor, 'usul/mundur')).toBe('belum-siap');
    expect(await explain('usul/mundur')).toContain(
      'tanggalnya mendahului isi cabang utama yang dimuat usulan ini. Cocokkan jam komputer',
    );
  });

  test('kepala yang bertanggal mundur ditolak juru gabung, dan tidak ada yang sampai di server', async () => {
    await gantiSekretaris();
    kantor.usul('usul/mundur', baru('Mundur'), { siapa: 'perencanaan', waktu: jam('08:00') });
    setujui(kantor, 'usul/mundur', 'umum');
    const tip = kantor.tip();
    const hasil = await open().jalan('usul/mundur');
    expect(hasil).toMatchObject([{ status: 'ditolak', kode: 'waktu-mundur' }]);
    expect(hasil.map((satu) => describeHasil('git', satu))).toEqual([
      'usul/mundur usul/mundur: tidak dikirim, karena pemeriksaan sendiri menolaknya: ' +
        `jejaknya menyebut ${jam('08:00')}, sebelum isi cabang utama yang dimuatnya (waktu-mundur)`,
    ]);
    expect([findKodeKeluar(hasil), kantor.tip()]).toEqual([1, tip]);
  });

  test('dengan tanggal yang benar tidak dihitung, karena jabatannya sudah berpindah; oleh pemegangnya digabung', async () => {
    await gantiSekretaris();
    kantor.usul('usul/benar', baru('Benar'), { siapa: 'perencanaan' });
    setujui(kantor, 'usul/benar', 'sekretaris');
    expect(await gabung(kantor, 'usul/benar')).toBe('belum-siap');
    setujui(kantor, 'usul/benar', 'umum');
    expect(await gabung(kantor, 'usul/benar')).toBe('digabung');
    expect(listStatus(verifyDari(kantor, kantor.genesis))).toEqual(['sah', 'sah']);
  });

  test('pulih dengan kepala baru yang disetujui pemegang jabatan sekarang; tag lama boleh tetap ada', async () => {
    await gantiSekretaris();
    usulMundur('usul/mundur');
    expect(await gabung(kantor, 'usul/mundur')).toBe('belum-siap');
    kantor.usul('usul/mundur', baru('Lagi'), { siapa: 'perencanaan' });
    setujui(kantor, 'usul/mundur', 'umum');
    expect(await gabung(kantor, 'usul/mundur')).toBe('digabung');
    expect(listStatus(verifyDari(kantor, kantor.genesis))).toEqual(['sah', 'sah']);
  });

  test('dipaksakan oleh juru gabung yang tidak memeriksa: riwayatnya gagal', async () => {
    await gantiSekretaris();
    usulMundur('usul/mundur');
    let bertanda = '';
    const paksa = open({
      ubah: (port) => ({
        ...port,
        // As it was before anybody looked at dates.
        readFakta: async (...permohonan) => {
          const fakta = await port.readFakta(...permohonan);
          return { ...fakta, persetujuan: fakta.persetujuan.map((satu) => ({ ...satu, keadaan: 'setuju' })) };
        },
        sign: (teks) => {
          const tanda = port.sign(teks);
          bertanda = addTanda(teks, tanda);
          return tanda;
        },
      }),
    });
    const { meja } = paksa;
    await meja.port.perbarui();
    expect(await mergePermohonan(meja, 'usul/mundur')).toMatchObject({ status: 'ditolak' });
    const sha = writeKomit(meja.repo, bertanda);
    expect(await meja.port.push(sha)).toEqual({ status: 'diterima' });
    const riwayat = verifyDari(kantor, kantor.genesis);
    expect(listStatus(riwayat)).toEqual(['sah', 'gagal:waktu-mundur']);
    expect(riwayat.gagal).toMatchObject({ sha, alasan: expect.stringContaining('sebelum isi cabang utama') });
  });
});

describe('bukan tanggal mundur', () => {
  test('kepala di atas cabang utama lama, disetujui sebelum yang lain digabung', async () => {
    kantor.usul('usul/lama', { 'content/panduan/01-mengisi-triwulan.md': '# Panduan\n\nLama.\n' });
    setujui(kantor, 'usul/lama', 'perencanaan', 'sekretaris');
    usulLengkap(kantor);
    expect(await gabung(kantor, 'usul/panduan')).toBe('digabung');
    expect(await gabung(kantor, 'usul/lama')).toBe('digabung');
    expect(listStatus(verifyDari(kantor, kantor.genesis))).toEqual(['sah', 'sah']);
  });

  test('cabang utama digabungkan ke dalamnya: kepalanya baru, disetujui sesudahnya', async () => {
    kantor.usul('usul/lama', { 'content/panduan/01-mengisi-triwulan.md': '# Panduan\n\nLama.\n' });
    setujui(kantor, 'usul/lama', 'perencanaan', 'sekretaris');
    usulLengkap(kantor);
    expect(await gabung(kantor, 'usul/panduan')).toBe('digabung');
    const { kerja } = kantor;
    kerja.git('fetch', '--quiet', 'origin');
    kerja.git('checkout', '--quiet', '--force', 'usul/lama');
    kerja.git('merge', '--quiet', '--no-ff', '--no-commit', 'origin/main');
    kerja.commit({}, { waktu: kantor.jam(), pesan: 'mutakhirkan', kunci: kantor.letakKunci('sekretariat') });
    kerja.git('push', '--quiet', 'origin', 'usul/lama');
    expect(await gabung(kantor, 'usul/lama')).toBe('belum-siap');
    setujui(kantor, 'usul/lama', 'perencanaan', 'sekretaris');
    expect(await gabung(kantor, 'usul/lama')).toBe('digabung');
    expect(listStatus(verifyDari(kantor, kantor.genesis))).toEqual(['sah', 'sah']);
  });
});
