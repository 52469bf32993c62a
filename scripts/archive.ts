import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type BacaanPdf, readTerbatas } from '../src/exchange/baca-terbatas.ts';
import {
  type Banding,
  describeBanding,
  describeIsi,
  toJawabanBanding,
  toJawabanIsi,
} from '../src/exchange/laporan-isi.ts';
import { describeHasil, toJawaban } from '../src/exchange/laporan-pdf.ts';
import type { HasilPdf } from '../src/exchange/periksa-pdf.ts';
import { readPem } from '../src/exchange/sertifikat.ts';
import { isTanggal } from '../src/validate/tanggal.ts';
import { readBiasa } from './archive-berkas.ts';
import { type Cocok, ESELON, matchSalinan, type PilihanCatat, recordSalinan, type Salinan } from './archive-catat.ts';
import { chooseFlag, type ExitCode, MachineError, runCommand, say, UsageError } from './terminal.ts';

const USAGE = `
npm run archive -- BERKAS.pdf [--dokumen ID] [--akar BERKAS.pem] [--alamat ALAMAT] [--pindaian --tanggal TANGGAL] [--content FOLDER]

Menerima PDF yang kembali sesudah ditandatangani: memeriksa tanda tangan elektroniknya, halaman dan lapisan teksnya,
membandingkan angkanya dengan dokumen di situs ini, lalu mencatatnya di arsip/ beserta berkasnya. Angka yang berbeda diperingatkan.
Yang tanda tangannya tidak sah ditolak. Perintah ini tidak pernah meminta kata sandi atau kunci siapa pun.

  --dokumen ID       dokumen yang mana; bawaan: menurut kode periksa di dalam PDF, atau menurut nama berkasnya
  --akar BERKAS.pem  sertifikat akar yang dipercaya; tanpa ini kepercayaan sertifikat dicatat "belum-diperiksa"
  --penanda JABATAN  pengenal jabatan penanda tangan, dipisah koma; bawaan: menurut nama pada sertifikat
  --eselon ESELON    II, III, atau IV; bawaan: menurut jabatan penanda tangan
  --lokasi TEMPAT    tempat naskah kertasnya disimpan
  --alamat ALAMAT    alamat https berkasnya, bila disimpan di tempat lain; wajib bila lebih dari 10 MiB
  --pindaian         ini hasil pindai naskah kertas, tanpa tanda tangan elektronik; sebut juga --tanggal dan --penanda
  --tanggal TANGGAL  tanggal penandatanganan; bawaan: menurut tanda tangan yang terakhir
  --ganti            ganti catatan yang sudah ada
  --periksa          periksa saja, tanpa mencatat; dengan --dokumen angkanya juga dibandingkan
  --format FORMAT    text (bawaan) atau json: hasil pemeriksaan
  --content FOLDER   folder isi (bawaan content)

Hasil: 0 tercatat, 1 PDF atau tanda tangannya ditolak, 2 perintahnya keliru, 3 komputer ini kekurangan sesuatu.
`;

const MI_B = 2 ** 20;

/** Bytes that an archive of the repository takes, that are read at all, and that a list of roots has. */
const BATAS = { arsip: 10 * MI_B, baca: 128 * MI_B, akar: MI_B };

await runCommand({
  name: 'archive',
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    dokumen: { type: 'string' },
    akar: { type: 'string' },
    penanda: { type: 'string' },
    eselon: { type: 'string' },
    lokasi: { type: 'string' },
    alamat: { type: 'string' },
    pindaian: { type: 'boolean', default: false },
    tanggal: { type: 'string' },
    ganti: { type: 'boolean', default: false },
    periksa: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
  },
  takesNames: true,
  run: async ({ eselon, format, ...flags }, [berkas, ...lebih]) => {
    if (berkas === undefined || lebih.length)
      throw new UsageError('sebut satu PDF, misalnya: npm run archive -- laporan.pdf');
    if (flags.tanggal !== undefined && !isTanggal(flags.tanggal))
      throw new UsageError(`--tanggal "${flags.tanggal}" bukan tanggal; tulis seperti 2025-01-14`);
    if (flags.alamat !== undefined && !/^https:\/\/\S+$/.test(flags.alamat))
      throw new UsageError(`--alamat "${flags.alamat}" harus alamat https`);
    return archive(berkas, {
      ...flags,
      format: chooseFlag('format', format, ['text', 'json']),
      ...(eselon !== undefined && { eselon: chooseFlag('eselon', eselon, ESELON) }),
    });
  },
});

