// The plan and the rules of the benchmark's office; its figures stand in bench-isi.ts.
import type { TextFile } from '../src/source/files.ts';
import { findKode, listIku, SUB_PER_SEKSI } from './bench-isi.ts';

export const SEKSI = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((huruf) => `seksi-${huruf}`);
const TW = (target: number) => `{ tw1: ${target}, tw2: ${target}, tw3: ${target}, tw4: ${target} }`;

/** What holds for all years. */
export function listKebijakan(tahun: number[]): TextFile[] {
  const [awal = 0] = tahun;
  const akhir = tahun.at(-1) ?? 0;
  return [
    { path: 'instansi.yaml', text: writeInstansi() },
    { path: 'pejabat.yaml', text: writePejabat() },
    { path: 'aturan/capaian.yaml', text: ATURAN },
    { path: `renstra/${awal}-${akhir}.yaml`, text: writeRenstra(awal, akhir, tahun) },
    ...[...tahun, akhir + 1].map((satu) => ({ path: `kalender/${satu}.yaml`, text: writeKalender(satu) })),
  ];
}

/** The plan of one year. */
export function writeRencana(tahun: number): TextFile[] {
  const kepala = SEKSI.map((unit, nomor) => ({
    path: `perkin/${tahun}/kepala-${unit}.yaml`,
    text: writePerkin(tahun, `kepala-${unit}`, [`${findKode(nomor)}.2.01-1`], [`${findKode(nomor)}.2.01`]),
  }));
  const program = SEKSI.map((_, nomor) => findKode(nomor));
  const kode = program.map((satu) => `${satu}-1`);
  return [
    { path: `program/${tahun}.yaml`, text: `tahun: ${tahun}\nprogram:\n${SEKSI.map(writeProgram).join('')}` },
    { path: `perkin/${tahun}/camat.yaml`, text: writePerkinCamat(tahun, program) },
    { path: `perkin/${tahun}/sekretaris.yaml`, text: writePerkin(tahun, 'sekretaris', kode, program) },
    ...kepala,
  ];
}

function writePerkinCamat(tahun: number, program: string[]): string {
  const janji = SEKSI.flatMap((_, nomor) => listIku(nomor)).map(
    (kode) => `      - kode: ${kode}\n        target: 80\n        target_triwulan: ${TW(80)}\n`,
  );
  return writeKepalaPerkin(tahun, 'camat', janji, program);
}

function writePerkin(tahun: number, jabatan: string, indikator: string[], anggaran: string[]): string {
  return writeKepalaPerkin(
    tahun,
    jabatan,
    indikator.map((kode) => `      - kode: ${kode}\n`),
    anggaran,
  );
}

function writeKepalaPerkin(tahun: number, jabatan: string, janji: string[], anggaran: string[]): string {
  const tanggal = `${tahun}-01-15`;
  return `tahun: ${tahun}\njabatan: ${jabatan}\ntanggal: ${tanggal}\nsasaran:\n  - kode: S-1\n    uraian: Meningkatnya mutu pelayanan\n    indikator:\n${janji.join('')}anggaran: [${anggaran.join(', ')}]\n`;
}

function writeProgram(unit: string, nomor: number): string {
  const kode = findKode(nomor);
  const pagu = SUB_PER_SEKSI * 8_000_000;
  const sub = Array.from({ length: SUB_PER_SEKSI }, (_, i) => {
    const anak = `${kode}.2.01.000${i + 1}`;
    return `          - kode: ${anak}\n            nama: Sub kegiatan ${i + 1} ${unit}\n            pagu: 8000000\n${writeIndikator(anak, 'laporan', 'jumlah', 3, 12, '            ')}`;
  });
  return [
    `  - kode: ${kode}\n    nama: Program ${unit}\n    sasaran: S-1\n    unit: sekretariat\n    pagu: ${pagu}\n`,
    writeIndikator(kode, 'persen', 'rata-rata', 80, 80, '    '),
    `    kegiatan:\n      - kode: ${kode}.2.01\n        nama: Kegiatan ${unit}\n        unit: ${unit}\n        pagu: ${pagu}\n`,
    writeIndikator(`${kode}.2.01`, 'persen', 'nilai-akhir', 80, 80, '        '),
    `        sub_kegiatan:\n${sub.join('')}`,
  ].join('');
}

function writeIndikator(
  induk: string,
  satuan: string,
  agregasi: string,
  target: number,
  setahun: number,
  indent: string,
): string {
  return [
    'indikator:',
    `  - kode: ${induk}-1`,
    `    nama: Hasil ${induk}`,
    `    satuan: ${satuan}`,
    '    arah: naik',
    `    agregasi: ${agregasi}`,
    `    target: ${setahun}`,
    `    target_triwulan: ${TW(target)}`,
  ]
    .map((line) => `${indent}${line}\n`)
    .join('');
}

