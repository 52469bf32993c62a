import { afterAll, afterEach, beforeEach } from 'vitest';
import { createKantorPolos, type KantorPolos, openRuang, type RuangGabung } from './gabung-kantor.ts';

type Pilihan = Parameters<typeof openRuang>[1];

/** One office for all tests of a file, before each as on its first day; rooms are closed after the test that opened them. */
export function useKantor(): { kantor: KantorPolos; open: (pilihan?: Pilihan) => RuangGabung } {
  const kantor = createKantorPolos();
  const ruang: RuangGabung[] = [];
  beforeEach(() => kantor.reset());
  afterEach(() => {
    for (const satu of ruang.splice(0)) satu.remove();
  });
  afterAll(() => kantor.remove());
  const open = (pilihan: Pilihan = {}): RuangGabung => {
    const satu = openRuang(kantor, pilihan);
    ruang.push(satu);
    return satu;
  };
  return { kantor, open };
}
