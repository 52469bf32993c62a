// The steps of a chain, as they stand: who has taken them, whose turn it is, until when.
import { type JangkaLangkah, listJangka } from '../alur/jangka.ts';
import type { KembaliLangkah } from '../alur/kembali-langkah.ts';
import type { Selesai } from '../alur/langkah.ts';
import type { LangkahPutusan, RantaiPutusan } from '../alur/putusan.ts';
import type { LangkahRantai } from '../alur/rantai.ts';
import { readSaat } from '../alur/saat.ts';
import { computeKetepatan, type Ketepatan } from '../alur/terlambat.ts';
import { formatDaftar } from '../format.ts';
import {
  type BahanPenjelasan,
  nameAkun,
  nameHari,
  nameJabatan,
  namePemangkuForge,
  namePeran,
  nameTanggal,
} from './penjelasan-nama.ts';

/** A heading with what stands under it; `sub` one level deeper. All of it plain text, code in backticks. */
export interface BagianPenjelasan {
  judul: string;
  butir: { teks: string; sub?: string[] }[];
}

const BANYAK_NAMA = 3;

const DILAKUKAN: Record<LangkahRantai['tindakan'], string> = {
  setujui: 'disetujui',
  paraf: 'diparaf',
  tanda_tangan: 'ditandatangani',
  susun: 'disusun',
  otomatis: 'selesai',
  'di-luar': 'selesai',
};

export function viewLangkah(bahan: BahanPenjelasan, rantai: RantaiPutusan): BagianPenjelasan[] {
  const { isi } = bahan.kebijakan;
  const perSop = Map.groupBy(rantai.langkah, ({ langkah }) => langkah.id.split('#')[0] ?? '');
  const jangka = listJangkaMap(bahan, rantai);
  const bagian = [...perSop].map(([id, langkah]) => ({
    judul: isi.sop.find(({ value }) => value.id === id)?.value.nama ?? id,
    butir: langkah.map((satu) => ({ teks: describeLangkah(bahan, rantai, satu, jangka.get(satu.langkah.id)) })),
  }));
  const atasan = describeAtasan(bahan, rantai);
  return atasan === undefined ? bagian : [...bagian, { judul: 'Atasan penyusun', butir: [{ teks: atasan }] }];
}

function listJangkaMap({ fakta }: BahanPenjelasan, rantai: RantaiPutusan): Map<string, JangkaLangkah> {
  const dibuka = readSaat(fakta.dibuka);
  if (dibuka === undefined) return new Map();
  return new Map(listJangka(rantai, dibuka).map((satu) => [satu.langkah, satu]));
}

/** Against the SOP's time, of a step that is done or whose turn it is. */
export function findKetepatan(bahan: BahanPenjelasan, rantai: RantaiPutusan, id: string): Ketepatan | undefined {
  const jangka = listJangkaMap(bahan, rantai).get(id);
  return jangka && computeKetepatanLangkah(bahan, jangka);
}

function computeKetepatanLangkah({ kebijakan, per }: BahanPenjelasan, jangka: JangkaLangkah): Ketepatan {
  return computeKetepatan(
    kebijakan.isi.kalender.map(({ value }) => value),
    jangka,
    per,
  );
}

/** Who may take a step: "Camat Kutasari (Cahyono, S.H.)"; where nobody holds it, the jabatan. */
export function nameBoleh({ kebijakan, fakta }: BahanPenjelasan, { boleh, langkah }: LangkahPutusan): string {
  if (boleh.length === 0) return langkah.jabatan.map((id) => nameJabatan(kebijakan.isi, id)).join(' atau ');
  const nama = boleh.map((satu) => namePemangkuForge(satu, fakta.forge));
  return nama.length > BANYAK_NAMA ? `salah satu dari ${nama.length} pejabat: ${nama.join('; ')}` : nama.join(' atau ');
}

function describeLangkah(
  bahan: BahanPenjelasan,
  rantai: RantaiPutusan,
  satu: LangkahPutusan,
  jangka: JangkaLangkah | undefined,
): string {
  const ketepatan = jangka && computeKetepatanLangkah(bahan, jangka);
  const { nomor } = satu.langkah;
  if (satu.selesai) {
    const oleh = nameAkun(bahan.kebijakan, bahan.fakta.forge, satu.selesai.akun, satu.selesai.saat);
    const jabatan = nameJabatan(bahan.kebijakan.isi, satu.selesai.jabatan);
    const siapa = oleh.includes(jabatan) ? oleh : `${jabatan}, oleh ${oleh}`;
    return `✓ Langkah ${nomor}, ${siapa}: ${describeSelesai(bahan, satu, satu.selesai)}${describeLambat(ketepatan)}`;
  }
  const siapa = nameBoleh(bahan, satu);
  const kosong = satu.boleh.length === 0 ? ' (tidak ada yang memegang jabatan ini)' : '';
  if (satu.status === 'giliran') {
    return `➜ Langkah ${nomor}, ${siapa}${kosong}: ${describeGiliran(bahan, satu, ketepatan)}`;
  }
  const tunda = satu.status === 'ditunda' ? 'dirangkap dengan langkah berikutnya' : describeMenunggu(rantai, satu);
  return `○ Langkah ${nomor}, ${siapa}${kosong}: ${tunda}`;
}

