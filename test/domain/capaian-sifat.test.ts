import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDesimal } from '../../src/domain/angka.ts';
import { type AturanCapaian, type Capaian, computeCapaian, type Nilai } from '../../src/domain/capaian.ts';

type Terhitung = Extract<Capaian, { persen: string }>;

/** Numbers as people type them: up to four decimals. */
const typed = fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 4 })).map(shift);
const positive = fc.tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 0, max: 4 })).map(shift);
const pair = fc.tuple(positive, positive).map(sortPair);
const batas = fc.option(fc.integer({ min: 100, max: 200 }), { nil: undefined });

const naik = batas.map((nilai) => withBatas({ arah: 'naik' }, nilai));
const turun = batas.map((nilai) => withBatas({ arah: 'turun' }, nilai));
const rasio = batas.map((nilai) => withBatas({ arah: 'turun', rumus: 'rasio' }, nilai));
const stabil = batas.map((nilai) => withBatas({ arah: 'stabil' }, nilai));
const dariAwal = fc.tuple(batas, positive).map(([nilai, awal]) => {
  return withBatas({ arah: 'turun', rumus: 'dari-awal', awal }, nilai);
});
const rentang = batas.map((nilai) => withBatas({ arah: 'rentang' }, nilai));

const nilaiApaPun: fc.Arbitrary<Nilai> = fc.oneof(fc.double(), typed, fc.string(), fc.tuple(typed, typed));
const soal: fc.Arbitrary<[AturanCapaian, Nilai, number]> = fc.oneof(
  fc.tuple(fc.oneof(naik, turun, rasio, stabil, dariAwal), fc.oneof(typed, pair), typed),
  fc.tuple(rentang, pair, typed),
);

function shift([mantisa, tempat]: [number, number]): number {
  return Number(`${mantisa}e-${tempat}`);
}

function sortPair([satu, dua]: [number, number]): [number, number] {
  return satu <= dua ? [satu, dua] : [dua, satu];
}

function withBatas(aturan: AturanCapaian, batas: number | undefined): AturanCapaian {
  return batas === undefined ? aturan : { ...aturan, batas };
}

function scale(nilai: number, faktor: number): number {
  return toDesimal(nilai).times(faktor).toNumber();
}

function scaleNilai(nilai: Nilai, faktor: number): Nilai {
  if (typeof nilai === 'number') return scale(nilai, faktor);
  return typeof nilai === 'string' ? nilai : [scale(nilai[0], faktor), scale(nilai[1], faktor)];
}

function isTerhitung(capaian: Capaian): capaian is Terhitung {
  return 'persen' in capaian;
}

function readMentah(aturan: AturanCapaian, target: Nilai, realisasi: number): number {
  const capaian = computeCapaian(aturan, target, realisasi);
  return isTerhitung(capaian) ? Number(capaian.mentah) : Number.NaN;
}

