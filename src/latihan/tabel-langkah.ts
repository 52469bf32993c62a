// All steps of the official SOPs after the play: when, by whom, and whether in time.
import { listJangkaJejak } from '../alur/jangka.ts';
import { computeKetepatan, type Ketepatan } from '../alur/terlambat.ts';
import { formatHari } from '../alur/saat.ts';
import type { Tanggal } from '../domain/isi.generated.ts';
import { formatTanggal } from '../format.ts';
import { nameJabatan } from './cerita.ts';
import type { HasilGeladi } from './geladi.ts';
import { listLangkahAdegan } from './jadwal.ts';
import { listSopResmi } from './sop-resmi.ts';

export interface BarisLangkah {
  id: string;
  sop: number; // 1, 2: as the story numbers them
  nomor: number;
  kegiatan: string;
  kejadian: Kejadian[]; // none: not played
}

/** `ketepatan` of approving steps, from the trail as it was verified. */
interface Kejadian {
  hari: Tanggal;
  oleh: string;
  cara: 'menyusun' | 'setuju' | 'dirangkap' | 'atasan';
  ketepatan?: Ketepatan;
}

export function composeTabel(hasil: HasilGeladi): BarisLangkah[] {
  const kejadian = [...listMenyusun(hasil), ...listMenyetujui(hasil)];
  return listSopResmi(hasil.isi).flatMap(({ id, langkah }, letak) =>
    langkah.map(({ nomor, kegiatan }) => {
      const langkahIni = kejadian.filter((satu) => satu.langkah === `${id}#${nomor}`);
      const urut = langkahIni.map(({ kejadian: satu }) => satu).toSorted((a, b) => (a.hari < b.hari ? -1 : 1));
      return { id: `${id}#${nomor}`, sop: letak + 1, nomor, kegiatan, kejadian: urut };
    }),
  );
}

interface KejadianLangkah {
  langkah: string;
  kejadian: Kejadian;
}

function listMenyusun({ tindak }: HasilGeladi): KejadianLangkah[] {
  return tindak
    .filter(({ jenis }) => jenis === 'ajukan')
    .flatMap(({ langkah, hari, pemangku }) =>
      langkah.map((satu) => ({
        langkah: satu,
        kejadian: { hari, oleh: nameJabatan(pemangku), cara: 'menyusun' as const },
      })),
    );
}

function listMenyetujui({ isi, masa, gabungan, laporan }: HasilGeladi): KejadianLangkah[] {
  return gabungan.flatMap(({ adegan, sha }) => {
    const baris = laporan.komit.find((satu) => satu.sha === sha);
    if (baris?.status !== 'sah') return [];
    const jangka = listJangkaJejak(listLangkahAdegan(isi, adegan), { ...baris, rantai: baris.paths });
    return baris.persetujuan.map((setuju) => {
      const lama = jangka.find(({ langkah }) => langkah === setuju.langkah);
      const hari = formatHari(setuju.saat);
      const ketepatan = lama && computeKetepatan(masa.kalender, lama, hari);
      const kejadian = { hari, oleh: setuju.nama_jabatan, cara: setuju.cara, ...(ketepatan && { ketepatan }) };
      return { langkah: setuju.langkah, kejadian };
    });
  });
}

/** Aligned for a terminal; a step that several files go through says how many, and the first and last day. */
export function writeTabel(baris: BarisLangkah[]): string[] {
  const kepala = ['SOP', 'Langkah', 'Kapan', 'Oleh', 'Ketepatan', 'Kegiatan'];
  const sel = baris.map((satu) => [
    `SOP ${satu.sop}`,
    String(satu.nomor),
    formatKapan(satu.kejadian),
    formatOleh(satu.kejadian),
    formatKetepatan(satu.kejadian),
    cut(satu.kegiatan.replaceAll(/\s+/g, ' '), 60),
  ]);
  const lebar = kepala.map((judul, letak) => Math.max(judul.length, ...sel.map((satu) => (satu[letak] ?? '').length)));
  const write = (satu: string[]) =>
    satu
      .map((teks, letak) => teks.padEnd(lebar[letak] ?? 0))
      .join('  ')
      .trimEnd();
  return [write(kepala), write(lebar.map((satu) => '-'.repeat(satu))), ...sel.map(write), ...listTerlambat(baris)];
}

function listTerlambat(baris: BarisLangkah[]): string[] {
  return baris.flatMap(({ sop, nomor, kejadian }) =>
    kejadian.flatMap(({ ketepatan, oleh, hari }) =>
      ketepatan?.status === 'terlambat'
        ? [
            `Terlambat: SOP ${sop} langkah ${nomor}, ${oleh}, ${formatTanggal(hari)}, tenggatnya ${formatTanggal(ketepatan.tenggat)}`,
          ]
        : [],
    ),
  );
}

const TIDAK_DIMAINKAN = 'tidak dimainkan';

function formatKapan(kejadian: Kejadian[]): string {
  const [awal, akhir] = [kejadian[0]?.hari, kejadian.at(-1)?.hari];
  if (awal === undefined || akhir === undefined) return TIDAK_DIMAINKAN;
  const kali = kejadian.length === 1 ? '' : ` (${kejadian.length} kali)`;
  return `${awal === akhir ? formatTanggal(awal) : `${formatTanggal(awal)} – ${formatTanggal(akhir)}`}${kali}`;
}

function formatOleh(kejadian: Kejadian[]): string {
  const oleh = [...new Set(kejadian.map((satu) => satu.oleh))];
  const rangkap = kejadian.some(({ cara }) => cara === 'dirangkap') ? ', ada yang dirangkap' : '';
  const plh = oleh.filter((satu) => satu.startsWith('Pl'));
  const siapa =
    oleh.length <= 2 ? oleh.join('; ') : `${oleh.length} pejabat${plh.length ? `, di antaranya ${plh[0]}` : ''}`;
  return `${siapa}${rangkap}`;
}

function formatKetepatan(kejadian: Kejadian[]): string {
  const lambat = kejadian.flatMap(({ ketepatan }) => (ketepatan?.status === 'terlambat' ? [ketepatan.lebih] : []));
  if (lambat.length > 0) return `terlambat ${Math.max(...lambat)} hari kerja`;
  if (kejadian.some(({ ketepatan }) => ketepatan?.status === 'tepat')) return 'tepat waktu';
  if (kejadian.some(({ ketepatan }) => ketepatan?.status === 'tanpa-batas')) return 'tanpa batas waktu pada SOP';
  return kejadian.some(({ cara }) => cara === 'menyusun') ? 'diajukan' : '–';
}

function cut(teks: string, panjang: number): string {
  return teks.length <= panjang ? teks : `${teks.slice(0, panjang - 1)}…`;
}
