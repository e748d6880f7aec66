@NullMarked
package nl.gespreksopname.eventstore.consume;

import org.jspecify.annotations.NullMarked;
