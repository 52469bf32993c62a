/** Why an electronic signature does not hold, as a clerk reads it. */
export const SEBAB = {
  'rentang-salah': 'bagian berkas yang ditandatangani tidak seperti seharusnya: ada celah yang dapat diisi orang lain',
  'tanda-tangan-rusak': 'data tanda tangannya rusak atau tidak dikenal',
  'isi-berubah': 'isi berkas berubah sesudah ditandatangani',
  'tambahan-mengubah-isi': 'sesudah ditandatangani berkas ditambahi, dan tambahannya mengubah isi yang terlihat',
  'bukan-kunci-sertifikat': 'tanda tangan tidak dibuat dengan kunci sertifikat yang menyertainya',
  'sertifikat-tidak-disertakan': 'sertifikat penanda tangan tidak disertakan',
  'sertifikat-tertukar': 'sertifikat yang menyertai bukan sertifikat yang disebut oleh tanda tangan',
  'sertifikat-tidak-disebut': 'tanda tangan PAdES ini tidak menyebut sertifikatnya (signing-certificate-v2)',
  'sertifikat-tidak-berlaku': 'sertifikat tidak berlaku pada saat penandatanganan',
  'algoritma-ditolak': 'algoritma tanda tangannya lemah atau tidak dikenal',
  'cap-waktu-rusak': 'cap waktunya tidak sah',
} as const;

export type SebabTandaTangan = keyof typeof SEBAB;
