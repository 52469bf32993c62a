// The one thing that matters now, and what to do about it.
import type { KodeHalangan } from '../alur/halangan.ts';
import type { KembaliLangkah } from '../alur/kembali-langkah.ts';
import type { LangkahPutusan, RantaiPutusan } from '../alur/putusan.ts';
import { readSaat } from '../alur/saat.ts';
import { describeHalangan } from '../alur/sebab.ts';
import { formatDaftar } from '../format.ts';
import { describeTenggat, findKetepatan, nameBoleh, nameKembali } from './penjelasan-langkah.ts';
import { type BahanPenjelasan, code, namePemangkuForge } from './penjelasan-nama.ts';

/** `anjuran`: what who reads it can do, as sentences. */
export interface Utama {
  kode?: KodeHalangan; // what is in the way, where that is the thing to tell
  keadaan: KeadaanPermohonan;
  utama: string;
  anjuran: string;
}

export const KEADAAN = ['siap', 'menunggu', 'dikembalikan', 'terhalang'] as const;
export type KeadaanPermohonan = (typeof KEADAAN)[number];

/** The gravest first: what has to be changed about the request itself, before what waits for people. */
const URUTAN: readonly KodeHalangan[] = [
  'tidak-terbuka',
  'dari-fork',
  'sasaran-lain',
  'waktu-salah',
  'tanpa-perubahan',
  'berkas-bukan-biasa',
  'nama-berkas-salah',
  'nama-berkas-kembar',
  'kebijakan-dan-data',
  'lebih-dari-satu-rantai',
  'tanpa-rantai',
  'penyusun-tidak-dikenal',
  'pendorong-tidak-diketahui',
];
const SESUDAH_KEMBALI: readonly KodeHalangan[] = ['draf', 'isi-bermasalah', 'sasaran-berubah', 'belum-diperiksa'];

export function composeUtama(bahan: BahanPenjelasan): Utama {
  const { putusan } = bahan.tinjauan;
  const [rantai] = putusan.rantai;
  return (
    findTerhalang(bahan, URUTAN) ??
    (rantai && findDikembalikan(bahan, rantai)) ??
    findTerhalang(bahan, SESUDAH_KEMBALI) ??
    (putusan.siap || !rantai ? SIAP : composeMenunggu(bahan, rantai))
  );
}

const SIAP: Utama = {
  keadaan: 'siap',
  utama: 'Siap digabung: semua langkah sudah disetujui',
  anjuran: 'Juru gabung menggabungkannya pada putaran berikutnya. Tidak ada yang perlu dilakukan.',
};

function findTerhalang(bahan: BahanPenjelasan, urutan: readonly KodeHalangan[]): Utama | undefined {
  const { putusan } = bahan.tinjauan;
  const kode = urutan.find((satu) => putusan.halangan.some((halangan) => halangan.kode === satu));
  const halangan = putusan.halangan.filter((satu) => satu.kode === kode);
  const [satu] = halangan;
  if (!satu) return undefined;
  const { pesan, saran } = describeHalangan({ kode: satu.kode });
  const anjuran = ANJURAN[satu.kode]?.(bahan) ?? saran;
  return {
    kode: satu.kode,
    keadaan: 'terhalang',
    utama: describeUtama(satu.kode, pesan, putusan.pisahan.length, satu.tentang),
    anjuran,
  };
}

const PISAHKAN =
  'Satu permohonan melalui satu rantai persetujuan. Buat permohonan tersendiri untuk setiap daftar di bawah, lalu tutup yang ini.';

/** Where more can be said than what holds for every request. */
const ANJURAN: Partial<Record<KodeHalangan, (bahan: BahanPenjelasan) => string>> = {
  'lebih-dari-satu-rantai': () => PISAHKAN,
  'isi-bermasalah': ({ fakta }) =>
    `Perbaiki yang disebut di bawah pada cabang ${code(fakta.cabangAsal)}; pemeriksaan lalu berulang sendiri.`,
};

function describeUtama(kode: KodeHalangan, pesan: string, pisahan: number, tentang: string | undefined): string {
  switch (kode) {
    case 'lebih-dari-satu-rantai':
      return `Harus dipisah menjadi ${pisahan} permohonan`;
    case 'isi-bermasalah':
      return `Isinya harus diperbaiki: ${tentang ?? ''} kesalahan ditemukan pemeriksaan`;
    case 'tidak-terbuka':
      return tentang === 'tergabung' ? 'Sudah digabung' : 'Sudah ditutup tanpa digabung';
    case 'draf':
      return 'Masih draf: belum diminta persetujuannya';
    case 'belum-diperiksa':
      return 'Isinya belum diperiksa';
    default:
      return `Belum dapat diproses: ${pesan}`;
  }
}

