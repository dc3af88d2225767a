// Everything here only makes a page that already works pleasanter.
import { focusErrorSummary } from './error-summary';
import { showOffline } from './offline';
import { filterPlaces } from './place-filter';
import { offerPrinting } from './print';
import { offerReadingAloud } from './read-aloud';
import { submitOnce } from './submit-once';
import { verifyFragment } from './verify-fragment';

focusErrorSummary();
showOffline();
filterPlaces();
offerPrinting();
offerReadingAloud();
submitOnce();
void verifyFragment();
