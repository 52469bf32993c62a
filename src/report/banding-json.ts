import type {
  GabunganBerubah,
  IsianBerubah,
  SisiGabungan,
  AngkaBerubah,
  AnggaranBerubah,
  Perbandingan,
  SisiAngka,
} from '../banding/perbandingan.ts';

/** For other programs: the keys are a stable face; `skema` is raised when one goes or changes its meaning. */
export function writeBandingJson(perbandingan: Perbandingan): string {
  const { contoh, barisKosong, angka, anggaran, ...lain } = perbandingan;
  const isi = {
    skema: 1,
    ...(contoh ? { peringatan: 'DATA CONTOH' } : {}),
    lama: lain.lama,
    baru: lain.baru,
    sorotan: lain.sorotan.map(toTempat),
    angka: angka.map(toAngka),
    anggaran: anggaran.map(toAnggaran),
    gabungan: lain.gabungan.map(toGabungan),
    target: lain.target.map(toIsian),
    baris: lain.baris.map(toIsian),
    baris_kosong: barisKosong,
    bukti: lain.bukti.map(toIsian),
    pengesahan: lain.pengesahan.map((satu) => ({
      ...toTempat(satu),
      lama: satu.lama ?? null,
      baru: satu.baru ?? null,
    })),
    teks: lain.teks.map(toTempat),
    pejabat: lain.pejabat.map(toIsian),
    isian: lain.isian.map(toIsian),
    berkas: lain.berkas,
    lainnya: lain.lainnya,
  };
  return JSON.stringify(isi, null, 2);
}

function toTempat<T extends { tempatLama?: string; tempatBaru?: string }>({
  tempatLama,
  tempatBaru,
  ...isi
}: T): object {
  return { ...isi, sumber_lama: tempatLama ?? null, sumber_baru: tempatBaru ?? null };
}

function toIsian({ nama, lama, baru, catatan, ...tempat }: IsianBerubah): object {
  return { nama, lama: lama ?? null, baru: baru ?? null, catatan: catatan ?? null, ...toTempat(tempat) };
}

function toGabungan({ arah, lama, baru, ...isi }: GabunganBerubah): object {
  const toSisiGabungan = (sisi: SisiGabungan | undefined) =>
    sisi ? { nilai: sisi.nilai, persen: sisi.persen ?? null, kategori: sisi.kategori ?? null } : null;
  return { ...isi, arah: arah ?? null, lama: toSisiGabungan(lama), baru: toSisiGabungan(baru) };
}

function toAngka({ lama, baru, tanpaBukti, ...isi }: AngkaBerubah): object {
  return {
    ...isi,
    tercapai: isi.tercapai ?? null,
    kategori: isi.kategori ?? null,
    tanpa_bukti: tanpaBukti,
    lama: lama ? toSisi(lama) : null,
    baru: baru ? toSisi(baru) : null,
  };
}

/** As in capaian.json, with the working; percentages are decimal text. */
function toSisi({ indikator, target, realisasi, capaian, kategori, bukti, sumber }: SisiAngka): object {
  const hitungan = 'persen' in capaian ? capaian : undefined;
  return {
    satuan: indikator.satuan,
    arah: indikator.aturan.arah,
    agregasi: indikator.agregasi,
    target: target ?? null,
    realisasi: realisasi ?? null,
    capaian_persen: hitungan?.persen ?? null,
    capaian_mentah: hitungan?.mentah ?? null,
    rumus: hitungan?.rumus ?? null,
    alasan: 'alasan' in capaian ? capaian.alasan : null,
    status: capaian.status,
    kategori: kategori ?? null,
    bukti,
    sumber,
  };
}

function toAnggaran({ lewatPagu, lama, baru, ...isi }: AnggaranBerubah): object {
  return { ...isi, lewat_pagu: lewatPagu, lama: toUang(lama), baru: toUang(baru) };
}

function toUang(sisi: AnggaranBerubah['lama']): object | null {
  if (!sisi) return null;
  const { pagu, realisasi, realisasiSampai, serapan, sumber } = sisi;
  return {
    pagu: pagu ?? null,
    realisasi: realisasi ?? null,
    realisasi_sampai: realisasiSampai ?? null,
    serapan_persen: serapan ?? null,
    sumber,
  };
}
