/** The tools of a page, one module each. None is needed to read. */
import './adopt-styles.ts';
import '../components/cite/copy-text.ts';
import '../components/contents-place.ts';
import '../components/keep-place.ts';
import '../components/links/copy-link.ts';
import '../components/links/range-mark.ts';
import '../components/links/segment-links.ts';
import '../components/links/selection-links.ts';
import '../components/links/share-link.ts';
import '../components/theme-switch.ts';
import '../components/view-memory.ts';
import '../search/landing-marks.ts';

document.documentElement.dataset['tools'] = '';
