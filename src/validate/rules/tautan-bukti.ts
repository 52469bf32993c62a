// An address that whoever audits can open: public, without a password in it, for reading and not for editing.

interface Salah {
  message: string;
  hint: string;
}

const UNGGAH = 'Unggah buktinya ke tempat yang dapat dibuka dari internet, lalu tulis alamatnya.';

/** What is wrong with an https address, or undefined. */
export function explainTautan(tautan: string): Salah | undefined {
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
  if (isSuntingan(alamat)) {
    const hint =
      'Pakai tautan berbagi "siapa saja yang memiliki tautan dapat melihat", atau unduh sebagai PDF lalu unggah.';
    return { message: 'membuka penyuntingan, jadi isinya dapat berubah', hint };
  }
  if (isRuangSendiri(alamat)) {
    const hint = 'Buka berkasnya, pilih Bagikan, lalu salin tautan berbaginya.';
    return { message: 'menunjuk penyimpanan pribadi yang harus masuk akun dahulu', hint };
  }
  return undefined;
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
  return !host.includes('.') || /\.(localhost|local|localdomain|lan|intranet|internal|home|corp)$/.test(host);
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
