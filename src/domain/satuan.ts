// The dictionary of units: one unit, one spelling. An office adds its own in instansi.yaml (`satuan`).

/** Lower case, as in the middle of a sentence; a line for each subject. */
const KAMUS = `
  persen, indeks, nilai, skor, poin, predikat, kategori, peringkat, angka, rasio, level,
  rupiah, juta rupiah, ribu rupiah,
  menit, jam, hari, hari kerja, minggu, bulan, triwulan, semester, tahun, tanggal,
  orang, orang/hari, orang/bulan, orang/tahun, jiwa, keluarga, kk, rumah tangga, kelompok, pegawai, peserta, kader,
  aparatur, responden, pemohon, pelanggan, tokoh, perangkat desa,
  desa, kelurahan, kecamatan, dusun, rt, rw, wilayah, lokasi, titik, kawasan, kabupaten, provinsi,
  lembaga, organisasi, instansi, perangkat daerah, opd, skpd, bumdes, posyandu, forum,
  dokumen, laporan, berkas, naskah, surat, surat keputusan, peraturan, perdes, rekomendasi, izin, berita acara, buku,
  eksemplar, lembar, set, data, aplikasi, sistem, sertifikat, notulen,
  kegiatan, sub kegiatan, program, agenda, acara, kali, kejadian, kasus, pengaduan, temuan, layanan, bulan layanan,
  jenis, jenis layanan, permohonan, musyawarah, rapat, pertemuan, patroli, kunjungan, usulan, inovasi, penghargaan,
  unsur, komponen,
  unit, unit kerja, paket, buah, barang, kendaraan, gedung, bangunan, ruang, rumah, bidang,
  meter, km, m2, m3, hektare, liter, kg, ton, kwh, derajat, watt, batang, ekor
`;

export const DAFTAR_SATUAN: readonly string[] = KAMUS.split(',').map((satuan) => satuan.replaceAll(/\s+/g, ' ').trim());

/** What people write for a unit of the dictionary that no count of letters would lead to. */
const EJAAN: Record<string, string> = {
  '%': 'persen',
  percent: 'persen',
  pct: 'persen',
  prosentase: 'persen',
  persentase: 'persen',
  rp: 'rupiah',
  'rp.': 'rupiah',
  idr: 'rupiah',
  ha: 'hektare',
  hektar: 'hektare',
  'm²': 'm2',
  'm³': 'm3',
  kilometer: 'km',
  kilogram: 'kg',
  'kepala keluarga': 'kk',
  ob: 'orang/bulan',
  oh: 'orang/hari',
  index: 'indeks',
  dok: 'dokumen',
  'dok.': 'dokumen',
  lap: 'laporan',
  'lap.': 'laporan',
  keg: 'kegiatan',
  subkegiatan: 'sub kegiatan',
};

/** The unit of `dikenal` that another spelling of it stands for: "%", "Persen", "orang / bulan". */
export function findSatuan(tulisan: string, dikenal: ReadonlySet<string>): string | undefined {
  const rapi = tulisan.trim().toLowerCase().split(/\s+/).join(' ').replaceAll(' / ', '/');
  const satuan = Object.hasOwn(EJAAN, rapi) ? EJAAN[rapi] : rapi;
  return satuan !== undefined && dikenal.has(satuan) ? satuan : undefined;
}
