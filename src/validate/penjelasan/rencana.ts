import type { Penjelasan } from '../codes.ts';

/** The cascade: renstra → perkin → program → kinerja. */
export const RENCANA = {
  'iku-tanpa-perkin': {
    arti: 'IKU renstra tidak dijanjikan dalam perkin pimpinan.',
    dasar: 'PermenPANRB 53/2014: perjanjian kinerja memuat IKU; tanpa itu capaiannya tidak berpembanding.',
    contoh: 'IKU-3 ada di renstra, tidak di perkin/2024/camat.yaml',
  },
  'indikator-salah-sasaran': {
    arti: 'Perkin menaruh indikator di bawah sasaran lain daripada renstra.',
    dasar: 'Sasaran dan indikatornya ditetapkan renstra.',
    contoh: 'IKU-3 di bawah S-1',
  },
  'program-tanpa-perkin': {
    arti: 'Program atau kegiatan tidak dijanjikan siapa pun, padahal yang setingkat dijanjikan.',
    dasar: 'PermenPANRB 53/2014: tiap anggaran ada penanggung jawab kinerjanya. Sub kegiatan ikut kegiatannya.',
    contoh: '7.01.02.2.02-1 tidak ada di perkin mana pun',
  },
  'program-tidak-dalam-renstra': {
    arti: 'Program, atau kegiatan yang dirinci renstra, tidak ada dalam renstra.',
    dasar: 'Renja dan DPA menurunkan renstra (Permendagri 86/2017).',
    contoh: 'program 7.01.06 hanya ada di program/2024.yaml',
  },
  'target-beda-renstra': {
    arti: 'Target perkin pimpinan atau target program berbeda dengan target renstra tahun itu.',
    dasar: 'Perkin dan renja menurunkan renstra; target lain ditulis sebagai perubahan dengan alasannya.',
    contoh: 'renstra 83.5, perkin 85',
  },
  'target-beda-perkin': {
    arti: 'Target yang dilaporkan berbeda dengan target perkin.',
    dasar: 'PermenPANRB 53/2014 Lampiran III: target dalam laporan sama dengan perjanjian kinerja.',
    contoh: 'capaian-lalu 82, perkin 83',
  },
  'target-triwulan-berbeda': {
    arti: 'Target triwulan tidak menuju target tahunnya: jumlah, rata-rata, atau yang terakhir berbeda, atau TW IV tidak ada.',
    dasar: 'Target tahun dan target triwulan adalah satu janji; capaian setahun dihitung dari target triwulannya.',
    contoh: 'target: 4, target_triwulan: 1, 1, 1, 2',
  },
  'pagu-beda-renstra': {
    arti: 'Pagu program lebih dari dua kali, atau kurang dari separuh, pagu renstra tahun itu.',
    dasar: 'Permendagri 86/2017: evaluasi renja membandingkan keduanya.',
    contoh: 'renstra 100 juta, program 10 juta',
  },
  'perubahan-tanpa-triwulan': {
    arti: 'Target baru tanpa target triwulan, atau tanpa triwulan yang sudah lewat, padahal semula ada.',
    dasar: 'Target baru menggantikan seluruhnya, sehingga triwulan yang tidak ditulis kembali tidak bertarget.',
    contoh: 'target: 84 tanpa target_triwulan',
  },
  'iku-tidak-diminta': {
    arti: 'IKU yang bertarget pada triwulan itu tidak diminta dari unit mana pun.',
    dasar: 'SOP 1 langkah 1: format memuat semua data yang harus dikumpulkan.',
    contoh: 'IKU-3 tidak ada dalam format.yaml',
  },
  'isian-tidak-diminta': {
    arti: 'IKU atau kegiatan diisi unit yang bukan pengisinya.',
    dasar: 'SOP 1 langkah 3 dan SOP 2 langkah 4: tiap unit mengisi bagiannya, dan pimpinannya yang memeriksa.',
    contoh: 'IKU-1 diisi sekretariat',
  },
  'isian-belum-ada': {
    arti: 'IKU diminta, tetapi barisnya atau berkas unitnya tidak ada; atau realisasinya kosong, padahal bukti dan analisisnya ada.',
    dasar: 'SOP 1 langkah 3: tiap unit mengisi format bagiannya.',
    contoh: 'format meminta IKU-2, seksi-pelayanan.yaml tidak memuatnya',
  },
  'angka-salinan': {
    arti: 'Angka rencana masih salinan tahun sebelumnya.',
    dasar: 'npm run new menyalin supaya tidak mengetik ulang; angka tahun baru harus diperiksa dan tandanya dihapus.',
    contoh: 'pagu: 16000000 # salinan 2024',
    peringatan: true,
  },
} as const satisfies Record<string, Penjelasan>;
