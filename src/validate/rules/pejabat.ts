import type { Pejabat } from '../../domain/isi.generated.ts';
import type { Isi } from '../../domain/isi.ts';
import type { Finding, Rule } from '../rule.ts';
import { isTanggal } from '../tanggal.ts';

export const PEJABAT: Rule[] = [
  { code: 'nip-salah', needs: [], find: nipHoldsRealDates },
  { code: 'nip-tidak-cocok', needs: [], find: nipAgreesWithItsPerson },
  { code: 'sk-kurang', needs: ['pejabat'], find: pelaksanaTugasHasItsSk },
];

/** NIP: birth YYYYMMDD, appointment YYYYMM, sex 1 or 2, three digits of sequence. A contract (PPPK) has its number, from 21 on, as month. */
function* nipHoldsRealDates(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi.pejabat) {
    for (const [i, { nip, nama }] of value.pejabat.entries()) {
      const salah = nip === undefined ? undefined : explainNip(nip);
      if (salah === undefined) continue;
      yield {
        path,
        pointer: `/pejabat/${i}/nip`,
        message: `NIP ${nama}: ${salah}`,
        hint: 'Periksa NIP pada SK atau kartu pegawai.',
      };
    }
  }
}

function explainNip(nip: string): string | undefined {
  const lahir = `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`;
  if (!isTanggal(lahir)) return `angka 1–8 (${nip.slice(0, 8)}) bukan tanggal lahir`;
  const diangkat = readPengangkatan(nip);
  if (diangkat === undefined || diangkat.slice(0, 4) <= lahir.slice(0, 4)) {
    return `angka 9–14 (${nip.slice(8, 14)}) bukan tahun dan bulan pengangkatan`;
  }
  const umur = Number(nip.slice(8, 12)) - Number(nip.slice(0, 4));
  if (umur < UMUR_TERMUDA) return `diangkat pada ${diangkat}, ${umur} tahun sesudah lahir`;
  return /^[12]$/.test(nip.slice(14, 15)) ? undefined : `angka ke-15 (${nip.slice(14, 15)}) harus 1 atau 2`;
}

/** "1992-03" of a civil servant; "2021" of one on contract, whose number tells no month. */
function readPengangkatan(nip: string): string | undefined {
  const tahun = nip.slice(8, 12);
  const bulan = nip.slice(12, 14);
  if (/^2[1-9]$/.test(bulan)) return tahun;
  return isTanggal(`${tahun}-${bulan}-01`) ? `${tahun}-${bulan}` : undefined;
}

/** Civil servants are appointed at 18 or later; two years of grace for the registers of long ago. */
const UMUR_TERMUDA = 16;

type Orang = Pejabat['pejabat'][number];

/** What else is written of a person says the same as the NIP. */
function* nipAgreesWithItsPerson(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi.pejabat) {
    for (const [i, orang] of value.pejabat.entries()) {
      if (orang.nip === undefined || explainNip(orang.nip) !== undefined) continue;
      for (const { kunci, tertulis, menurutNip } of listBeda(orang, orang.nip)) {
        yield {
          path,
          pointer: `/pejabat/${i}/${kunci}`,
          message: `${SEBUTAN_KUNCI[kunci]} ${orang.nama} ${tertulis} berbeda dengan NIP-nya, ${menurutNip}`,
          hint: 'Cocokkan keduanya dengan SK atau kartu pegawai; salah satunya salah ketik.',
        };
      }
    }
  }
}

interface Beda {
  kunci: 'lahir' | 'pengangkatan' | 'jenis_kelamin';
  tertulis: string;
  menurutNip: string;
}

function listBeda({ lahir, pengangkatan, jenis_kelamin }: Orang, nip: string): Beda[] {
  const diangkat = readPengangkatan(nip) ?? '';
  const menurutNip = {
    lahir: `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`,
    pengangkatan: diangkat,
    jenis_kelamin: nip.slice(14, 15) === '1' ? 'laki-laki' : 'perempuan',
  };
  const tertulis = { lahir, pengangkatan: pengangkatan?.slice(0, diangkat.length), jenis_kelamin };
  return KUNCI_NIP.flatMap((kunci) => {
    const satu = tertulis[kunci];
    return satu === undefined || satu === menurutNip[kunci]
      ? []
      : [{ kunci, tertulis: satu, menurutNip: menurutNip[kunci] }];
  });
}

const SEBUTAN_KUNCI: Record<Beda['kunci'], string> = {
  lahir: 'tanggal lahir',
  pengangkatan: 'pengangkatan',
  jenis_kelamin: 'jenis kelamin',
};

const KUNCI_NIP = ['lahir', 'pengangkatan', 'jenis_kelamin'] as const satisfies Beda['kunci'][];

function* pelaksanaTugasHasItsSk(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi.pejabat) {
    for (const [i, { sifat, sk, jabatan }] of value.penugasan.entries()) {
      if (sk !== undefined || (sifat !== 'plt' && sifat !== 'plh')) continue;
      const message = `penugasan ${sifat} ${jabatan} belum memuat nomor SK`;
      yield {
        path,
        pointer: `/penugasan/${i}/sifat`,
        message,
        hint: 'Tambahkan sk: nomor surat keputusan atau surat perintah.',
      };
    }
  }
}