interface Pilihan extends PilihanCatat {
  akar?: string | undefined;
  periksa: boolean;
  format: 'text' | 'json';
}

async function archive(berkas: string, pilihan: Pilihan): Promise<ExitCode> {
  const batas = pilihan.periksa || pilihan.alamat !== undefined ? BATAS.baca : BATAS.arsip;
  const bytes = readBiasa(berkas, batas);
  if ('bita' in bytes) return refuse(explainBesar(bytes.bita, batas));
  const bacaan = await readTerbatas({ bytes, akar: pilihan.akar === undefined ? undefined : readAkar(pilihan.akar) });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const tell = (banding?: Banding) => sayHasil({ ...bacaan, sha256, banding }, pilihan.format);
  const halangan = findHalangan(bacaan.hasil, pilihan);
  if (halangan ?? (pilihan.periksa && pilihan.dokumen === undefined)) {
    tell();
    return halangan ? refuse(halangan) : 0;
  }
  const { hasil, isi } = bacaan;
  if (!('tandaTangan' in hasil) || !isi) throw new Error('a PDF that was not read was not refused');
  const salinan: Salinan = { nama: basename(berkas), bytes, sha256, hasil, isi };
  const cocok = matchSalinan(salinan, pilihan);
  tell('halangan' in cocok ? undefined : cocok.banding);
  if ('halangan' in cocok) return refuse(cocok.halangan);
  return pilihan.periksa ? 0 : record(salinan, cocok, pilihan);
}

interface HasilBaca extends BacaanPdf {
  sha256: string;
  banding: Banding | undefined;
}

function sayHasil({ hasil, isi, sha256, banding }: HasilBaca, format: Pilihan['format']): void {
  if (format === 'json')
    return say(
      JSON.stringify(
        {
          ...toJawaban(hasil),
          ...(isi && { berkas: toJawabanIsi(isi, sha256) }),
          ...(banding && { salinanDari: toJawabanBanding(banding) }),
        },
        null,
        2,
      ),
    );
  const baris = [
    ...describeHasil(hasil),
    ...(isi ? describeIsi(isi, sha256) : []),
    ...(banding ? describeBanding(banding) : []),
  ];
  say(baris.join('\n'));
}

function findHalangan({ status }: HasilPdf, { pindaian }: Pilihan): string[] | undefined {
  if (status !== 'sah' && status !== 'tanpa-tanda-tangan') return ['Tidak dicatat.'];
  if (status === 'tanpa-tanda-tangan' && !pindaian)
    return ['Tidak dicatat. Bila ini hasil pindai naskah kertas, tambahkan --pindaian.'];
  if (status === 'sah' && pindaian) return ['PDF ini bertanda tangan elektronik; jalankan tanpa --pindaian.'];
  return undefined;
}

function explainBesar(bita: number, batas: number): string[] {
  const besar = `Berkas ini ${(bita / MI_B).toFixed(1).replace('.', ',')} MiB;`;
  return batas === BATAS.baca
    ? [`${besar} yang dibaca paling besar 128 MiB.`, 'Pindai lagi dengan resolusi lebih rendah, misalnya 200 dpi.']
    : [
        `${besar} yang disimpan di samping catatannya paling besar 10 MiB.`,
        'Simpan di tempat lain, lalu sebut alamatnya dengan --alamat.',
      ];
}

/** Text of the file, once it is seen to hold certificates. */
function readAkar(berkas: string): string {
  const bytes = readBiasa(berkas, BATAS.akar);
  const teks = 'bita' in bytes ? '' : Buffer.from(bytes).toString('utf8');
  if (!readPem(teks))
    throw new MachineError(`${berkas} bukan daftar sertifikat PEM. Ekspor sertifikat akarnya sebagai PEM (Base64).`);
  return teks;
}

function record(salinan: Salinan, cocok: Cocok, pilihan: Pilihan): ExitCode {
  const hasil = recordSalinan(salinan, cocok, pilihan);
  if ('halangan' in hasil) return refuse(hasil.halangan);
  if (pilihan.format === 'json') return 0;
  for (const satu of hasil.ditulis) say(`ditulis ${satu}`);
  for (const satu of hasil.dihapus) say(`dihapus ${satu}`);
  return 0;
}

function refuse(lines: string[]): ExitCode {
  console.error(lines.join('\n'));
  return 1;
}
