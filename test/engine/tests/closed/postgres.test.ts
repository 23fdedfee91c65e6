import { describeClosed } from '../../support/closed/matrix.js';

describeClosed('postgres');
