import type { Gambar, Kotak, Titik } from '../../src/write/bagan-alir-gambar.ts';
import { isDalam, type Jaring, type Rentang } from '../../src/write/bagan-alir-jaring.ts';

type Garis = Gambar['garis'][number];

/** Everything that makes a drawing hard or impossible to read; empty for a good one. */
export function listCacat(gambar: Gambar, jaring: Jaring[], rentang: Rentang): string[] {
  return [
    ...listTertabrak(gambar),
    ...listBerimpit(gambar),
    ...listBersentuhan(gambar),
    ...listTakSampai(gambar, jaring, rentang),
    ...listBertumpuk(gambar),
  ];
}

/** Lines through a symbol, a connector or a label. */
function listTertabrak({ garis, simbol, penghubung, label }: Gambar): string[] {
  const kotak = [...simbol, ...penghubung, ...label];
  return garis.flatMap((satu) =>
    kotak.filter((ini) => isMenembus(satu, ini)).map((ini) => `${tulis(satu)} menembus kotak di ${ini.x},${ini.y}`),
  );
}

/** Lines on top of each other. */
function listBerimpit({ garis }: Gambar): string[] {
  return listPasangan(garis).flatMap(([a, b]) => {
    const mendatar = isMendatar(a) && isMendatar(b) && a.dari.y === b.dari.y && overlap(xs(a), xs(b)) > 0;
    const tegak = !isMendatar(a) && !isMendatar(b) && a.dari.x === b.dari.x && overlap(ys(a), ys(b)) > 0;
    return mendatar || tegak ? [`${tulis(a)} berimpit dengan ${tulis(b)}`] : [];
  });
}

/** Lines of different origin that touch without crossing, except where they join on purpose. */
function listBersentuhan({ garis, simpang }: Gambar): string[] {
  return listPasangan(garis).flatMap(([a, b]) => {
    if (a.jaring === b.jaring) return [];
    const ujung = [a.dari, a.ke].filter((titik) => isPada(titik, b));
    const sentuh = [...ujung, ...[b.dari, b.ke].filter((titik) => isPada(titik, a))];
    const liar = sentuh.filter((titik) => !simpang.some(({ x, y }) => x === titik.x && y === titik.y));
    return liar.length > 0 ? [`${tulis(a)} menyentuh ${tulis(b)}`] : [];
  });
}

/** Steps that should follow another and are not reached by a line from it. */
function listTakSampai(gambar: Gambar, jaring: Jaring[], rentang: Rentang): string[] {
  return jaring.flatMap(({ nomor, kelompok, asal, tujuan }) => {
    const sumber: Kotak[] = gambar.penghubung.filter((kotak) => kotak.kelompok.includes(kelompok));
    const sendiri = isDalam(rentang, asal);
    const mulai = sendiri ? gambar.simbol.filter(({ baris }) => baris === asal - rentang.awal) : sumber;
    // Lines that come in from other pages are drawn once for all that share a connector.
    const milik = jaring.filter((lain) => (sendiri ? lain.nomor === nomor : !isDalam(rentang, lain.asal)));
    const kena = traceGaris(gambar, new Set(milik.map((lain) => lain.nomor)), mulai);
    const dekat = tujuan.filter((baris) => isDalam(rentang, baris));
    const simbol: Kotak[] = gambar.simbol.filter(({ baris }) => dekat.includes(baris + rentang.awal));
    const ujung = kena
      .map(({ ke }) => ke)
      .filter((titik) => gambar.panah.some(({ x, y }) => x === titik.x && y === titik.y));
    const hilang = simbol.filter((kotak) => !ujung.some((titik) => isTepi(titik, kotak)));
    const keluar = sendiri && dekat.length < tujuan.length;
    const tersambung = ujung.some((titik) => sumber.some((kotak) => isTepi(titik, kotak)));
    return [
      ...hilang.map((kotak) => `garis ${nomor} tidak sampai ke kotak di ${kotak.x},${kotak.y}`),
      ...(keluar && !tersambung ? [`garis ${nomor} tidak sampai ke penghubung`] : []),
    ];
  });
}

