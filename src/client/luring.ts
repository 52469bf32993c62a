// After the first visit the site can be read, and its forms filled in, without the network.

/** The worker of the whole site; undefined where there is none: in the live site of `npm run dev`, or an old browser. */
async function register(): Promise<ServiceWorkerRegistration | undefined> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return undefined;
  return navigator.serviceWorker.register(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/luring.js`);
}

/** Once the page is there, so that it never waits; and not for who asked to be spared data. */
export function readOffline(): void {
  if (isHemat()) return;
  // Without it everything works with the network: nothing to tell the reader.
  const start = (): void => void register().catch(() => undefined);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}

/** Not every browser can say so. */
function isHemat(): boolean {
  if (!('connection' in navigator)) return false;
  const { connection } = navigator;
  return (
    typeof connection === 'object' && connection !== null && 'saveData' in connection && connection.saveData === true
  );
}

/** For a form: its data and checks too. Says so once everything is kept. */
export async function keepOffline(kata: HTMLElement): Promise<void> {
  if (!(await register())) return;
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    kata.textContent = 'Laman ini dapat dibuka tanpa jaringan.';
  });
  port1.start();
  active?.postMessage('formulir', [port2]);
}
