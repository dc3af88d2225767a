const fold = (text: string) => text.toLowerCase().replace(/[\s'’]/g, '');

/// Narrows the list of places while one types: by name, pinyin or initials, which the server wrote into data-keys.
export function filterPlaces(): void {
  const form = document.querySelector<HTMLFormElement>('[data-place-filter]');
  const input = form?.querySelector('input');
  const list = document.querySelector('[data-places]');
  if (!form || !input || !list) return;
  const none = document.querySelector<HTMLElement>('[data-places-none]');
  const rows = [...list.querySelectorAll<HTMLElement>('li')].map((row) => ({
    row, keys: [row.textContent ?? '', ...(row.dataset.keys ?? '').split(' ')].map(fold),
  }));
  const show = () => {
    const wanted = fold(input.value);
    let left = 0;
    for (const { row, keys } of rows) {
      row.hidden = wanted !== '' && !keys.some((key, at) => (at === 0 ? key.includes(wanted) : key.startsWith(wanted)));
      if (!row.hidden) left += 1;
    }
    if (none) none.hidden = left > 0;
  };
  input.addEventListener('input', show);
  // One place left: Enter goes there without asking the server.
  form.addEventListener('submit', (event) => {
    const open = rows.filter(({ row }) => !row.hidden);
    const only = open.length === 1 ? open[0].row.querySelector('a') : null;
    if (!only) return;
    event.preventDefault();
    only.click();
  });
}
