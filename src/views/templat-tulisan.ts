// What may be typed in a template beside fields and parts. A test holds this list to what the checks allow.
export interface BarisTulisan {
  ketik: string;
  uraian: string;
}

export const MARKDOWN: BarisTulisan[] = [
  {
    ketik: '# Judul\n## Sub judul\n### Sub sub judul\n#### Judul terdalam',
    uraian: 'Judul, empat tingkat. Sesudah tanda # beri spasi.',
  },
  {
    ketik: '# {{ bab }} Pendahuluan\n## {{ bab }} Latar Belakang',
    uraian: 'Judul bernomor: BAB I, A., 1., a. menurut tingkatnya. Tiap Bab mulai di halaman baru.',
  },
  { ketik: 'Satu paragraf.\n\nParagraf berikutnya.', uraian: 'Paragraf dipisah satu baris kosong.' },
  { ketik: '**tebal** dan *miring*', uraian: 'Huruf tebal dan miring.' },
  { ketik: '- butir\n- butir\n\n1. bernomor\n2. bernomor', uraian: 'Daftar berbutir dan bernomor.' },
  {
    ketik: '[laman capaian](/capaian/)',
    uraian: 'Tautan: https://, mailto:, atau "/" untuk laman situs ini. Alamat lain ditolak.',
  },
  {
    ketik: 'Tabel: Hari pelayanan {#tabel-hari}\n\n| Hari | Jumlah |\n|------|---:|\n| Senin | 12 |',
    uraian:
      'Tabel. Lebar kolom mengikuti banyaknya tanda hubung; "---:" untuk kolom angka. Judul dan {#nama} boleh tidak ditulis.',
  },
  {
    ketik:
      '| Indikator | Capaian |\n|----------|---:|\n{% for satu in indikator %}\n| {{ satu.nama }} | {{ satu.capaian | persen }} |\n{% endfor %}',
    uraian: 'Tabel yang barisnya dibuat dari sebuah daftar.',
  },
  {
    ketik: '::: tabel anggaran nama="tabel-anggaran"\n:::\n\nRinciannya pada [](#tabel-anggaran).',
    uraian: 'Rujukan silang: tercetak "Tabel 3" menurut nomornya. Dengan kata sendiri: [tabel itu](#tabel-anggaran).',
  },
  {
    ketik: 'Lihat [](#bagian-realisasi-anggaran).',
    uraian: 'Rujukan ke judul: "bagian-" lalu kata judul itu, huruf kecil, dengan tanda hubung.',
  },
];

export const PERINTAH: BarisTulisan[] = [
  {
    ketik: '{% if tanggal %}\n…\n{% else %}\n…\n{% endif %}',
    uraian: 'Hanya bila medan terisi; {% else %} boleh tidak ditulis.',
  },
  {
    ketik: "{% if tahun == '2024' %}\n…\n{% elsif tahun == '2025' %}\n…\n{% endif %}",
    uraian: 'Hanya bila medan sama dengan sebuah teks.',
  },
  { ketik: '{% unless tanggal %}\n…\n{% endunless %}', uraian: 'Hanya bila medan kosong.' },
  {
    ketik: "{% case triwulan %}\n{% when 'Triwulan IV' %}\n…\n{% else %}\n…\n{% endcase %}",
    uraian: 'Memilih menurut isi medan.',
  },
  {
    ketik: '{% for satu in indikator %}\n- {{ satu.nama }}\n{% endfor %}',
    uraian: 'Sekali untuk tiap butir sebuah daftar.',
  },
  {
    ketik: '{% assign judul = instansi.nama | besar %}\n{{ judul }}',
    uraian: 'Memberi nama pada sebuah nilai untuk dipakai lagi.',
  },
];
