// Generated from schemas/ by `npm run generate`. Do not edit.
import type { Nilai } from './capaian.ts';

export type { Nilai };
export type Tanggal = string;
export type Tahun = number;
export type Triwulan = 1 | 2 | 3 | 4;
export type Id = string;
export type KodeTujuan = string;
export type KodeSasaran = string;
export type KodeIku = string;
export type KodeProgram = string;
export type KodeKegiatan = string;
export type KodeSubKegiatan = string;
export type KodeIndikator = string;
export type Rupiah = number;
export type Realisasi = Nilai | null;
export type Arah = 'naik' | 'turun' | 'stabil' | 'rentang' | 'predikat';
export type Rumus = 'selisih' | 'rasio' | 'dari-awal';
export type Awal = number;
export type Skala = string[];
export type Batas = number;
export type Agregasi = 'jumlah' | 'nilai-akhir' | 'kumulatif-isian' | 'rata-rata';
export type Satuan = string;
export type BuktiDukung = {
  nama: string;
  tautan?: string;
  sha256?: string;
}[];
export type Sidik = string;
export type NomorEdisi = number;
export type CatatanBaca = {
  bagian: string;
  tercetak: string;
  dibaca: string;
  alasan: string;
}[];
export type KunciPublik = string;

export interface TargetTriwulan {
  tw1?: Nilai;
  tw2?: Nilai;
  tw3?: Nilai;
  tw4?: Nilai;
}
export interface Analisis {
  pendorong?: string;
  penghambat?: string;
  tindak_lanjut?: string;
}
export interface Ralat {
  alasan: string;
}
export interface Sumber {
  nama: string;
  pasal?: string;
  tautan?: string;
  catatan?: string;
}
export interface IndikatorProgram {
  kode: KodeIndikator;
  nama: string;
  satuan: Satuan;
  arah: Arah;
  rumus?: Rumus;
  awal?: Awal;
  skala?: Skala;
  batas?: Batas;
  agregasi: Agregasi;
  target?: Nilai;
  target_triwulan?: TargetTriwulan;
}
export interface IsianIndikator {
  kode: KodeIndikator;
  realisasi?: Realisasi;
  bukti_dukung?: BuktiDukung;
  analisis?: Analisis;
}
export interface PerubahanTarget {
  /**
   * This interface was referenced by `PerubahanTarget`'s JSON-Schema definition
   * via the `patternProperty` "^(IKU-\d+|\d[.\d]*-\d+)$".
   */
  [k: string]: {
    target: Nilai;
    target_triwulan?: TargetTriwulan;
  };
}
export interface Arsip {
  dokumen: Id;
  tanggal: Tanggal;
  berkas?: string;
  alamat?: string;
  sha256: string;
  halaman?: number;
  lapisan_teks?: 'ada' | 'sebagian' | 'tidak ada';
  resolusi?: number;
  eselon?: 'II' | 'III' | 'IV';
  penanda_tangan?: Id[];
  kode_periksa?: string;
  /**
   * @minItems 1
   */
  tanda_tangan_elektronik?: {
    nama: string;
    waktu?: string;
    cap_waktu?: string;
    format: 'PAdES-BASELINE-B' | 'PAdES-BASELINE-T' | 'PAdES-BASELINE-LT' | 'CMS';
    kepercayaan: 'belum-diperiksa' | 'dipercaya' | 'tidak-dipercaya';
    sertifikat: {
      penerbit: string;
      nomor_seri: string;
      sha256: string;
    };
  }[];
  lokasi_fisik?: string;
}
export interface Aturan {
  /**
   * @minItems 1
   */
  aturan: {
    id: Id;
    mulai: Tanggal;
    selesai?: Tanggal;
    /**
     * @minItems 1
     */
    sumber: Sumber[];
    rumus_turun: Rumus;
    batas?: Batas;
    rata_rata_dari: 'dibulatkan' | 'mentah';
    kategori: {
      nama: string;
      sumber: Sumber;
      /**
       * @minItems 2
       */
      kelas: {
        nama: string;
        di_atas?: number;
      }[];
    };
    efisiensi?: {
      sumber: Sumber;
      ambang: number;
    };
  }[];
}
export interface CapaianLalu {
  tahun: Tahun;
  sumber: Sumber;
  capaian: {
    kode: KodeIndikator;
    target?: Nilai;
    realisasi?: Realisasi;
  }[];
  anggaran?: {
    kode: string;
    realisasi: Rupiah;
  }[];
}
export interface Edisi {
  tahun: Tahun;
  triwulan: Triwulan;
  edisi: NomorEdisi;
  tanggal: Tanggal;
  kompilasi: {
    edisi: NomorEdisi;
    tanggal: Tanggal;
    sidik: Sidik;
  };
  laporan_capaian: {
    edisi: NomorEdisi;
    tanggal: Tanggal;
    sidik: Sidik;
  };
  /**
   * @minItems 1
   */
  berkas: {
    nama: string;
    judul: string;
    ukuran: number;
    sha256: string;
    kode_periksa?: string;
  }[];
}
export interface Evaluasi {
  tahun: Tahun;
  triwulan: Triwulan;
  tanggal: Tanggal;
  pendahuluan?: string;
  pendorong?: string;
  penghambat?: string;
  rekomendasi?: {
    masalah: string;
    aksi: string;
    penanggung_jawab: Id;
    tenggat: Tanggal;
    hasil?: string;
  }[];
  penutup?: string;
}
export interface EvaluasiTahunan {
  tahun: Tahun;
  tanggal: Tanggal;
  pendorong?: string;
  penghambat?: string;
  rekomendasi?: {
    masalah: string;
    aksi: string;
    penanggung_jawab: Id;
    tenggat: Tanggal;
    hasil?: string;
  }[];
  penutup?: string;
}
export interface Format {
  tahun: Tahun;
  triwulan: Triwulan;
  tanggal: Tanggal;
  /**
   * @minItems 1
   */
  isian: {
    unit: Id;
    indikator: KodeIndikator[];
    tenggat: Tanggal;
  }[];
}
export interface Instansi {
  nama: string;
  nama_pendek: string;
  pemerintah: string;
  provinsi?: string;
  kode?: {
    bps?: string;
    kemendagri?: string;
  };
  alamat?: {
    jalan?: string;
    kode_pos?: string;
    telepon?: string;
    pos_el?: string;
    laman?: string;
  };
  tempat: string;
  situs: string;
  satu_data?: string;
  dataset_satu_data?: {
    organisasi: string;
    nama: string;
    lisensi?: string;
  };
  lisensi?: {
    nama: string;
    alamat: string;
  };
  repositori?: {
    forge: 'gitlab' | 'github' | 'gitea' | 'forgejo' | 'git';
    alamat: string;
    cabang: string;
    juru_gabung?: {
      id: number;
      login: string;
      /**
       * @minItems 1
       */
      kunci: KunciPublik[];
    };
  };
  kop: {
    /**
     * @minItems 1
     * @maxItems 4
     */
    baris: string[];
    lambang?: string;
  };
  merek?: {
    warna: string;
  };
  dokumen: {
    kertas: 'A4' | 'F4';
    huruf: string;
    ukuran_huruf?: number;
    margin: {
      atas: number;
      kanan: number;
      bawah: number;
      kiri: number;
    };
  };
  contoh: boolean;
  /**
   * @minItems 1
   */
  unit: {
    id: Id;
    nama: string;
    jenis: 'pimpinan' | 'sekretariat' | 'subbagian' | 'seksi';
    induk?: Id;
  }[];
  satuan?: string[];
}
export interface Kalender {
  tahun: Tahun;
  /**
   * @minItems 1
   */
  dasar: Sumber[];
  /**
   * @minItems 1
   */
  hari_kerja: ('senin' | 'selasa' | 'rabu' | 'kamis' | 'jumat' | 'sabtu' | 'minggu')[];
  libur: {
    tanggal: Tanggal;
    nama: string;
    jenis: 'libur-nasional' | 'cuti-bersama' | 'libur-daerah';
  }[];
}
export interface Kompilasi {
  tahun: Tahun;
  triwulan: Triwulan;
  edisi: NomorEdisi;
  tanggal: Tanggal;
  sidik: Sidik;
  ralat?: Ralat;
}
export interface LaporanCapaian {
  tahun: Tahun;
  triwulan: Triwulan;
  edisi: NomorEdisi;
  tanggal: Tanggal;
  sidik: Sidik;
  ralat?: Ralat;
  kompilasi_edisi: NomorEdisi;
  ringkasan?: string;
  kendala?: string;
  tindak_lanjut?: string;
}
export interface Lkjip {
  tahun: Tahun;
  tanggal: Tanggal;
  kata_pengantar?: string;
  ikhtisar?: string;
  gambaran_umum?: string;
  isu_strategis?: string;
  penutup?: string;
}
export interface Pejabat {
  /**
   * @minItems 1
   */
  jabatan: {
    id: Id;
    nama: string;
    unit?: Id;
    eselon?: 'II.a' | 'II.b' | 'III.a' | 'III.b' | 'IV.a' | 'IV.b';
    peran?: Id[];
    atasan?: Id;
    luar_instansi?: boolean;
  }[];
  pejabat: {
    id: Id;
    nama: string;
    nip?: string;
    lahir?: Tanggal;
    pengangkatan?: string;
    jenis_kelamin?: 'laki-laki' | 'perempuan';
    pangkat?: string;
    golongan?: string;
    contoh?: boolean;
    akun?: {
      gitlab?: {
        id: number;
        login: string;
      };
      github?: {
        id: number;
        login: string;
      };
      gitea?: {
        id: number;
        login: string;
      };
      git?: {
        id: number;
        login: string;
        /**
         * @minItems 1
         */
        kunci: KunciPublik[];
      };
    };
    catatan_baca?: CatatanBaca;
  }[];
  penugasan: {
    jabatan: Id;
    pejabat: Id;
    sifat?: 'definitif' | 'plt' | 'plh';
    mulai: Tanggal;
    selesai?: Tanggal;
    sk?: string;
  }[];
}
export interface Pengecualian {
  pengecualian: {
    kode?: string;
    berkas?: string;
    tentang?: string;
    commit?: string;
    alasan: string;
    oleh: Id;
    sampai: Tanggal;
  }[];
}
export interface Pengukuran {
  tahun: Tahun;
  triwulan: Triwulan;
  unit: Id;
  kegiatan?: {
    kode: KodeKegiatan;
    realisasi_anggaran?: number | null;
    indikator?: IsianIndikator[];
  }[];
  sub_kegiatan?: {
    kode: KodeSubKegiatan;
    realisasi_anggaran?: number | null;
    indikator?: IsianIndikator[];
  }[];
}
export interface Perkin {
  tahun: Tahun;
  jabatan: Id;
  tanggal: Tanggal;
  /**
   * @minItems 1
   */
  sasaran: {
    kode?: KodeSasaran;
    uraian: string;
    /**
     * @minItems 1
     */
    indikator: {
      kode: KodeIndikator;
      target?: Nilai;
      target_triwulan?: TargetTriwulan;
    }[];
  }[];
  anggaran?: string[];
  perubahan?: {
    tanggal: Tanggal;
    alasan: string;
    target: PerubahanTarget;
  }[];
}
export interface Program {
  tahun: Tahun;
  sumber?: Sumber;
  /**
   * @minItems 1
   */
  program: {
    kode: KodeProgram;
    nama: string;
    sasaran?: KodeSasaran;
    unit: Id;
    pagu?: Rupiah;
    indikator?: IndikatorProgram[];
    kegiatan?: {
      kode: KodeKegiatan;
      nama: string;
      unit: Id;
      pagu?: Rupiah;
      indikator?: IndikatorProgram[];
      sub_kegiatan?: {
        kode: KodeSubKegiatan;
        nama: string;
        pagu?: Rupiah;
        indikator?: IndikatorProgram[];
      }[];
    }[];
  }[];
  perubahan?: {
    tanggal: Tanggal;
    dasar: string;
    pagu?: {
      [k: string]: Rupiah;
    };
    target?: PerubahanTarget;
  }[];
}
export interface ProgramTriwulan {
  tahun: Tahun;
  triwulan: Triwulan;
  program: {
    kode: KodeProgram;
    realisasi_anggaran?: number | null;
    indikator?: IsianIndikator[];
  }[];
}
export interface RencanaAksi {
  tahun: Tahun;
  /**
   * @minItems 1
   */
  aksi: {
    indikator: KodeIndikator;
    uraian: string;
    /**
     * @minItems 1
     */
    triwulan: Triwulan[];
    penanggung_jawab: Id;
    anggaran?: string;
  }[];
}
export interface Renstra {
  mulai: Tahun;
  selesai: Tahun;
  sumber?: Sumber;
  /**
   * @minItems 1
   */
  tujuan: {
    kode: KodeTujuan;
    uraian: string;
    /**
     * @minItems 1
     */
    sasaran: {
      kode: KodeSasaran;
      uraian: string;
      /**
       * @minItems 1
       */
      indikator: {
        kode: KodeIku;
        nama: string;
        alasan?: string;
        definisi: string;
        formulasi: string;
        sumber_data: string;
        satuan: Satuan;
        arah: Arah;
        rumus?: Rumus;
        awal?: Awal;
        skala?: Skala;
        batas?: Batas;
        agregasi: Agregasi;
        penanggung_jawab: Id;
        target: {
          [k: string]: Nilai;
        };
      }[];
    }[];
  }[];
  program?: {
    kode: string;
    nama: string;
    sasaran?: KodeSasaran;
    indikator?: string;
    satuan?: Satuan;
    target?: {
      [k: string]: Nilai;
    };
    pagu?: {
      [k: string]: Rupiah;
    };
  }[];
  metadata_statistik?: {
    kegiatan?: {
      sektor?: string;
      latar_belakang?: string;
      tujuan?: string;
      jadwal?: string;
      cakupan_wilayah?: string;
      metode?: string;
      sarana?: string;
      unit_pengumpulan?: string;
      kualitas?: string;
      petugas?: string;
      pengolahan?: string;
      analisis?: string;
      tingkat_penyajian?: string;
      diseminasi?: string;
    };
    indikator?: {
      kode: KodeIku;
      konsep?: string;
      interpretasi?: string;
      ukuran?: string;
      klasifikasi?: string;
      komposit?: boolean;
      indikator_pembangun?: string;
      publikasi_pembangun?: string;
      variabel_pembangun?: string;
      kegiatan_variabel?: string;
      level_estimasi?: string;
      akses_umum?: boolean;
    }[];
    variabel?: {
      nama: string;
      alias?: string;
      konsep?: string;
      definisi?: string;
      referensi_pemilihan?: string;
      referensi_waktu?: string;
      tipe_data?: 'integer' | 'float' | 'string' | 'char' | 'boolean';
      klasifikasi_isian?: string;
      aturan_validasi?: string;
      kalimat_pertanyaan?: string;
      akses_umum?: boolean;
    }[];
  };
}
export interface SatuData {
  tahun: Tahun;
  triwulan: Triwulan;
  unggahan: {
    tanggal: Tanggal;
    alamat: string;
    sha256: string;
    tahap?: 'data' | 'laporan';
    dataset?: string;
    sumber_daya?: {
      nama: string;
      id: string;
    }[];
    baris?: number;
    waktu_portal?: string;
    waktu_pengunggah?: string;
    keterangan?: string;
  }[];
}
export interface Seksi {
  tahun: Tahun;
  triwulan: Triwulan;
  unit: Id;
  indikator: IsianIndikator[];
}
export interface Sop {
  id: Id;
  jenis: 'sop' | 'tata-kelola';
  nama: string;
  judul_tabel?: string;
  judul_kolom_kegiatan?: string;
  nomor?: string;
  tanggal_pembuatan?: Tanggal;
  tanggal_revisi?: Tanggal;
  tanggal_efektif?: Tanggal;
  disahkan_oleh?: {
    jabatan: Id;
  };
  dasar_hukum?: {
    teks: string;
    diganti_oleh?: string;
    catatan_baca?: CatatanBaca;
  }[];
  kualifikasi_pelaksana?: string[];
  keterkaitan?: string[];
  peralatan?: string[];
  peringatan?: string[];
  pencatatan?: string[];
  keterangan?: string;
  /**
   * @minItems 1
   */
  pelaksana: {
    id: Id;
    nama: string;
  }[];
  /**
   * @minItems 1
   */
  langkah: {
    nomor: number;
    kegiatan: string;
    /**
     * @minItems 1
     */
    pelaksana: Id[];
    pelaksana_disimpulkan?: boolean;
    kelengkapan?: string;
    waktu?: {
      tercetak: string;
      min: number;
      maks: number;
    };
    output?: string;
    keterangan?: string;
    keputusan?: {
      /**
       * @minItems 1
       */
      kembali_ke: number[];
      bila?: string;
    };
    lanjut?: number[];
    tindakan?: 'susun' | 'setujui' | 'paraf' | 'tanda_tangan' | 'otomatis' | 'di-luar';
    oleh?: Id;
    berkas?: string[];
    catatan_baca?: CatatanBaca;
  }[];
  catatan_baca?: CatatanBaca;
}
export interface SumberImpor {
  kolom?: {
    kode?: string[];
    indikator?: string[];
    kegiatan?: string[];
    satuan?: string[];
    realisasi?: string[];
    anggaran?: string[];
    realisasi_anggaran?: string[];
    pendorong?: string[];
    penghambat?: string[];
    tindak_lanjut?: string[];
    bukti_dukung?: string[];
    tautan?: string[];
    triwulan?: string[];
    tahun?: string[];
    target?: string[];
    lain?: string[];
  };
  cocok?: {
    tulisan: string;
    kode?: string | null;
    nama?: string;
    calon?: string[];
    jawaban: 'ya' | 'bukan' | 'tanya';
  }[];
}
export interface Templat {
  judul: string;
  perihal: string;
  untuk:
    | 'pejabat-triwulan'
    | 'triwulan'
    | 'unit-triwulan'
    | 'tahun'
    | 'pejabat-tahun'
    | 'sop'
    | 'repositori'
    | 'riwayat-triwulan';
  pengesah:
    | 'kompilasi'
    | 'laporan-capaian'
    | 'format'
    | 'program'
    | 'evaluasi'
    | 'evaluasi-tahunan'
    | 'lkjip'
    | 'perkin'
    | 'rencana-aksi'
    | 'sop'
    | 'instansi'
    | 'riwayat';
  orientasi: 'tegak' | 'mendatar';
  kertas?: 'A4' | 'F4';
  kop?: boolean;
  penanda_tangan?: {
    kiri?: Id;
    kanan?: Id;
    /**
     * @maxItems 4
     */
    paraf?: Id[];
  };
}
