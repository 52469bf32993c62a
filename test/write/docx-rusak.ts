// One way to break each check of the lint: an edit of one part of a good Word file.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Berkas = Map<string, Uint8Array>;
export type Rusak = (berkas: Berkas) => void;

const DOC = 'word/document.xml';
const RELS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const STYLES = 'word/styles.xml';
const NUMBERING = 'word/numbering.xml';
const SETTINGS = 'word/settings.xml';
const CORE = 'docProps/core.xml';
const HEADER = 'word/header1.xml';

export function breakDocx(bytes: Uint8Array, rusak: Rusak): Uint8Array {
  const berkas: Berkas = new Map(Object.entries(unzipSync(bytes)));
  rusak(berkas);
  return zipSync(Object.fromEntries(berkas), { level: 0 });
}

/** First place only; an edit that finds nothing to change would prove nothing. */
function ganti(bagian: string, dari: string | RegExp, ke: string): Rusak {
  return (berkas) => {
    const lama = strFromU8(berkas.get(bagian) ?? new Uint8Array());
    const baru = lama.replace(dari, ke);
    if (baru === lama) throw new Error(`nothing to change in ${bagian}: ${dari}`);
    berkas.set(bagian, strToU8(baru));
  };
}

function tambah(bagian: string, isi: string): Rusak {
  return (berkas) => berkas.set(bagian, strToU8(isi));
}

function semua(...langkah: Rusak[]): Rusak {
  return (berkas) => langkah.forEach((satu) => satu(berkas));
}

const PARAGRAF = '<w:p><w:r><w:t>x</w:t></w:r></w:p>';
const SEL = `<w:tc><w:tcPr><w:tcW w:w="10" w:type="dxa"/></w:tcPr>${PARAGRAF}</w:tc>`;
const AKHIR = /(?=<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:sectPr><\/w:body>)/;
const KISI = '<w:tblPr><w:tblW w:w="10" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="10"/></w:tblGrid>';

/** A table of one column before the end of the body. */
function tabel(rows: string, belakang = PARAGRAF): Rusak {
  return ganti(DOC, AKHIR, `<w:tbl>${KISI}${rows}</w:tbl>${belakang}`);
}

function paragraf(isi: string): Rusak {
  return ganti(DOC, AKHIR, `<w:p>${isi}</w:p>`);
}

function medan(instruksi: string, hasil: string): string {
  return `<w:fldSimple w:instr="${instruksi}"><w:r><w:t>${hasil}</w:t></w:r></w:fldSimple>`;
}

const mulai = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const jenisIsi = (nama: string, jenis: string) =>
  ganti(TYPES, '</Types>', `<Override PartName="/${nama}" ContentType="${jenis}"/></Types>`);
const hubungan = (id: string, jenis: string, tujuan: string, mode = '') =>
  ganti(
    RELS,
    '</Relationships>',
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${jenis}" Target="${tujuan}"${mode}/></Relationships>`,
  );
