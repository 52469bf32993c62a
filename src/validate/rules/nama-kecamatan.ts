// Names of kecamatan in a text: "Kecamatan" and the capitalised words after it.

const SEBUTAN =
  /\b(?:[Kk]ecamatan|KECAMATAN|[Kk]ec\.)(?:[ \t]{1,4}|[ \t]{0,4}\n[ \t]{0,4})(\p{Lu}[\p{L}'’-]{2,30}(?: \p{Lu}[\p{L}'’-]{2,30}){0,2})/gu;

/** Words that begin with a capital after "Kecamatan" in headings and titles, and are no name. */
const BUKAN_NAMA = new Set(
  [
    'yang dan atau serta dengan dalam pada oleh untuk dari sebagai terkait tersebut ini itu lain lainnya setempat',
    'tahun tahunan triwulan semester bulan bulanan periode januari februari maret april mei juni juli agustus',
    'september oktober november desember kabupaten kota provinsi desa kelurahan dusun se-kabupaten',
    'seksi bagian sub subbagian bidang kantor unit sekretaris sekretariat camat bupati kepala staf pegawai',
    'program kegiatan laporan rencana renstra renja rkpd lkjip lppd sop iku perkin dokumen data kinerja capaian',
    'indikator sasaran tujuan target realisasi anggaran pelayanan pemerintahan pembangunan pemberdayaan',
    'sehat layak aman tertib bersih tangguh sadar terbaik penyelenggara melalui menurut berdasarkan hingga sampai',
    'selama setelah sebelum karena agar telah sudah belum akan dapat tidak juga adalah ialah merupakan',
  ].flatMap((baris) => baris.split(' ')),
);

/** The names of kecamatan other than `sendiri`, in the order of the text. */
export function listKecamatan(teks: string, sendiri: string[]): string[] {
  return [...teks.matchAll(SEBUTAN)].flatMap(({ 1: kata = '' }) => {
    if (sendiri.some((nama) => startsWithNama(kata, nama))) return [];
    const nama = kata.split(' ');
    const akhir = nama.findIndex((satu) => BUKAN_NAMA.has(satu.toLowerCase()));
    const tersisa = akhir < 0 ? nama : nama.slice(0, akhir);
    return tersisa.length ? [tersisa.join(' ')] : [];
  });
}

/** "KUTASARI KABUPATEN" begins with "Kutasari"; "Kutasarijaya" does not. */
function startsWithNama(kata: string, nama: string): boolean {
  return `${kata} `.toLowerCase().startsWith(`${nama} `.toLowerCase());
}
