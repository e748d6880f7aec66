@NullMarked
package nl.gespreksopname.eventstore.recovery;

import org.jspecify.annotations.NullMarked;