/** Symbols, connectors and labels that cover each other or leave their row. */
function listBertumpuk({ simbol, penghubung, label, baris }: Gambar): string[] {
  const kotak: Kotak[] = [...simbol, ...penghubung, ...label];
  const tumpuk = listPasangan(kotak).filter(([a, b]) => {
    const lebar = overlap([a.x - a.lebar / 2, a.x + a.lebar / 2], [b.x - b.lebar / 2, b.x + b.lebar / 2]);
    const tinggi = overlap([a.y - a.tinggi / 2, a.y + a.tinggi / 2], [b.y - b.tinggi / 2, b.y + b.tinggi / 2]);
    return lebar > 0 && tinggi > 0 && !label.some((satu) => (satu === a || satu === b) && isPojok(a, b));
  });
  const keluar = kotak.filter(
    ({ y, tinggi }) => !baris.some((ini) => ini.atas <= y - tinggi / 2 && y + tinggi / 2 <= ini.atas + ini.tinggi),
  );
  return [
    ...tumpuk.map(([a, b]) => `kotak di ${a.x},${a.y} menutupi ${b.x},${b.y}`),
    ...keluar.map(({ x, y }) => `kotak di ${x},${y} keluar dari barisnya`),
  ];
}

/** A decision's box is only half filled: a label beside its tip may reach into a corner. */
function isPojok(a: Kotak, b: Kotak): boolean {
  return Math.abs(a.x - b.x) / (a.lebar + b.lebar) + Math.abs(a.y - b.y) / (a.tinggi + b.tinggi) > 0.5;
}

/** Lines that can be followed from these boxes: along one origin, and on into the line they join. */
function traceGaris({ garis, simpang }: Gambar, nomor: ReadonlySet<number>, mulai: Kotak[]): Garis[] {
  const awal = garis.filter((satu) => nomor.has(satu.jaring) && mulai.some((kotak) => isTepi(satu.dari, kotak)));
  const kena = new Set(awal);
  for (const satu of kena) {
    const bergabung = simpang.some(({ x, y }) => satu.ke.x === x && satu.ke.y === y);
    for (const lain of garis) {
      const sambung = satu.ke.x === lain.dari.x && satu.ke.y === lain.dari.y;
      const cabang = satu.jaring === lain.jaring && isPada(lain.dari, satu);
      if ((sambung && satu.jaring === lain.jaring) || cabang || (bergabung && isPada(satu.ke, lain))) kena.add(lain);
    }
  }
  return [...kena];
}

function isMenembus(garis: Garis, { x, y, lebar, tinggi }: Kotak): boolean {
  const dalam = 0.6;
  const [kiri, kanan] = xs(garis);
  const [atas, bawah] = ys(garis);
  const lewatX = kanan > x - lebar / 2 + dalam && kiri < x + lebar / 2 - dalam;
  return lewatX && bawah > y - tinggi / 2 + dalam && atas < y + tinggi / 2 - dalam;
}

function isTepi(titik: Titik, { x, y, lebar, tinggi }: Kotak): boolean {
  const [dx, dy] = [Math.abs(titik.x - x), Math.abs(titik.y - y)];
  return (dx === 0 && dy === tinggi / 2) || (dy === 0 && dx === lebar / 2);
}

function isPada(titik: Titik, garis: Garis): boolean {
  const [kiri, kanan] = xs(garis);
  const [atas, bawah] = ys(garis);
  return kiri <= titik.x && titik.x <= kanan && atas <= titik.y && titik.y <= bawah;
}

function isMendatar({ dari, ke }: Garis): boolean {
  return dari.y === ke.y;
}

function xs({ dari, ke }: Garis): [number, number] {
  return [Math.min(dari.x, ke.x), Math.max(dari.x, ke.x)];
}

function ys({ dari, ke }: Garis): [number, number] {
  return [Math.min(dari.y, ke.y), Math.max(dari.y, ke.y)];
}

function overlap([a1, a2]: [number, number], [b1, b2]: [number, number]): number {
  return Math.min(a2, b2) - Math.max(a1, b1);
}

function listPasangan<T>(daftar: T[]): [T, T][] {
  return daftar.flatMap((a, ke) => daftar.slice(ke + 1).map((b): [T, T] => [a, b]));
}

function tulis({ jaring, dari, ke }: Garis): string {
  return `garis ${jaring} (${dari.x},${dari.y} – ${ke.x},${ke.y})`;
}
