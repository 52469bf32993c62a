// An address that whoever audits can open: public, without a password in it, for reading and not for editing.

export interface Salah {
  message: string;
  hint: string;
}

const UNGGAH = 'Unggah buktinya ke tempat yang dapat dibuka dari internet, lalu tulis alamatnya.';

/** What is wrong with an https address, or undefined. */
export function explainTautan(tautan: string): Salah | undefined {
  return isTerbuka(tautan) ? undefined : explainAlamat(tautan);
}

/** A public name of a site that means nothing to us: as nearly all are, and told without taking the address apart. */
export function isTerbuka(tautan: string): boolean {
  const host = HOST.exec(tautan)?.[1];
  return host !== undefined && !BERBAGI.test(host) && !NAMA_PRIBADI.test(host);
}

const HOST = /^https:\/\/((?:[a-z\d]+[.-])*[a-z\d]+\.[a-z]{2,})\//;

/** Services whose addresses are looked at more closely, below. */
const BERBAGI = /(?:^|\.)(?:google|sharepoint|live|office|canva|whatsapp)\.com$/;
const NAMA_PRIBADI = /\.(localhost|local|localdomain|lan|intranet|internal|home|corp)$/;

function explainAlamat(tautan: string): Salah | undefined {
  const alamat = readAlamat(tautan);
  if (!alamat?.hostname) {
    return { message: 'bukan alamat yang dapat dibuka', hint: 'Salin kembali alamatnya dari peramban.' };
  }
  if (alamat.username || alamat.password) {
    return {
      message: 'memuat nama pengguna atau kata sandi',
      hint: 'Hapus bagian sebelum tanda @; ganti kata sandinya.',
    };
  }
  if (isPribadi(alamat.hostname)) {
    return { message: `hanya dapat dibuka dari dalam kantor (${alamat.hostname})`, hint: UNGGAH };
  }
  if (isRuangSendiri(alamat)) {
    const hint = 'Buka berkasnya, pilih Bagikan, lalu salin tautan berbaginya.';
    return { message: 'menunjuk penyimpanan pribadi yang harus masuk akun dahulu', hint };
  }
  return undefined;
}

/**
 * What is to be said of an address that others can open, to edit perhaps: office suites hand out such addresses when asked to share for
 * reading as well, so that nothing in it tells which of the two it is.
 */
export function explainSuntingan(tautan: string): Salah | undefined {
  const alamat = isTerbuka(tautan) ? undefined : readAlamat(tautan);
  if (!alamat || explainAlamat(tautan) || !isSuntingan(alamat)) return undefined;
  const baca = toBacaan(alamat);
  return {
    message: 'membuka penyuntingan, jadi isinya dapat berubah',
    hint:
      baca === undefined
        ? 'Unduh sebagai PDF, unggah, lalu tulis alamat PDF itu.'
        : `Pakai alamat untuk membaca saja, lalu buka sekali tanpa masuk akun untuk memastikan:\ntautan: ${baca}`,
  };
}

/** The same document, for reading; undefined where no such address is known. The key of an older shared file goes along. */
function toBacaan(alamat: URL): string | undefined {
  const { origin, hostname, pathname, searchParams } = alamat;
  if (hostname !== 'docs.google.com' || pathname.startsWith('/forms/')) return undefined;
  const kunci = searchParams.get('resourcekey');
  const baca = new URL(pathname.replace(/\/edit\/?$/, '/preview'), origin);
  if (kunci !== null) baca.searchParams.set('resourcekey', kunci);
  return baca.href;
}

function readAlamat(tautan: string): URL | undefined {
  return URL.canParse(tautan) ? new URL(tautan) : undefined;
}

/** The URL parser has already turned 0x7f.1 and 2130706433 into 127.0.0.1. */
function isPribadi(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '').toLowerCase();
  if (host.startsWith('[')) return /^\[(::1?\]|f[cd]|fe[89ab]|::ffff:)/.test(host);
  const bagian = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(host);
  if (bagian) return isIpPribadi(Number(bagian[1]), Number(bagian[2]));
  return !host.includes('.') || NAMA_PRIBADI.test(host);
}

/** RFC 1918, loopback, link-local, carrier-grade NAT, "this network". */
function isIpPribadi(a: number, b: number): boolean {
  if (a === 0 || a === 10 || a === 127) return true;
  if (a === 172) return b >= 16 && b <= 31;
  if (a === 100) return b >= 64 && b <= 127;
  return (a === 192 && b === 168) || (a === 169 && b === 254);
}

function isSuntingan({ hostname, pathname, searchParams }: URL): boolean {
  if (hostname === 'docs.google.com') return /\/edit\/?$/.test(pathname);
  if (isMilik(hostname, 'sharepoint.com') || isMilik(hostname, 'live.com') || isMilik(hostname, 'office.com')) {
    return /^edit/.test(searchParams.get('action') ?? '');
  }
  return isMilik(hostname, 'canva.com') && /\/edit\/?$/.test(pathname);
}

function isRuangSendiri({ hostname, pathname, searchParams }: URL): boolean {
  if (hostname === 'drive.google.com') return /\/(my-drive|shared-with-me|recent|home)\/?$/.test(pathname);
  if (hostname === 'mail.google.com' || hostname === 'web.whatsapp.com') return true;
  return (
    hostname === 'onedrive.live.com' && searchParams.get('authkey') === null && searchParams.get('redeem') === null
  );
}

function isMilik(hostname: string, ranah: string): boolean {
  return hostname === ranah || hostname.endsWith(`.${ranah}`);
}
