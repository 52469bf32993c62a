import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readBuku } from '../../../src/exchange/impor/baca.ts';
import { readTeks } from '../../../src/exchange/impor/lembar.ts';

describe('HTML yang longgar', () => {
  test.each<[string, string, string[][]]>([
    [
      'tag tanpa penutup',
      '<table><tr><td>a<td>b<tr><td>c</table>',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [
      'huruf besar, tanpa kutip',
      '<TABLE><TR><TD COLSPAN=2>a</TD></TR><TR><TD>b<TD>c</TABLE>',
      [
        ['a', 'a'],
        ['b', 'c'],
      ],
    ],
    [
      'rowspan',
      '<table><tr><td rowspan=2>a<td>b<tr><td>c</table>',
      [
        ['a', 'b'],
        ['a', 'c'],
      ],
    ],
    ['entitas', '<table><tr><td>a&nbsp;&amp;&#32;b<td>&le;5 &euro;</table>', [['a & b', '≤5 &euro;']]],
    ['kurang dari', '<table><tr><td><22</td><td>a < b</td></tr></table>', [['<22', 'a < b']]],
    ['baris baru', '<table><tr><td>a<br>b</td></tr></table>', [['a\nb']]],
    ['skrip dan komentar', '<table><tr><td><script>"<td>x"</script>a<!-- <td> --></td></tr></table>', [['a']]],
    ['tabel di dalam tabel', '<table><tr><td>luar<table><tr><td>dalam</td></tr></table></td></tr></table>', [['luar']]],
    ['lebih besar di dalam kutip', '<table><tr><td title="a > b">c</td></tr></table>', [['c']]],
    ['atribut tanpa isi dan tanpa spasi', '<table><tr><td nowrap width= ><td a="1"b=\'2\'/>c</table>', [['', 'c']]],
    [
      'colspan di dalam kutip atribut lain',
      '<table><tr><td title="colspan=3" data-colspan=4>a<td>b</table>',
      [['a', 'b']],
    ],
    [
      'rowspan yang melewati kepala tabel',
      '<table><thead><tr><td rowspan=3>a<tbody><tr><td>b<td>c</table>',
      [
        ['a', ''],
        ['b', 'c'],
      ],
    ],
    [
      'rowspan nol: sampai akhir bagiannya',
      '<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>',
      [
        ['a', 'b'],
        ['a', 'c'],
        ['a', 'd'],
      ],
    ],
    [
      'sel tersembunyi tidak menggeser',
      '<table><tr><td style="display:none">x<td>a<td hidden>y<td>b</table>',
      [['a', 'b']],
    ],
    ['kunci urut tersembunyi', '<table><tr><td><span style="display: none">2024<b>1</b></span>5,5</table>', [['5,5']]],
    ['angka catatan kaki', '<table><tr><td>83<sup>2</sup><td>m<sup>2</sup></table>', [['83²', 'm²']]],
    ['angka yang dicoret', '<table><tr><td><s>75</s>80</table>', [['75 80']]],
    [
      'judul di atas tabel dan keterangan tabel',
      '<h3>Tahun 2024 <br></h3><table><caption>TW II</caption><tr><td>a</table>',
      [['Tahun 2024'], ['TW II'], ['a']],
    ],
    [
      'isian formulir',
      '<table><tr><td><input type=hidden value=9><input value="5,5"><td><textarea>a<b</textarea></table>',
      [['5,5', 'a<b']],
    ],
    ['entitas yang bukan huruf', '<table><tr><td>&#xD800;&valueOf;</table>', [['&#xD800;&valueOf;']]],
    ['spasi antara baris', '<table>&nbsp;<tr>\n&#160;<td>a</td>&nbsp;</tr></table>', [['a']]],
    ['komentar bersyarat', '<!--[if !mso]><!--><table><tr><td>a</table><!--<![endif]-->', [['a']]],
  ])('%s', async (_, html, baris) => {
    const { bentuk, lembar } = await readBuku(strToU8(html));
    expect(bentuk).toBe('html');
    expect(lembar[0]?.baris.map((row) => row.map(readTeks))).toEqual(baris);
  });

  test('tabel di dalam tabel dibaca sebagai lembar sendiri', async () => {
    const { lembar } = await readBuku(
      strToU8('<table><tr><td>luar<table><tr><td>dalam</td></tr></table></td></tr></table>'),
    );
    expect(lembar.map(({ baris }) => baris.map((row) => row.map(readTeks)))).toEqual([[['luar']], [['dalam']]]);
  });
});

describe('HTML yang dapat menyembunyikan baris ditolak dengan nomor barisnya', () => {
  test.each<[string, string, RegExp]>([
    ['kutip atribut sampai akhir berkas', '<table>\n<tr><td title="abc>a</td></tr></table>', /baris 2 /],
    [
      'kutip atribut sampai kutip baris berikutnya',
      '<table>\n<tr><td title="abc>a</td></tr>\n<tr><td title="d">b</td></tr></table>',
      /baris 2 /,
    ],
    [
      'kutip atribut sampai kutip di dalam tulisan',
      '<table><tr><td title="abc>a</td><td>12">b</td></tr></table>',
      /baris 1 /,
    ],
    ['kutip tunggal', "<table><tr><td title='abc>a</td></tr>\n<tr><td title='d'>b</td></tr></table>", /baris 1 /],
    ['kurang dari di depan huruf', '<table><tr><td>a\n<lima hari</td><td>b</td></tr></table>', /baris 2 /],
    ['terpotong di dalam sel', '<html><table>\n<tr><td>a</td></tr>\n<tr><td>b', /terpotong.*baris 1 /],
    ['terpotong di dalam tag', '<html><table><tr><td>a</td></tr></tab', /baris 1 /],
    ['terpotong antara dua tabel', '<html><body><table><tr><td>a</table>\n', /terpotong.*baris 2 /],
    ['komentar tidak ditutup', '<table><tr><td>a<!-- <tr><td>b</table>', /komentar/],
    ['komentar ditutup komentar lain', '<table><tr><td>a<!-- x><tr><td>b<!-- y --></table>', /komentar/],
    ['skrip tidak ditutup', '<table><tr><td>a<script>x</scrip><tr><td>b</table>', /script/],
    ['sel di luar tabel', '<table><tr><td>a</table>\n<tr><td>b</td></tr></table>', /luar tabel.*baris 2 /],
    ['tulisan di luar sel', '<table><tr><td>a</td>\n 5</td><td>b</td></tr></table>', /luar selnya.*baris 2 /],
    ['penutup sel tanpa pembuka', '<table><tr><td>a</td></td><td>b</td></tr></table>', /tanpa pembuka/],
    ['daftar pilihan', '<table><tr><td><select><option>1<option>2</select></table>', /pilihan/],
  ])('%s', async (_, html, pesan) => {
    await expect(readBuku(strToU8(html))).rejects.toMatchObject({
      name: 'SumberDitolak',
      message: expect.stringMatching(pesan),
    });
  });

  test('tabel dan baris yang tersembunyi tetap terbaca, dengan tandanya', async () => {
    const { lembar } = await readBuku(
      strToU8('<table><tr hidden><td>a<tr><td>b</table><div style="display:none"><table><tr><td>c</table></div>'),
    );
    expect(lembar.map(({ tersembunyi, barisTersembunyi }) => [tersembunyi, [...barisTersembunyi]])).toEqual([
      [false, [0]],
      [true, []],
    ]);
  });
});
