@NullMarked
package nl.gespreksopname.eventstore.log;

import org.jspecify.annotations.NullMarked;
