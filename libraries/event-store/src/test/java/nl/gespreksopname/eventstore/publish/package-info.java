@NullMarked
package nl.gespreksopname.eventstore.publish;

import org.jspecify.annotations.NullMarked;
