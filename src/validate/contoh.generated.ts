// Generated from schemas/ by `npm run generate`. Do not edit.
import type { JenisSkema } from '../domain/isi.ts';

export const CONTOH: Record<JenisSkema, { path: string; text: string }> = {
  "arsip": {
    "path": "arsip/2024/laporan-pengukuran-perkin-2024-tw1-camat.yaml",
    "text": "# yaml-language-server: $schema=../../../schemas/arsip.schema.json\n# Berkas PDF disimpan di folder yang sama (isian berkas), atau di tempat lain (isian alamat).\ndokumen: laporan-pengukuran-perkin-2024-tw1-camat\ntanggal: 2024-04-25\nalamat: https://arsip.contoh.example/2024/laporan-pengukuran-perkin-tw1-camat.pdf\nsha256: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'\neselon: III\npenanda_tangan: [camat, bupati]\nlokasi_fisik: Lemari arsip sekretariat, map 2024\n"
  },
  "aturan": {
    "path": "aturan/capaian.yaml",
    "text": "# yaml-language-server: $schema=../../schemas/aturan.schema.json\n# Tiap masa berlaku satu entri; yang lama tidak dihapus.\naturan:\n  - id: aturan-2021\n    mulai: 2021-01-01\n    sumber:\n      - nama: Ketentuan kantor (contoh)\n    rumus_turun: selisih\n    batas: 120 # hapus baris ini bila capaian tidak dibatasi\n    rata_rata_dari: dibulatkan\n    kategori:\n      nama: Skala contoh\n      sumber:\n        nama: Ketentuan kantor (contoh)\n      kelas: # dari yang terbaik; yang terakhir tanpa di_atas\n        - nama: Baik\n          di_atas: 90\n        - nama: Cukup\n          di_atas: 60\n        - nama: Kurang\n    efisiensi:\n      sumber:\n        nama: Ketentuan kantor (contoh)\n      ambang: 5\n"
  },
  "capaian-lalu": {
    "path": "capaian-lalu/2023.yaml",
    "text": "# yaml-language-server: $schema=../../schemas/capaian-lalu.schema.json\ntahun: 2023\nsumber:\n  nama: LKjIP Kecamatan Contoh Tahun 2023\ncapaian:\n  - kode: IKU-1\n    target: 82.5\n    realisasi: 82.1\n  - kode: IKU-2\n    target: B\n    realisasi: B\n"
  },
  "evaluasi": {
    "path": "kinerja/2024/tw1/evaluasi.yaml",
    "text": "# yaml-language-server: $schema=../../../../schemas/evaluasi.schema.json\ntahun: 2024\ntriwulan: 1\ntanggal: 2024-04-25\npendahuluan: Evaluasi ini membahas capaian triwulan I dan tindak lanjutnya.\npendorong: Loket pelayanan buka penuh lima hari.\npenghambat: Jaringan padam dua hari pada Februari.\nrekomendasi:\n  - masalah: Layanan berhenti ketika jaringan padam\n    aksi: Menyiapkan formulir kertas cadangan\n    penanggung_jawab: seksi-pelayanan\n    tenggat: 2024-06-28\n    hasil: Formulir tersedia di loket sejak 2 Mei. # diisi sesudah dikerjakan\npenutup: Hasil evaluasi dipakai pada triwulan berikutnya.\n"
  },
  "evaluasi-tahunan": {
    "path": "laporan/2023/evaluasi.yaml",
    "text": "# yaml-language-server: $schema=../../../schemas/evaluasi-tahunan.schema.json\ntahun: 2023\ntanggal: 2024-02-25\npendorong: Loket pelayanan buka penuh sepanjang tahun.\npenghambat: Jaringan padam beberapa kali.\nrekomendasi:\n  - masalah: Layanan bergantung pada satu jalur internet\n    aksi: Memasang jalur internet cadangan\n    penanggung_jawab: sekretariat\n    tenggat: 2024-06-28\npenutup: Rekomendasi dimasukkan ke dalam rencana aksi 2024.\n"
  },
  "format": {
    "path": "kinerja/2024/tw1/format.yaml",
    "text": "# yaml-language-server: $schema=../../../../schemas/format.schema.json\n# Unit mana mengisi IKU apa, dan kapan paling lambat.\ntahun: 2024\ntriwulan: 1\ntanggal: 2024-04-01\nisian:\n  - unit: seksi-pelayanan\n    indikator:\n      - IKU-1 # Indeks Kepuasan Masyarakat\n    tenggat: 2024-04-05\n  - unit: sekretariat\n    indikator:\n      - IKU-2 # Predikat SAKIP\n    tenggat: 2024-04-05\n"
  },
  "instansi": {
    "path": "instansi.yaml",
    "text": "# yaml-language-server: $schema=../schemas/instansi.schema.json\n# Identitas kecamatan. Isi hanya yang sudah dipastikan.\nnama: Kecamatan Contoh\nnama_pendek: Contoh\npemerintah: Pemerintah Kabupaten Contoh\ntempat: Contoh # tertulis di atas tanggal tanda tangan\nsitus: https://kinerja.contoh.example/\nkop:\n  baris:\n    - PEMERINTAH KABUPATEN CONTOH\n    - KECAMATAN CONTOH\ndokumen:\n  kertas: A4\n  huruf: Arial\n  ukuran_huruf: 11\n  margin: # milimeter\n    atas: 25\n    kanan: 20\n    bawah: 20\n    kiri: 25\ncontoh: true # semua laman dan dokumen diberi tanda DATA CONTOH\nunit:\n  - id: camat\n    nama: Camat\n    jenis: pimpinan\n  - id: sekretariat\n    nama: Sekretariat Kecamatan\n    jenis: sekretariat\n    induk: camat\n  - id: seksi-pelayanan\n    nama: Seksi Pelayanan\n    jenis: seksi\n    induk: camat\n"
  },
  "kalender": {
    "path": "kalender/2024.yaml",
    "text": "# yaml-language-server: $schema=../../schemas/kalender.schema.json\n# Salin semua hari libur dan cuti bersama dari keputusannya.\ntahun: 2024\ndasar:\n  - nama: Keputusan Bersama tentang Hari Libur Nasional dan Cuti Bersama Tahun 2024\nhari_kerja: [senin, selasa, rabu, kamis, jumat]\nlibur:\n  - tanggal: 2024-05-01\n    nama: Hari Buruh Internasional\n    jenis: libur-nasional\n  - tanggal: 2024-08-17\n    nama: Proklamasi Kemerdekaan\n    jenis: libur-nasional\n"
  },
  "kompilasi": {
    "path": "kinerja/2024/tw1/kompilasi.yaml",
    "text": "# yaml-language-server: $schema=../../../../schemas/kompilasi.schema.json\n# Ditulis oleh npm run compile; sidiknya tidak pernah diketik sendiri.\ntahun: 2024\ntriwulan: 1\nedisi: 1\ntanggal: 2024-04-18\nsidik: 'f522a32f59f195c69b2e5841b615ae0c30cf4441ef992ffb27df3e0dc380f1ca'\n"
  },
  "laporan-capaian": {
    "path": "kinerja/2024/tw1/laporan-capaian.yaml",
    "text": "# yaml-language-server: $schema=../../../../schemas/laporan-capaian.schema.json\n# Kerangkanya ditulis oleh npm run compile; yang ditulis sendiri hanya narasinya.\ntahun: 2024\ntriwulan: 1\nedisi: 1\ntanggal: 2024-04-23\nsidik: '07bcdd6005ad89bf51ed66eeb9274ab0f0d70ecba30d523e7416bc899572ce80'\nkompilasi_edisi: 1\n\nringkasan: |\n  Indeks kepuasan masyarakat sedikit di bawah target karena gangguan jaringan pada Februari.\nkendala: |\n  - Jaringan padam dua hari pada Februari.\ntindak_lanjut: |\n  - Formulir kertas cadangan disiapkan mulai April.\n"
  },
  "lkjip": {
    "path": "laporan/2023/lkjip.yaml",
    "text": "# yaml-language-server: $schema=../../../schemas/lkjip.schema.json\n# Hanya narasi; angkanya diambil dari berkas kinerja.\ntahun: 2023\ntanggal: 2024-02-20\nkata_pengantar: |\n  Laporan Kinerja ini disusun sebagai pertanggungjawaban atas perjanjian kinerja tahun 2023.\nikhtisar: |\n  Pelayanan kecamatan membaik dibandingkan tahun sebelumnya.\ngambaran_umum: |\n  Kecamatan Contoh melaksanakan sebagian urusan yang dilimpahkan Bupati.\nisu_strategis: |\n  - Mutu pelayanan publik\npenutup: |\n  Perbaikan pelayanan dilanjutkan pada tahun 2024.\n"
  },
  "pejabat": {
    "path": "pejabat.yaml",
    "text": "# yaml-language-server: $schema=../schemas/pejabat.schema.json\n# \"peran\" adalah nama pelaksana di SOP. \"atasan\" adalah pihak kedua perjanjian kinerja.\njabatan:\n  - id: bupati\n    nama: Bupati Contoh\n    luar_instansi: true\n  - id: camat\n    nama: Camat Contoh\n    unit: camat\n    eselon: III.a\n    peran: [camat]\n    atasan: bupati\n  - id: sekretaris\n    nama: Sekretaris Kecamatan\n    unit: sekretariat\n    eselon: III.b\n    peran: [sekretaris]\n    atasan: camat\n  - id: kepala-seksi-pelayanan\n    nama: Kepala Seksi Pelayanan\n    unit: seksi-pelayanan\n    eselon: IV.a\n    peran: [kepala-seksi]\n    atasan: camat\n  - id: staf-seksi-pelayanan\n    nama: Staf Seksi Pelayanan\n    unit: seksi-pelayanan\n    peran: [staf-seksi]\n    atasan: kepala-seksi-pelayanan\n\npejabat:\n  - id: orang-satu\n    nama: Orang Satu, S.Sos.\n    pangkat: Pembina\n    golongan: IV/a\n    contoh: true # bukan orang sungguhan\n  - id: orang-dua\n    nama: Orang Dua, S.E.\n    contoh: true\n  - id: orang-tiga\n    nama: Orang Tiga\n    contoh: true\n\npenugasan:\n  - jabatan: camat\n    pejabat: orang-satu\n    mulai: 2022-01-03\n  - jabatan: sekretaris\n    pejabat: orang-dua\n    mulai: 2022-01-03\n  - jabatan: kepala-seksi-pelayanan\n    pejabat: orang-tiga\n    mulai: 2022-01-03\n    selesai: 2024-05-31\n  - jabatan: kepala-seksi-pelayanan\n    pejabat: orang-dua\n    sifat: plt # merangkap, dengan nomor SK\n    mulai: 2024-06-01\n    sk: 800/1/2024\n"
  },
  "pengecualian": {
    "path": "pengecualian.yaml",
    "text": "# yaml-language-server: $schema=../schemas/pengecualian.schema.json\n# Masalah yang untuk sementara diterima. Bila tidak ada, tulis pengecualian: []\npengecualian:\n  - kode: bukti-tanpa-sidik\n    berkas: kinerja/2024/tw1/seksi/seksi-pelayanan.yaml\n    alasan: Berkas bukti masih dipindai\n    oleh: sekretaris\n    sampai: 2024-06-28\n"
  },
  "pengukuran": {
    "path": "kinerja/2024/tw1/pengukuran/seksi-pelayanan.yaml",
    "text": "# yaml-language-server: $schema=../../../../../schemas/pengukuran.schema.json\n# realisasi_anggaran: belanja triwulan ini saja, rupiah bulat, hanya di tingkat terbawah.\ntahun: 2024\ntriwulan: 1\nunit: seksi-pelayanan\n\nkegiatan:\n  - kode: 7.01.02.2.02\n    indikator:\n      - kode: 7.01.02.2.02-1 # Rata-rata waktu penyelesaian layanan\n        realisasi: 4 # hari\n        bukti_dukung:\n          - nama: Register layanan TW I\n\nsub_kegiatan:\n  - kode: 7.01.02.2.02.0003\n    realisasi_anggaran: 12500000\n    indikator:\n      - kode: 7.01.02.2.02.0003-1 # Jumlah laporan\n        realisasi: 3 # laporan\n        bukti_dukung:\n          - nama: Laporan pelayanan bulanan Januari–Maret\n"
  },
  "perkin": {
    "path": "perkin/2024/camat.yaml",
    "text": "# yaml-language-server: $schema=../../../schemas/perkin.schema.json\ntahun: 2024\njabatan: camat\ntanggal: 2024-01-15\n\nsasaran:\n  - kode: S-1\n    uraian: Meningkatnya kualitas pelayanan publik kecamatan\n    indikator:\n      - kode: IKU-1\n        target: 83.5\n        target_triwulan:\n          tw1: 82\n          tw2: 82.5\n          tw3: 83\n          tw4: 83.5\n      - kode: IKU-2\n        target: BB\n        target_triwulan:\n          tw4: BB # hanya dinilai pada akhir tahun\nanggaran: [7.01.02]\n\nperubahan:\n  - tanggal: 2024-09-02\n    alasan: Penyesuaian dengan anggaran perubahan\n    target:\n      IKU-1:\n        target: 84\n        target_triwulan:\n          tw1: 82\n          tw2: 82.5\n          tw3: 83\n          tw4: 84\n"
  },
  "program": {
    "path": "program/2024.yaml",
    "text": "# yaml-language-server: $schema=../../schemas/program.schema.json\n# Pagu induk adalah jumlah pagu anaknya.\ntahun: 2024\nsumber:\n  nama: DPA Kecamatan Contoh Tahun 2024\n\nprogram:\n  - kode: 7.01.02\n    nama: Penyelenggaraan Pemerintahan dan Pelayanan Publik\n    sasaran: S-1\n    unit: sekretariat\n    pagu: 60000000\n    indikator:\n      - kode: 7.01.02-1\n        nama: Persentase layanan administrasi yang selesai sesuai standar pelayanan\n        satuan: persen\n        arah: naik\n        agregasi: nilai-akhir\n        target: 95\n        target_triwulan:\n          tw1: 92\n          tw2: 93\n          tw3: 94\n          tw4: 95\n    kegiatan:\n      - kode: 7.01.02.2.02\n        nama: >-\n          Penyelenggaraan Urusan Pemerintahan yang Tidak Dilaksanakan oleh Unit Kerja Perangkat Daerah yang Ada di\n          Kecamatan\n        unit: seksi-pelayanan\n        pagu: 60000000\n        indikator:\n          - kode: 7.01.02.2.02-1\n            nama: Rata-rata waktu penyelesaian layanan\n            satuan: hari\n            arah: turun # makin kecil makin baik\n            rumus: selisih\n            agregasi: nilai-akhir\n            target: 3\n            target_triwulan:\n              tw1: 4\n              tw2: 4\n              tw3: 3\n              tw4: 3\n        sub_kegiatan:\n          - kode: 7.01.02.2.02.0003\n            nama: Peningkatan Efektifitas Pelaksanaan Pelayanan kepada Masyarakat di Wilayah Kecamatan\n            pagu: 60000000\n            indikator:\n              - kode: 7.01.02.2.02.0003-1\n                nama: Jumlah laporan peningkatan efektivitas pelayanan\n                satuan: laporan\n                arah: naik\n                agregasi: jumlah\n                target: 12\n                target_triwulan:\n                  tw1: 3\n                  tw2: 3\n                  tw3: 3\n                  tw4: 3\n\nperubahan:\n  - tanggal: 2024-09-02\n    dasar: DPPA Kecamatan Contoh Tahun 2024\n    pagu: # tulis semua yang berubah, dari program sampai sub kegiatan\n      7.01.02: 65000000\n      7.01.02.2.02: 65000000\n      7.01.02.2.02.0003: 65000000\n"
  },
  "program-triwulan": {
    "path": "kinerja/2024/tw1/program.yaml",
    "text": "# yaml-language-server: $schema=../../../../schemas/program-triwulan.schema.json\ntahun: 2024\ntriwulan: 1\n\nprogram:\n  - kode: 7.01.02\n    # Uang program adalah jumlah sub kegiatannya, jadi tidak diisi di sini.\n    indikator:\n      - kode: 7.01.02-1 # Persentase layanan administrasi\n        realisasi: 90.5 # persen\n        bukti_dukung:\n          - nama: Rekap register layanan TW I\n        analisis:\n          penghambat: Gangguan jaringan pada Februari menunda sebagian surat keterangan.\n          tindak_lanjut: Jalur internet cadangan dipasang sebelum Mei.\n"
  },
  "rencana-aksi": {
    "path": "rencana-aksi/2024.yaml",
    "text": "# yaml-language-server: $schema=../../schemas/rencana-aksi.schema.json\ntahun: 2024\naksi:\n  - indikator: IKU-1\n    uraian: Melaksanakan Survei Kepuasan Masyarakat dan mengumumkan hasilnya di ruang pelayanan\n    triwulan: [1, 2, 3, 4]\n    penanggung_jawab: seksi-pelayanan\n    anggaran: 7.01.02.2.02.0003\n  - indikator: IKU-2\n    uraian: Menindaklanjuti rekomendasi evaluasi tahun lalu\n    triwulan: [1, 2]\n    penanggung_jawab: sekretariat\n"
  },
  "renstra": {
    "path": "renstra/2021-2026.yaml",
    "text": "# yaml-language-server: $schema=../../schemas/renstra.schema.json\nmulai: 2021\nselesai: 2026\nsumber:\n  nama: Renstra Kecamatan Contoh 2021–2026\n\ntujuan:\n  - kode: T-1\n    uraian: Meningkatnya kualitas pelayanan publik kecamatan\n    sasaran:\n      - kode: S-1\n        uraian: Meningkatnya kualitas pelayanan publik kecamatan\n        indikator:\n          - kode: IKU-1\n            nama: Indeks Kepuasan Masyarakat\n            alasan: Penilaian langsung dari warga.\n            definisi: Nilai rata-rata persepsi pengguna layanan kecamatan\n            formulasi: Jumlah nilai rata-rata unsur dibagi banyaknya unsur, lalu dikalikan 25\n            sumber_data: Survei Kepuasan Masyarakat, Seksi Pelayanan\n            satuan: indeks\n            arah: naik # makin besar makin baik\n            agregasi: nilai-akhir\n            penanggung_jawab: seksi-pelayanan\n            target:\n              2024: 83.5\n              2025: 84.5\n          - kode: IKU-2\n            nama: Predikat SAKIP\n            definisi: Predikat hasil evaluasi akuntabilitas kinerja\n            formulasi: Predikat pada laporan hasil evaluasi\n            sumber_data: Laporan hasil evaluasi\n            satuan: predikat\n            arah: predikat\n            skala: [D, C, CC, B, BB, A, AA] # dari yang terendah\n            agregasi: nilai-akhir\n            penanggung_jawab: sekretariat\n            target:\n              2024: BB\n              2025: BB\n\nprogram:\n  - kode: 7.01.02\n    nama: Penyelenggaraan Pemerintahan dan Pelayanan Publik\n    sasaran: S-1\n    indikator: Persentase layanan administrasi yang selesai sesuai standar pelayanan\n    satuan: persen\n    target:\n      2024: 95\n      2025: 96\n    pagu:\n      2024: 60000000\n      2025: 65000000\n"
  },
  "satu-data": {
    "path": "kinerja/2024/tw1/satu-data.yaml",
    "text": "# yaml-language-server: $schema=../../../../schemas/satu-data.schema.json\n# Satu butir untuk tiap unggahan.\ntahun: 2024\ntriwulan: 1\nunggahan:\n  - tanggal: 2024-04-26\n    alamat: https://data.contoh.example/dataset/capaian-kinerja\n    sha256: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'\n    keterangan: Dataset capaian kinerja triwulan I\n"
  },
  "seksi": {
    "path": "kinerja/2024/tw1/seksi/seksi-pelayanan.yaml",
    "text": "# yaml-language-server: $schema=../../../../../schemas/seksi.schema.json\n# Kosong berarti belum dilaporkan; 0 berarti nol.\ntahun: 2024\ntriwulan: 1\nunit: seksi-pelayanan\n\nindikator:\n  - kode: IKU-1 # Indeks Kepuasan Masyarakat\n    realisasi: 81.4 # indeks\n    bukti_dukung:\n      - nama: Rekap survei kepuasan masyarakat TW I\n        tautan: https://arsip.contoh.example/2024/tw1/iku-1.pdf\n    analisis:\n      pendorong: Petugas loket ramah dan cekatan menurut penilaian warga.\n      penghambat: Jaringan padam dua hari pada Februari.\n      tindak_lanjut: Seksi Pelayanan menyiapkan formulir kertas cadangan mulai April.\n"
  },
  "sop": {
    "path": "sop/pengumpulan-data.yaml",
    "text": "# yaml-language-server: $schema=../../schemas/sop.schema.json\n# Langkah yang menyebut berkas menentukan siapa menyusun dan siapa menyetujui berkas itu.\nid: pengumpulan-data\njenis: sop\nnama: SOP Pengumpulan Data Kinerja\njudul_tabel: SOP Pengumpulan Data Kinerja\njudul_kolom_kegiatan: Kegiatan\nnomor: 000/CONTOH/2024\ntanggal_pembuatan: 2024-01-02\ntanggal_efektif: 2024-01-02\ndisahkan_oleh:\n  jabatan: camat\ndasar_hukum:\n  - teks: Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah\nkualifikasi_pelaksana:\n  - Memahami perjanjian kinerja\nperalatan:\n  - Komputer\nperingatan:\n  - Bila tidak dilaksanakan, laporan triwulan terlambat\npencatatan:\n  - Disimpan sebagai data elektronik\n\npelaksana: # kolom tabel, dari kiri ke kanan\n  - id: staf-seksi\n    nama: Staf Seksi\n  - id: kepala-seksi\n    nama: Kepala Seksi\n  - id: sekretaris\n    nama: Sekretaris Kecamatan\n  - id: camat\n    nama: Camat\n\nlangkah:\n  - nomor: 1\n    kegiatan: Mengisi data kinerja triwulan\n    pelaksana: [staf-seksi]\n    kelengkapan: Format isian\n    waktu: { tercetak: 2-3 hari, min: 2, maks: 3 }\n    output: Data terisi\n    tindakan: susun\n    berkas: [kinerja/*/*/seksi/<unit>.yaml, kinerja/*/*/pengukuran/<unit>.yaml]\n  - nomor: 2\n    kegiatan: Memeriksa data kinerja; bila salah kembali ke staf\n    pelaksana: [kepala-seksi]\n    waktu: { tercetak: 1 hari, min: 1, maks: 1 }\n    keputusan:\n      kembali_ke: [1]\n      bila: bila salah kembali ke staf\n    tindakan: setujui\n    berkas: [kinerja/*/*/seksi/<unit>.yaml, kinerja/*/*/pengukuran/<unit>.yaml]\n  - nomor: 3\n    kegiatan: Menyusun kompilasi\n    pelaksana: [sekretaris]\n    tindakan: susun\n    berkas: [kinerja/*/*/kompilasi.yaml]\n  - nomor: 4\n    kegiatan: Mengesahkan kompilasi\n    pelaksana: [camat]\n    tindakan: tanda_tangan\n    berkas: [kinerja/*/*/kompilasi.yaml]\n"
  },
  "templat": {
    "path": "templat/laporan-triwulan.md",
    "text": "---\n# yaml-language-server: $schema=../../schemas/templat.schema.json\njudul: Laporan Pengukuran Perjanjian Kinerja {{ jabatan.nama }} {{ periode }}\nperihal: Target, realisasi, dan capaian {{ jabatan.nama }} pada {{ periode }}.\nuntuk: pejabat-triwulan\npengesah: laporan-capaian\norientasi: tegak\npenanda_tangan:\n  kiri: atasan\n  kanan: pejabat\n---\n"
  }
};
