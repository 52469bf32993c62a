/**
 * The numbers that a text such as "1.234,5", "Rp 1.250.000" or "82 %" may stand for, as YAML writes them. Empty when it is no number;
 * two when the only mark may part thousands as well as decimals ("1.234").
 */
export function readAngkaTeks(text: string): string[] {
  const [, minus = '', angka = ''] = (text.length > LONGEST ? undefined : POLA.exec(text.trim())) ?? [];
  const rapat = angka.replace(/[\s\u00a0_]/g, '');
  return readTanda(rapat).map((satu) => minus + trimZeros(satu));
}

const LONGEST = 80; // a number with its unit is shorter
const POLA = /^(?:rp\.?\s*)?([-−]?)\s*\+?(\d[\d.,\s\u00a0_]*?)(?:,-|,=)?\s*(?:%|[a-z][a-z/ ]*)?$/i;
const RIBUAN_TITIK = /^\d{1,3}(\.\d{3})+$/;
const RIBUAN_KOMA = /^\d{1,3}(,\d{3})+$/;

function readTanda(angka: string): string[] {
  const titik = angka.split('.').length - 1;
  const koma = angka.split(',').length - 1;
  if (titik && koma) return readDuaTanda(angka);
  if (titik > 1) return RIBUAN_TITIK.test(angka) ? [angka.replaceAll('.', '')] : [];
  if (koma > 1) return RIBUAN_KOMA.test(angka) ? [angka.replaceAll(',', '')] : [];
  if (!titik && !koma) return angka === '' ? [] : [angka];
  const [bulat = '', pecahan = ''] = angka.split(/[.,]/);
  if (pecahan === '') return [bulat];
  const desimal = `${bulat}.${pecahan}`;
  return pecahan.length === 3 && /^[1-9]\d{0,2}$/.test(bulat) ? [`${bulat}${pecahan}`, desimal] : [desimal];
}

/** With both marks the later one parts the decimals: 1.234,5 in Indonesia, 1,234.5 in English. */
function readDuaTanda(angka: string): string[] {
  const letak = Math.max(angka.lastIndexOf('.'), angka.lastIndexOf(','));
  const [bulat, pecahan] = [angka.slice(0, letak), angka.slice(letak + 1)];
  const ribuan = angka[letak] === ',' ? RIBUAN_TITIK : RIBUAN_KOMA;
  return ribuan.test(bulat) && /^\d+$/.test(pecahan) ? [`${bulat.replaceAll(/[.,]/g, '')}.${pecahan}`] : [];
}

/** "0082.50" → "82.5": zeros in front would be read as something else by other programs. */
function trimZeros(angka: string): string {
  const bersih = angka.includes('.') ? angka.replace(/0+$/, '').replace(/\.$/, '') : angka;
  return bersih.replace(/^0+(?=\d)/, '');
}
