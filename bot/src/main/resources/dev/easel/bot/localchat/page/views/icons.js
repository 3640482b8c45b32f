/** The page's drawn signs. All are decoration: what they stand for is said by their button's label. */
import {html, svg} from '../lit.js';

const icon = content => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${content}</svg>`;
const line = path => icon(svg`<path d=${path}></path>`);

export const icons = {
  hash: line('M9 4 7 20M17 4l-2 16M4 9h16M3.5 15h16'),
  thread: line('M4 5h16v10H10l-4 4v-4H4zM8 9h8M8 12h5'),
  lock: line('M12 3 3 19h18zM12 9v5M12 16.4v.2'),
  menu: line('M4 6h16M4 12h16M4 18h16'),
  people: line('M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-4 2.5-6 6-6s6 2 6 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2 .8 3 2.7 3 5.5'),
  plus: line('M12 5v14M5 12h14'),
  close: line('M6 6l12 12M18 6 6 18'),
  dots: icon(svg`<circle cx="5" cy="12" r="1.6"></circle><circle cx="12" cy="12" r="1.6"></circle><circle cx="19" cy="12" r="1.6"></circle>`),
  reply: line('M10 6 4 12l6 6M4 12h10c4 0 6 2 6 6'),
  edit: line('M4 20l1-5L16 4l4 4L9 19zM14 6l4 4'),
  trash: line('M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5'),
  smile: line('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.5 14c1 1.6 2 2.3 3.5 2.3s2.500-.7 3.500-2.300M9 9.500v.1M15 9.500v.1'),
  copy: line('M9 9h11v11H9zM15 9V4H4v11h5'),
  send: line('M4 12 20 4l-5 16-3.500-6.500zM11.500 13.500 20 4'),
  down: line('M12 5v14M6 13l6 6 6-6'),
  chevron: line('M6 9l6 6 6-6'),
  left: line('M15 5l-7 7 7 7'),
  right: line('M9 5l7 7-7 7'),
  external: line('M14 4h6v6M20 4l-9 9M18 14v6H4V6h6'),
  download: line('M12 4v11M7 11l5 5 5-5M4 20h16'),
  file: line('M6 3h8l4 4v14H6zM14 3v4h4'),
  eye: line('M2.500 12C5 7.500 8 5.500 12 5.500s7 2 9.500 6.500c-2.500 4.500-5.500 6.500-9.500 6.500s-7-2-9.500-6.500zM12 14.800a2.800 2.800 0 1 0 0-5.600 2.800 2.800 0 0 0 0 5.600z'),
  bolt: line('M13 3 5 14h6l-1 7 8-11h-6z'),
  sun: line('M12 16.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9zM12 2v2.500M12 19.500V22M2 12h2.500M19.500 12H22M5 5l1.700 1.700M17.300 17.300 19 19M19 5l-1.700 1.700M6.700 17.300 5 19'),
  moon: line('M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500z'),
  contrast: icon(svg`<path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z"></path><path class="filled" d="M12 3a9 9 0 0 1 0 18z"></path>`),
  easel: line('M12 3v2.500M8 21l4-6 4 6M6 15h12M6.500 5.500h11V15h-11zM8.500 13l2.500-3 2 2 1.500-1.500 1.500 2.500'),
  search: line('M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM15.500 15.500 21 21'),
  check: line('M5 12.500l4.500 4.500L19 7.500'),
};