/** Nobody is hurried by a date while something else has to be put right first. */
function describeGiliran(
  { tinjauan }: BahanPenjelasan,
  { dikembalikan }: LangkahPutusan,
  ketepatan: Ketepatan | undefined,
): string {
  if (tinjauan.putusan.halangan.length > 0) return 'gilirannya sesudah yang menghalangi selesai';
  const lagi = dikembalikan ? 'gilirannya, sekali lagi sesudah dikembalikan' : 'gilirannya';
  return `${lagi}, ${describeTenggat(ketepatan)}`;
}

function describeMenunggu({ langkah }: RantaiPutusan, { langkah: { sebelum } }: LangkahPutusan): string {
  const dahulu = langkah.filter(({ langkah: { id }, status }) => sebelum.includes(id) && status !== 'selesai');
  return `sesudah langkah ${formatDaftar(dahulu.map(({ langkah: { nomor } }) => String(nomor)))}`;
}

function describeSelesai(
  { fakta }: BahanPenjelasan,
  { langkah }: LangkahPutusan,
  { cara, saat, akun }: Selesai,
): string {
  if (cara !== 'dirangkap') return `${DILAKUKAN[langkah.tindakan]} ${nameHari(saat)}`;
  const penyusun = [fakta.penulis, ...fakta.pendorong.map((satu) => satu.akun)].some(({ id }) => id === akun.id);
  return `dirangkap ${nameHari(saat)}, karena ${penyusun ? 'ia yang mengajukan' : 'ia juga memegang langkah sesudahnya'}`;
}

function describeLambat(ketepatan: Ketepatan | undefined): string {
  if (ketepatan?.status !== 'terlambat') return '';
  return `, terlambat ${ketepatan.lebih} hari kerja dari ${nameTanggal(ketepatan.tenggat)}`;
}

/** "paling lambat Jumat 5 April 2024": never how many days are left. */
export function describeTenggat(ketepatan: Ketepatan | undefined): string {
  switch (ketepatan?.status) {
    case undefined:
    case 'tanpa-batas':
      return 'batas waktunya tidak disebut SOP';
    case 'tanpa-kalender':
      return `tenggat belum dapat dihitung karena kalender ${ketepatan.tahun} belum ada`;
    case 'tepat':
    case 'terlambat':
    case 'berjalan':
      return `paling lambat ${nameTanggal(ketepatan.tenggat)}`;
    case 'lewat':
      return `tenggatnya ${nameTanggal(ketepatan.tenggat)} sudah lewat`;
  }
}

function describeAtasan(bahan: BahanPenjelasan, { atasan, perluAtasan }: RantaiPutusan): string | undefined {
  const { kebijakan, fakta } = bahan;
  if (atasan)
    return `✓ ${nameAkun(kebijakan, fakta.forge, atasan.akun, atasan.saat)}: disetujui ${nameHari(atasan.saat)}`;
  if (!perluAtasan) return undefined;
  const siapa = perluAtasan.boleh.map((satu) => namePemangkuForge(satu, fakta.forge));
  return siapa.length === 0
    ? undefined
    : `➜ ${siapa.join(' atau ')}: gilirannya, karena semua langkah dipenuhi yang mengajukan`;
}

/** All returns of a chain, the latest first: by whom, to whom, why, and whether they still hold it up. */
export function viewKembali(bahan: BahanPenjelasan, rantai: RantaiPutusan): BagianPenjelasan[] {
  const butir = rantai.kembali.toReversed().map((satu) => ({ teks: describeKembali(bahan, rantai, satu) }));
  const lain = rantai.kembaliBukanPemegang.map(({ akun, saat, alasan }) => ({
    teks: `${nameAkun(bahan.kebijakan, bahan.fakta.forge, akun, saat)}, ${nameHari(saat)}: “${alasan}”. Tanpa akibat: ia tidak memegang langkah rantai ini.`,
  }));
  return butir.length + lain.length === 0 ? [] : [{ judul: 'Pengembalian', butir: [...butir, ...lain] }];
}

function describeKembali(bahan: BahanPenjelasan, rantai: RantaiPutusan, kembali: KembaliLangkah): string {
  const tunggu = rantai.langkah.filter(({ dikembalikan }) => dikembalikan === kembali);
  const nomor = formatDaftar(tunggu.map(({ langkah }) => String(langkah.nomor)));
  const keadaan =
    tunggu.length === 0 ? 'Sudah ditindaklanjuti.' : `Langkah ${nomor} harus disetujui lagi sesudah isinya diperbaiki.`;
  return `${nameKembali(bahan, rantai, kembali)}, ${nameHari(kembali.saat)}: “${kembali.alasan}”. ${keadaan}`;
}

/** "Camat Kutasari kepada Sekretaris Kecamatan"; who wrote it, where it goes back to nobody else. */
export function nameKembali({ kebijakan }: BahanPenjelasan, rantai: RantaiPutusan, kembali: KembaliLangkah): string {
  const { isi } = kebijakan;
  const dari = nameJabatan(isi, kembali.jabatan);
  const ke = namePeran(isi, kembali.ke, rantai.kelompok[0]?.rantai.unit);
  return `${dari} kepada ${ke === dari ? 'yang mengajukan' : ke}`;
}
