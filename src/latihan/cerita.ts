// What is told while the play runs: one line for each act, as an office would tell it.
import { listSopResmi, nameLangkah } from './sop-resmi.ts';
import { nameTanggal } from '../gerbang/penjelasan-nama.ts';
import type { Peristiwa } from './geladi.ts';
import { formatPeriode } from '../format.ts';
import type { Tindak } from './jadwal.ts';
import type { Isi } from '../domain/isi.ts';
import { showHidden } from '../source/problem.ts';

export function tellPeristiwa(peristiwa: Peristiwa): string[] {
  switch (peristiwa.jenis) {
    case 'mulai':
      return tellMulai(peristiwa);
    case 'tindak':
      return tellTindak(peristiwa.tindak, peristiwa.isi);
    case 'gerbang':
      return [`      gerbang: ${showHidden(peristiwa.utama)}`];
    case 'gabung':
      return [`      juru gabung: ${showHidden(peristiwa.baris)}`];
  }
}

function tellMulai({ masa, isi, genesis }: Extract<Peristiwa, { jenis: 'mulai' }>): string[] {
  const kantor = isi.instansi[0]?.value.nama ?? 'kantor ini';
  const sop = listSopResmi(isi).map(({ id, nama }, nomor) => `  SOP ${nomor + 1}  ${nama} (${id})`);
  return [
    `Geladi ${kantor}, ${formatPeriode(masa)}. DATA CONTOH: angka, bukti, akun, dan kunci di bawah ini bukan yang sebenarnya.`,
    ...sop,
    `Data awal: commit ${genesis}, semua sebelum rantai persetujuan dijalankan.`,
    '',
  ];
}

const KATA: Record<Tindak['jenis'], string> = {
  ajukan: 'mengajukan',
  perbaiki: 'memperbaiki',
  setujui: 'menyetujui',
  kembalikan: 'mengembalikan',
};

function tellTindak({ adegan, jenis, pemangku, hari, saat, langkah }: Tindak, isi: Isi): string[] {
  const jabatan = showHidden(nameJabatan(pemangku));
  const sop = langkah.map((id) => nameLangkah(isi, id));
  const rangkap = jenis === 'setujui' && langkah.length > 1 ? ', dirangkap' : '';
  const alasan = jenis === 'kembalikan' ? `: “${adegan.kembali?.alasan ?? ''}”` : '';
  const apa = `${KATA[jenis]} ${showHidden(adegan.judul)}${alasan}`;
  return [
    ...(jenis === 'ajukan' && adegan.luar !== undefined ? [`      di luar: ${adegan.luar}`] : []),
    `${nameTanggal(hari)} ${formatJam(saat)}  ${jabatan} ${apa}${sop.length === 0 ? '' : ` (${sop.join(', ')}${rangkap})`}`,
    ...(jenis === 'ajukan' && adegan.catatan !== undefined ? [`      ${adegan.catatan}`] : []),
  ];
}

export function nameJabatan({ jabatan, penugasan }: Tindak['pemangku']): string {
  const { sifat } = penugasan;
  return sifat === 'plh' ? `Plh. ${jabatan.nama}` : sifat === 'plt' ? `Plt. ${jabatan.nama}` : jabatan.nama;
}

/** In Jakarta: "08.05". */
function formatJam(saat: string): string {
  return new Date(Date.parse(saat) + 7 * 3600 * 1000).toISOString().slice(11, 16).replace(':', '.');
}
