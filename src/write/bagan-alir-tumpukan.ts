/** A binary heap: what is cheapest comes out first; of equals, the lower number, so that drawings are the same every time. */
export type Tumpukan = [biaya: number, nomor: number][];

export function pushUrut(tumpukan: Tumpukan, biaya: number, nomor: number): void {
  const baru: [number, number] = [biaya, nomor];
  let ke = tumpukan.push(baru) - 1;
  while (ke > 0) {
    const induk = (ke - 1) >> 1;
    const di = tumpukan[induk];
    if (!di || !isLebihKecil(baru, di)) break;
    tumpukan[ke] = di;
    ke = induk;
  }
  tumpukan[ke] = baru;
}

export function popTerkecil(tumpukan: Tumpukan): [biaya: number, nomor: number] | undefined {
  const teratas = tumpukan[0];
  const terakhir = tumpukan.pop();
  if (!teratas || !terakhir || tumpukan.length === 0) return teratas;
  let ke = 0;
  for (;;) {
    const anak = chooseAnak(tumpukan, ke);
    const di = tumpukan[anak];
    if (!di || !isLebihKecil(di, terakhir)) break;
    tumpukan[ke] = di;
    ke = anak;
  }
  tumpukan[ke] = terakhir;
  return teratas;
}

function chooseAnak(tumpukan: Tumpukan, ke: number): number {
  const [kiri, kanan] = [tumpukan[2 * ke + 1], tumpukan[2 * ke + 2]];
  return kiri && kanan && isLebihKecil(kanan, kiri) ? 2 * ke + 2 : 2 * ke + 1;
}

function isLebihKecil([biayaA, nomorA]: [number, number], [biayaB, nomorB]: [number, number]): boolean {
  return biayaA < biayaB || (biayaA === biayaB && nomorA < nomorB);
}
