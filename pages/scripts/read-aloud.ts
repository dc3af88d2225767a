/// The lines of a page as people see them: what is hidden is not read.
function linesOfPage(): string[] {
  const main = document.querySelector('main');
  return (main?.innerText ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

/// Buttons that read the page aloud stand hidden in it until the browser has a voice for its language. One line is one
/// utterance: long ones break off in some browsers.
export function offerReadingAloud(): void {
  const buttons = document.querySelectorAll<HTMLElement>('[data-read-aloud]');
  if (buttons.length === 0 || !('speechSynthesis' in window)) return;
  const language = document.documentElement.lang;
  const voice = () => speechSynthesis.getVoices().find((one) => one.lang.toLowerCase().startsWith(language.slice(0, 2)));

  let left: string[] = [];
  const show = (speaking: boolean) => {
    for (const button of buttons) {
      button.querySelector<HTMLElement>('[data-aloud-start]')!.hidden = speaking;
      button.querySelector<HTMLElement>('[data-aloud-stop]')!.hidden = !speaking;
    }
  };
  const stop = () => {
    left = [];
    speechSynthesis.cancel();
    show(false);
  };
  const next = () => {
    const line = left.shift();
    if (line === undefined) return show(false);
    const utterance = new SpeechSynthesisUtterance(line);
    utterance.lang = language;
    utterance.voice = voice() ?? null;
    utterance.rate = 0.9;
    utterance.onend = next;
    speechSynthesis.speak(utterance);
  };
  const offer = () => {
    if (voice()) for (const button of buttons) button.hidden = false;
  };

  for (const button of buttons)
    button.addEventListener('click', () => {
      if (left.length > 0 || speechSynthesis.speaking) return stop();
      // The buttons' own words are not part of the page that is read.
      for (const one of buttons) one.hidden = true;
      left = linesOfPage();
      for (const one of buttons) one.hidden = false;
      show(true);
      next();
    });
  addEventListener('pagehide', stop);
  speechSynthesis.addEventListener('voiceschanged', offer);
  offer();
}
