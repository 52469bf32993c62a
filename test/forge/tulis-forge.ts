import type { CommitStatusSchema, ExpandedUserSchema, MergeRequestNoteSchema } from '@gitbeaker/core';
import type { components } from '@octokit/openapi-types';
import type { Comment, CommitStatus, User } from 'gitea-js';
import type { Akun } from '../../src/alur/fakta.ts';
import type { Dialek } from './server-uji.ts';
import type { Jawab, Known, Tercatat } from './tulis-klien.ts';

/** What one request of a forge holds. The writer's tests look at it and not at the forge's words. */
export interface Meja {
  aku: Akun | null; // null: a token that is no user's
  komentar: { id: number; akun: Akun; teks: string }[];
  status: { id: number; konteks: string; keadaan: string; keterangan: string }[];
  tertutup: boolean;
  /** Called before a write is taken; what it gives is answered instead of the answer. */
  gangguan?: (permintaan: Tercatat) => { status: number; message: string; sampai: boolean } | undefined;
}

export const AKU: Akun = { id: 99, nama: 'juru-gabung' };
export const NOMOR = 7;
export const SHA = '2be7ddb704c7b6b83732fdd5b9f09d5a397b5f8f';

export function createMeja(lain: Partial<Meja> = {}): Meja {
  return { aku: AKU, komentar: [], status: [], tertutup: false, ...lain };
}

type Hub = components['schemas'];

/** Answers in the published shape of each forge: a field that none of them has does not compile. */
const BENTUK = {
  gitlab: {
    user: ({ id, nama }: Akun) => ({ id, username: nama }) satisfies Partial<Known<ExpandedUserSchema>>,
    komentar: ({ id, akun, teks }: Meja['komentar'][number]) =>
      ({
        id,
        body: teks,
        system: teks.startsWith('approved'),
        author: { id: akun.id, username: akun.nama },
      }) satisfies {
        [K in 'id' | 'body' | 'system']: Known<MergeRequestNoteSchema>[K];
      } & { author: Partial<Known<MergeRequestNoteSchema>['author']> },
    status: ({ id, konteks, keadaan, keterangan }: Meja['status'][number]) =>
      ({ id, name: konteks, status: keadaan, description: keterangan }) satisfies {
        [K in 'id' | 'name' | 'description']: Known<CommitStatusSchema>[K];
      } & { status: string },
  },
  gitea: {
    user: ({ id, nama }: Akun) => ({ id, login: nama }) satisfies User,
    komentar: ({ id, akun, teks }: Meja['komentar'][number]) =>
      ({ id, body: teks, user: { id: akun.id, login: akun.nama } }) satisfies Comment,
    status: ({ id, konteks, keadaan, keterangan }: Meja['status'][number]) =>
      ({ id, context: konteks, status: keadaan, description: keterangan }) satisfies Omit<CommitStatus, 'status'> & {
        status: string;
      },
  },
  github: {
    user: ({ id, nama }: Akun) => ({ id, login: nama }) satisfies Partial<Hub['private-user']>,
    komentar: ({ id, akun, teks }: Meja['komentar'][number]) =>
      ({ id, body: teks, user: { id: akun.id, login: akun.nama } }) satisfies Partial<
        Omit<Hub['issue-comment'], 'user'>
      > & {
        user: Partial<Hub['simple-user']>;
      },
    status: ({ id, konteks, keadaan, keterangan }: Meja['status'][number]) =>
      ({ id, context: konteks, state: keadaan, description: keterangan }) satisfies Partial<Hub['status']>,
  },
};

const LETAK = {
  gitlab: {
    user: /^\/user$/,
    komentar: /^\/projects\/kecamatan%2Fkinerja\/merge_requests\/7\/notes(?:\/(\d+))?$/,
    daftarStatus: new RegExp(`^/projects/kecamatan%2Fkinerja/repository/commits/${SHA}/statuses$`),
    status: new RegExp(`^/projects/kecamatan%2Fkinerja/statuses/${SHA}$`),
    permohonan: /^\/projects\/kecamatan%2Fkinerja\/merge_requests\/7$/,
  },
  hub: {
    user: /^\/user$/,
    komentar: /^\/repos\/kecamatan\/kinerja\/issues\/(?:7\/comments|comments\/(\d+))$/,
    daftarStatus: new RegExp(`^/repos/kecamatan/kinerja/commits/${SHA}/statuses$`),
    status: new RegExp(`^/repos/kecamatan/kinerja/statuses/${SHA}$`),
    permohonan: /^\/repos\/kecamatan\/kinerja\/pulls\/7$/,
  },
};

/** The forge itself: it takes what it is told, in its own words, and nothing else. */
export function answerAs(dialek: Dialek, meja: Meja): Jawab {
  const letak = dialek === 'gitlab' ? LETAK.gitlab : LETAK.hub;
  return (permintaan) => {
    const gangguan = permintaan.metode === 'GET' ? undefined : meja.gangguan?.(permintaan);
    const jawaban = gangguan && !gangguan.sampai ? gangguan : answer(dialek, letak, meja, permintaan);
    return gangguan ?? jawaban;
  };
}

function answer(dialek: Dialek, letak: (typeof LETAK)['hub'], meja: Meja, { metode, jalur, isi }: Tercatat) {
  const bentuk = dialek === 'gitlab' ? BENTUK.gitlab : dialek === 'github' ? BENTUK.github : BENTUK.gitea;
  const teks = (nama: string): string =>
    typeof isi === 'object' && isi !== null && nama in isi
      ? String(Object.entries(isi).find(([k]) => k === nama)?.[1])
      : '';
  if (letak.user.test(jalur))
    return meja.aku ? bentuk.user(meja.aku) : { status: 403, message: 'Resource not accessible by integration' };
  if (letak.daftarStatus.test(jalur)) return meja.status.toReversed().map((satu) => bentuk.status(satu));
  const komentar = letak.komentar.exec(jalur);
  if (komentar && metode === 'GET') return meja.komentar.map((satu) => bentuk.komentar(satu));
  if (komentar && metode === 'POST') {
    const satu = { id: 100 + meja.komentar.length, akun: meja.aku ?? AKU, teks: teks('body') };
    meja.komentar.push(satu);
    return bentuk.komentar(satu);
  }
  if (komentar?.[1] && metode === (dialek === 'gitlab' ? 'PUT' : 'PATCH')) {
    const satu = meja.komentar.find(({ id }) => String(id) === komentar[1]);
    if (satu) satu.teks = teks('body');
    return satu && bentuk.komentar(satu);
  }
  if (letak.status.test(jalur) && metode === 'POST') {
    const [konteks, keadaan] = [teks(dialek === 'gitlab' ? 'name' : 'context'), teks('state')];
    const kini = meja.status.findLast((satu) => satu.konteks === konteks);
    if (dialek === 'gitlab' && kini?.keadaan === 'pending' && keadaan === 'pending')
      return { status: 400, message: 'Cannot transition status via :enqueue from :pending' };
    meja.status.push({ id: 500 + meja.status.length, konteks, keadaan, keterangan: teks('description') });
    return {};
  }
  if (letak.permohonan.test(jalur) && (teks('state') === 'closed' || teks('state_event') === 'close')) {
    meja.tertutup = true;
    return {};
  }
  return undefined;
}
