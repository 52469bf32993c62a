import type { Isi } from '../domain/isi.ts';
import { findPemangku, type Orang } from '../domain/lookup.ts';
import { namePublik } from '../domain/sebutan.ts';
import { computeSidikKunci } from '../domain/sidik-kunci.ts';
import { KOSONG } from '../format.ts';
import { cell, identity, text } from '../markup/build.ts';
import type { Block, Inline, Row } from '../markup/types.ts';
import { type BahanRepositori, TANPA_AKHIR } from './bahan-repositori.ts';

const TITIK = '.'.repeat(80);

/** A commit cannot state its own hash, and a second beginning has the first one before it: all three are written by hand. */
export function composeTabelGenesis(): Block[] {
  return [
    identity(
      [
        ['Commit awal (genesis), 40 huruf dan angka', TITIK],
        ['Genesis sebelumnya, bila riwayat dimulai ulang', TITIK],
        ['Ujung terakhir yang sah, bila dimulai ulang', TITIK],
      ],
      [3, 5],
    ),
  ];
}

export function composeTabelKunci({ juru: { kunci } }: BahanRepositori): Block[] {
  return [
    {
      type: 'table',
      caption: text('Kunci juru gabung'),
      widths: [1, 3, 10, 4],
      head: [['No.', 'Jenis', 'Sidik (SHA256)', 'Disimpan oleh, di'].map((satu) => cell(satu))],
      body: kunci.map((satu, nomor) => [
        cell(String(nomor + 1), { role: 'number' }),
        cell(satu.split(' ')[0] ?? ''),
        cell(computeSidikKunci(satu), { role: 'label' }),
        cell('.'.repeat(16)),
      ]),
    },
  ];
}

/** Everyone who holds a jabatan of the office; without an account he is listed, too: he cannot approve yet. Staf stand by their jabatan alone. */
export function composeTabelPejabat({ kinerja: { isi }, repositori: { forge } }: BahanRepositori): Block[] {
  const dialek = forge === 'forgejo' ? 'gitea' : forge;
  const baris = listPegangan(isi).map(({ orang, nama, jabatan }): Row => {
    const akun = orang.akun?.[dialek];
    const kunci = orang.akun?.git?.kunci.map(computeSidikKunci) ?? [];
    return [
      cell(jabatan.join(', '), { role: 'label' }),
      cell(nama ?? KOSONG),
      cell(akun ? `${akun.login}, nomor ${akun.id}` : 'belum ada'),
      cell(kunci.length > 0 ? joinBaris(kunci) : KOSONG),
    ];
  });
  const judul = ['Jabatan', 'Nama', 'Akun', 'Sidik kunci sendiri'];
  return [
    {
      type: 'table',
      caption: text('Pejabat dan akunnya'),
      widths: [5, 5, 4, 7],
      head: [judul.map((satu) => cell(satu))],
      body: baris,
    },
  ];
}

function joinBaris(semua: string[]): Inline[] {
  return text(semua.join('\n'));
}

/** In the order of pejabat.yaml; Plt. and Plh. with an end in sight are not put on record. */
function listPegangan(isi: Isi): { orang: Orang; nama: string | undefined; jabatan: string[] }[] {
  const jabatan = isi.pejabat.flatMap(({ value }) => value.jabatan).filter(({ luar_instansi: luar }) => !luar);
  const pemangku = jabatan.flatMap(({ id }) => findPemangku(isi, id, TANPA_AKHIR) ?? []);
  return [...Map.groupBy(pemangku, ({ orang }) => orang)].map(([orang, semua]) => ({
    orang,
    nama: semua.map(namePublik).find((nama) => nama !== undefined),
    jabatan: semua.map((satu) => satu.jabatan.nama),
  }));
}