describe('computeCapaian(aturan, target, realisasi), untuk isian apa pun', () => {
  test('persen antara 0 dan batas, berbentuk desimal polos dua angka', () => {
    fc.assert(
      fc.property(soal, ([aturan, target, realisasi]) => {
        const capaian = computeCapaian(aturan, target, realisasi);
        if (!isTerhitung(capaian)) return;
        expect(capaian.persen).toMatch(/^\d+\.\d{2}$/);
        expect(capaian.mentah).toMatch(/^-?\d+\.\d{2}$/);
        expect(capaian.mentah).not.toBe('-0.00');
        expect(Number(capaian.persen)).toBeLessThanOrEqual(aturan.batas ?? Infinity);
        expect(capaian.rumus).not.toMatch(/e[+-]?\d|NaN|Infinity/);
      }),
    );
  });

  test('isian yang aneh pun dijawab, tanpa galat dan tanpa angka yang bukan angka', () => {
    const arah = fc.constantFrom('naik', 'turun', 'stabil', 'rentang', 'predikat');
    const aturanApaPun: fc.Arbitrary<AturanCapaian> = fc.record(
      {
        arah,
        rumus: fc.constantFrom('selisih', 'rasio', 'dari-awal'),
        awal: fc.double(),
        skala: fc.array(fc.string()),
      },
      { requiredKeys: ['arah'] },
    );
    fc.assert(
      fc.property(
        aturanApaPun,
        nilaiApaPun,
        fc.option(nilaiApaPun, { nil: undefined }),
        (aturan, target, realisasi) => {
          const capaian = computeCapaian(aturan, target, realisasi);
          if (isTerhitung(capaian)) expect(capaian.persen).toMatch(/^\d+\.\d{2}$/);
          else expect(capaian.alasan).not.toBe('');
        },
      ),
    );
  });

  test('tercapai sejalan dengan mentah, sejauh pembulatan', () => {
    fc.assert(
      fc.property(soal, ([aturan, target, realisasi]) => {
        const capaian = computeCapaian(aturan, target, realisasi);
        if (capaian.status === 'tercapai') expect(Number(capaian.mentah)).toBeGreaterThanOrEqual(100);
        if (capaian.status === 'tidak-tercapai') expect(Number(capaian.mentah)).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('realisasi tepat pada target selalu tercapai, 100,00', () => {
    fc.assert(
      fc.property(fc.oneof(naik, turun, rasio, stabil), positive, (aturan, target) => {
        expect(computeCapaian(aturan, target, target)).toMatchObject({ status: 'tercapai', persen: '100.00' });
      }),
    );
  });

  test('yang belum diisi selalu belum dilaporkan', () => {
    fc.assert(
      fc.property(soal, ([aturan, target]) => {
        expect(computeCapaian(aturan, target, undefined).status).toBe('belum-dilaporkan');
      }),
    );
  });

  test('satuan tidak berpengaruh', () => {
    const tanpaAwal = soal.filter(([aturan]) => aturan.rumus !== 'dari-awal');
    fc.assert(
      fc.property(tanpaAwal, fc.integer({ min: 1, max: 1_000_000 }), ([aturan, target, realisasi], faktor) => {
        const semula = computeCapaian(aturan, target, realisasi);
        const lain = computeCapaian(aturan, scaleNilai(target, faktor), scale(realisasi, faktor));
        expect({ ...lain, rumus: '', alasan: '' }).toEqual({ ...semula, rumus: '', alasan: '' });
      }),
    );
  });
});

describe('computeCapaian: arah', () => {
  test('naik: realisasi lebih besar tidak pernah menurunkan capaian', () => {
    fc.assert(
      fc.property(naik, fc.oneof(positive, pair), typed, typed, (aturan, target, satu, dua) => {
        const [kecil, besar] = sortPair([satu, dua]);
        expect(readMentah(aturan, target, kecil)).toBeLessThanOrEqual(readMentah(aturan, target, besar));
      }),
    );
  });

  test('turun: realisasi lebih besar tidak pernah menaikkan capaian', () => {
    fc.assert(
      fc.property(fc.oneof(turun, rasio), fc.oneof(positive, pair), positive, positive, (aturan, target, satu, dua) => {
        const [kecil, besar] = sortPair([satu, dua]);
        expect(readMentah(aturan, target, kecil)).toBeGreaterThanOrEqual(readMentah(aturan, target, besar));
      }),
    );
  });

  test('turun dari awal: realisasi lebih besar tidak pernah menaikkan capaian', () => {
    const target = fc.integer({ min: 0, max: 999 });
    fc.assert(
      fc.property(target, typed, typed, (nilai, satu, dua) => {
        const [kecil, besar] = sortPair([satu, dua]);
        const aturan: AturanCapaian = { arah: 'turun', rumus: 'dari-awal', awal: 1000 };
        expect(readMentah(aturan, nilai, kecil)).toBeGreaterThanOrEqual(readMentah(aturan, nilai, besar));
      }),
    );
  });

  test('stabil: yang lebih jauh dari target tidak pernah lebih tinggi', () => {
    fc.assert(
      fc.property(positive, positive, positive, (target, satu, dua) => {
        const [dekat, jauh] = sortPair([satu, dua]);
        const lebih = (jarak: number) => toDesimal(target).plus(toDesimal(jarak)).toNumber();
        const aturan: AturanCapaian = { arah: 'stabil' };
        expect(readMentah(aturan, target, lebih(jauh))).toBeLessThanOrEqual(readMentah(aturan, target, lebih(dekat)));
      }),
    );
  });
});
