// The answer of checkPdf in words, and as JSON with the names that Indonesian verification services use.
import { formatSaat } from '../format.ts';
import type { CapWaktu } from './cap-waktu.ts';
import type { HasilPdf, TandaTangan } from './periksa-pdf.ts';
import { SEBAB } from './sebab-tanda-tangan.ts';
import type { Kepercayaan, Sertifikat } from './sertifikat.ts';

const PUTUSAN: Record<HasilPdf['status'], string> = {
  'bukan-pdf': 'Berkas ini bukan PDF yang dapat dibaca.',
  terkunci: 'PDF ini terkunci kata sandi; tanda tangannya tidak dapat diperiksa.',
  'terlalu-berat': 'PDF ini tidak dibaca: isinya mengembang melebihi batas, atau membacanya terlalu lama.',
  'tanpa-tanda-tangan': 'PDF ini tidak memuat tanda tangan elektronik.',
  sah: 'Semua tanda tangan elektronik utuh.',
  'tidak-sah': 'Ada tanda tangan elektronik yang tidak sah.',
};

const PERCAYA: Record<Kepercayaan, string> = {
  'belum-diperiksa': 'kepercayaan sertifikat belum diperiksa (berikan akarnya dengan --akar)',
  dipercaya: 'sertifikat berasal dari akar yang diberikan; pencabutannya tidak diperiksa',
  'tidak-dipercaya': 'sertifikat tidak berasal dari akar yang diberikan',
};

/** One line per fact, for a terminal. */
export function describeHasil(hasil: HasilPdf): string[] {
  if (!('tandaTangan' in hasil)) return [PUTUSAN[hasil.status]];
  const { tandaTangan, capWaktuDokumen, tambahan } = hasil;
  return [
    PUTUSAN[hasil.status],
    ...tandaTangan.flatMap((satu, index) => describeTanda(satu, index + 1)),
    ...capWaktuDokumen.map((satu) => `Cap waktu dokumen: ${describeCap(satu)}`),
    ...(tambahan === 'bukti' ? ['Sesudah tanda tangan terakhir hanya ditambahkan bukti; isinya tetap.'] : []),
  ];
}

function describeTanda(
  { nama, format, sebab, saat, capWaktu, kepercayaan, meliputi }: TandaTangan,
  nomor: number,
): string[] {
  return [
    `${nomor}. ${nama}: ${sebab.length ? 'TIDAK SAH' : 'sah'} (${format})`,
    ...sebab.map((satu) => `   ${SEBAB[satu]}`),
    ...(saat === undefined ? [] : [`   ditandatangani ${formatSaat(saat)} menurut penanda tangan`]),
    ...(capWaktu ? [`   cap waktu ${describeCap(capWaktu)}`] : []),
    `   meliputi ${meliputi === 'seluruh-berkas' ? 'seluruh berkas' : 'isi berkas sampai tanda tangan ini dibubuhkan'}`,
    `   ${PERCAYA[kepercayaan]}`,
  ];
}

function describeCap({ nama, saat, sah }: CapWaktu): string {
  return sah ? `${formatSaat(saat)} dari ${nama}` : 'tidak sah';
}

const SIMPULAN: Record<HasilPdf['status'], string> = {
  'bukan-pdf': 'NOT_PDF',
  terkunci: 'ENCRYPTED',
  'terlalu-berat': 'TOO_HEAVY',
  'tanpa-tanda-tangan': 'NO_SIGNATURE',
  sah: 'VALID',
  'tidak-sah': 'INVALID',
};

/** Names of fields as the answers of verification services have them, a misspelling among them. */
export function toJawaban(hasil: HasilPdf): object {
  const tanda = 'tandaTangan' in hasil ? hasil.tandaTangan : [];
  return {
    conclusion: SIMPULAN[hasil.status],
    description: PUTUSAN[hasil.status],
    signatureCount: tanda.length,
    signatureInformations: tanda.map((satu, index) => toInformasi(satu, index === tanda.length - 1)),
  };
}

function toInformasi(tanda: TandaTangan, isLast: boolean): object {
  const { format, nama, saat, medan, alasan, capWaktu, sertifikat, sebab, kepercayaan } = tanda;
  return {
    signatureFormat: format,
    signerName: nama,
    signatureDate: saat ?? null,
    fieldName: medan,
    reason: alasan ?? null,
    timestampInfomation: capWaktu ? { signerName: capWaktu.nama, timestampDate: capWaktu.saat } : null,
    certificateDetails: sertifikat ? [toRincian(sertifikat)] : [],
    integrityValid: sebab.length === 0,
    certificateTrusted: kepercayaan === 'belum-diperiksa' ? null : kepercayaan === 'dipercaya',
    lastSignature: isLast,
    sebab,
  };
}

function toRincian({ nama, penerbit, nomorSeri, berlaku, sha256 }: Sertifikat): object {
  return {
    commonName: nama,
    issuerName: penerbit,
    serialNumber: nomorSeri,
    notBefore: berlaku.dari,
    notAfter: berlaku.sampai,
    sha256,
  };
}
