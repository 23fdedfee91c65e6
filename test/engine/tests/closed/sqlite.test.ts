import { describeClosed } from '../../support/closed/matrix.js';

describeClosed('sqlite');
