// What a file or a check code turns out to be. Nothing here touches a page.

/** A file that the office published. */
export interface BerkasTerbit {
  nama: string; // "PDF Laporan Capaian Kinerja Triwulan I Tahun 2024"
  sidik: string; // SHA-256, hexadecimal
  alamat?: string; // of the document's record
}

/** What is told to whoever asked. `lain`: not what was looked for, which need not be a forgery. */
export interface Jawaban {
  hasil: 'sama' | 'lain';
  kata: string;
  alamat?: string;
}

export function compareSidik(sidik: string, berkas: BerkasTerbit[], dicari: string): Jawaban {
  const sama = berkas.find((satu) => satu.sidik === sidik);
  if (!sama)
    return {
      hasil: 'lain',
      kata: `Bukan ${dicari}. Berkas yang disunting, dicetak ulang, atau dari versi lain juga berbeda.`,
    };
  const { nama, alamat } = sama;
  return { hasil: 'sama', kata: `Sama persis dengan ${nama}.`, ...(alamat !== undefined && { alamat }) };
}

/** Letters as people type them from paper: "k7qf 3m2a xwbd". */
export function readKode(ketikan: string): string | undefined {
  const huruf = ketikan.toUpperCase().replaceAll(/[\s-]/g, '');
  return /^[A-Z2-7]{12}$/.test(huruf) ? huruf.replaceAll(/.{4}(?=.)/g, '$&-') : undefined;
}

export function compareKode(kode: string, terbit: string): Jawaban {
  return kode === terbit
    ? {
        hasil: 'sama',
        kata: `Kode periksa ${kode} cocok: isi dokumen pada kertas Anda sama dengan yang terbit sekarang.`,
      }
    : {
        hasil: 'lain',
        kata: `Kode periksa ${kode} bukan kode yang terbit sekarang (${terbit}): kertas Anda memuat versi lain dari dokumen ini.`,
      };
}

/**
 * dist/manifest.json, from the network: whatever it is, only what has the shape of a document's file counts, and of one of a
 * permanent edition, whose page is named as seen from /periksa/.
 */
export function listBerkasDokumen(
  manifest: unknown,
  judul: Map<string, { judul: string; alamat: string }>,
): BerkasTerbit[] {
  const daftar = isRecord(manifest) && Array.isArray(manifest.berkas) ? manifest.berkas : [];
  return daftar.flatMap((satu: unknown) => {
    if (!isRecord(satu) || typeof satu.berkas !== 'string' || typeof satu.sha256 !== 'string') return [];
    const [, edisi, tetap = ''] = /^edisi\/([a-z0-9-]+)\/([a-z0-9-]+\.[a-z]+)$/.exec(satu.berkas) ?? [];
    if (edisi !== undefined && tetap !== 'index.html')
      return [{ nama: `${tetap} dari edisi tetap ${edisi}`, sidik: satu.sha256, alamat: `../edisi/${edisi}/` }];
    const [, id = '', jenis = ''] = /^dokumen\/([a-z0-9-]+)\.(pdf|docx)$/.exec(satu.berkas) ?? [];
    const dokumen = judul.get(id);
    if (!dokumen) return [];
    return [
      { nama: `${jenis === 'pdf' ? 'PDF' : 'Word'} ${dokumen.judul}`, sidik: satu.sha256, alamat: dokumen.alamat },
    ];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