function writeInstansi(): string {
  const unit = SEKSI.map((id) => `  - id: ${id}\n    nama: ${id}\n    jenis: seksi\n    induk: camat\n`);
  return `nama: Kecamatan Ukur
nama_pendek: Ukur
pemerintah: Pemerintah Kabupaten Ukur
tempat: Ukur
situs: https://ukur.example/
kop:
  baris: [PEMERINTAH KABUPATEN UKUR, KECAMATAN UKUR]
dokumen:
  kertas: A4
  huruf: Arial
  margin: { atas: 25, kanan: 20, bawah: 20, kiri: 25 }
contoh: true
unit:
  - id: camat
    nama: Camat
    jenis: pimpinan
  - id: sekretariat
    nama: Sekretariat
    jenis: sekretariat
    induk: camat
${unit.join('')}`;
}

function writePejabat(): string {
  const kepala = SEKSI.map((unit) => ({ id: `kepala-${unit}`, unit, atasan: 'camat', peran: 'kepala-seksi' }));
  const jabatan = [
    { id: 'camat', unit: 'camat', atasan: 'bupati', peran: 'camat' },
    { id: 'sekretaris', unit: 'sekretariat', atasan: 'camat', peran: 'sekretaris' },
    ...kepala,
  ];
  const daftar = jabatan.map(
    ({ id, unit, atasan, peran }) =>
      `  - id: ${id}\n    nama: Jabatan ${id}\n    unit: ${unit}\n    peran: [${peran}]\n    atasan: ${atasan}\n`,
  );
  const orang = [...jabatan, { id: 'bupati' }].map(
    ({ id }) => `  - id: orang-${id}\n    nama: Orang ${id}\n    contoh: true\n`,
  );
  const tugas = [...jabatan, { id: 'bupati' }].map(
    ({ id }) => `  - jabatan: ${id}\n    pejabat: orang-${id}\n    mulai: 2016-01-04\n`,
  );
  return `jabatan:\n  - id: bupati\n    nama: Bupati Ukur\n    luar_instansi: true\n${daftar.join('')}pejabat:\n${orang.join('')}penugasan:\n${tugas.join('')}`;
}

const ATURAN = `aturan:
  - id: bawaan
    mulai: 2016-01-01
    sumber:
      - nama: Aturan ukur
    rumus_turun: selisih
    rata_rata_dari: dibulatkan
    kategori:
      nama: Skala ukur
      sumber:
        nama: Aturan ukur
      kelas:
        - nama: Baik
          di_atas: 90
        - nama: Kurang
    efisiensi:
      sumber:
        nama: Aturan ukur
      ambang: 5
`;

function writeKalender(tahun: number): string {
  return `tahun: ${tahun}\ndasar:\n  - nama: Kalender ukur\nhari_kerja: [senin, selasa, rabu, kamis, jumat]\nlibur:\n  - tanggal: ${tahun}-01-01\n    nama: Tahun baru\n    jenis: libur-nasional\n`;
}

function writeRenstra(awal: number, akhir: number, tahun: number[]): string {
  const target = tahun.map((satu) => `'${satu}': 80`).join(', ');
  const iku = SEKSI.flatMap((unit, nomor) => listIku(nomor).map((kode) => ({ kode, unit }))).map(
    ({ kode, unit }) => `          - kode: ${kode}
            nama: Hasil ${kode}
            definisi: Nilai ${kode}
            formulasi: Rata-rata
            sumber_data: Register
            satuan: persen
            arah: naik
            agregasi: nilai-akhir
            penanggung_jawab: ${unit}
            target: { ${target} }
`,
  );
  const uang = tahun.map((satu) => `'${satu}': ${SUB_PER_SEKSI * 8_000_000}`).join(', ');
  const program = SEKSI.map(
    (unit, nomor) => `  - kode: ${findKode(nomor)}
    nama: Program ${unit}
    sasaran: S-1
    indikator: Hasil ${findKode(nomor)}
    satuan: persen
    target: { ${target} }
    pagu: { ${uang} }
`,
  );
  return `mulai: ${awal}
selesai: ${akhir}
tujuan:
  - kode: T-1
    uraian: Pelayanan yang baik
    sasaran:
      - kode: S-1
        uraian: Meningkatnya mutu pelayanan
        indikator:
${iku.join('')}program:
${program.join('')}`;
}
