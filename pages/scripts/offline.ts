export function showOffline(): void {
  const banner = document.querySelector<HTMLElement>('[data-offline]');
  if (!banner) return;
  const show = () => { banner.hidden = navigator.onLine; };
  addEventListener('online', show);
  addEventListener('offline', show);
  show();
}
