/// A second click sends nothing. The server would give the same receipt anyway; this spares people the doubt.
/// The button stays enabled, so that its own name and value are sent and it keeps the focus.
export function submitOnce(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[method="post"]')) {
    let sent = false;
    form.addEventListener('submit', (event) => {
      if (sent) {
        event.preventDefault();
        return;
      }
      sent = true;
      (event as SubmitEvent).submitter?.setAttribute('aria-disabled', 'true');
    });
    // Coming back by the browser's back button brings the page as it was left.
    addEventListener('pageshow', () => {
      sent = false;
      for (const button of form.querySelectorAll('[aria-disabled]')) button.removeAttribute('aria-disabled');
    });
  }
}
