/// The summary is read out first; a link to a group of inputs goes to the first of them.
export function focusErrorSummary(): void {
  const summary = document.querySelector<HTMLElement>('[data-error-summary]');
  if (!summary) return;
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    const input = field.matches('input, select, textarea') ? field : field.querySelector<HTMLElement>('input, select, textarea');
    if (!input) return;
    event.preventDefault();
    (field.querySelector('legend') ?? field).scrollIntoView();
    input.focus({ preventScroll: true });
  });
}
