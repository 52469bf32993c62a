import type { Certificate } from 'pkijs';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { type BidangTandaTangan, listAlamat, listBidang, readPdf, takeRevisi } from './bidang-tanda-tangan.ts';
import { type CapWaktu, checkCapWaktu } from './cap-waktu.ts';
import { checkTerpisah, type HasilCms, readSignedData } from './cms.ts';
import type { SebabTandaTangan } from './sebab-tanda-tangan.ts';
import { checkRantai, describeSertifikat, isBerlaku, type Kepercayaan, type Sertifikat } from './sertifikat.ts';
import { findTambahan, type Tambahan } from './tambahan.ts';

/** What a PDF that came back says of its signatures. */
export type HasilPdf =
  | { status: 'bukan-pdf' | 'terkunci' | 'terlalu-berat' }
  | {
      status: 'tanpa-tanda-tangan' | 'sah' | 'tidak-sah';
      tandaTangan: TandaTangan[]; // in the order they were put
      capWaktuDokumen: CapWaktu[];
      tambahan: Tambahan; // behind the last of them
      alamat: string[]; // that its pages lead to
    };

export interface TandaTangan {
  medan: string;
  nama: string; // CN of the certificate
  format: 'PAdES-BASELINE-B' | 'PAdES-BASELINE-T' | 'PAdES-BASELINE-LT' | 'CMS';
  sebab: SebabTandaTangan[]; // empty: it holds
  saat?: string; // as the signer says; ISO 8601, UTC
  capWaktu?: CapWaktu; // as somebody else vouches
  sertifikat?: Sertifikat;
  kepercayaan: Kepercayaan;
  meliputi: 'seluruh-berkas' | 'sebagian'; // of the bytes that are there now
  alasan?: string;
}

/** `akar`: certificates that the caller trusts; without any, trust is said to be unchecked. */
export async function checkPdf(bytes: Uint8Array, akar: Certificate[] = []): Promise<HasilPdf> {
  const pdf = await readPdf(bytes);
  if (pdf === undefined) return { status: 'bukan-pdf' };
  if (pdf === 'terkunci') return { status: 'terkunci' };
  const bidang = listBidang(pdf).toSorted((a, b) => endOf(a) - endOf(b));
  const revisi = bidang.map((satu) => ({ bidang: satu, revisi: takeRevisi(bytes, satu) }));
  const tambahan = await findTambahanAkhir(bytes, pdf, revisi);
  const berkas: Berkas = { bytes, pdf, akar };
  const tandaTangan = await Promise.all(
    revisi.filter((satu) => !isCap(satu)).map((satu) => checkTandaTangan(berkas, satu)),
  );
  const capWaktuDokumen = revisi.filter(isCap).flatMap(checkCapDokumen);
  return {
    status: findStatus(tandaTangan, capWaktuDokumen),
    tandaTangan,
    capWaktuDokumen,
    tambahan,
    alamat: listAlamat(pdf),
  };
}

interface Berkas {
  bytes: Uint8Array;
  pdf: PDFDocument;
  akar: Certificate[];
}

interface Revisi {
  bidang: BidangTandaTangan;
  revisi: ReturnType<typeof takeRevisi>;
}

const CAP_DOKUMEN = 'ETSI.RFC3161';
const PADES = 'ETSI.CAdES.detached';
const DIKENAL = [PADES, 'adbe.pkcs7.detached'];

function isCap({ bidang }: Revisi): boolean {
  return bidang.subFilter === CAP_DOKUMEN;
}

function endOf({ rentang }: BidangTandaTangan): number {
  return rentang ? rentang[2] + rentang[3] : 0;
}

function findStatus(tandaTangan: TandaTangan[], cap: CapWaktu[]): 'tanpa-tanda-tangan' | 'sah' | 'tidak-sah' {
  if (!tandaTangan.length) return 'tanpa-tanda-tangan';
  const sah = tandaTangan.every(({ sebab }) => sebab.length === 0) && cap.every((satu) => satu.sah);
  return sah ? 'sah' : 'tidak-sah';
}

