import { formatTw } from '../format.ts';
import { composeAnggaran, composeAngka, composeGabungan } from './lembar-angka.ts';
import { listTempat, plain, TIADA } from './lembar-sel.ts';
import type { Bagian, BarisLembar, Potong, Sel } from './lembar.ts';
import type { IsianBerubah, JenisSorotan, Perbandingan, Potongan, TeksBerubah } from './perbandingan.ts';

/** Every section there can be, what matters most first. */
export function composeBagian(perbandingan: Perbandingan): Bagian[] {
  return [
    composeSorotan(perbandingan),
    composeAngka(perbandingan),
    composeAnggaran(perbandingan),
    composeGabungan(perbandingan),
    composeIsian('target', 'Target dan pagu', perbandingan.target),
    composeIsian('baris', 'Baris yang ditambah atau dihapus', perbandingan.baris),
    composeBarisKosong(perbandingan),
    composeIsian('bukti', 'Bukti dukung', perbandingan.bukti),
    composePengesahan(perbandingan),
    composeTeks(perbandingan),
    composeIsian('pejabat', 'Pejabat', perbandingan.pejabat),
    composeIsian('isian', 'Isian lain', perbandingan.isian),
    composeBerkas(perbandingan),
    composeLainnya(perbandingan),
  ];
}

const LABEL: Record<JenisSorotan, string> = {
  'isi-tidak-terbaca': 'Belum dapat dibandingkan',
  kesalahan: 'Kesalahan',
  'sahkan-lepas': 'Pengesahan',
  'tercapai-gugur': 'Target tidak lagi tercapai',
  'kategori-turun': 'Kategori turun',
  'gabungan-turun': 'Angka gabungan turun',
  pencilan: 'Jauh dari biasanya',
  'bukti-kurang': 'Tanpa bukti dukung',
  'sidik-bukti': 'Bukti diganti',
  'baris-dihapus': 'Baris dihapus',
  target: 'Target atau pagu',
  satuan: 'Satuan',
  'aturan-hitung': 'Cara menghitung',
  ralat: 'Pengesahan',
  pejabat: 'Pejabat',
  wewenang: 'Wewenang',
  'tercapai-baru': 'Target menjadi tercapai',
  'kategori-naik': 'Kategori naik',
  'gabungan-naik': 'Angka gabungan naik',
};

const BAIK: ReadonlySet<JenisSorotan> = new Set<JenisSorotan>(['tercapai-baru', 'kategori-naik', 'gabungan-naik']);

function composeSorotan({ sorotan }: Perbandingan): Bagian {
  const baris = sorotan.map(({ jenis, kalimat, ...tempat }): BarisLembar => {
    const isi: Potong[] = [
      { gaya: 'tebal', teks: `${LABEL[jenis]}:` },
      { gaya: 'biasa', teks: ` ${kalimat}` },
    ];
    return { nada: BAIK.has(jenis) ? 'baik' : 'genting', sel: [[isi, ...listTempat(tempat)]] };
  });
  return { id: 'sorotan', judul: 'Yang perlu dilihat lebih dahulu', bentuk: 'daftar', kepala: [], baris };
}

function composeIsian(id: string, judul: string, isian: IsianBerubah[]): Bagian {
  const baris = isian.map(({ nama, lama, baru, catatan, ...tempat }): BarisLembar => {
    const keterangan = catatan === undefined ? [] : [plain(catatan)];
    const kepala: Sel = [[{ gaya: 'tebal', teks: nama }], ...keterangan, ...listTempat(tempat)];
    const sel = [kepala, lama === undefined ? TIADA : [plain(lama)], baru === undefined ? TIADA : [plain(baru)]];
    return { nada: 'biasa', sel };
  });
  return { id, judul, bentuk: 'tabel', kepala: ['Isian', 'Sebelum', 'Sesudah'], baris };
}

function composeBarisKosong({ barisKosong }: Perbandingan): Bagian {
  const baris = barisKosong.map(({ tahun, triwulan, jenis, jumlah }): BarisLembar => {
    const teks = `${formatTw(triwulan)} ${tahun}: ${jumlah} baris tanpa angka ${jenis}`;
    return { nada: 'biasa', sel: [[plain(teks)]] };
  });
  return { id: 'baris-kosong', judul: 'Baris kosong', bentuk: 'daftar', kepala: [], baris };
}

function composePengesahan({ pengesahan }: Perbandingan): Bagian {
  const baris = pengesahan.map(({ kalimat, genting, ...tempat }): BarisLembar => {
    return { nada: genting ? 'genting' : 'biasa', sel: [[plain(kalimat), ...listTempat(tempat)]] };
  });
  return { id: 'pengesahan', judul: 'Pengesahan', bentuk: 'daftar', kepala: [], baris };
}

const GAYA: Record<Potongan['jenis'], Potong['gaya']> = { sama: 'biasa', dihapus: 'hapus', ditambah: 'tambah' };

function composeTeks({ teks }: Perbandingan): Bagian {
  const baris = teks.map((satu: TeksBerubah): BarisLembar => {
    const isi = satu.potongan.flatMap(({ jenis, teks: kata }, index): Potong[] => [
      ...(index > 0 ? plain(' ') : []),
      { gaya: GAYA[jenis], teks: kata },
    ]);
    return { nada: 'biasa', sel: [[[{ gaya: 'tebal', teks: satu.nama }], ...listTempat(satu)], [isi]] };
  });
  return {
    id: 'teks',
    judul: 'Teks',
    catatan: 'Kata yang dicoret dihapus; kata yang digarisbawahi ditambah.',
    bentuk: 'tabel',
    kepala: ['Isian', 'Perubahan'],
    baris,
  };
}

const KETERANGAN: Record<Perbandingan['berkas'][number]['keterangan'], string> = {
  baru: 'berkas baru',
  dihapus: 'dihapus',
  diubah: 'diubah',
  susunan: 'diubah',
  'tidak-terbaca': 'tidak dapat dibaca sebagai isian',
};

function composeBerkas({ berkas }: Perbandingan): Bagian {
  const baris = berkas.map(({ path, keterangan, arti }): BarisLembar => {
    const isi: Potong[] = [{ gaya: 'tempat', teks: path }, ...plain(` ${KETERANGAN[keterangan]}: ${arti}`)];
    return { nada: 'biasa', sel: [[isi]] };
  });
  return { id: 'berkas', judul: 'Berkas yang berubah', bentuk: 'daftar', kepala: [], baris };
}

function composeLainnya({ lainnya }: Perbandingan): Bagian {
  return {
    id: 'lainnya',
    judul: 'Berkas di luar isi',
    catatan: 'Kode perangkat, atau berkas yang tidak dibaca sebagai isian.',
    bentuk: 'daftar',
    kepala: [],
    baris: lainnya.map((path): BarisLembar => ({ nada: 'biasa', sel: [[[{ gaya: 'tempat', teks: path }]]] })),
  };
}
