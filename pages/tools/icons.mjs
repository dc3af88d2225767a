// Line icons on a 24 × 24 grid, drawn for this product; `[[icon:name]]` in a template inlines one.
const drawings = {
  pin: '<path d="M12 21s-7-6.2-7-11.5a7 7 0 0 1 14 0C19 14.800 12 21 12 21z"/><circle cx="12" cy="9.500" r="2.500"/>',
  search: '<circle cx="11" cy="11" r="6.500"/><path d="M16 16l4.500 4.500"/>',
  user: '<circle cx="12" cy="8" r="4"/><path d="M4.500 20.500c1-4 4-5.500 7.500-5.500s6.500 1.500 7.500 5.500"/>',
  elder: '<path d="M3 19L8.500 5 14 19M5 14.500h7M16 19l2.800-7.500L21.500 19M17 16.500h3.500"/>',
  sound: '<path d="M4 9.500v5h3.500L12 19V5L7.500 9.500z"/><path d="M15.500 9a4.500 4.500 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11"/>',
  globe: '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18"/>',
  right: '<path d="M9 5l7 7-7 7"/>',
  ok: '<path d="M5 12.500l4.500 4.500L19 7.500"/>',
  okc: '<circle cx="12" cy="12" r="9"/><path d="M8 12.300l2.800 2.800L16 9.500"/>',
  eq: '<circle cx="12" cy="12" r="9"/><path d="M8 10h8M8 14h8"/>',
  ne: '<circle cx="12" cy="12" r="9"/><path d="M9 9l6 6M15 9l-6 6"/>',
  none: '<circle cx="12" cy="12" r="9" stroke-dasharray="3.200 2.450"/><path d="M8.500 12h7"/>',
  plus: '<circle cx="12" cy="12" r="9"/><path d="M12 8.300v7.400M8.300 12h7.400"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5.300l3.300 2"/>',
  warn: '<path d="M12 4L2.800 20h18.400z"/><path d="M12 10v4.500M12 17.200v.1"/>',
  phone: '<path d="M6 3.500h3l1.500 4.500-2 1.500c1 2.500 2.500 4 5 5l1.500-2 4.500 1.500v3c0 1.500-1 2.500-2.500 2.500C10 19.500 4.500 14 4.500 6c0-1.500.5-2.500 1.500-2.500z"/>',
  doc: '<path d="M6 3h8l4.500 4.500V21H6z"/><path d="M13.500 3v5h5M9 13h6.500M9 17h6.500"/>',
  down: '<path d="M12 4v11M7 10.500l5 5 5-5M4.500 20h15"/>',
  cal: '<rect x="4" y="5.500" width="16" height="15" rx="2"/><path d="M4 10.500h16M8.500 3v4M15.500 3v4"/>',
  baby: '<circle cx="12" cy="11.500" r="7.500"/><path d="M9 10.800v.1M15 10.800v.1M9.500 14.500c1.500 1.300 3.500 1.300 5 0M12 4c-.8-1.500.8-2.300 1.800-1.500"/>',
  school: '<path d="M12 5L2.500 9.500 12 14l9.500-4.500z"/><path d="M6.500 11.800v4.700c3 2.700 8 2.700 11 0v-4.700M21.500 9.500v5"/>',
  health: '<path d="M12 20s-8-4.800-8-10.500C4 6.500 6.200 5 8.200 5c1.700 0 3 .9 3.800 2.300C12.800 5.900 14.100 5 15.800 5c2 0 4.200 1.500 4.200 4.500C20 15.200 12 20 12 20z"/>',
  home: '<path d="M3.500 11.500L12 4l8.500 7.500M6 10v10h12V10M10 20v-5.500h4V20"/>',
  id: '<rect x="3" y="5" width="18" height="14" rx="2"/><circle cx="8.500" cy="11" r="2"/><path d="M5.800 16c.6-1.800 4.800-1.800 5.400 0M14 10h4M14 14h4"/>',
  sun: '<circle cx="12" cy="12" r="4"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.600 5.600L7 7M17 17l1.400 1.400M5.600 18.400L7 17M17 7l1.400-1.400"/>',
  shield: '<path d="M12 3l7.500 3v5.500c0 5-3.500 8-7.500 9.500-4-1.500-7.500-4.500-7.500-9.500V6z"/><path d="M8.700 12l2.500 2.500L15.500 10"/>',
  ban: '<circle cx="12" cy="12" r="9"/><path d="M5.800 5.800l12.400 12.400"/>',
  print: '<path d="M7 9V3.500h10V9M7 17H4V9h16v8h-3"/><path d="M7 14h10v6.500H7z"/>',
  msg: '<path d="M4 5h16v11.500H11L7 20v-3.500H4z"/><path d="M8 9.500h8M8 12.500h5"/>',
  back: '<path d="M15 5l-7 7 7 7"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v5.500M12 7.700v.1"/>',
  edit: '<path d="M4 20l1-4L16.500 4.500l3 3L8 19z"/>',
  work: '<rect x="3.500" y="7.500" width="17" height="12" rx="2"/><path d="M9 7.500V5h6v2.500M3.500 12.500h17"/>',
  people: '<circle cx="9" cy="8.500" r="3.500"/><path d="M2.500 20c.6-4 3.200-5.500 6.500-5.500s5.900 1.500 6.500 5.500M16 5.300a3.500 3.500 0 0 1 0 6.400M18 14.800c2 .7 3.200 2.400 3.500 5.200"/>',
  card: '<rect x="3" y="6" width="18" height="13" rx="2"/><path d="M3 10.500h18M7 15h4"/>',
  lock: '<rect x="5" y="10.500" width="14" height="10" rx="2"/><path d="M8 10.500V7.500a4 4 0 0 1 8 0v3"/>',
  upload: '<path d="M12 15V4M7 8.500l5-5 5 5M4.500 20h15"/>',
  out: '<path d="M14 4H5v16h9M10 12h10M16.500 8.500L20 12l-3.500 3.500"/>',
  cloud: '<path d="M7 18.500a4.500 4.500 0 0 1-.5-9 6 6 0 0 1 11.300 1.500A4 4 0 0 1 17.500 18.500z"/><path d="M4 4l16 16"/>',
  bin: '<path d="M4.500 7h15M9 7V4.500h6V7M6.500 7l1 13h9l1-13M10 11v5.500M14 11v5.500"/>',
  question: '<circle cx="12" cy="12" r="9"/><path d="M9.500 9.500c0-3.300 5-3.300 5 0 0 2-2.500 2-2.500 4.200M12 16.900v.1"/>',
};

export function icon(name) {
  if (!(name in drawings)) throw new Error(`there is no icon "${name}"`);
  return `<svg class="kb-i" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawings[name]}</svg>`;
}

export const mark = `<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="8" fill="#1252b3"/><path d="M12.500 17.500l3 3L25.500 10" fill="none" stroke="#8fbcf5" stroke-width="3.200" stroke-linecap="round" stroke-linejoin="round"/><path d="M6.500 16.500l5 5L20 11.500" fill="none" stroke="#fff" stroke-width="3.200" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
