// One figure for other sites to show: as a picture, with the page that tells how to put it there.
import { drawKartu, type Kartu, LEBAR_KARTU, measureKartu } from '../grafik/kartu.ts';
import { formatDaftar, KOSONG } from '../format.ts';
import { listTandaData } from './data-katalog.ts';
import { sebutAlamat } from './data-api.ts';
import { findTerakhir } from './daftar-indikator.ts';
import { DATA, type Kerangka, viewKerangka } from './kerangka.ts';
import { jalurIndikator, jalurSisip } from './tautan.ts';
import { listIndikator, type Terbitan } from './terbitan.ts';

export interface SisipView {
  kerangka: Kerangka;
  kode: string;
  nama: string;
  gambar: string; // path of the picture
  alamatGambar: string; // the same for other sites
  alamatLaman: string; // where the picture leads: the indikator with its working
  jalurLaman: string;
  lebar: number;
  tinggi: number;
  kalimat: string; // the picture in words
  alt: string; // for other sites: without the figure, which would grow stale there
  svg: string;
}

export function listSisipView(terbitan: Terbitan): SisipView[] {
  return listIndikator(terbitan).map((indikator) => {
    const { kode, nama } = indikator;
    const kartu = composeKartu(terbitan, indikator);
    const kalimat = describeKartu(kartu);
    const gambar = `/sisip/${kode}.svg`;
    return {
      kerangka: viewKerangka(terbitan, {
        judul: 'Sematkan angka ini',
        judulTab: `Sematkan ${kode}`,
        uraian: `Gambar kecil berisi capaian terakhir ${nama}, untuk dipasang di situs lain.`,
        jalur: jalurSisip(kode),
        jejak: [DATA, { teks: kode, jalur: jalurIndikator(kode) }],
      }),
      kode,
      nama,
      gambar,
      alamatGambar: sebutAlamat(terbitan, gambar),
      alamatLaman: sebutAlamat(terbitan, jalurIndikator(kode)),
      jalurLaman: jalurIndikator(kode),
      lebar: LEBAR_KARTU,
      tinggi: measureKartu(kartu),
      kalimat,
      alt: `Capaian terakhir ${nama}, ${kartu.instansi}. Angkanya ada di tautan ini.`,
      svg: drawKartu(kartu, { judul: nama, uraian: kalimat }),
    };
  });
}

function composeKartu(terbitan: Terbitan, indikator: ReturnType<typeof listIndikator>[number]): Kartu {
  const { instansi } = terbitan.kinerja;
  const terakhir = findTerakhir(terbitan, indikator);
  const umum = { instansi: instansi.nama, nama: indikator.nama, asal: new URL(instansi.situs).host };
  const tanda = listTandaData(terbitan);
  if (!terakhir) {
    const rincian = ['Belum ada angka yang disahkan.'];
    return { ...umum, tanda, angka: KOSONG, kata: 'Belum ada', keadaan: 'belum-ada', rincian };
  }
  const { ukuran, periode, draf } = terakhir;
  return {
    ...umum,
    tanda: draf ? [...new Set([...tanda, 'DRAF'])] : tanda,
    angka: ukuran.persen ?? KOSONG,
    kata: ukuran.kata,
    keadaan: ukuran.keadaan,
    rincian: [`Realisasi ${ukuran.realisasi}, target ${ukuran.target}`, `Capaian ${periode}`],
  };
}

function describeKartu({ instansi, nama, angka, kata, rincian, tanda, keadaan }: Kartu): string {
  const awal = tanda.length ? `${formatDaftar(tanda)}. ` : '';
  const capaian = keadaan === 'belum-ada' ? kata.toLowerCase() : `capaian ${angka}, ${kata.toLowerCase()}`;
  return `${awal}${nama}, ${instansi}: ${capaian}. ${rincian.map((satu) => satu.replace(/\.$/, '')).join('. ')}.`;
}
