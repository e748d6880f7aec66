/** The stable type names of events, and the way between their records and JSON. */
@NullMarked
package nl.gespreksopname.contracts.codec;

import org.jspecify.annotations.NullMarked;
