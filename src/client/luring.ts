// After the first visit the form pages open without the network.

/** Says so once everything is kept. `alamat` is that of the service worker. */
export async function keepOffline(alamat: string, kata: HTMLElement): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register(alamat);
  await navigator.serviceWorker.ready;
  kata.textContent = 'Laman ini dapat dibuka tanpa jaringan.';
}
