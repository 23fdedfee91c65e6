import { code, oneOf } from '../words.js';

/** What keeps ATTACH from making a lake, so that the catalog's data path is the one. */
export const orExists = `, or, if the lake exists and its catalog knows where the data lies, ${oneOf(['read_only = true', 'create_if_not_exists = false'])} in ${code('attach_options')}`;
