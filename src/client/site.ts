/** What every page runs, as one file: small enough to be fetched once and kept. Each module stands alone and a page without it can be read. */
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