const LUAR = ' TargetMode="External"';
const KOMENTAR = '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** [check, what is broken, the edit]. A check may have several. */
export const DAFTAR_RUSAK: [aturan: string, apa: string, rusak: Rusak][] = [
  ['xml-sah', 'unsur tidak ditutup', ganti(DOC, '</w:p>', '')],
  ['xml-sah', 'tanda & telanjang di kepala', ganti(HEADER, '</w:t>', ' & </w:t>')],
  ['xml-sah', 'awalan tidak dinyatakan', ganti(DOC, '<w:body>', '<w:body><zz:x/>')],
  ['jenis-isi-lengkap', 'gambar tanpa jenis', ganti(TYPES, 'Extension="png"', 'Extension="pnx"')],
  ['jenis-isi-berujung', 'menyebut bagian yang tidak ada', jenisIsi('word/tak-ada.xml', 'application/xml')],
  ['jenis-isi-berujung', 'berulang', jenisIsi('word/document.xml', `${WORD}.document.main+xml`)],
  ['jenis-isi-tepat', 'gaya sebagai XML biasa', ganti(TYPES, `${WORD}.styles+xml`, 'application/xml')],
  ['nama-bagian-sah', 'spasi dalam nama', semua(tambah('word/a b.xml', KOMENTAR), hubungan('rIdX', 'x', 'a b.xml'))],
  ['hubungan-berujung', 'tujuan tidak ada', hubungan('rIdX', 'webSettings', 'webSettings.xml')],
  ['hubungan-id-unik', 'id dua kali', hubungan('rId1', 'styles', 'styles.xml')],
  [
    'hubungan-dikenal',
    'r:id tanpa hubungan',
    paragraf('<w:hyperlink r:id="rIdX"><w:r><w:t>x</w:t></w:r></w:hyperlink>'),
  ],
  ['hubungan-dipakai', 'tautan yang tidak dipakai', hubungan('rIdX', 'hyperlink', 'https://contoh.example/', LUAR)],
  ['hubungan-berpemilik', 'daftar tanpa bagian', tambah('word/_rels/x.xml.rels', '<Relationships/>')],
  [
    'bagian-terjangkau',
    'komentar yatim',
    semua(tambah('word/comments.xml', KOMENTAR), jenisIsi('word/comments.xml', `${WORD}.comments+xml`)),
  ],
  [
    'alamat-luar-sah',
    'tautan ke berkas setempat',
    ganti(RELS, 'Target="https://contoh.example', 'Target="file:///etc'),
  ],
  [
    'alamat-luar-sah',
    'gambar dari luar',
    ganti(RELS, /Target="media\/image1.png"/, 'Target="https://a.example/a.png" TargetMode="External"'),
  ],
  ['ruang-nama-tepat', 'ruang nama lain', ganti(DOC, 'xmlns:v="urn:schemas-microsoft-com:vml"', 'xmlns:v="urn:lain"')],
  ['awalan-abai-dikenal', 'mc:Ignorable menyebut yang tidak ada', ganti(DOC, /mc:Ignorable="/, 'mc:Ignorable="w99 ')],
  ['unsur-dikenal', 'paragraf di dalam paragraf', paragraf('<w:p/>')],
  ['unsur-dikenal', 'run di badan', ganti(DOC, '<w:body>', '<w:body><w:r/>')],
  ['unsur-urut', 'pPr sesudah run', paragraf('<w:r><w:t>x</w:t></w:r><w:pPr/>')],
  ['unsur-urut', 'rPr sesudah teks', paragraf('<w:r><w:t>x</w:t><w:rPr/></w:r>')],
  ['unsur-urut', 'jc sebelum spacing', paragraf('<w:pPr><w:jc w:val="left"/><w:spacing w:after="0"/></w:pPr>')],
  ['unsur-urut', 'sz sebelum b', paragraf('<w:r><w:rPr><w:sz w:val="20"/><w:b/></w:rPr></w:r>')],
  [
    'unsur-urut',
    'kisi sebelum sifat tabel',
    ganti(DOC, /(<w:tblPr>.*?<\/w:tblPr>)(<w:tblGrid>.*?<\/w:tblGrid>)/, '$2$1'),
  ],
  ['unsur-urut', 'vAlign sebelum lebar sel', ganti(DOC, /(<w:tcW [^>]*>)(<w:vAlign [^>]*>)/, '$2$1')],
  ['unsur-urut', 'tepi sebelum ukuran kertas', ganti(DOC, /(<w:pgSz [^>]*>)(<w:pgMar [^>]*>)/, '$2$1')],
  ['unsur-urut', 'num sebelum abstractNum', ganti(NUMBERING, /(<w:abstractNum [\s\S]*?)(<w:num .*?<\/w:num>)/, '$2$1')],
  ['unsur-urut', 'sectPr bukan yang terakhir', ganti(DOC, '</w:body>', `${PARAGRAF}</w:body>`)],
  ['unsur-tunggal', 'dua pPr', paragraf('<w:pPr/><w:pPr/>')],
  ['unsur-wajib', 'kepala kosong', ganti(HEADER, /<w:p>[\s\S]*<\/w:p>/, '')],
  ['unsur-wajib', 'bagian tanpa tepi', ganti(DOC, /<w:pgMar [^>]*\/>/, '')],
  ['unsur-wajib', 'baris tanpa sel', tabel('<w:tr/>')],
  ['tanpa-teks-liar', 'huruf di paragraf', paragraf('huruf')],
  ['atribut-wajib', 'tab tanpa tempat', ganti(DOC, /<w:tab w:val="right" w:pos="\d+"/, '<w:tab w:val="right"')],
  ['atribut-sah', 'b bernilai lain', paragraf('<w:r><w:rPr><w:b w:val="ya"/></w:rPr></w:r>')],
  ['atribut-sah', 'ukuran huruf pecahan', paragraf('<w:r><w:rPr><w:sz w:val="21.5"/></w:rPr></w:r>')],
  ['atribut-sah', 'warna dengan pagar', paragraf('<w:r><w:rPr><w:color w:val="#112233"/></w:rPr></w:r>')],
  ['atribut-sah', 'kolom selebar nol', ganti(DOC, /<w:gridCol w:w="\d+"/, '<w:gridCol w:w="0"')],
  ['teks-satu-baris', 'ganti baris', paragraf('<w:r><w:t xml:space="preserve">a\nb</w:t></w:r>')],
  ['teks-satu-baris', 'tab', paragraf('<w:r><w:t xml:space="preserve">a\tb</w:t></w:r>')],
  ['spasi-dijaga', 'spasi di ujung', paragraf('<w:r><w:t>kata </w:t></w:r>')],
  ['penanda-berpasangan', 'tidak ditutup', paragraf('<w:bookmarkStart w:id="900" w:name="x"/>')],
  ['penanda-berpasangan', 'tidak dibuka', paragraf('<w:bookmarkEnd w:id="900"/>')],
  ['penanda-id-unik', 'id dua kali', paragraf('<w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/>')],
  [
    'penanda-nama-unik',
    'nama dua kali',
    paragraf('<w:bookmarkStart w:id="900" w:name="_Ref1"/><w:bookmarkEnd w:id="900"/>'),
  ],
  [
    'penanda-nama-sah',
    'nama bertanda hubung',
    paragraf('<w:bookmarkStart w:id="900" w:name="bab-1"/><w:bookmarkEnd w:id="900"/>'),
  ],
  [
    'tautan-bertujuan',
    'penanda tidak ada',
    paragraf('<w:hyperlink w:anchor="x"><w:r><w:t>x</w:t></w:r></w:hyperlink>'),
  ],
  ['tautan-berisi', 'tautan kosong', paragraf('<w:hyperlink w:anchor="_Ref1"/>')],
  ['medan-seimbang', 'tidak ditutup', paragraf(`${mulai('begin')}${mulai('separate')}`)],
  ['medan-seimbang', 'ditutup tanpa dibuka', paragraf(mulai('end'))],
  ['medan-berhasil', 'tanpa hasil tersimpan', paragraf(medan('PAGE', ''))],
  [
    'medan-berhasil',
    'tanpa pemisah',
    paragraf(`${mulai('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${mulai('end')}`),
  ],
  ['medan-dikenal', 'medan yang memanggil berkas', paragraf(medan('INCLUDETEXT x', 'x'))],
  ['medan-bertujuan', 'PAGEREF ke mana-mana', paragraf(medan('PAGEREF tak_ada \\h', '1'))],
  ['medan-bertujuan', 'daftar dari nomor yang tidak ada', paragraf(medan('TOC \\h \\z \\c &quot;Peta&quot;', 'x'))],
  ['medan-berurut', 'nomor tabel melompat', paragraf(medan('SEQ Tabel \\* ARABIC', '9'))],
  ['instruksi-dalam-medan', 'instruksi lepas', paragraf('<w:r><w:instrText>PAGE</w:instrText></w:r>')],
  [
    'tanpa-pembaruan-saat-dibuka',
    'updateFields',
    ganti(SETTINGS, '<w:compat>', '<w:updateFields w:val="true"/><w:compat>'),
  ],
  ['tanpa-pembaruan-saat-dibuka', 'medan kotor', ganti(DOC, '<w:fldChar ', '<w:fldChar w:dirty="true" ')],
  ['tabel-berbaris', 'tanpa baris', tabel('')],
  ['sel-berakhir-paragraf', 'sel kosong', tabel('<w:tr><w:tc/></w:tr>')],
  [
    'sel-berakhir-paragraf',
    'tabel di akhir sel',
    tabel(`<w:tr><w:tc><w:tbl>${KISI}<w:tr>${SEL}</w:tr></w:tbl></w:tc></w:tr>`),
  ],
  ['baris-selebar-kisi', 'sel berlebih', tabel(`<w:tr>${SEL}${SEL}</w:tr>`)],
  [
    'gabung-tegak-bersambung',
    'lanjutan tanpa awal',
    tabel(`<w:tr>${SEL.replace('</w:tcPr>', '<w:vMerge/></w:tcPr>')}</w:tr>`),
  ],
  ['kepala-tabel-di-atas', 'semua kepala', ganti(DOC, AKHIR, tabelKepala(1))],
  ['kepala-tabel-di-atas', 'kepala di bawah', ganti(DOC, AKHIR, tabelKepala(2))],
  ['tabel-beruraian', 'tanpa uraian', ganti(DOC, /(Rentang &amp; nada"\/>)<w:tblDescription [^>]*\/>/, '$1')],
  [
    'tabel-berparagraf-di-belakang',
    'dua tabel',
    tabel(`<w:tr>${SEL}</w:tr>`, `<w:tbl>${KISI}<w:tr>${SEL}</w:tr></w:tbl>${PARAGRAF}`),
  ],
  ['tabel-berparagraf-di-belakang', 'di akhir badan', tabel(`<w:tr>${SEL}</w:tr>`, '')],
  ['tabel-selebar-halaman', 'kolom lewat tepi', ganti(DOC, /<w:gridCol w:w="\d+"/, '<w:gridCol w:w="20000"')],
  ['gaya-ada', 'gaya tidak ada', paragraf('<w:pPr><w:pStyle w:val="TakAda"/></w:pPr>')],
  ['gaya-ada', 'gaya huruf di paragraf', paragraf('<w:pPr><w:pStyle w:val="Hyperlink"/></w:pPr>')],
  ['gaya-dasar-ada', 'dasar tidak ada', ganti(STYLES, '<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="TakAda"/>')],
  ['gaya-dasar-ada', 'dasar berputar', ganti(STYLES, /(w:styleId="Title">.*?<w:basedOn w:val=")Normal/, '$1Title')],
  [
    'gaya-unik',
    'gaya dua kali',
    ganti(
      STYLES,
      '</w:styles>',
      '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="X"/></w:style></w:styles>',
    ),
  ],
  ['gaya-baku', 'tanpa gaya baku', ganti(STYLES, /(w:styleId="Normal") w:default="1"/, '$1')],
  [
    'penomoran-ada',
    'penomoran tidak ada',
    paragraf('<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="999"/></w:numPr></w:pPr>'),
  ],
  [
    'penomoran-berdefinisi',
    'definisi tidak ada',
    ganti(NUMBERING, '</w:numbering>', '<w:num w:numId="999"><w:abstractNumId w:val="998"/></w:num></w:numbering>'),
  ],
  [
    'penomoran-id-unik',
    'tingkat dua kali',
    ganti(NUMBERING, '</w:abstractNum>', '<w:lvl w:ilvl="0"/></w:abstractNum>'),
  ],
  [
    'tanpa-mode-lama',
    'mode lama',
    ganti(SETTINGS, 'w:val="15" w:name="compatibilityMode"', 'w:val="12" w:name="compatibilityMode"'),
  ],
  ['sifat-lengkap', 'tanpa judul', ganti(CORE, /<dc:title>.*<\/dc:title>/, '')],
  ['sifat-lengkap', 'waktu setempat', ganti(CORE, '00:00:00Z', '00:00')],
  ['bahasa-indonesia', 'bahasa lain', ganti(STYLES, '<w:lang w:val="id-ID"/>', '<w:lang w:val="en-US"/>')],
  ['gambar-id-unik', 'id dua kali', ganti(DOC, '<wp:docPr id="2"', '<wp:docPr id="1"')],
  ['gambar-beruraian', 'uraian kosong', ganti(DOC, /(<wp:docPr [^>]*)descr="[^"]*"/, '$1descr=""')],
  ['gambar-ada', 'bukan gambar titik', tambah('word/media/image1.png', 'GIF89a')],
  [
    'svg-berpengganti',
    'SVG sebagai penggantinya sendiri',
    ganti(DOC, /(<a:blip r:embed=")(\w+)(" .*?svgBlip [^>]*r:embed=")\w+/, '$1$2$3$2'),
  ],
  ['gambar-muat', 'lebih besar dari kertas', ganti(DOC, /cx="\d+"/, 'cx="99000000"')],
  [
    'tanda-air-id-unik',
    'id dua kali',
    ganti('word/header2.xml', /PowerPlusWaterMarkObject\d+/, 'PowerPlusWaterMarkObject1'),
  ],
  ['tanda-air-berbentuk', 'jenis tidak ada', ganti(HEADER, 'type="#_x0000_t136"', 'type="#_x0000_t137"')],
  ['halaman-berukuran', 'tepi selebar kertas', ganti(DOC, /w:left="1417" w:header/, 'w:left="99999" w:header')],
  ['halaman-berukuran', 'arah tidak sesuai', ganti(DOC, 'w:orient="portrait"', 'w:orient="landscape"')],
  [
    'kepala-kaki-tepat',
    'kaki menunjuk kepala',
    ganti(
      DOC,
      /(<w:headerReference w:type="default" r:id=")(\w+)("[^>]*>(?:(?!<w:footer).)*<w:footerReference w:type="default" r:id=")\w+/,
      '$1$2$3$2',
    ),
  ],
  ['kepala-kaki-tepat', 'dua kepala sejenis', ganti(DOC, /(<w:headerReference [^>]*\/>)/, '$1$1')],
  [
    'kepala-kaki-ada',
    'tanpa kepala halaman pertama',
    ganti(DOC, /<w:headerReference w:type="first" r:id="\w+"\/>/, ''),
  ],
  [
    'pemisah-bagian-di-badan',
    'di dalam sel',
    tabel(
      `<w:tr>${SEL.replace('<w:p>', '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1" w:right="1" w:bottom="1" w:left="1" w:header="1" w:footer="1" w:gutter="0"/></w:sectPr></w:pPr>')}</w:tr>`,
    ),
  ],
];

/** Two rows, the one of that number a header row that repeats; one row that is nothing else. */
function tabelKepala(at: number): string {
  const uraian = KISI.replace('</w:tblPr>', '<w:tblDescription w:val="x"/></w:tblPr>');
  const row = (isHead: boolean) => `<w:tr>${isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${SEL}</w:tr>`;
  return `<w:tbl>${uraian}${at === 1 ? row(true) : row(false) + row(true)}</w:tbl>${PARAGRAF}`;
}