function findDikembalikan(bahan: BahanPenjelasan, rantai: RantaiPutusan): Utama | undefined {
  const kembali = findKembaliTerbuka(bahan, rantai);
  if (!kembali) return undefined;
  return {
    keadaan: 'dikembalikan',
    utama: `Dikembalikan ${nameKembali(bahan, rantai, kembali)}: “${kembali.alasan}”`,
    anjuran: `Perbaiki isinya pada cabang ${code(bahan.fakta.cabangAsal)} bila perlu; sesudah itu langkah ${listNomor(rantai, kembali)} disetujui lagi.`,
  };
}

function listNomor({ langkah }: RantaiPutusan, { ulang }: KembaliLangkah): string {
  const lagi = langkah.filter((satu) => ulang.includes(satu.langkah.id));
  return formatDaftar(lagi.map((satu) => String(satu.langkah.nomor)));
}

/** A return that nobody has answered: nothing has been pushed since, and the step it went back to has not been taken again. */
function findKembaliTerbuka({ fakta }: BahanPenjelasan, { langkah }: RantaiPutusan): KembaliLangkah | undefined {
  const giliran = langkah.filter(({ status }) => status === 'giliran');
  const semua = giliran.flatMap(({ langkah: { id }, dikembalikan }) =>
    dikembalikan && (id !== dikembalikan.langkah || dikembalikan.ulang.length === 1) ? [dikembalikan] : [],
  );
  const dorongan = [...fakta.versi, ...fakta.pendorong].flatMap(({ waktu }) => readSaat(waktu) ?? []);
  return semua.find(({ saat }) => dorongan.every((satu) => satu <= saat));
}

function composeMenunggu(bahan: BahanPenjelasan, rantai: RantaiPutusan): Utama {
  const giliran = rantai.langkah.filter(({ status }) => status === 'giliran');
  const [kosong] = giliran.filter(({ boleh }) => boleh.length === 0);
  if (kosong) return composeKosong(bahan, kosong);
  if (giliran.length === 0) return composeAtasan(bahan, rantai);
  const siapa = giliran.map(
    (satu) => `${nameBoleh(bahan, satu)}, ${describeTenggat(findKetepatan(bahan, rantai, satu.langkah.id))}`,
  );
  return {
    keadaan: 'menunggu',
    utama: `Menunggu ${siapa.join('; dan ')}`,
    anjuran: [...giliran.map(describeGiliran), describeCara(bahan)].join(' '),
  };
}

function describeGiliran({ langkah }: LangkahPutusan): string {
  return `Langkah ${langkah.nomor}: “${langkah.kegiatan.trim()}”.`;
}

function describeCara({ fakta }: BahanPenjelasan): string {
  if (fakta.forge !== 'git')
    return 'Setujui permohonan ini bila isinya benar. Bila belum, tulis komentar `KEMBALIKAN: alasannya`.';
  const { cabangAsal, cabangSasaran } = fakta;
  const tag = (awal: string) => code(`${awal}/${cabangAsal}/nama-anda`);
  return `Setujui dengan tag bertanda tangan ${tag('setuju')} berbaris ${code(`Sasaran: ${cabangSasaran}`)}. Bila belum benar, pakai ${tag('kembalikan')} dengan alasannya.`;
}

function composeKosong(bahan: BahanPenjelasan, satu: LangkahPutusan): Utama {
  return {
    keadaan: 'terhalang',
    utama: `Terhenti pada langkah ${satu.langkah.nomor}: tidak ada yang memegang jabatan ${nameBoleh(bahan, satu)}`,
    anjuran: 'Catat pejabat, Plt., atau Plh. jabatan itu di pejabat.yaml lewat permohonan tersendiri, dengan nomor SK.',
  };
}

function composeAtasan({ fakta }: BahanPenjelasan, { perluAtasan }: RantaiPutusan): Utama {
  const siapa = (perluAtasan?.boleh ?? []).map((satu) => namePemangkuForge(satu, fakta.forge));
  if (siapa.length === 0)
    return {
      keadaan: 'terhalang',
      utama: 'Terhenti: semua langkah dipenuhi yang mengajukan, dan tidak ada atasan yang dapat menyetujuinya',
      anjuran: 'Ajukan ulang oleh orang lain.',
    };
  return {
    keadaan: 'menunggu',
    utama: `Menunggu ${formatDaftar(siapa)} sebagai atasan`,
    anjuran: 'Semua langkah dipenuhi yang mengajukan sendiri, jadi atasannya perlu menyetujui permohonan ini.',
  };
}