function findTambahanAkhir(bytes: Uint8Array, pdf: PDFDocument, semua: Revisi[]): Promise<Tambahan> | Tambahan {
  const akhir = Math.max(0, ...semua.map(({ revisi }) => revisi?.akhir ?? 0));
  return akhir === 0 ? 'tiada' : findTambahan(bytes, akhir, pdf);
}

async function checkTandaTangan({ bytes, pdf, akar }: Berkas, { bidang, revisi }: Revisi): Promise<TandaTangan> {
  const data = DIKENAL.includes(bidang.subFilter) ? readSignedData(bidang.isi) : undefined;
  const cms = data && checkTerpisah(data, revisi?.tertanda ?? new Uint8Array());
  const capWaktu = cms?.capWaktu && checkCapWaktu(cms.capWaktu, cms.tandaTangan);
  const saat = capWaktu?.sah ? new Date(capWaktu.saat) : cms?.saat;
  const tambahan = revisi && (await findTambahan(bytes, revisi.akhir, pdf));
  const { sertifikat, lain = [] } = cms ?? {};
  return {
    medan: bidang.medan,
    nama: sertifikat ? describeSertifikat(sertifikat).nama : (bidang.nama ?? 'tidak diketahui'),
    format: findFormat(pdf, bidang, cms, capWaktu),
    sebab: listSebab({ bidang, cms, capWaktu, saat, tambahan }),
    kepercayaan: sertifikat
      ? await checkRantai(sertifikat, { lain, akar, saat: saat ?? new Date(0) })
      : 'belum-diperiksa',
    meliputi: tambahan === 'tiada' ? 'seluruh-berkas' : 'sebagian',
    ...(cms?.saat && { saat: cms.saat.toISOString() }),
    ...(capWaktu && { capWaktu }),
    ...(sertifikat && { sertifikat: describeSertifikat(sertifikat) }),
    ...(bidang.alasan !== undefined && { alasan: bidang.alasan }),
  };
}

interface Bukti {
  bidang: BidangTandaTangan;
  cms: HasilCms | undefined;
  capWaktu: CapWaktu | undefined;
  saat: Date | undefined;
  tambahan: Tambahan | undefined; // undefined: the bytes it covers are not as they must be
}

function listSebab({ bidang, cms, capWaktu, saat, tambahan }: Bukti): SebabTandaTangan[] {
  if (!cms) return ['tanda-tangan-rusak'];
  if (tambahan === undefined) return ['rentang-salah'];
  const { sebab, sertifikat, menyebutSertifikat } = cms;
  const tambah = (code: SebabTandaTangan, isTrue: boolean) => (isTrue ? [code] : []);
  return [
    ...sebab,
    ...tambah('tambahan-mengubah-isi', tambahan === 'mengubah-isi'),
    ...tambah(
      'sertifikat-tidak-disebut',
      bidang.subFilter === PADES && !menyebutSertifikat && sertifikat !== undefined,
    ),
    ...tambah(
      'sertifikat-tidak-berlaku',
      sertifikat !== undefined && saat !== undefined && !isBerlaku(sertifikat, saat),
    ),
    ...tambah('cap-waktu-rusak', cms.capWaktu !== undefined && !capWaktu?.sah),
  ];
}

/** Told by what is there: B with the certificate named, T with a time stamp, LT with proofs for later years beside it. */
function findFormat(
  pdf: PDFDocument,
  { subFilter }: BidangTandaTangan,
  cms: HasilCms | undefined,
  capWaktu: CapWaktu | undefined,
): TandaTangan['format'] {
  if (subFilter !== PADES || !cms?.menyebutSertifikat) return 'CMS';
  if (!capWaktu?.sah) return 'PAdES-BASELINE-B';
  return pdf.catalog.lookup(PDFName.of('DSS')) instanceof PDFDict ? 'PAdES-BASELINE-LT' : 'PAdES-BASELINE-T';
}

function checkCapDokumen({ bidang, revisi }: Revisi): CapWaktu[] {
  const cap = revisi && checkCapWaktu(bidang.isi, revisi.tertanda);
  return [cap ?? { nama: 'tidak diketahui', saat: new Date(0).toISOString(), sah: false }];
}
